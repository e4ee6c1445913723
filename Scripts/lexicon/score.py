"""A small scorer over the four files, to tune valences by and to see progress; the engine proper is written in Swift.

It knows longest match first, one token to one match, negation within a clause, boosters, the contexts of fanspeak.tsv,
quotation lines and tag lines. A post's polarity is the sum of its strengths over the root of (matches + 1). Strength grows faster
than valence (1.5th power), so that a strong word outweighs two weak ones; measured, that beats the plain mean on every set but tweets.
"""
import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import fold

LEXICONS = Path(__file__).resolve().parent.parent.parent / "Lexicons" / "en"

NEGATORS = set("""not no never none nobody nothing neither nor cannot can't cant don't dont doesn't doesnt didn't didnt won't wont
wouldn't wouldnt couldn't couldnt shouldn't shouldnt isn't isnt aren't arent wasn't wasnt weren't werent ain't aint haven't havent
hasn't hasnt hadn't hadnt without hardly barely scarcely n't""".split())
CLAUSE_ENDS = set(". , ; : ! ? ( ) — … \n but though although however except yet because".split())
FIRST_PERSON = set("i i'm im me my we us our i've ive i'd i'll".split())
NEGATED = -0.5
EMPHASIS = 1.15


def rows(name):
    path = LEXICONS / name
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# ") and line:
            yield line.split("\t")


def strength(valence):
    """What a valence weighs in a sum: its 1.5th power, nearly, with its sign; 0.4 at 1, 1.1 at 2, 2.0 at 3."""
    return valence * (abs(valence) + 0.1) ** 0.5 / 2.6


class Lexicon:
    def __init__(self):
        marks = [columns[0] for columns in rows("emoji.tsv")]
        marks += [columns[0] for columns in rows("fanspeak.tsv") if not re.match(r"[\w ]", columns[0][0])]
        spelled = [mark for mark in marks if mark.isascii()]
        drawn = [mark for mark in marks if not mark.isascii()]
        by_length = lambda terms: "|".join(re.escape(term) for term in sorted(set(terms), key=lambda term: (-len(term), term)))
        self.pattern = re.compile(
            rf"(?<![\w*])(?:{by_length(spelled)})(?![\w*])|(?:{by_length(drawn)})|https?://\S+|[@]\w+|\w+\+|\d+/\d+|"
            r"\w+(?:['\-]\w+)*|[.]{2,}|[^\w\s]|\n")
        self.trie, self.wild, self.entries = {}, [], []
        for file in ("valence.tsv", "fanspeak.tsv", "emoji.tsv"):
            for columns in rows(file):
                term, valence = columns[0], float(columns[1])
                sd = float(columns[2]) if len(columns) > 2 and columns[2] != "-" else 0.8
                context = columns[4] if file == "fanspeak.tsv" and len(columns) > 4 and columns[4] != "-" else None
                index = len(self.entries)
                self.entries.append((file, term, valence, sd, context, columns[3] if len(columns) > 3 else "-"))
                if term.endswith("*") and not term.startswith("*"):
                    self.wild.append((term[:-1], index))
                else:
                    self.add(self.tokens(term), index)
        self.wild.sort(key=lambda pair: -len(pair[0]))
        self.modifiers = {}
        for columns in rows("modifiers.tsv"):
            after = len(columns) > 3 and columns[3] == "after"
            self.modifiers[tuple(self.tokens(columns[0])), after] = float(columns[2])

    def add(self, tokens, index):
        node = self.trie
        for token in tokens:
            node = node.setdefault(token, {})
        node.setdefault("", []).append(index)

    def tokens(self, text):
        return [piece for _, piece in self.pieces(text)]

    def pieces(self, text):
        """(as written, as lists are keyed) per token: contractions and words with a hyphen come apart, each half after the first
        in small letters."""
        for token in self.pattern.findall(text):
            if not re.fullmatch(r"\w+(?:['\-]\w+)*", token):
                yield token, token.lower()
                continue
            halves = [half for part in token.lower().split("-") for half in fold.apart(part)]
            yield token, halves[0]
            yield from ((half, half) for half in halves[1:])

    def lookup(self, tokens, at):
        """(entry indices, end) of the longest match at a token; fanspeak entries come first in the indices."""
        node, best = self.trie, None
        for end in range(at, min(len(tokens), at + 9)):
            node = node.get(tokens[end])
            if node is None:
                break
            if "" in node:
                best = node[""], end + 1
        if best:
            return best
        for stem, index in self.wild:
            if tokens[at].startswith(stem):
                return [index], at + 1
        return None

    def matches(self, text):
        """(entry index, factor) per match of a post's own words."""
        text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'").replace("\ufe0f", "")
        text = re.sub(r"(<[/\\]?3)3+", r"\1", text)
        own = "\n".join(line for line in text.split("\n") if not line.startswith(">"))
        found = []
        for sentence in re.split(r"(?<=[.!?\n])\s+|\n", own):
            if sentence.strip():
                found += self.sentence(sentence)
        return found

    def sentence(self, sentence):
        both = list(self.pieces(sentence))
        cased, tokens = [written for written, _ in both], [piece for _, piece in both]
        loud = "!" in tokens or (sum(map(str.isupper, cased)) > 2 and sentence.upper() == sentence) or bool(re.search(r"(\w)\1\1", sentence))
        spans, at = [], 0
        while at < len(tokens):
            hit = self.lookup(tokens, at)
            if hit:
                spans.append((at, hit[1], hit[0]))
                at = hit[1]
            else:
                squeezed = re.sub(r"(\w)\1{2,}", r"\1", tokens[at])
                doubled = re.sub(r"(\w)\1{2,}", r"\1\1", tokens[at])
                for form in (doubled, squeezed):
                    if form != tokens[at] and self.trie.get(form, {}).get(""):
                        spans.append((at, at + 1, self.trie[form][""]))
                        break
                at += 1
        squee = sum(1 for _, _, indices in spans for index in indices
                    if self.entries[index][0] != "valence.tsv" and self.entries[index][2] > 0 and self.entries[index][4] != "fan")
        found = []
        for start, end, indices in spans:
            chosen = None
            clause = start
            while clause > 0 and tokens[clause - 1] not in CLAUSE_ENDS:
                clause -= 1
            last = end
            while last < len(tokens) and tokens[last] not in CLAUSE_ENDS:
                last += 1
            for index in sorted(indices, key=lambda index: self.entries[index][0] != "fanspeak.tsv"):
                context = self.entries[index][4]
                named = any(word[:1].isupper() and word.lower() not in FIRST_PERSON for word in cased[clause + (clause == 0):start]) and cased != tokens
                if context is None or (context == "first-person" and (clause == start or FIRST_PERSON & set(tokens[clause:last]))) \
                        or (context == "no-subject-name" and not named) or (context == "exclaimed" and loud) or (context == "fan" and squee):
                    chosen = index
                    break
            if chosen is None:
                # A phrase whose condition fails falls back on its words.
                inner = start
                while inner < end:
                    node = self.trie.get(tokens[inner], {}).get("")
                    plain = [index for index in node or [] if self.entries[index][4] is None]
                    if plain:
                        found.append((plain[0], self.factor(tokens, clause, inner, inner + 1, loud)))
                    inner += 1
                continue
            found.append((chosen, self.factor(tokens, clause, start, end, loud)))
        return found

    def factor(self, tokens, clause, start, end, loud):
        factor = EMPHASIS if loud else 1.0
        if any(token in NEGATORS for token in tokens[max(clause, start - 4):start]):
            factor *= NEGATED
        for length in (3, 2, 1):
            before = self.modifiers.get((tuple(tokens[max(clause, start - length):start]), False))
            if before:
                factor *= before
                break
        for length in (5, 4, 3, 2, 1):
            after = self.modifiers.get((tuple(tokens[end:end + length]), True))
            if after:
                factor *= after
                break
        return factor

    def polarity(self, text, valences=None):
        total, hits = 0.0, 0
        for index, factor in self.matches(text):
            valence = self.entries[index][2] if valences is None else valences[index]
            if valence:
                total += strength(valence) * factor
                hits += 1
        return total / (hits + 1) ** 0.5


