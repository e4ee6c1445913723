#!/usr/bin/env python3
"""The table of `make accuracy`: Shiplog beside VADER and beside a learner, on every labelled set, in one run.

    table.py SHARED PROGRAM [--csv Data/accuracy.csv]

SHARED holds gold/, eval/sentiment/ and eval/score.py, which does the counting. VADER is PyPI's vaderSentiment, the learner
scikit-learn's; where one is not installed its rows are left out and a line says so. Values are macro-F1 with 95 % intervals
(bootstrap over posts), and Pearson's r where a set has scores.
"""
import argparse
import csv
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import learner  # noqa: E402

SETS = ["goemotions-dev", "goemotions-fan-dev", "vader-tweets-dev", "vader-amazon-dev", "vader-movie-dev", "vader-nyt-dev"]
COLUMNS = ["set", "measure", "tool", "value", "low", "high", "n"]


def counted(shared, kind, gold, output, work):
    """What score.py says of the output lines of a tool."""
    path = work / "out.jsonl"
    path.write_text(output, encoding="utf-8")
    run = subprocess.run([sys.executable, str(shared / "eval/score.py"), kind, str(gold), str(path), "--json"], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def shiplog(program, lines, options):
    return subprocess.run([program, "score", *options], input=lines, capture_output=True, text=True, check=True).stdout


def vader(lines):
    """VADER's labels, at its authors' edges; toward a claim's subject it has only the tone of the whole post."""
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        return None
    analyser, out = SentimentIntensityAnalyzer(), []
    for line in lines.splitlines():
        post = json.loads(line)
        compound = analyser.polarity_scores(post["text"])["compound"]
        label = "positive" if compound >= 0.05 else "negative" if compound <= -0.05 else "neutral"
        claims = [{"claim": claim, "target_sentiment": label} for claim in post.get("claims", [])]
        out.append(json.dumps({"id": post["id"], "post_sentiment": label, "polarity": compound, "claims": claims}))
    return "\n".join(out) + "\n"


def rows(name, tool, result):
    for measure, figure in result.items():
        if tool == "vader" and measure == "stance":
            continue
        if isinstance(figure, float):
            yield [name, measure, tool, f"{figure:.3f}", "", "", ""]
        else:
            low, high = figure["interval"]
            yield [name, measure, tool, f"{figure['macro_f1']:.3f}", f"{low:.3f}", f"{high:.3f}", figure["n"]]


def table(shared, program, work):
    gold = [("gold-train (tuned on)", "train.jsonl", ["--fandoms", str(shared / "gold/fandoms")]), ("gold-dev", "dev.jsonl", [])]
    sets = [(name, "gold", shared / "gold" / file, options) for name, file, options in gold]
    sets += [(name, "sentiment", shared / f"eval/sentiment/{name}.jsonl", []) for name in SETS]
    for name, kind, path, options in sets:
        if not path.exists():
            continue
        lines = subprocess.run([sys.executable, str(shared / "eval/score.py"), "input", str(path)], capture_output=True, text=True, check=True).stdout
        yield from rows(name, "shiplog", counted(shared, kind, path, shiplog(program, lines, options), work))
        theirs = vader(lines)
        if theirs:
            yield from rows(name, "vader", counted(shared, kind, path, theirs, work))
    yield from learner.rows(shared / "gold")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("program")
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    found = []
    for row in table(arguments.shared, arguments.program, arguments.work):
        found.append(row)
        interval = f"[{row[4]}, {row[5]}]" if row[4] else ""
        print(f"{row[0]:22} {row[1]:20} {row[2]:8} {row[3]} {interval:16} {row[6]}", flush=True)
    if not any(row[2] == "vader" for row in found):
        print("vader: skipped, vaderSentiment is not installed (Scripts/set-up.sh tests)")
    if arguments.csv:
        with arguments.csv.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
