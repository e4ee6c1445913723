#!/usr/bin/env python3
"""Fits tone.tsv, tone-phrases.tsv, target.tsv and target-phrases.tsv to labelled posts; prints macro-F1 of what it measures.

    python3 Scripts/tone/fit.py MEASURE LEXICONS FANDOMS SHARED [--write] [--folds]

MEASURE: .build/release/measure. FANDOMS: a folder with the packs of all claims, as Scripts/labelled/packs.sh makes it.
SHARED: the folder with gold/ and eval/; its texts are read, and only runs of one or two words that several posts share are kept.

A logistic model of four tones over the signs of ToneSign.swift and over phrases. Post tone: gold/train has the weight 1, the posts of
Data/labelled 3, goemotions-train without the posts of goemotions-fan-dev 2.9, VADER's tweets 0.15 and its three other sets 0.1 each,
the posts of posts.txt and of Scripts/stance/posts-*.txt 0.1, the sentences of seeds.tsv 0.3; mixed counts half of another tone.
Target tone: gold/train 1, the posts of Data/labelled 2, of the other files 0.2. Phrases stand in two fandoms or in five posts of
the sets without fandoms; the KEEP with the largest weight times root of posts are kept and fitted once more. Labels on which two
coders differ are left out. gold/dev, goemotions-dev and goemotions-fan-dev are only measured on. --folds: also five folds by fandom,
over gold/train and the posts of Data/labelled together. Deterministic. Needs numpy, scipy and scikit-learn.
"""
import argparse
import collections
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "stance"), str(HERE.parent / "labelled")]
from posts import posts as labelled  # noqa: E402
from seeds import longer  # noqa: E402

TONES = ["positive", "negative", "neutral", "mixed"]
MIXED_WEIGHT, MIXED_SHARE, NEUTRAL_SHARE = 0.5, 0.5, 0.8   # mixed-share and neutral-share of sentiment.tsv
PHRASE_SCALE, SOFTENING = 4, 25           # phrase-scale, phrase-softening of sentiment.tsv
SIGN_SCALE = 0.3                          # signs, in standard deviations, beside phrases: the lower, the more they are held back
LEAST_FANDOMS, LEAST_POSTS = 2, 5
OURS, OURS_TARGET, COMMENTS = 3, 2, 2.9
GENERAL = ("near", "far", "others")
# Marks that mean nothing alone.
MARKS = set(",.()'\"-*_/:;[]")


class Case:
    """One label with what the model sees of its post."""

    def __init__(self, label, fandom, seen, names, hits):
        self.label, self.fandom, self.hits = label, fandom, hits
        self.signs = [seen["signs"][name] for name in names]
        self.words = sum(map(len, seen["lines"]))
        self.phrases = set()
        for line in seen["lines"]:
            for start, form in enumerate(line):
                if form not in MARKS:
                    self.phrases.add(form)
                if start + 1 < len(line):
                    self.phrases.add(form + " " + line[start + 1])


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def seeds():
    lines = (HERE / "seeds.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(("label", "text"), line.split("\t"))) for line in lines if not line.startswith("#")]


def made_up():
    """Our own posts, as one fandom; "-" stands for a tone that is not plain."""
    posts = []
    for path in [*sorted((HERE.parent / "stance").glob("posts-*.txt")), HERE / "posts.txt"]:
        for claims, tones, text in longer(path):
            if tones:
                subject = [{"claim": "seeds-" + claims[0][0], "target_sentiment": tones[1]}] if tones[1] in TONES else []
                posts.append({"fandom": "seeds", "text": text, "post_sentiment": tones[0], "claims": subject})
    return posts


def seen(measure, lexicons, fandoms, posts):
    lines = "\n".join(json.dumps({"text": p["text"], "claims": [c["claim"] for c in p.get("claims", [])]}) for p in posts)
    out = subprocess.run([measure, "tones", "signs", lexicons, fandoms], input=lines, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def post_cases(posts, answers, names):
    """Of posts on whose tone the coders agreed."""
    return [Case(p.get("post_sentiment", p.get("label")), p.get("fandom"), a, names, a["hits"])
            for p, a in zip(posts, answers) if p.get("post_sentiment", p.get("label")) in TONES and "post_sentiment" not in p.get("unsure", [])]


def target_cases(posts, answers, names):
    return [Case(c["target_sentiment"], p["fandom"], {"signs": a["claims"][c["claim"]], "lines": a["lines"]}, names, a["hits"])
            for p, a in zip(posts, answers) for c in p["claims"]
            if c["claim"] in a["claims"] and c["claim"] + ".target_sentiment" not in p.get("unsure", [])]


def solved(matrix, tones, weights, strength, rounds, change):
    """A logistic model by L-BFGS: (columns × tones, base). The loss is strength × weighted log-loss + half the sum of squares; it
    ends when a round betters it by less than a share `change` of it."""
    count, width, kinds = matrix.shape[0], matrix.shape[1], len(TONES)
    wanted = np.zeros((count, kinds))
    wanted[np.arange(count), tones] = 1
    turned = matrix.T.tocsr()

    def loss(vector):
        slopes, base = vector[:kinds * width].reshape(width, kinds), vector[kinds * width:]
        sums = matrix @ slopes + base
        sums -= sums.max(1, keepdims=True)
        chance = np.exp(sums)
        whole = chance.sum(1, keepdims=True)
        lost = -(weights * (sums[np.arange(count), tones] - np.log(whole[:, 0]))).sum() * strength + (slopes * slopes).sum() / 2
        over = (chance / whole - wanted) * weights[:, None] * strength
        return lost, np.concatenate([(turned @ over + slopes).ravel(), over.sum(0)])

    start = np.zeros(kinds * width + kinds)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 10, "ftol": change}).x
    return found[:kinds * width].reshape(width, kinds), found[kinds * width:]


