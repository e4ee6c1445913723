#!/usr/bin/env python3
"""Prints the made-up labelled posts of Data/labelled as JSON Lines, in the form of gold/train.jsonl: posts.py > posts.jsonl

A fandom is a pack (FANDOM.yaml) and its posts (FANDOM.txt). A post begins with a line

    == platform; claim stance, claim stance; post-tone target-tone, target-tone

with a target tone for each claim, in order. "?" behind a label: a second coder, who did not see the first one's labels, chose another;
such a field stands in "unsure" and is not learned from. Lines that begin with "> " are quotations; a last line of #tags is tags.
"""
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Data/labelled"
STANCES = ("confirmed", "ambiguous", "rejected", "none")
TONES = ("positive", "negative", "mixed", "neutral")
PLATFORMS = ("tumblr", "reddit", "forum", "ao3", "livejournal", "twitter", "blog", "discord")


class Faulty(Exception):
    pass


def label(word, known, field, unsure, place):
    """The label without its mark; a marked one's field is noted."""
    if word.endswith("?"):
        word = word[:-1]
        unsure.append(field)
    if word not in known:
        raise Faulty(f"{place}: \"{word}\" is none of {', '.join(known)}; mend the line")
    return word


def head(labels, claims, place):
    parts = labels.split("; ")
    if len(parts) != 3:
        raise Faulty(f"{place}: a post begins with \"== platform; claim stance; post-tone target-tone\"; mend the line")
    unsure = []
    stances = [pair.split(" ") for pair in parts[1].split(", ")]
    tone, _, targets = parts[2].partition(" ")
    targets = targets.split(", ")
    if len(targets) != len(stances) or any(len(pair) != 2 for pair in stances):
        raise Faulty(f"{place}: each claim needs a stance and a target tone; mend the line")
    post = {"platform": label(parts[0], PLATFORMS, "platform", unsure, place),
            "post_sentiment": label(tone, TONES, "post_sentiment", unsure, place), "claims": []}
    for (claim, stance), target in zip(stances, targets):
        if claim not in claims:
            raise Faulty(f"{place}: no claim \"{claim}\" in the pack; add it there or mend the line")
        post["claims"].append({"claim": claim, "stance": label(stance, STANCES, claim + ".stance", unsure, place),
                               "target_sentiment": label(target, TONES, claim + ".target_sentiment", unsure, place)})
    return post | {"unsure": unsure}


def blocks(path):
    """(number of the line, head, text) of each block of a file of posts: a line that begins with "== ", then the post."""
    start, lines = None, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() + ["== "], 1):
        if not line.startswith("== "):
            lines.append(line)
            continue
        if start:
            yield *start, "\n".join(lines)
        start, lines = (number, line[3:]), []


def posts(folder=FOLDER):
    for path in sorted(folder.glob("*.txt")):
        pack = path.with_suffix(".yaml").read_text(encoding="utf-8")
        claims = set(re.findall(r"^  - \{?id: ([\w-]+)", pack.partition("\nclaims:")[2], re.M))
        for number, (line, labels, text) in enumerate(blocks(path), 1):
            yield {"id": f"{path.stem}-{number}", "fandom": path.stem, "text": text.strip()} | head(labels, claims, f"{path.name}:{line}")


def main():
    try:
        for post in posts():
            print(json.dumps(post, ensure_ascii=False))
    except Faulty as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main()
