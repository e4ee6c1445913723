"""Reads the compact source files (*.txt) in which the sample's posts are written.

    === TEMPLATE PATH            a page: which template renders it, where it goes under Data/sample
    key: value                   what the template needs (title, url, saved, ...)
    --- [>>]NAME | TIME | LABELS | key=value; key=value
                                 a post: depth by '>', the poster, the time in UTC, the intended labels
    text ...                     blank lines part paragraphs, line ends stay line ends

Inside a post's text:
    [q NAME] ... [/q]            a quotation with its speaker (nests); NAME may be empty
    [spoiler TITLE] ... [/spoiler]
    > text                       a quotation without a speaker
    @@ NAME                      Tumblr: what follows is NAME's, an earlier link of the chain
    @@ =KEY                      the same, taken from the post with key=KEY
    ?? NAME                      Tumblr: what follows is a question that NAME sent
    @@                           the poster's own words follow
    %% KIND                      a story's parts: summary, fiction, own (its author's notes)
    ## tag; ~a tag that speaks   tags; '~' marks those that are speech
    !! title
    {i:..} {b:..} {s:..} {a:URL|..} {sm::)}   italics, bold, struck out, link, smiley as a picture

Labels: claim letter and stance, e.g. "k+ m-".
"""
import datetime
import glob
import hashlib
import os
import re

CLAIMS = {"k": "korrasami-canon", "m": "makorra-endgame", "z": "zutara-canon", "a": "kataang-canon",
          "n": "amon-alive", "s": "suyin-sokka-daughter"}
STANCES = {"+": "confirmed", "-": "rejected", "?": "ambiguous", "0": "none"}
UTC = datetime.timezone.utc


class Bad(Exception):
    pass


class Post:
    def __init__(self):
        self.author = None
        self.time = None
        self.depth = 0
        self.labels = {}
        self.opts = {}
        self.title = None
        self.blocks = []        # ('own'|'quote'|'trail'|'ask'|'spoiler', speaker, [paragraph or block])
        self.tags = []
        self.id = None
        self.parent = None
        self.replies = []
        self.state = "live"


class Page:
    def __init__(self, template, path):
        self.template, self.path, self.meta, self.posts = template, path, {}, []


def number(*parts):
    """A stable pseudo-random number, so that ids and counts look real and never change."""
    return int(hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()[:12], 16)


def when(text):
    text = text.strip()
    form = "%Y-%m-%d %H:%M:%S" if text.count(":") == 2 else "%Y-%m-%d %H:%M"
    moment = datetime.datetime.strptime(text, form).replace(tzinfo=UTC)
    return moment


def paragraphs(lines):
    out, now = [], []
    for line in lines + [""]:
        if line.strip():
            now.append(line.rstrip())
        elif now:
            out.append("\n".join(now))
            now = []
    return out


def body(lines):
    """The lines of a post as blocks, in order."""
    blocks, stack = [], []
    kind, speaker, buffer = "own", None, []

    def top():
        return stack[-1][2] if stack else blocks

    def flush():
        nonlocal buffer
        if stack:
            stack[-1][2].extend(paragraphs(buffer))
        elif paragraphs(buffer):
            blocks.append((kind, speaker, paragraphs(buffer)))
        buffer = []

    for line in lines:
        opening = re.match(r"\[(q|spoiler)(?: (.*))?\]$", line.strip())
        if opening:
            flush()
            stack.append(({"q": "quote"}.get(opening[1], opening[1]), opening[2], []))
        elif line.strip() in ("[/q]", "[/spoiler]"):
            flush()
            done = stack.pop()
            top().append(done)
        elif line.startswith("> ") and not stack:
            flush()
            if blocks and blocks[-1][0] == "quote" and blocks[-1][1] is None and open_quote:
                blocks[-1][2][-1] += "\n" + line[2:]
            else:
                blocks.append(("quote", None, [line[2:]]))
            open_quote = True
            continue
        elif line.startswith("%% "):
            flush()
            kind, speaker = line[3:].strip(), None
        elif line.startswith("@@") or line.startswith("??"):
            flush()
            name = line[2:].strip()
            if line.startswith("??"):
                kind, speaker = "ask", name or None
            elif name.startswith("="):
                blocks.append(("copy", name[1:], []))
                kind, speaker = "own", None
            else:
                kind, speaker = ("trail", name) if name else ("own", None)
        else:
            buffer.append(line)
        open_quote = False
    if stack:
        raise Bad("a [q] is not closed")
    flush()
    return blocks


