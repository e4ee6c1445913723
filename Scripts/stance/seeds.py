#!/usr/bin/env python3
"""Writes the seed sentences as labelled posts (JSON Lines): seeds.py > seeds.jsonl"""
import json
import pathlib

here = pathlib.Path(__file__).parent


def rows(name):
    for line in (here / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def post(number, claim, stance, text):
    return {"id": f"seed-{number}", "fandom": "seeds", "text": text.replace("\\n", "\n"),
            "claims": [{"claim": "seeds-" + claim, "stance": stance}]}


seeds = [("romance", stance, text) for stance, text in rows("seeds-romance.tsv")] + list(rows("seeds-other.tsv"))
for number, (claim, stance, text) in enumerate(seeds):
    print(json.dumps(post(number, claim, stance, text), ensure_ascii=False))
