#!/usr/bin/env python3
"""Fits the valences of existing entries to labelled posts, gently; writes tuned.tsv, which build.py applies.

    python3 Scripts/lexicon/tune.py --train A.jsonl [B.jsonl …] --measure C.jsonl [D.jsonl …] [--write] [--missing]

A row of the files is {"text", "label"} or {"text", "post_sentiment"}. Their texts are read and never copied. The model is
a three-class logistic regression whose only features are the lexicon's entries, each pulled toward the valence judged by hand
(the harder, the smaller its sd). Shifts are at most 1.2, and 0.4 for words tagged weak (filler stays filler: Reddit's labels count a wish or a "lol" as joy, fans less so), 0.2 for words judged within 0.1 of 0; a sign turns only on strong evidence (40 posts), and entries seen in fewer
than 8 posts stay. Deterministic: no random step. Needs numpy and scipy. --missing lists polar words that the lexicon lacks.
"""
import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack

import score

HERE = Path(__file__).resolve().parent
CLASSES = {"negative": -1, "neutral": 0, "positive": 1}
LEAST_POSTS, TURN_POSTS, MOST_SHIFT, MOST_SHIFT_WEAK, MOST_SHIFT_PLAIN = 8, 40, 1.2, 0.4, 0.2


def design(lexicon, posts):
    """The posts × entries matrix, in the scorer's own scale."""
    data, columns, starts = [], [], [0]
    for text, _ in posts:
        factors = defaultdict(float)
        hits = 0
        for index, factor in lexicon.matches(text):
            factors[index] += factor
            hits += lexicon.entries[index][2] != 0
        for index, factor in factors.items():
            columns.append(index)
            data.append(factor / (hits + 1) ** 0.5)
        starts.append(len(columns))
    return csr_matrix((data, columns, starts), shape=(len(posts), len(lexicon.entries)))


def fit(matrix, fixed, labels, weights, prior, spread, room, pull):
    """Valences that minimise the weighted cross-entropy plus the pull toward the prior; `fixed` is what the other entries add."""
    positive, negative = (labels == 1).astype(float), (labels == -1).astype(float)
    transposed = matrix.T.tocsr()

    def loss(parameters):
        valences, (slope, above, below) = parameters[:-3], parameters[-3:]
        polarity = fixed + matrix @ score.strength(valences)
        up, down = slope * polarity - above, -slope * polarity - below
        top = np.maximum(0, np.maximum(up, down))
        e_up, e_down, e_zero = np.exp(up - top), np.exp(down - top), np.exp(-top)
        whole = e_up + e_down + e_zero
        value = np.sum(weights * (top + np.log(whole) - positive * up - negative * down))
        g_up, g_down = weights * (e_up / whole - positive), weights * (e_down / whole - negative)
        g_polarity = slope * (g_up - g_down)
        shift = (valences - prior) / spread
        size = np.abs(valences) + 0.1
        steepness = (size ** 0.5 + np.abs(valences) / (2 * size ** 0.5)) / 2.6     # of strength()
        gradient = np.concatenate([(transposed @ g_polarity) * steepness + 2 * pull * shift / spread,
                                   [np.sum((g_up - g_down) * polarity), -np.sum(g_up), -np.sum(g_down)]])
        return value + pull * np.sum(shift ** 2), gradient

    start = np.concatenate([prior, [2.0, 1.0, 1.0]])
    bounds = list(zip(prior - room, prior + room)) + [(0.1, 20.0), (-5.0, 10.0), (-5.0, 10.0)]
    return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 60}).x


def report(name, posts, matrix, valences):
    truth = [label for _, label in posts]
    polarities = (matrix @ score.strength(valences)).tolist()
    low, high = score.best_thresholds(polarities, truth)
    macro, each = score.macro_f1(truth, [score.label(p, -low, high) for p in polarities])
    print(f"  {name:28} n {len(posts):6}  macro-F1 {macro:.3f}  positive {each['positive']:.3f}  neutral {each['neutral']:.3f}"
          f"  negative {each['negative']:.3f}  dead zone -{low:.2f}…{high:.2f}")


def missing(lexicon, posts):
    """Words without an entry that lean to one side: candidates to judge by hand, never added by the machine."""
    known = {entry[1] for entry in lexicon.entries}
    seen, lean = Counter(), Counter()
    base = sum(CLASSES[label] for _, label in posts) / len(posts)
    for text, label in posts:
        tokens = lexicon.tokens(text)
        for word in set(tokens) | set(map(" ".join, zip(tokens, tokens[1:]))):
            if word not in known and word[0].isalpha():
                seen[word] += 1
                lean[word] += CLASSES[label] - base
    ranked = sorted((word for word in seen if seen[word] >= 10), key=lambda word: -abs(lean[word]) / seen[word] ** 0.5)
    for word in ranked[:400]:
        print(f"{word}\t{seen[word]}\t{lean[word] / seen[word]:+.2f}")