def read_posts(path):
    """(text, label) of the rows whose label is sure and one of the three."""
    posts = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        label = row.get("post_sentiment") or row.get("label")
        if label in ("positive", "neutral", "negative") and "post_sentiment" not in (row.get("unsure") or []):
            posts.append((row["text"], label))
    return posts


def label(polarity, low, high):
    return "negative" if polarity < low else "positive" if polarity > high else "neutral"


def macro_f1(truth, guess):
    """Macro-F1 over three classes, and F1 per class."""
    scores = {}
    for name in ("positive", "neutral", "negative"):
        both = sum(t == name == g for t, g in zip(truth, guess))
        said, was = sum(g == name for g in guess), sum(t == name for t in truth)
        scores[name] = 2 * both / (said + was) if said + was else 0.0
    return sum(scores.values()) / 3, scores


def best_thresholds(polarities, truth):
    """The dead zone (low, high) with the best macro-F1, on a grid of 0.05; counted in bins, so that long sets are quick."""
    bins = {name: [0] * 42 for name in ("positive", "neutral", "negative")}   # 0…20 below zero, 21…41 above
    for polarity, name in zip(polarities, truth):
        steps = min(20, int(abs(polarity) * 20 - 1e-9))
        bins[name][20 - steps if polarity < 0 else 21 + steps] += 1
    size = {name: sum(counts) for name, counts in bins.items()}

    def f1(both, said, was):
        return 2 * both / (said + was) if said + was else 0.0

    best = (-1.0, 0.05, 0.05)
    for low in range(1, 21):
        below = {name: sum(counts[:21 - low]) for name, counts in bins.items()}
        for high in range(1, 21):
            above = {name: sum(counts[21 + high:]) for name, counts in bins.items()}
            middle = {name: size[name] - below[name] - above[name] for name in bins}
            mean = (f1(above["positive"], sum(above.values()), size["positive"]) + f1(middle["neutral"], sum(middle.values()), size["neutral"])
                    + f1(below["negative"], sum(below.values()), size["negative"])) / 3
            best = max(best, (mean, low / 20, high / 20))
    return best[1], best[2]
