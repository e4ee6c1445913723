"""An invented corpus to measure a report by: saved forum pages and fandom packs, the same for the same seed.

    python3 Scripts/reports/synthetic.py FOLDER [--posts 100000] [--fandoms 30] [--seed 20141219]

FOLDER/pages holds the pages (forty posts each), FOLDER/fandoms the packs of three claims each. Nobody wrote any of it.
"""
import argparse
import datetime
import pathlib
import random

YES = ["I am sorry but they're canon, they walked into the light together.", "That last shot made it official and I love it.",
       "They are endgame, and I hate how rushed it was.", "They are married, it was in the last chapter.", "It's canon, the author said so."]
OPEN = ["It could be read either way, and maybe that was the point.", "Is it actually canon or did they leave it open?",
        "I can't make up my mind about them.", "Nothing was made explicit, so it is up to you."]
NO = ["They are just friends, calm down.", "They are like sisters to me, a lovely friendship.", "Four seasons of queerbait, and I am so tired of it.",
      "They were never a couple and never will be.", "It is not canon, sorry."]
NONE = ["Does anyone have fic recs? Rated T at most, slow burn if possible!", "Drew the duck scene today, it came out so cute.",
        "What did everybody think of the music?", "The third chapter is my favourite."]
TAILS = ["Rewatching it now, minute {}.", "Seen on page {}.", "As I said in comment {}.", "My theory post has {} notes.", "{} days since I slept."]
# Enough of their own in each post that few are taken for copies of another.
THINGS = """lantern staircase river teapot window garden ladder blanket harbour pencil orchard bicycle kettle library mountain
engine curtain bridge saddle notebook balcony umbrella market meadow violin candle station carpet mirror envelope island
cupboard chimney basket compass tunnel drawer fountain helmet jacket kitchen lighthouse magnet napkin ocean paddle quilt
railway scarf telescope valley wagon yard zipper anchor barrel cellar desert elbow fence glove hallway iron jar keyboard
lemon map needle oven pillow roof shelf tower uniform vase wheel attic bell corner dock escalator ferry gate hill ink
jungle kite lake museum nest office platform quay radio square theatre village well""".split()
SYLLABLES = ["ka", "ro", "mi", "sa", "ne", "ti", "lu", "va", "do", "ri", "shen", "mar", "el", "tha"]


def name(source):
    """A first name that is in no pack but its own."""
    return "".join(source.choice(SYLLABLES) for _ in range(3)).capitalize()


def pack(number, source):
    """A fandom: its id, its people, and the text of its pack."""
    people = [name(source) + part + str(number) for part in ("an", "el", "is", "or")]
    pairs = [(people[0], people[1]), (people[0], people[2]), (people[2], people[3])]
    lines = [f"fandom: invented-{number}", f"title: Invented fandom {number}", "subjects:"]
    lines += [f"  - {{id: {person.lower()}, name: {person}, aliases: []}}" for person in people]
    lines += ["makers:", f"  - {{id: maker-{number}, name: Maker Number {number}, aliases: []}}", "claims:"]
    for left, right in pairs:
        lines += [f"  - id: {left.lower()}-{right.lower()}", "    kind: romance", f"    statement: {left} and {right} are a couple in canon.",
                  f"    about: [{left.lower()}, {right.lower()}]"]
    lines += ["events:", "  - {date: 2014-11-26, title: Trailer}", "  - {date: 2014-12-19, title: The finale}",
              "  - {date: 2014-12-22, title: The makers' posts, weight: official}"]
    return pairs, "\n".join(lines) + "\n"


def post(number, thread, people, source):
    """One post of a forum page as HTML."""
    pair = thread
    day = datetime.date(2014, 12, 19) + datetime.timedelta(days=int(source.gauss(4, 18)))
    late = day >= datetime.date(2014, 12, 19)
    said = source.choice(source.choices([YES, OPEN, NO, NONE], [6, 2, 1, 3] if late else [3, 2, 4, 3])[0])
    tail = "" if source.random() < 0.03 else " " + source.choice(TAILS).format(number % 997) + f" Notes: {' '.join(source.sample(THINGS, 12))}."
    clock = datetime.datetime.combine(day, datetime.time(source.randrange(24), source.randrange(60), source.randrange(60)))
    # Squared, so that a few people write much.
    who = int(source.random() ** 2 * people)
    return (f'<article class="message message--post js-post" data-author="Fan {who}" data-content="post-{number}" id="js-post-{number}">'
            f'<div class="message-user"><h4 class="message-name"><a class="username">Fan {who}</a></h4></div>'
            f'<div class="message-main"><header class="message-attribution"><a href="/threads/t.1/post-{number}"><time class="u-dt" '
            f'datetime="{clock.isoformat()}+0000">{clock:%b %d, %Y}</time></a></header><article class="message-body js-selectToQuote">'
            f'<div class="bbWrapper">{pair[0]} and {pair[1]}: {said}{tail}</div></article></div></article>')


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--posts", type=int, default=100_000)
    options.add_argument("--fandoms", type=int, default=30)
    options.add_argument("--seed", type=int, default=20_141_219)
    chosen = options.parse_args()
    source = random.Random(chosen.seed)
    pages, packs = chosen.folder / "pages", chosen.folder / "fandoms"
    pages.mkdir(parents=True, exist_ok=True)
    packs.mkdir(parents=True, exist_ok=True)
    threads = []
    for number in range(chosen.fandoms):
        pairs, text = pack(number, source)
        (packs / f"invented-{number}.yaml").write_text(text, encoding="utf-8")
        threads += pairs
    for page in range((chosen.posts + 39) // 40):
        thread = threads[source.randrange(len(threads))]
        title = f"{thread[0]} and {thread[1]}"
        posts = "\n".join(post(page * 40 + place, thread, max(60, chosen.posts // 3), source) for place in range(min(40, chosen.posts - page * 40)))
        (pages / f"thread-{page}.html").write_text(
            f'<!DOCTYPE html><html id="XF" lang="en-US" data-app="public"><head><title>{title} | Invented forum</title>'
            f'<link rel="canonical" href="https://forum.example.net/threads/t.{page}/"></head><body data-template="thread_view">'
            f'<h1 class="p-title-value">{title}</h1><div class="block-body js-replyNewMessageContainer">{posts}</div></body></html>\n',
            encoding="utf-8")


main()
