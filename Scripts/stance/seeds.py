#!/usr/bin/env python3
"""Writes the made-up posts as labelled posts (JSON Lines): seeds.py > seeds.jsonl

seeds-*.tsv hold single sentences and short posts, posts-*.txt longer ones, both about the made-up fandom of seeds.yaml.
"""
import json
import pathlib
import sys

here = pathlib.Path(__file__).resolve().parent
sys.path.append(str(here.parent / "labelled"))
from posts import blocks  # noqa: E402


def rows(name):
    for line in (here / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def longer(path):
    """(claims with their stances, post's and subject's tone where told, text) of each post of a posts-*.txt."""
    for _, head, text in blocks(path):
        claims, _, tones = head.partition("; ")
        yield [pair.split(" ") for pair in claims.split(", ")], tones.split(), text


def post(fandom, number, claims, text):
    return {"id": f"{fandom}-{number}", "fandom": fandom, "text": text,
            "claims": [{"claim": "seeds-" + claim, "stance": stance} for claim, stance in claims]}


def main():
    short = [("romance", stance, text) for stance, text in rows("seeds-romance.tsv")] + list(rows("seeds-other.tsv"))
    posts = [post("seeds", number, [(claim, stance)], text.replace("\\n", "\n")) for number, (claim, stance, text) in enumerate(short)]
    long = [read for path in sorted(here.glob("posts-*.txt")) for read in longer(path)]
    posts += [post("posts", number, claims, text) for number, (claims, _, text) in enumerate(long)]
    for row in posts:
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
