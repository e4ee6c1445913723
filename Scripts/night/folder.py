#!/usr/bin/env python3
"""Makes a folder of invented saved pages, the same for the same seed: what the nights are measured on.

    Scripts/night/folder.py DIR [FILES] [SEED]
"""
import os
import random
import sys

WORDS = """they she he we it the a of and in on with never always really canon held hands portal light finale sequel comic
ending together friends sisters wives married couple kiss look scene episode season writers love hate cried happy sad angry
bored confused think believe know say said posted thread not no yes but because although maybe probably clearly obviously
korra asami korrasami mako bolin tenzin avatar spirit world story people fandom argue again today""".split()
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Thread {thread}</title></head><body>
{posts}
</body></html>
"""
POST = """<article class="h-entry" id="p{id}">
<a class="p-author h-card" href="https://forum.example/u/{author}">{author}</a>
<a class="u-url" href="https://forum.example/p/{id}"><time class="dt-published" datetime="{date}">then</time></a>
<div class="e-content">{quote}{text}</div>
</article>"""


def sentence(dice):
    words = [dice.choice(WORDS) for _ in range(dice.randint(5, 22))]
    return " ".join(words).capitalize() + dice.choice([".", ".", "!", "?"])


def post(dice, number):
    paragraphs = ["<p>" + " ".join(sentence(dice) for _ in range(dice.randint(1, 5))) + "</p>" for _ in range(dice.randint(1, 3))]
    quote = f"<blockquote><p>{sentence(dice)}</p></blockquote>" if dice.random() < 0.3 else ""
    date = f"2014-12-{dice.randint(1, 28):02}T{dice.randint(0, 23):02}:{dice.randint(0, 59):02}:00Z"
    return POST.format(id=number, author=f"fan{dice.randint(0, 4000)}", date=date, quote=quote, text="".join(paragraphs))


def main(folder, files=20000, seed=1):
    dice = random.Random(seed)
    number = 0
    for page in range(files):
        posts = []
        for _ in range(dice.randint(2, 6)):
            posts.append(post(dice, number))
            number += 1
        place = f"{folder}/{page // 500:03}"
        os.makedirs(place, exist_ok=True)
        with open(f"{place}/{page:06}.html", "w", encoding="utf-8") as file:
            file.write(PAGE.format(thread=page, posts="\n".join(posts)))
    print(f"{files} files with {number} posts in {folder}")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
