#!/usr/bin/env python3
"""Writes Lexicons/en/{valence,fanspeak,emoji,modifiers}.tsv from the word families beside this script.

    python3 Scripts/lexicon/build.py            write the four files, then check them
    python3 Scripts/lexicon/build.py --check    only check the four files as they stand

A source line (README.md beside this script explains it with examples):

    KIND VALENCE [~SD] [@CONTEXT] [TAG ...]: item, item=VALENCE, item with {a|b|} parts -- note

Only the standard library; the same sources give the same bytes.
"""
import argparse
import itertools
import re
import sys
import unicodedata
from pathlib import Path

import fold

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OUT = ROOT / "Lexicons" / "en"

TAGS = {
    "trust": "a feeling or a sign of trust", "joy": "joy, amusement, love", "anger": "anger, annoyance",
    "sadness": "sadness, grief, disappointment", "fear": "fear, worry", "disgust": "disgust, contempt",
    "surprise": "surprise", "praise": "judges something good", "blame": "judges something bad",
    "profanity": "swearing or slur", "weak": "often neutral filler: count it little",
    "topic": "a thing of stories that is no feeling (death, war, villain): known, but at or near 0",
    "thanks": "politeness, gratitude, good wishes", "review": "a word of those who review films, shows, books, games",
    "slang": "internet or spoken slang", "hyperbole": "violent or sad words that mean delight",
    "tone": "tone tag: says how the words before it are meant", "reaction": "acted-out reaction, laughter, interjection",
    "mixed": "pulls both ways; leans as the valence says", "fandom": "word of fan culture",
}
CONTEXTS = {
    "first-person": "a first person pronoun (i, i'm, im, me, my, we, us, our) stands in the clause, or the clause starts with the term and so has no subject",
    "no-subject-name": "no capitalised third-person subject stands before it in the clause",
    "exclaimed": "the sentence is in capitals, or ends with an exclamation mark, or has lengthened letters",
    "fan": "another fanspeak or emoji entry of positive valence fires in the same sentence",
}
KINDS = {"booster", "dampener"}
POSITIONS = {"before", "after"}
# How far from its valence a term is met in use, unless its line says otherwise (~).
SD, SD_WEAK, SD_SLANG = 0.8, 1.2, 1.1


class Fault(Exception):
    """What is wrong in a people's file, with its place."""


# ---------------------------------------------------------------- inflection

def irregulars():
    """base -> its forms, from words/irregular.txt (`fall fell fallen`, `commit committed committing`)."""
    forms = {}
    for _, line in lines(HERE / "irregular.txt"):
        base, *rest = line.split()
        forms[base] = rest
    return forms