def main():
    parser = argparse.ArgumentParser(description="fits valences to labelled posts, pulled toward the hand-judged ones")
    parser.add_argument("--train", nargs="+", required=True, help="JSON Lines to fit on")
    parser.add_argument("--measure", nargs="*", default=[], help="JSON Lines to measure on (each with the dead zone that suits it best: a level, not a promise)")
    parser.add_argument("--pull", type=float, default=1.0, help="how hard entries hold on to their hand-judged valence")
    parser.add_argument("--write", action="store_true", help="write tuned.tsv")
    parser.add_argument("--show", type=int, default=0, help="print the N weightiest shifts")
    parser.add_argument("--missing", action="store_true", help="list words to consider instead of fitting")
    options = parser.parse_args()

    lexicon = score.Lexicon()
    sets = [score.read_posts(path) for path in options.train]
    if options.missing:
        missing(lexicon, [post for posts in sets for post in posts])
        return 0

    prior = np.array([entry[2] for entry in lexicon.entries])
    if any("tuned from" in line for line in open(score.LEXICONS / "valence.tsv", encoding="utf-8")):
        print("the lexicon is tuned already: remove tuned.tsv and run build.py first, then tune", file=sys.stderr)
        return 1
    measured = [(Path(path).stem, score.read_posts(path)) for path in options.measure]
    trained = [(Path(path).stem + " (fitted on)", posts) for path, posts in zip(options.train, sets)]

    print("before")
    matrices = [design(lexicon, posts) for _, posts in trained + measured]
    for (name, posts), part in zip(trained + measured, matrices):
        report(name, posts, part, prior)

    matrix = vstack(matrices[:len(trained)]).tocsr()
    labels = np.array([CLASSES[label] for posts in sets for _, label in posts])
    # A set weighs by the root of its size, so that 37,000 comments do not drown 1,250 posts; its classes weigh alike, as in macro-F1.
    root = sum(len(posts) ** 0.5 for posts in sets)
    weights = np.concatenate([[8000 * len(posts) ** 0.5 / root / 3 / Counter(l for _, l in posts)[label] for _, label in posts] for posts in sets])
    room = np.array([MOST_SHIFT_WEAK if "weak" in entry[5].split(",") else MOST_SHIFT for entry in lexicon.entries])
    spread = np.array([entry[3] for entry in lexicon.entries])
    counts = np.asarray((matrix != 0).sum(axis=0)).ravel()
    seen = np.flatnonzero(counts >= LEAST_POSTS)
    rest = np.flatnonzero(counts < LEAST_POSTS)
    fixed = matrix[:, rest] @ score.strength(prior[rest])
    fitted = prior.copy()
    fitted[seen] = fit(matrix[:, seen].tocsr(), fixed, labels, weights, prior[seen], spread[seen], room[seen], options.pull)[:-3]

    turned = (np.sign(fitted) != np.sign(prior)) & (prior != 0) & (counts < TURN_POSTS)
    fitted[turned] = 0
    for index, entry in enumerate(lexicon.entries):
        if "topic" in entry[5].split(","):
            fitted[index] = np.clip(fitted[index], -0.5, 0.5)
    # What was judged to be no feeling stays next to none: such shifts learn who argues about "canon", not how the word feels.
    plain = np.abs(prior) <= 0.1
    fitted[plain] = np.clip(fitted[plain], prior[plain] - MOST_SHIFT_PLAIN, prior[plain] + MOST_SHIFT_PLAIN)
    fitted = np.clip(np.round(fitted, 1), -4, 4) + 0.0

    print("after")
    for (name, posts), part in zip(trained + measured, matrices):
        report(name, posts, part, fitted)
    changed = [index for index in range(len(fitted)) if abs(fitted[index] - prior[index]) > 0.04]
    print(f"{len(changed)} entries change, {int(turned.sum())} sign changes were held at 0 for want of posts")
    if options.show:
        for index in sorted(changed, key=lambda index: -abs(fitted[index] - prior[index]) * counts[index] ** 0.5)[:options.show]:
            print(f"  {lexicon.entries[index][1]}\t{prior[index]:g} → {fitted[index]:g}\t{counts[index]} posts")
    if options.write:
        lines = [f"{lexicon.entries[i][0]}\t{lexicon.entries[i][1]}\t{prior[i]:g}\t{fitted[i]:g}\t{counts[i]}" for i in changed]
        (HERE / "tuned.tsv").write_text("# Written by tune.py; not edited by hand.\n# file\tterm\tbefore\tafter\tposts\n" + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
