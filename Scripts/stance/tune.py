#!/usr/bin/env python3
"""Tunes Lexicons/en/phrases.tsv and the tuned part of Lexicons/en/weights.tsv. Needs numpy and scipy.

    tune.py FEATURES GOLD [FEATURES GOLD [xN] ...] [--check FEATURES GOLD] [--folds 8] [--write LEXICONS]

FEATURES: what `features.sh` prints for GOLD (one object a line: what the model sees of each post and claim). All pairs of files
are learned from, one with "x6" behind it six times over; those of --check are only measured. Labels on which two coders differ
("unsure") are left out. With --folds the first pair is cross-validated, whole fandoms at a time.

The model: a stance's sum is its start plus the effects of all phrases and rule findings that speak for it; the largest sum wins.
No weight is below 0, so that each line of the files speaks for what it names and for nothing else. Candidates are runs of one to
three words and of one to four words and slots, and pairs of words with one to four others between, that stand in two posts of two
fandoms or more; of those that stand in the same posts the shortest is kept. Rules that say that words are meant otherwise start
from a weight of their own (--prior). All weights, of phrases and of rules, are found together by accelerated projected gradients on
the log-loss with a square penalty (--penalty); they are kept where weight times the root of its posts is among the --keep largest.
Deterministic.
"""
import argparse
import collections
import json
import pathlib
import re

import numpy as np
from scipy.sparse import csr_matrix

STANCES = ["confirmed", "ambiguous", "rejected", "none"]
SLOTS = ("ASSERTS", "FAVORS", "DENIES", "OPENS")  # with their marks: "NOT-ASSERTS", ">DISFAVORS"
EDGES = {"^", "^>", "$", ">"}
# Words that mean nothing alone; they count in longer runs.
LIGHT = set(
    "the a an of to in on at for with and or but is are was were be been it that this they them he she i you we my your his her their "
    "its as so do does did not have has had will would can could what who if there all just from by about up out no me him us one".split())
# Words that make no pair with a gap.
NO_PAIR = set("the a an of to in on at for with and or but is are was were be been it that this as so just from by about up out , . ! ? \"".split())
LONGEST_GAP = 4  # PairTable.longestGap
PAIR_SHARE = 0.5  # pairs are counted this much lighter than phrases: there are many of them
SHORTEST = 10.0  # StanceModel.shortest
RULE_SCALE = 0.6  # findings are counted this much lighter than phrases, so that the penalty holds them back more


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def runs(line):
    """One to three words in a row, one to four where a claim phrase's slot is among them; one or two of what
    is quoted; pairs with a gap."""
    has_slot = [form.endswith(SLOTS) for form in line]
    longest = 2 if line[0] == ">" else 3
    for start in range(len(line)):
        for end in range(start + 1, min(start + longest + 1, len(line)) + 1):
            if end - start > longest and not any(has_slot[start:end]) or end - start == 1 and (
                    line[start] in EDGES or line[start] in LIGHT):
                continue
            yield " ".join(line[start:end])
    if line[0] == ">":
        return
    open_words = [form not in EDGES and form not in NO_PAIR for form in line]
    for first in range(len(line)):
        for second in range(first + 2, min(first + 2 + LONGEST_GAP, len(line))):
            if open_words[first] and open_words[second]:
                yield f"{line[first]} _ {line[second]}"


class Example:
    def __init__(self, seen, stance, fandom):
        self.stance, self.fandom = STANCES.index(stance), fandom
        self.share = 1 / (seen["words"] + SHORTEST) ** 0.5
        self.phrases = {phrase for line in seen["lines"] for phrase in runs(line)}
        self.rules = collections.Counter()
        for name, strength, _ in seen["rules"]:
            self.rules[name] += strength
        self.turning = {name for name, _, turns in seen["rules"] if turns}


def examples(features, gold):
    seen = {row["id"]: row["claims"] for row in rows(features)}
    found = []
    for post in rows(gold):
        for claim in post["claims"]:
            if claim["claim"] + ".stance" in post.get("unsure", []) or claim["claim"] not in seen.get(post["id"], {}):
                continue
            fandom = post["fandom"]
            if fandom in ("seeds", "posts"):
                fandom += str(len(found) % 5)
            found.append(Example(seen[post["id"]][claim["claim"]], claim["stance"], fandom))
    return found


