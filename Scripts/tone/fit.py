#!/usr/bin/env python3
"""Fits Lexicons/en/tone.tsv and target.tsv to labelled posts; prints macro-F1 of three classes before and after.

    python3 Scripts/tone/fit.py MEASURE LEXICONS FANDOMS SHARED [--write] [--folds]

MEASURE: .build/release/measure. FANDOMS: a folder with packs for the claims of gold/train and gold/dev.
SHARED: the folder with gold/ and eval/; its texts are read and never copied. A logistic model of three classes over the signs of
ToneSign.swift; the posts of gold/train have six tenths of the weight, goemotions-train three, VADER's four sets one. Signs met in
fewer than 25 posts of gold/train get no weight. gold/dev and goemotions-dev are only measured on. --folds: also five folds by
fandom. Deterministic: the sample's seed is fixed. Needs numpy and scikit-learn.
"""
import collections
import json
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

CLASSES = ["positive", "negative", "neutral"]
LEAST_POSTS, SAMPLE = 25, 6000


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def signs(measure, lexicons, fandoms, path):
    """Each labelled post with its signs."""
    posts = rows(path)
    lines = "\n".join(json.dumps({"text": p["text"], "claims": [c["claim"] for c in p.get("claims", [])]}) for p in posts)
    out = subprocess.run([measure, "tones", "signs", lexicons, fandoms], input=lines, capture_output=True, text=True, check=True).stdout
    return [dict(post, **json.loads(line)["claims"] and {"targets": json.loads(line)["claims"]} or {"targets": {}}, signs=json.loads(line)["signs"],
                 hits=json.loads(line)["hits"]) for post, line in zip(posts, out.splitlines())]


def post_cases(posts):
    """(signs, label, fandom, hits) of posts with one of the three labels on which the annotators agreed."""
    return [(p["signs"], p.get("post_sentiment", p.get("label")), p.get("fandom"), p["hits"]) for p in posts
            if p.get("post_sentiment", p.get("label")) in CLASSES and "post_sentiment" not in p.get("unsure", [])]


def target_cases(posts):
    return [(p["targets"][c["claim"]], c["target_sentiment"], p["fandom"], p["hits"]) for p in posts for c in p["claims"]
            if c["target_sentiment"] in CLASSES and c["claim"] in p["targets"] and c["claim"] + ".target_sentiment" not in p.get("unsure", [])]


def matrix(cases, names):
    return np.array([[case[0][name] for name in names] for case in cases])


def fit(groups, names, strength):
    """groups: [(cases, share of the weight)]. Classes weigh the same inside a group."""
    cases, weights = [], []
    for group, share in groups:
        group = [case for case in group if case[3] > 0]
        counts = collections.Counter(case[1] for case in group)
        cases += group
        weights += [share / counts[case[1]] / len(CLASSES) for case in group]
    X = matrix(cases, names)
    middle, spread = X.mean(0), X.std(0) + 1e-9
    model = LogisticRegression(C=strength, max_iter=400, tol=1e-3)
    model.fit((X - middle) / spread, [case[1] for case in cases], sample_weight=np.array(weights) * len(cases))
    order = [list(model.classes_).index(name) for name in CLASSES]
    slopes = model.coef_ / spread
    return slopes[order], (model.intercept_ - slopes @ middle)[order]


def score(model, cases, names):
    slopes, base = model
    told = (matrix(cases, names) @ slopes.T + base).argmax(1)
    labels = [CLASSES[best] if case[3] > 0 else "neutral" for best, case in zip(told, cases)]
    return f1_score([case[1] for case in cases], labels, average="macro", labels=CLASSES, zero_division=0)


def folds(cases, names, others, share, strength):
    total = []
    for train, test in GroupKFold(5).split(cases, groups=[case[2] for case in cases]):
        model = fit([([cases[i] for i in train], share)] + others, names, strength)
        total.append(score(model, [cases[i] for i in test], names))
    return sum(total) / len(total)


def write(path, model, names):
    head = [line for line in Path(path).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    slopes, base = model
    lines = head + ["\t".join(["base"] + [f"{x:.3f}" for x in base])]
    lines += ["\t".join([name] + [f"{x:.3f}" for x in slopes[:, i]]) for i, name in enumerate(names) if abs(slopes[:, i]).max() >= 0.01]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def stored(path, names):
    """The weights that the list has now."""
    lines = {line.split("\t")[0]: [float(x) for x in line.split("\t")[1:4]] for line in Path(path).read_text(encoding="utf-8").splitlines()
             if line and not line.startswith("#")}
    return np.array([lines.get(name, [0, 0, 0]) for name in names]).T, np.array(lines.get("base", [0, 0, 0]))


def main(arguments):
    measure, lexicons, fandoms, shared = arguments[:4]
    read = lambda name: signs(measure, lexicons, fandoms, f"{shared}/{name}.jsonl")
    train, dev = read("gold/train"), read("gold/dev")
    every = [name for name in train[0]["signs"] if name != "base"]
    common = collections.Counter(name for post in train for name, value in post["signs"].items() if value)
    of_target = [name for name in every if name.startswith(("near", "far", "others"))]
    of_post = [name for name in every if common[name] >= LEAST_POSTS and name not in of_target]
    random.seed(1)
    emotions = random.sample([c for c in post_cases(read("eval/sentiment/goemotions-train")) if c[3] > 0], SAMPLE)
    vader = [post_cases(read(f"eval/sentiment/vader-{name}-dev")) for name in ("tweets", "amazon", "nyt", "movie")]
    others = [(emotions, 0.3)] + [(cases, 0.025) for cases in vader]
    held = {"gold/dev": post_cases(dev), "goemotions-dev": post_cases(read("eval/sentiment/goemotions-dev")),
            "goemotions-fan-dev": post_cases(read("eval/sentiment/goemotions-fan-dev"))}
    plans = [("tone.tsv", of_post, post_cases(train), others, 0.6, 0.002, held),
             ("target.tsv", every, target_cases(train), [], 1, 0.01, {"gold/dev": target_cases(dev)})]
    for file, names, cases, beside, share, strength, tests in plans:
        path = f"{lexicons}/en/{file}"
        model = fit([(cases, share)] + beside, names, strength)
        for name, test in {"gold/train": cases, **tests}.items():
            print(f"{file:12} {name:20} before {score(stored(path, names), test, names):.3f} after {score(model, test, names):.3f} n {len(test)}")
        if "--folds" in arguments:
            print(f"{file:12} gold/train by fandom, five folds: {folds(cases, names, beside, share, strength):.3f}")
        if "--write" in arguments:
            write(path, model, names)


if __name__ == "__main__":
    main(sys.argv[1:])
