"""Makes broken pages of whole ones, the same ones each time: cut off, with bytes turned, packed and then broken.

    bend.py TO FOLDER...
"""
import gzip
import os
import random
import sys

chance = random.Random(2015)
to = sys.argv[1]
files = sorted(
    os.path.join(base, name)
    for folder in sys.argv[2:] for base, _, names in os.walk(folder) for name in names
    if name.lower().endswith((".html", ".htm", ".gz", ".warc", ".mhtml", ".mht", ".zip", ".jsonl", ".xml")))
for number, path in enumerate(files):
    # A packed page is bent both as it lies and as what is in it.
    with (gzip.open if path.endswith(".html.gz") and number % 3 else open)(path, "rb") as file:
        whole = file.read(600_000)
    if not whole:
        continue
    ending = ".gz" if whole[:2] == b"\x1f\x8b" else os.path.splitext(path.removesuffix(".gz"))[1]
    kinds = {"cut": whole[: chance.randrange(len(whole))]}
    turned = bytearray(whole)
    for _ in range(20):
        turned[chance.randrange(len(turned))] = chance.randrange(256)
    kinds["turned"] = bytes(turned)
    if number % 5 == 0:
        packed = bytearray(gzip.compress(whole, mtime=0))
        packed[chance.randrange(10, len(packed))] ^= 1 + chance.randrange(255)
        kinds["packed"] = bytes(packed)
    for kind, content in kinds.items():
        with open(os.path.join(to, f"{number}-{kind}{ending}{'.gz' if kind == 'packed' else ''}"), "wb") as file:
            file.write(content)