def lines(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("# ") and line.strip() != "#":
            yield number, line.strip()


VOWELS = "aeiou"


def doubles(word):
    """One-syllable consonant-vowel-consonant words double their last letter."""
    return bool(re.fullmatch(r"(?:[^aeiou]*|qu)[aeiou][^aeiouwxy]", word)) and len(word) > 2


def plural(word):
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def verb_forms(word, irregular):
    third = plural(word) if not word.endswith("o") else word + "es"
    if word.endswith("ie"):
        ing = word[:-2] + "ying"
    elif word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        ing = word[:-1] + "ing"
    elif doubles(word):
        ing = word + word[-1] + "ing"
    else:
        ing = word + "ing"
    if word.endswith("e"):
        past = word + "d"
    elif word.endswith("y") and word[-2] not in VOWELS:
        past = word[:-1] + "ied"
    elif doubles(word):
        past = word + word[-1] + "ed"
    else:
        past = word + "ed"
    forms = [third, past, ing]
    if word in irregular:
        given = irregular[word]
        forms = [third] + given
        if not any(form.endswith("ing") for form in given):
            forms.append(ing)
    return [word] + forms


def adverb(word):
    if word.endswith("ic"):
        return word + "ally"
    if word.endswith("le") and word[-3] not in VOWELS:
        return word[:-1] + "y"
    if word.endswith("ll"):
        return word + "y"
    if word.endswith("y") and len(word) > 3:
        return word[:-1] + "ily"
    return word + "ly"


ED_ADVERBS = set("""excited disappointed devoted dedicated delighted disgusted contented exasperated frustrated horrified relieved
spirited unabashed annoyed amused half-hearted conceited misguided deluded depraved bored""".split())
NO_ADVERB = set("subpar overlong badass kickass wack whack content welcome prime mint hurt bereft beloved swell chic lackluster lacklustre cliche premium virtuoso ideal underwritten evergreen rotten two-faced unhinged sober".split())


def takes_adverb(word):
    """Phrases, hyphenated words, -ly and -ist words, and most participles in -ed give no adverb that anybody writes."""
    if word in ED_ADVERBS:
        return True
    return not (word in NO_ADVERB or " " in word or "-" in word or word.endswith(("ly", "ist", "ed", "é", "ass", "out", "pt ")))


def degrees(word):
    if word.endswith("e"):
        stem = word[:-1]
    elif word.endswith("y") and word[-2] not in VOWELS:
        stem = word[:-1] + "i"
    elif doubles(word):
        stem = word + word[-1]
    else:
        stem = word
    return [stem + "er", stem + "est"]


def noun_ness(word):
    return (word[:-1] + "i" if word.endswith("y") and word[-2] not in VOWELS else word) + "ness"


def derived(kind, item, irregular):
    """The other forms of `item` under its kind; the item itself not among them."""
    if kind[0] == "v":
        first, _, rest = item.partition(" ")
        tail = " " + rest if rest else ""
        forms = [form + tail for form in verb_forms(first, irregular)[1:]]
        if "r" in kind:  # agent noun
            agent = first + "r" if first.endswith("e") else verb_forms(first, irregular)[-1][:-3] + "er"
            forms += [agent, agent + "s"]
        return forms
    if kind[0] == "n":
        head, _, last = item.rpartition(" ")
        many = irregular.get(last + ":n", [plural(last)])[0]
        return [(head + " " if head else "") + many]
    if kind[0] == "a":
        forms = []
        if "l" in kind and takes_adverb(item):
            forms.append(adverb(item))
        if "e" in kind:
            forms += degrees(item)
        if "n" in kind:
            forms.append(noun_ness(item))
        return forms
    return []


OUR = re.compile(r"\b(favou?r|honou?r|humou?r|colou?r|behaviou?r|endeavou?r|savou?r|flavou?r|rumou?r|splendou?r|vigou?r|rancou?r|candou?r|valou?r|ardou?r)")
IZE = re.compile(r"\b(\w{3,}[a-z])(iz)(e|es|ed|ing|ation|er|ers)\b")
NO_IZE = ("capsiz", "downsiz", "citiz", "priz")
APOSTROPHE = re.compile(r"\b(\w+n't|i'm|i've|that's|it's|he's|she's|they're|you're|you've|they've|what's|let's|y'all|can't)\b")
KEEP_APOSTROPHE = {"we're", "i'll", "she'll", "he'll", "we'll", "i'd", "we'd", "she'd"}


def spellings(term):
    """The term, its British or American twin, and the way it is typed without apostrophes."""
    found = [term]
    if "our" in term:
        twin = OUR.sub(lambda m: m.group(0).replace("our", "or"), term)
        if twin != term:
            found.append(twin)
    twin = IZE.sub(lambda m: m.group(0) if m.group(0).startswith(NO_IZE) else m.group(1) + "is" + m.group(3), term)
    if twin != term:
        found.append(twin)
    for spelling in list(found):
        bare = APOSTROPHE.sub(lambda m: m.group(0).replace("'", ""), spelling)
        if bare != spelling and " " in bare or (bare != spelling and bare not in {"its", "cant", "wont", "were"}):
            found.append(bare)
    return found


def expansions(item):
    """`did {her|him} dirty` -> both phrases; an empty choice leaves the part out."""
    parts = re.split(r"\{([^}]*)\}", item)
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    for choice in itertools.product(*choices):
        yield " ".join("".join(choice).split())


# ---------------------------------------------------------------- sources

class Entry:
    def __init__(self, kind, term, valence, sd, tags, context, note, place, lemma):
        self.kind = kind
        self.term, self.valence, self.sd, self.tags = term, valence, sd, tags
        self.context, self.note, self.place, self.lemma = context, note, place, lemma


HEAD = re.compile(r"^(\w+) (-?\d+(?:\.\d+)?)((?: [~@]?[\w.-]+)*)\s*: (.+)$")


def read(path, separator=","):
    """The entries of one source file: listed ones, then derived ones."""
    irregular = irregulars()
    listed, grown = [], []
    for number, line in lines(path):
        place = f"{path.relative_to(ROOT)}:{number}"
        body, _, note = line.partition(" -- ")
        match = HEAD.match(body)
        if not match:
            raise Fault(f"{place}: line is not `KIND VALENCE TAGS: items`: \"{line[:60]}\"")
        kind, valence, marks, items = match.groups()
        if not re.fullmatch(r"x|m|n|vr?|a[len]*", kind):
            raise Fault(f"{place}: kind \"{kind}\" is none of x, m, n, v, vr, a, al, ae, ale, alen")
        sd, context, tags = None, None, []
        for mark in marks.split():
            if mark[0] == "~":
                sd = float(mark[1:])
            elif mark[0] == "@":
                context = mark[1:]
            else:
                tags.append(mark)
        if unknown := set(tags) - set(TAGS):
            raise Fault(f"{place}: tag \"{sorted(unknown)[0]}\" is not in the fixed set; add it to TAGS or correct it")
        if context and context not in CONTEXTS:
            raise Fault(f"{place}: context \"{context}\" is not in the fixed set")
        if sd is None:
            sd = SD_WEAK if "weak" in tags else SD_SLANG if "slang" in tags else SD
        for item in (items.split(separator) if separator else items.split()):
            item = item.strip()
            if not item:
                continue
            own = float(valence)
            # An emoticon may hold "=" itself, so there the number must have its decimal.
            override = re.fullmatch(r"(.+)=(-?\d+(?:\.\d+)?)" if separator else r"(.+)=(-?\d\.\d)", item)
            if override:
                item, own = override.group(1), float(override.group(2))
            for term in (expansions(item) if separator else [item]):
                term = unicodedata.normalize("NFC", term.lower())
                def add(where, form):
                    forms = spellings(form) if separator else [form]
                    for spelling in forms:
                        where.append(Entry(kind, spelling, own, sd, tags, context, note.strip(), place, term))
                add(listed, term)
                for form in derived(kind, term, irregular):
                    add(grown, form)
    return listed, grown


def gather(paths, separator=","):
    """term -> entry. What a line lists wins over what another line's word grows into."""
    table, faults = {}, []
    everything = [read(path, separator) for path in paths]
    for listed, _ in everything:
        for entry in listed:
            other = table.get(entry.term)
            if other is None:
                table[entry.term] = entry
            elif other.kind != entry.kind and "x" in (other.kind, entry.kind):
                # x lists an exact form, so it wins over a word that is listed to be inflected.
                if entry.kind == "x":
                    table[entry.term] = entry
            elif other.kind[0] != entry.kind[0]:
                if abs(entry.valence) < abs(other.valence):
                    table[entry.term] = entry  # noun and verb alike: the cautious valence holds
            elif other.lemma != entry.lemma or other.place != entry.place:
                how = "twice" if other.valence == entry.valence else f"as {other.valence:g} and {entry.valence:g}"
                if other.lemma == other.term and entry.lemma == entry.term:
                    faults.append(f"{entry.place}: \"{entry.term}\" is listed {how}, first at {other.place}")
    explicit = set(table)
    for _, grown in everything:
        for entry in grown:
            other = table.get(entry.term)
            if entry.term in explicit:
                continue
            if other is None:
                table[entry.term] = entry
            elif entry.valence * other.valence < 0:
                faults.append(f"{entry.place}: \"{entry.term}\" grows out of \"{entry.lemma}\" ({entry.valence:g}) and of "
                              f"\"{other.lemma}\" ({other.valence:g}, {other.place}); list it once by hand")
            elif abs(entry.valence) < abs(other.valence):
                table[entry.term] = entry  # two words share a form: the cautious valence holds
    if faults:
        raise Fault("\n".join(faults))
    return table


def tuned():
    """(file, term) -> (valence before, after, posts), from tuned.tsv, which tune.py writes."""
    path, table = HERE / "tuned.tsv", {}
    if path.exists():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("# ") or not line:
                continue
            name, term, before, after, posts = line.split("\t")
            table[name, term] = float(before), float(after), int(posts)
    return table


def one_spelling(name, table, shifts):
    """The table with one entry for all terms that the tokeniser reads alike.

    Of several spellings the one holds that most posts tuned, else the one with a context, else the valence nearer to 0; of
    equal ones that with an apostrophe, then the shortest.
    """
    form, groups = form_of(name), {}
    for term, entry in table.items():
        groups.setdefault(form(term), []).append(entry)

    def rank(entry):
        before, _, posts = shifts.get((name, entry.term), (None, None, 0))
        evidence = posts if before == entry.valence else 0
        return -evidence, not entry.context, abs(entry.valence), "'" not in entry.term, len(entry.term), entry.term

    kept = [min(entries, key=rank) for entries in groups.values()]
    return {entry.term: entry for entry in kept}


def form_of(name):
    """How the tokeniser reads a term of a file."""
    return fold.mark if name == "emoji.tsv" else fold.term


# ---------------------------------------------------------------- writing

LICENCE = "# Licence: Apache-2.0. Source: written for Shiplog by hand, word by word; no list is copied from another lexicon.\n"
HOW = """# How the valences were set: Scripts/lexicon/ holds word families, each with one valence judged by hand
# (4 = the strongest joy or praise, -4 = the strongest hate or grief, 0 = known and neutral); build.py inflects them.
# Where 8 or more posts of the tuning sets show a term, tune.py may shift it by at most 1.2 (0.4 if weak) and the note says from where.
# sd: how far from its valence the term is met in use, as judged (0.8 plain, 1.2 filler, 1.1 slang); not from raters.
"""


def tag_lines(used):
    return "".join(f"#   {tag}: {TAGS[tag]}\n" for tag in sorted(used))


def write_terms(name, table, title, shifts, with_context):
    rows, used, stale = [], set(), 0
    for term in sorted(table):
        entry = table[term]
        valence, note = entry.valence, entry.note
        if (name, term) in shifts:
            before, after, posts = shifts[name, term]
            if before == valence:
                valence = after
                shift = f"tuned from {before:g} on {posts} posts"
                note = f"{note}; {shift}" if note else shift
            else:
                stale += 1
        used.update(entry.tags)
        columns = [term, f"{valence:.1f}", f"{entry.sd:.1f}", ",".join(entry.tags) or "-"]
        if with_context:
            columns.append(entry.context or "-")
        columns.append(note or "-")
        while columns[-1] == "-" and len(columns) > 2:
            columns.pop()
        rows.append("\t".join(columns))
    columns = "term\tvalence\tsd\ttags\t" + ("context\t" if with_context else "") + "note"
    head = title + LICENCE + HOW + SHAPE
    if with_context:
        head += "# context: the entry counts only where the condition holds; elsewhere the plain entry of valence.tsv, if any, counts.\n"
        head += "".join(f"#   {name}: {what}\n" for name, what in CONTEXTS.items())
    head += "# Tags used here:\n" + tag_lines(used)
    (OUT / name).write_text(head + "# " + columns + "\n" + "\n".join(rows) + "\n", encoding="utf-8")
    if stale:
        print(f"{name}: {stale} tuned valences are stale (their word's own valence was edited since); run tune.py again", file=sys.stderr)
    return len(rows)


SHAPE = """# Columns are parted by one tab; optional columns may be left off at the end of a line, and hold "-" where a later one is given.
# Terms are lower-case and NFC, with the plain apostrophe; words of a phrase are parted by one space; a term that ends in *
# stands for every continuation (hat*), but a term between two asterisks (*hugs*) is literal. A line that begins with "# " is a comment.
"""


def write_modifiers():
    rows, seen = [], {}
    for number, line in lines(HERE / "modifiers.txt"):
        place = f"Scripts/lexicon/modifiers.txt:{number}"
        body, _, note = line.partition(" -- ")
        match = re.match(r"^(booster|dampener) (-?\d\.\d+)( after)?: (.+)$", body)
        if not match:
            raise Fault(f"{place}: line is not `booster|dampener FACTOR [after]: items`")
        kind, factor, after, items = match.groups()
        for item in items.split(","):
            for term in spellings(item.strip()):
                position = "after" if after else "before"
                known = seen.setdefault((fold.term(term), position), (term, kind, factor, place))
                if known[:3] != (term, kind, factor) and known[1:3] == (kind, factor):
                    continue  # another spelling of what is written already
                if known[3] != place or known[0] != term:
                    raise Fault(f"{place}: \"{term}\" is listed twice, first as \"{known[0]}\" at {known[3]}")
                columns = [term, kind, f"{float(factor):g}", position, note.strip()]
                if not columns[-1]:
                    columns.pop()
                    if position == "before":
                        columns.pop()
                rows.append("\t".join(columns))
    head = ("# Boosters and dampeners: words that make the valence of their neighbour stronger or weaker.\n" + LICENCE +
            "# How the factors were set: by hand, in steps: 1.15 slight, 1.3 plain, 1.5 strong; 0.85 slight, 0.7 plain, 0.5 strong; under 0 it turns round.\n"
            "# position: before = the term stands before the word it changes (the default), after = behind it (\"funny af\").\n" + SHAPE +
            "# term\tkind\tfactor\tposition\tnote\n")
    (OUT / "modifiers.tsv").write_text(head + "\n".join(sorted(rows)) + "\n", encoding="utf-8")
    return len(rows)


# ---------------------------------------------------------------- checking

def check_rows(name):
    """Yields (place, columns) of a file, having checked what holds for every file."""
    path = OUT / name
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Fault(f"{name}: byte {error.start} is not UTF-8")
    if "\r" in text or text.startswith("\ufeff") or not text.endswith("\n"):
        raise Fault(f"{name}:1: line ends must be LF, without a byte order mark, the last one included")
    if not text.startswith("# ") or "Licence: Apache-2.0" not in text[:2000]:
        raise Fault(f"{name}:1: the head does not give the licence")
    seen = {}
    for number, line in enumerate(text.split("\n")[:-1], 1):
        place = f"Lexicons/en/{name}:{number}"
        if line.startswith("#"):
            if not line.startswith("# ") and line != "#":
                raise Fault(f"{place}: a term must not begin with #")
            continue
        if line != line.rstrip():
            raise Fault(f"{place}: blank at the end of the line")
        columns = line.split("\t")
        term = columns[0]
        if any(not column or column != column.strip() for column in columns):
            raise Fault(f"{place}: empty column or blank beside a tab")
        if term != unicodedata.normalize("NFC", term):
            raise Fault(f"{place}: \"{term}\" is not NFC")
        if "’" in term or "  " in term:
            raise Fault(f"{place}: \"{term}\" has a curly apostrophe or two blanks")
        if re.search(r"[a-zA-Z]{2}", term) and term != term.lower():
            raise Fault(f"{place}: \"{term}\" is not lower-case")
        if term.endswith("*") and not term.startswith("*") and not re.fullmatch(r"\w{3,}\*", term):
            raise Fault(f"{place}: \"{term}\" would be a wildcard, but its stem is not at least three letters")
        key = (form_of(name)(term), columns[3] if name == "modifiers.tsv" and len(columns) > 3 else "")
        if key in seen:
            raise Fault(f"{place}: \"{term}\" is read as \"{seen[key][1]}\" of line {seen[key][0]}; keep one of the lines")
        seen[key] = number, term
        yield place, columns


def number_between(place, what, text, low, high):
    if not re.fullmatch(r"-?\d+(\.\d+)?", text) or not low <= float(text) <= high:
        raise Fault(f"{place}: {what} \"{text}\" is not a number from {low:g} to {high:g}")
    return float(text)


def check():
    counts, valences = {}, {}
    for name, width in (("valence.tsv", 5), ("fanspeak.tsv", 6), ("emoji.tsv", 5)):
        for place, columns in check_rows(name):
            if not 2 <= len(columns) <= width:
                raise Fault(f"{place}: {len(columns)} columns, not 2 to {width}")
            valence = number_between(place, "valence", columns[1], -4, 4)
            if len(columns) > 2 and columns[2] != "-":
                number_between(place, "sd", columns[2], 0, 4)
            if len(columns) > 3 and columns[3] != "-":
                for tag in columns[3].split(","):
                    if tag not in TAGS:
                        raise Fault(f"{place}: tag \"{tag}\" is not in the fixed set")
                if "topic" in columns[3].split(",") and abs(valence) > 0.5:
                    raise Fault(f"{place}: a topic word has valence {valence:g}; topic words stay within 0.5 of 0")
            context = columns[4] if name == "fanspeak.tsv" and len(columns) > 4 else "-"
            if context != "-" and context not in CONTEXTS:
                raise Fault(f"{place}: context \"{context}\" is not in the fixed set")
            term = columns[0]
            if term in valences and name != "valence.tsv" and context == "-":
                raise Fault(f"{place}: \"{term}\" shadows {valences[term]}; give it a context or drop one")
            valences.setdefault(term, place)
            counts[name] = counts.get(name, 0) + 1
    for place, columns in check_rows("modifiers.tsv"):
        if not 3 <= len(columns) <= 5:
            raise Fault(f"{place}: {len(columns)} columns, not 3 to 5")
        if columns[1] not in KINDS:
            raise Fault(f"{place}: kind \"{columns[1]}\" is neither booster nor dampener")
        factor = number_between(place, "factor", columns[2], -1, 3)
        if (factor > 1) != (columns[1] == "booster"):
            raise Fault(f"{place}: factor {factor:g} does not suit a {columns[1]}")
        if len(columns) > 3 and columns[3] not in POSITIONS:
            raise Fault(f"{place}: position \"{columns[3]}\" is neither before nor after")
        counts["modifiers.tsv"] = counts.get("modifiers.tsv", 0) + 1
    # A wildcard that covers a listed term of another sign would be shadowed by it; say so, since one of the two is a slip.
    return counts


def main():
    parser = argparse.ArgumentParser(description="writes and checks the English lexicons")
    parser.add_argument("--check", action="store_true", help="only check the files as they stand")
    options = parser.parse_args()
    try:
        if not options.check:
            shifts = tuned()
            fanspeak = gather([HERE / "fanspeak.txt"])
            valence = gather(sorted((HERE / "words").glob("*.txt")))
            # An idiom without a context would hide the plain entry for good: the idiom is the meaning, so the plain one goes.
            idioms = {fold.term(term) for term, entry in fanspeak.items() if not entry.context}
            valence = {term: entry for term, entry in valence.items() if fold.term(term) not in idioms}
            fanspeak = one_spelling("fanspeak.tsv", fanspeak, shifts)
            valence = one_spelling("valence.tsv", valence, shifts)
            emoji = one_spelling("emoji.tsv", gather([HERE / "emoji.txt"], separator=None), shifts)
            write_terms("valence.tsv", valence, "# English words and phrases with their valences.\n", shifts, False)
            write_terms("fanspeak.tsv", fanspeak, "# Fan idioms of English, LiveJournal to Tumblr and Reddit, with what they mean there.\n", shifts, True)
            write_terms("emoji.tsv", emoji, "# Emoji, emoticons and kaomoji, with their valences in fan talk.\n"
                        "# Emoji are listed without the variation selector U+FE0F and without skin tones: drop both before looking one up.\n"
                        "# Emoticons are lower-case: fold the case of the text first (\":D\" is \":d\", \"T_T\" is \"t_t\").\n", shifts, False)
            write_modifiers()
        counts = check()
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 4
    for name, count in counts.items():
        print(f"{name}\t{count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