class Model:
    """groups: [(cases, weight)]; inside a group the three plain tones weigh the same."""

    def __init__(self, groups, keep, strength):
        cases = [case for group, _ in groups for case in group]
        weights = []
        for group, share in groups:
            counts = collections.Counter(case.label for case in group)
            weights += [1250 * share / 3 / counts[case.label] * (MIXED_WEIGHT if case.label == "mixed" else 1) for case in group]
        signs = np.array([case.signs for case in cases])
        self.middle, self.spread = signs.mean(0), signs.std(0) + 1e-9
        self.phrases = self.vocabulary(groups)
        matrix, weights = self.matrix(cases), np.array(weights)
        tones = np.array([TONES.index(case.label) for case in cases])
        count = len(self.phrases)
        posts = np.asarray((matrix[:, :count] != 0).sum(0)).ravel()
        # The first round only chooses phrases.
        slopes, _ = solved(matrix, tones, weights, strength, rounds=40, change=1e-4)
        say = np.abs(slopes[:count]).max(1) * posts ** 0.5
        best = np.sort(np.argsort(-say, kind="stable")[:keep])
        names = list(self.phrases)
        self.phrases, self.posts = {names[place]: new for new, place in enumerate(best)}, posts[best]
        columns = np.concatenate([best, np.arange(count, matrix.shape[1])])
        slopes, self.base = solved(matrix[:, columns], tones, weights, strength, rounds=120, change=1e-6)
        self.slopes = slopes.T

    @staticmethod
    def vocabulary(groups):
        fandoms, posts = collections.defaultdict(set), collections.Counter()
        for group, _ in groups:
            for case in group:
                for phrase in case.phrases:
                    fandoms[phrase].add(case.fandom) if case.fandom else posts.update([phrase])
        # A line that began with "#" would be a comment.
        known = sorted(p for p in set(fandoms) | set(posts)
                       if p[0] != "#" and (len(fandoms.get(p, ())) >= LEAST_FANDOMS or posts[p] >= LEAST_POSTS))
        return {phrase: i for i, phrase in enumerate(known)}

    def matrix(self, cases):
        data, columns, starts = [], [], [0]
        for case in cases:
            found = [self.phrases[p] for p in case.phrases if p in self.phrases]
            columns += found
            data += [PHRASE_SCALE / (case.words + SOFTENING) ** 0.5] * len(found)
            starts.append(len(columns))
        signs = (np.array([case.signs for case in cases]) - self.middle) / self.spread * SIGN_SCALE
        return hstack([csr_matrix((data, columns, starts), shape=(len(cases), len(self.phrases))), csr_matrix(signs)]).tocsr()

    def told(self, cases):
        sums = self.matrix(cases) @ self.slopes.T + self.base
        sums[:, TONES.index("mixed")] += np.log(MIXED_SHARE)
        sums[:, TONES.index("neutral")] += np.log(NEUTRAL_SHARE)
        return [TONES[best] for best in sums.argmax(1)]

    def lines(self, names):
        """The lines of both lists, in the units of the engine."""
        count = len(self.phrases)
        of_signs = self.slopes[:, count:] * SIGN_SCALE / self.spread
        base = self.base - of_signs @ self.middle
        form = lambda name, column: "\t".join([name] + [f"{x:.3f}" for x in column])
        signs = [form("base", base)] + [form(name, of_signs[:, i]) for i, name in enumerate(names)]
        phrases = [form(p, self.slopes[:, i]) + f"\t{self.posts[i]}" for p, i in self.phrases.items()]
        return signs, phrases