class Columns:
    """Which phrases and rule findings are learned from."""

    def __init__(self, learned):
        posts = collections.defaultdict(list)
        for number, example in enumerate(learned):
            for phrase in example.phrases:
                posts[phrase].append(number)
        shortest = {}
        for phrase in sorted(posts, key=lambda phrase: (phrase.count(" "), len(phrase), phrase)):
            where = posts[phrase]
            if len(where) >= 2 and len({learned[number].fandom for number in where}) >= 2:
                shortest.setdefault(tuple(where), phrase)
        self.phrases = sorted(shortest.values())
        self.posts = np.array([len(posts[phrase]) for phrase in self.phrases])
        # Rarer phrases tell more: the usual inverse frequency.
        gaps = np.array([PAIR_SHARE if " _ " in phrase else 1 for phrase in self.phrases])
        self.rarity = (np.log((1 + len(learned)) / (1 + self.posts)) + 1) * gaps
        self.rules = sorted({rule for example in learned for rule in example.rules})
        self.turning = {rule for example in learned for rule in example.turning}
        self.place = {phrase: place for place, phrase in enumerate(self.phrases)}
        self.rule_place = {rule: len(self.phrases) + place for place, rule in enumerate(self.rules)}

    def matrix(self, shown):
        entries = []
        for row, example in enumerate(shown):
            for phrase in example.phrases:
                place = self.place.get(phrase)
                if place is not None:
                    entries.append((row, place, example.share * self.rarity[place]))
            for rule, strength in example.rules.items():
                if rule in self.rule_place:
                    entries.append((row, self.rule_place[rule], strength * 3 * example.share * RULE_SCALE))
        row, column, value = zip(*entries)
        return csr_matrix((value, (row, column)), shape=(len(shown), len(self.phrases) + len(self.rules)))

    def allowed(self):
        """A phrase may speak for any stance, a rule's finding only for its own."""
        allowed = np.ones((len(self.phrases) + len(self.rules), 4))
        for rule, place in self.rule_place.items():
            allowed[place] = [rule.endswith("." + stance) for stance in STANCES]
        return allowed

    def prior(self, weight):
        """Where weights start, and are drawn back to: 0 but for rules that turn words round, which are rarer than what they overrule."""
        prior = np.zeros((len(self.phrases) + len(self.rules), 4))
        for rule, place in self.rule_place.items():
            if rule in self.turning:
                prior[place, STANCES.index(rule.rsplit(".", 1)[1])] = weight / (3 * RULE_SCALE)
        return prior


