#!/usr/bin/env python3
"""Tweets on a rumour against `shiplog score` with the rumour as a claim of kind custom.

    rumours.py input SET > in.jsonl          SET: rumor-CLAIM-dev.jsonl
    rumours.py score SET PRED                endorse, deny, question; the rest (neutral, not about it) is none
"""
import json
import sys
from pathlib import Path

STANCES = {"endorse": "confirmed", "deny": "rejected", "question": "ambiguous"}


def rows(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def score(path, predicted):
    claim = Path(path).name.split("-")[1]
    given = {row["id"]: {c["claim"]: c["stance"] for c in row.get("claims", [])}.get(claim, "none") for row in rows(predicted) if "id" in row}
    pairs = [(STANCES.get(row["label"], "none"), given.get(row["id"], "none")) for row in rows(path)]
    f1 = []
    for stance in sorted(set(STANCES.values())) + ["none"]:
        right = sum(gold == said == stance for gold, said in pairs)
        all_of = sum(gold == stance for gold, _ in pairs) + sum(said == stance for _, said in pairs)
        f1.append(2 * right / max(1, all_of))
        print(f"  {stance:10} F1 {f1[-1]:.2f}  n {sum(gold == stance for gold, _ in pairs)}")
    print(f"{claim}: macro-F1 {sum(f1) / len(f1):.3f}, accuracy {sum(g == s for g, s in pairs) / len(pairs):.3f}, n {len(pairs)}")


if sys.argv[1] == "input":
    for row in rows(sys.argv[2]):
        print(json.dumps({"id": row["id"], "text": row["text"]}, ensure_ascii=False))
else:
    score(sys.argv[2], sys.argv[3])