def parse(path):
    pages, post, lines = [], None, []

    def finish():
        nonlocal post, lines
        if post is None:
            return
        text = []
        for line in lines:
            if line.startswith("## "):
                post.tags = [t.strip() for t in line[3:].split(";")]
            elif line.startswith("!! "):
                post.title = line[3:].strip()
            else:
                text.append(line)
        post.blocks = body(text)
        pages[-1].posts.append(post)
        post, lines = None, []

    with open(path, encoding="utf-8") as file:
        for at, line in enumerate(file, 1):
            line = line.rstrip("\n")
            try:
                if line.startswith("=== "):
                    finish()
                    template, where = line[4:].split()
                    pages.append(Page(template, where))
                elif line.startswith("--- "):
                    finish()
                    fields = [f.strip() for f in line[4:].split("|")]
                    post = Post()
                    name = fields[0]
                    while name.startswith(">"):
                        post.depth += 1
                        name = name[1:]
                    post.author = name.strip()
                    post.time = when(fields[1])
                    for label in (fields[2].split() if len(fields) > 2 else []):
                        post.labels[CLAIMS[label[0]]] = STANCES[label[1]]
                    for option in (fields[3].split(";") if len(fields) > 3 else []):
                        if option.strip():
                            key, _, value = option.strip().partition("=")
                            post.opts[key] = value
                    if post.author == "[deleted]":
                        post.state = "deleted"
                elif post is not None:
                    lines.append(line)
                elif line.strip() and not line.startswith("//"):
                    key, _, value = line.partition(":")
                    pages[-1].meta[key.strip()] = value.strip()
            except (KeyError, ValueError, IndexError, Bad) as error:
                raise SystemExit(f"{os.path.basename(path)}:{at}: {line!r}: {error!r}")
    finish()
    return pages


def load(folder):
    pages = []
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        pages.extend(parse(path))
    for page in pages:
        trail = []
        for post in page.posts:
            del trail[post.depth:]
            post.parent = trail[-1] if trail and post.depth else None
            if post.parent is not None:
                post.parent.replies.append(post)
            trail.append(post)
    keys = {p.opts["key"]: p for page in pages for p in page.posts if "key" in p.opts}
    for page in pages:
        for post in page.posts:
            out = []
            for block in post.blocks:
                if block[0] == "copy":
                    other = keys[block[1]]
                    for kind, speaker, inner in other.blocks:
                        if kind == "trail" or kind == "copy":
                            continue
                        out.append(("trail", other.author, inner))
                else:
                    out.append(block)
            post.blocks = out
    return pages


INLINE = re.compile(r"\{(i|b|s|sm):([^{}]*)\}|\{a:([^|{}]*)\|([^{}]*)\}")


def plain(text):
    return INLINE.sub(lambda m: m[2] if m[1] else m[4], text)


def segments(post):
    """(kind, speaker, text) in the order of the page."""
    out = []
    if post.title:
        out.append(("title", None, plain(post.title)))

    def walk(kind, speaker, inner):
        run = []
        for item in inner:
            if isinstance(item, str):
                run.append(plain(item))
            else:
                if run:
                    out.append((kind, speaker, "\n\n".join(run)))
                    run = []
                if item[0] == "spoiler":
                    walk(kind, speaker, item[2])
                else:
                    walk(*item)
        if run:
            out.append((kind, speaker, "\n\n".join(run)))

    for kind, speaker, inner in post.blocks:
        walk("own" if kind == "spoiler" else kind, speaker, inner)
    merged = []
    for segment in out:
        if merged and segment[0] == "own" and merged[-1][0] == "own":
            merged[-1] = ("own", None, merged[-1][2] + "\n\n" + segment[2])
        else:
            merged.append(segment)
    return merged
