"""How the tokeniser of Sources/Words reads a term, so that two spellings of one entry are known to be one.

Contractions come apart with or without their apostrophe (Contractions.swift), marks that only dress words up fall out
(FormTrie.swift), runs of a mark are one (MarkScanning.swift), and faces and pictures lose their width, skin and gender
(EmojiScanning.swift). `shiplog lexicon check` tells where this and the program should ever part.
"""
import re

IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
PRONOUNS = set("it he she that this there here what who where how when why".split())
TAILS = {"re": "are", "ve": "have", "ll": "will", "d": "would"}


def bare():
    """Contractions typed without the apostrophe -> their two words; not those that are words of their own (its, were, lets)."""
    table = {"cannot": ("can", "not"), "cant": ("can", "not"), "wont": ("will", "not"), "aint": ("is", "not"), "im": ("i", "am")}
    for verb in "do does did is are was were has have had would could should must need".split():
        table[verb + "nt"] = verb, "not"
    for words, tail, meant in (("you they", "re", "are"), ("i you they we would could should", "ve", "have"),
                               ("you they it", "ll", "will"), ("that he she there what", "s", "is")):
        for word in words.split():
            table[word + tail] = word, meant
    return table


BARE = bare()


def apart(word):
    """`isn't` -> is, not; `dogs` -> dogs. The word is in small letters, with the plain apostrophe."""
    if "'" not in word:
        return BARE.get(word, (word,))
    before, _, tail = word.rpartition("'")
    if tail == "t":
        verb = before[:-1]
        return (IRREGULAR.get(verb, verb), "not") if verb and before.endswith("n") else (word,)
    if before and tail == "s":
        return before, "is" if before in PRONOUNS else "'s"
    if before == "i" and tail == "m":
        return "i", "am"
    return (before, TAILS[tail]) if before and tail in TAILS else (word,)


PIECE = re.compile(r"[^\W_]+(?:['_][^\W_]+)*|[!?]+|([.\-*_~=|+])\1*|\S")
MASKED = re.compile(r"[a-z]{1,4}[*!$@#]{1,3}[a-z$]+|\w+\*|/[a-z]+")
DRESS = set("*_~\"'|")


def run(piece):
    """The one sign that a run of marks stands for."""
    if piece[0] in "!?":
        return "?!" if len(set(piece)) > 1 else piece[0]
    if piece[0] in ".-":
        return piece if len(piece) == 1 else "…" if piece[0] == "." else "—"
    return piece[0]


def term(text):
    """The forms that a word or phrase is matched by; equal where one text matches both."""
    forms = []
    for chunk in text.split():
        if MASKED.fullmatch(chunk):
            forms.append((chunk, False))
            continue
        if re.fullmatch(r"<[/\\]?3+|:['\-]?[()]+", chunk):
            forms.append((mark(chunk), False))
            continue
        pieces = [match.group(0) for match in PIECE.finditer(chunk)]
        for place, piece in enumerate(pieces):
            if piece[0].isalnum():
                forms += [(form, False) for form in apart(piece)]
            else:
                form = run(piece)
                forms.append((form, form in DRESS or form == "-" and 0 < place < len(pieces) - 1))
    is_acted = len(forms) > 2 and forms[0][0] == forms[-1][0] == "*"
    return tuple(form for form, is_dress in forms if is_acted or len(forms) == 1 or not is_dress)


def mark(text):
    """The form of an emoji or emoticon: hearts have one 3, round mouths one bracket, pictures no skin and no gender."""
    text = re.sub("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[\u2640\u2642]", "", text)
    if len(text) > 1:
        text = text.rstrip("\u200d")
    if re.fullmatch(r"<[/\\]?3+", text):
        return "</3" if text[1] in "/\\" else "<3"
    return re.sub(r"^([:;=]['\-o^,]?)([()])\2+$", r"\1\2", text)