def fit(matrix, stances, allowed, penalty, prior=0, rounds=250):
    count = len(stances)
    wanted = np.eye(4)[stances]
    turned = matrix.T.tocsr()
    vector = np.random.RandomState(0).rand(matrix.shape[1])
    for _ in range(30):
        vector = turned @ (matrix @ vector)
        size = np.linalg.norm(vector)
        vector /= size
    step = 2 / (0.5 * (size + count * 0.05) + penalty)
    weights = ahead = np.zeros((matrix.shape[1], 4)) + prior
    start = start_ahead = np.zeros(4)
    pace, last = 1.0, None
    for _ in range(rounds):
        sums = matrix @ ahead + start_ahead
        chance = np.exp(sums - sums.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        loss = -np.log(chance[np.arange(count), stances] + 1e-12).sum() + penalty / 2 * ((ahead - prior) ** 2).sum()
        slope = chance - wanted
        new = np.maximum(0, ahead - step * (turned @ slope + penalty * (ahead - prior))) * allowed
        new_start = start_ahead - min(step * 50, 2 / count) * slope.sum(0)
        new_pace = 1.0 if last is not None and loss > last * 1.0005 else (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = np.maximum(0, new + (pace - 1) / new_pace * (new - weights))
        start_ahead = new_start + (pace - 1) / new_pace * (new_start - start)
        weights, start, pace = new, new_start, new_pace
        if last is not None and abs(last - loss) < 1e-5 * abs(loss):
            break
        last = loss
    return weights, start


def kept(weights, columns, keep):
    """The weights of the phrases that do most; the rest are 0."""
    phrases = len(columns.phrases)
    worth = weights[:phrases] * np.sqrt(columns.posts)[:, None]
    if keep < (worth > 0).sum():
        weights = weights.copy()
        weights[:phrases][worth < np.sort(worth.ravel())[-keep]] = 0
    return weights


def folds(learned, count):
    sizes, of = [0] * count, {}
    for fandom, size in collections.Counter(example.fandom for example in learned).most_common():
        smallest = sizes.index(min(sizes))
        of[fandom] = smallest
        sizes[smallest] += size
    return np.array([of[example.fandom] for example in learned])


def macro_f1(gold, given):
    per = []
    for stance in range(4):
        right = ((gold == stance) & (given == stance)).sum()
        per.append(2 * right / max(1, (gold == stance).sum() + (given == stance).sum()))
    return np.mean(per), per


def learn(learned, arguments):
    columns = Columns(learned)
    weights, start = fit(
        columns.matrix(learned), np.array([e.stance for e in learned]), columns.allowed(), arguments.penalty, columns.prior(arguments.prior))
    return columns, kept(weights, columns, arguments.keep), start


def report(name, shown, given):
    gold = np.array([example.stance for example in shown])
    f1, per = macro_f1(gold, given)
    print(f"{name}: macro-F1 {f1:.3f} ({', '.join(f'{s} {v:.2f}' for s, v in zip(STANCES, per))}), n {len(gold)}", flush=True)


def cross_validate(first, others, arguments):
    fold = folds(first, arguments.folds)
    given = np.zeros(len(first), int)
    for part in range(arguments.folds):
        learned = [e for e, f in zip(first, fold) if f != part] + others
        shown = [e for e, f in zip(first, fold) if f == part]
        columns, weights, start = learn(learned, arguments)
        given[fold == part] = (columns.matrix(shown) @ weights + start).argmax(1)
    report(f"cross-validated by fandom, {arguments.folds} folds", first, given)


def write(folder, columns, weights, start):
    lines = ["# Words and slots in a row and how much they speak for a stance, tuned on gold/train and made-up posts by",
             "# Scripts/stance/tune.py; change a weight by hand where it reads wrong. Each phrase counts once a post, its weight parted by",
             "# the root of the post's length + 10. NAME: a subject of the claim. PAIR: the claim's name, or both subjects. RIVAL, OTHER:",
             "# another pair, somebody else. MAKER: who made the story. ASSERTS, FAVORS, DENIES, DISFAVORS, OPENS: a phrase of claims/*.tsv.",
             "# OF-: said of others. WHO: a name that no pack has. |: in a sentence about others, \": in quotation marks, >: quoted. _: one to four",
             "# words. ^ and $: a sentence's beginning and end. Licence: Apache-2.0.", "# phrase\tstance\tweight\tposts"]
    for place, phrase in enumerate(columns.phrases):
        for number, stance in enumerate(STANCES):
            weight = weights[place, number] * columns.rarity[place]
            if weight >= 0.005 and phrase != "-" and not phrase.startswith("#"):
                lines.append(f"{phrase}\t{stance}\t{weight:.2f}\t{columns.posts[place]}")
    (folder / "phrases.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    tuned = {f"start.{stance}": start[number] for number, stance in enumerate(STANCES)}
    for rule, place in columns.rule_place.items():
        tuned[rule] = weights[place, STANCES.index(rule.rsplit(".", 1)[1])] * 3 * RULE_SCALE
    lines = ["# How much each kind of finding speaks for its stance, and where each stance starts. A finding's effect is its weight times",
             "# its strength (1/3 … 1 for a phrase of a list, up to 3 for an answered quotation), parted by the root of the post's length + 10. Licence: Apache-2.0.", "# name\tweight\tnote"]
    lines += [f"{name}\t{weight:.3f}\ttuned by Scripts/stance/tune.py" for name, weight in sorted(tuned.items())]
    (folder / "weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", nargs="+")
    parser.add_argument("--check", nargs=2)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--penalty", type=float, default=1.0)
    parser.add_argument("--keep", type=int, default=25000)
    parser.add_argument("--prior", type=float, default=8.0)
    parser.add_argument("--write", type=pathlib.Path)
    arguments = parser.parse_args()
    sets = []
    while arguments.pairs:
        learned = examples(arguments.pairs.pop(0), arguments.pairs.pop(0))
        times = int(arguments.pairs.pop(0)[1:]) if arguments.pairs and re.fullmatch(r"x\d+", arguments.pairs[0]) else 1
        sets.append(learned * times)
    others = [example for learned in sets[1:] for example in learned]
    if arguments.folds:
        cross_validate(sets[0], others, arguments)
    columns, weights, start = learn(sets[0] + others, arguments)
    print(f"{len(columns.phrases)} candidates, {(weights > 0).sum()} weights, {len(columns.rules)} kinds of findings")
    if arguments.check:
        shown = examples(*arguments.check)
        report("check", shown, (columns.matrix(shown) @ weights + start).argmax(1))
    if arguments.write:
        write(arguments.write, columns, weights, start)


if __name__ == "__main__":
    main()