def f1(cases, told, labels):
    kept = [(case.label, tone) for case, tone in zip(cases, told) if case.label in labels]
    return f1_score(*zip(*kept), average="macro", labels=labels, zero_division=0)


def figures(cases, told):
    polar = f" polar {f1(cases, told, TONES[:2]):.3f}"
    return f"three classes {f1(cases, told, TONES[:3]):.3f} four {f1(cases, told, TONES):.3f}{polar} n {len(cases)}"


def crossed(fans, beside, keep, strength):
    """Tones of each group of posts with fandoms, told by models that saw none of the post's fandom."""
    cases = [case for group, _ in fans for case in group]
    told = {}
    for known, new in GroupKFold(5).split(cases, groups=[case.fandom for case in cases]):
        seen = {id(cases[i]) for i in known}
        model = Model([([case for case in group if id(case) in seen], share) for group, share in fans] + beside, keep, strength)
        told |= zip((id(cases[i]) for i in new), model.told([cases[i] for i in new]))
    return [[told[id(case)] for case in group] for group, _ in fans]


def write(path, lines):
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    path.write_text("\n".join(head + lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    for name in ("measure", "lexicons", "fandoms", "shared"):
        parser.add_argument(name)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()

    told = lambda posts: (posts, seen(options.measure, options.lexicons, options.fandoms, posts))
    read = lambda name: told(rows(f"{options.shared}/{name}.jsonl"))
    train, dev, ours, own = read("gold/train"), read("gold/dev"), told(list(labelled())), told(made_up())
    every = [name for name in train[1][0]["signs"] if name != "base"]
    general = [name for name in every if not name.startswith(GENERAL)]
    of = lambda name: post_cases(*read("eval/sentiment/" + name), general)
    fans = {post["id"] for post in rows(f"{options.shared}/eval/sentiment/goemotions-fan-dev.jsonl")}
    comments = told([post for post in rows(f"{options.shared}/eval/sentiment/goemotions-train.jsonl") if post["id"] not in fans])
    beside = [(post_cases(*comments, general), COMMENTS)] + [
        (of(f"vader-{name}-dev"), share) for name, share in (("tweets", 0.15), ("amazon", 0.1), ("nyt", 0.1), ("movie", 0.1))]
    beside += [(post_cases(*own, general), 0.1), (post_cases(*told(seeds()), general), 0.3)]
    plans = [("tone", general, [(post_cases(*train, general), 1), (post_cases(*ours, general), OURS)], beside, 16000, 0.7,
              {"gold/dev": post_cases(*dev, general), "goemotions-dev": of("goemotions-dev"), "goemotions-fan-dev": of("goemotions-fan-dev")}),
             ("target", every, [(target_cases(*train, every), 1), (target_cases(*ours, every), OURS_TARGET)], [(target_cases(*own, every), 0.2)], 10000, 0.2,
              {"gold/dev": target_cases(*dev, every)})]
    for name, names, groups, others, keep, strength, tests in plans:
        model = Model(groups + others, keep, strength)
        for title, test in tests.items():
            print(f"{name:7} {title:24} {figures(test, model.told(test))}", flush=True)
        if options.folds:
            for title, (cases, _), tones in zip(("gold/train", "Data/labelled"), groups, crossed(groups, others, keep, strength)):
                print(f"{name:7} {title + ' by fandom':24} {figures(cases, tones)}", flush=True)
        if options.write:
            folder = Path(options.lexicons) / "en"
            signs, phrases = model.lines(names)
            write(folder / f"{name}.tsv", signs)
            write(folder / f"{name}-phrases.tsv", phrases)


if __name__ == "__main__":
    main()
