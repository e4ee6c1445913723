#!/usr/bin/env python3
"""Writes Data/sample and Data/sample-expected.jsonl from the *.txt files beside this script.

    python3 Scripts/sample/build.py [--check]

Python's standard library only; the same sources always give the same bytes.
--check writes nothing and ends with 1 if what is there differs from what would be written.
"""
import collections
import json
import os
import shutil
import sys

sys.dont_write_bytecode = True

import blogs
import boards
import source
import threads

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "Data")
TEMPLATES = {"xenforo2": boards.xenforo2, "xenforo1": boards.xenforo1, "phpbb": boards.phpbb, "discourse": boards.discourse,
             "tumblr": blogs.tumblr_theme, "wordpress": blogs.wordpress, "news": blogs.news,
             "dreamwidth": blogs.dreamwidth, "livejournal": blogs.livejournal,
             "reddit": threads.reddit, "ao3": threads.ao3, "ao3-locked": threads.ao3_locked}
SITES = {"xenforo2": "xenforo", "xenforo1": "xenforo", "tumblr-backup": "tumblr"}
TO_THE_MINUTE = {"ao3", "dreamwidth"}


def to_the_minute(page):
    old = page.template == "phpbb" and page.meta.get("age") == "old"
    return old or page.template in TO_THE_MINUTE or (page.template == "xenforo1" and page.meta.get("recent") != "yes")


def expected(page, post, path, copy=False):
    if page.template == "ao3" and post is page.posts[0]:
        precision = "day"
        at = post.time.strftime("%Y-%m-%dT00:00:00Z")
    else:
        precision = "minute" if to_the_minute(page) else "second"
        at = post.time.strftime("%Y-%m-%dT%H:%M:%SZ")
    if page.template == "reddit" and post is not page.posts[0]:
        parent = post.thread_parent.id
    else:
        parent = post.parent.id if post.parent is not None else None
    deleted = post.state == "deleted"
    parts = [] if deleted else source.segments(post)
    row = {"page": path, "site": SITES.get(page.template, page.template), "native_id": post.id, "permalink": post.permalink,
           "author": None if deleted else post.author.replace(" (Guest)", ""), "posted_at": at, "posted_precision": precision,
           "title": next((t for k, _, t in parts if k == "title"), None),
           "in_reply_to": parent, "state": post.state,
           "text": "\n\n".join(t for k, _, t in parts if k == "own"),
           "quotations": [{"kind": k, "speaker": s, "text": t} for k, s, t in parts if k not in ("own", "title")],
           "keyword_tags": [t for t in post.tags if not t.startswith("~")],
           "comment_tags": [t[1:] for t in post.tags if t.startswith("~")],
           "labels": post.labels}
    if copy:
        row["copy_of"] = post.page
    return row


def main():
    check = "--check" in sys.argv[1:]
    files, rows, failures = {}, [], []
    tally = collections.Counter()
    pages = source.load(HERE)
    for page in pages:
        for post in page.posts:
            extra = 0 if to_the_minute(page) else source.number(post.author, post.time) % 60
            if post.time.second == 0:
                post.time = post.time.replace(second=extra)
    blogs.remember(pages)
    for page in pages:
        if page.template == "tumblr-backup":
            made, copies = blogs.backup_folder(page)
            files.update({path: text.encode() for path, text in made.items()})
            rows += [expected(page, post, post.page) for post in page.posts]
            rows += [expected(page, post, path, copy=True) for path, post in copies]
            continue
        text = TEMPLATES[page.template](page)
        charset = page.meta.get("bytes", "utf-8")
        files[page.path] = text.encode(charset)
        if page.template == "ao3-locked":
            rows.append({"page": page.path, "site": "ao3", "error": "locked"})
        rows += [expected(page, post, page.path) for post in page.posts]
    target = {os.path.join("sample", path): data for path, data in files.items()}
    target["sample-expected.jsonl"] = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    if check:
        wrong = [path for path, data in target.items()
                 if not os.path.exists(os.path.join(DATA, path)) or open(os.path.join(DATA, path), "rb").read() != data]
        for path in wrong:
            print(f"differs: {path}", file=sys.stderr)
        return 1 if wrong else 0
    for name in os.listdir(os.path.join(DATA, "sample")) if os.path.isdir(os.path.join(DATA, "sample")) else []:
        path = os.path.join(DATA, "sample", name)
        if os.path.isdir(path):
            shutil.rmtree(path)
    for path, data in target.items():
        full = os.path.join(DATA, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(data)
    real = [row for row in rows if "copy_of" not in row and "error" not in row]
    print(f"{len([f for f in files if f.endswith('.html')])} pages, {len(real)} posts, {len({r['author'] for r in real} - {None})} authors")
    labels = collections.Counter((claim, row["posted_at"][:7], stance) for row in real for claim, stance in row["labels"].items())
    for key in sorted(labels):
        tally[key[0]] += labels[key]
        print("  %-22s %s %-10s %d" % (*key, labels[key]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
