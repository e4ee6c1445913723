"""Makes pages of one site's posts by the ten thousand, beside each other and inside each other: whatever looks at every other post
for each post shows here. The same pages each time.

    crowded.py FOLDER
"""
import os
import sys

MANY, FEW, DEEP = 40_000, 20_000, 300
WORDS = "they held hands and that was it for all of us who were there "
HEAD = "<!DOCTYPE html><html><head><meta charset=utf-8><title>t</title>{}</head><body>"


def comment(number, inside):
    return (f'<li class="comment" id="comment-{number}"><div class="comment-author vcard"><cite class="fn">n{number}</cite></div>'
            f'<div class="comment-content"><p>{WORDS}{number}</p></div><ul class="children">{inside}</ul></li>')


def archive(number, inside):
    return (f'<li class="comment" id="comment_{number}" role="article"><h4 class="heading byline"><a href="/users/n{number}">n{number}</a></h4>'
            f'<blockquote class="userstuff"><p>{WORDS}</p></blockquote></li><li><ol class="thread">{inside}</ol></li>')


def thing(number, inside):
    return (f'<div class="thing comment" data-fullname="t1_{number}" data-author="n{number}"><div class="entry"><p class="tagline">'
            f'<time datetime="2014-12-22T15:15:09+00:00">x</time></p><div class="usertext-body"><div class="md"><p>{WORDS}</p></div></div></div>'
            f'<div class="child"><div class="sitetable">{inside}</div></div></div>')


def shreddit(number, inside):
    return (f'<shreddit-comment author="n{number}" thingid="t1_{number}" created="2014-12-22T15:15:00.000000+0000">'
            f'<div slot="comment"><p>{WORDS}</p></div>{inside}</shreddit-comment>')


def entry(number, inside):
    return f'<div class="h-entry"><p class="p-author h-card">n{number}</p><div class="e-content">{WORDS}{number}</div>{inside}</div>'


def item(number, inside):
    return (f'<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">n{number}</span>'
            f'<div itemprop="text">{WORDS}{number}</div>{inside}</div>')


def row(number, inside):
    return (f'<div class="row"><div class="left"><a href="/user/n{number}">n{number}</a></div><div class="right"><span>Dec 22, 2014 3:15 PM</span>'
            f'<div class="words">{WORDS}{number}</div></div>{inside}</div>')


def journal(number, inside):
    return (f'<div class="comment-wrapper full"><div class="comment" id="comment-cmt{number}"><span class="datetime">2014-12-20 11:15 pm (UTC)</span>'
            f'<span class="comment-poster"><b>n{number}</b></span><div class="comment-content">{WORDS}{number}</div></div></div>{inside}')


def tumblr(number, inside):
    return f'<div class="post text"><p>{WORDS}{number}</p></div>{inside}'


def note(number, inside):
    return (f'<li class="note reply tumblelog_n{number}"><span class="action"><a>n{number}</a> said: '
            f'<span class="answer_content">{WORDS}{number}</span></span></li>{inside}')


def message(number, inside):
    """Quotes a post of another place without a name."""
    return (f'<article class="message message--post" data-author="n{number}" data-content="post-{number}" id="js-post-{number}"><div class="bbWrapper">'
            f'<blockquote class="bbCodeBlock--quote"><p>{WORDS}{number * 7 % FEW}</p></blockquote>own {WORDS}{number}</div></article>{inside}')


def linked(number, inside):
    return f'{{"@type":"Comment","author":{{"name":"n{number}"}},"text":"{WORDS}{number}"}}'


def flat(make, count=MANY):
    return "".join(make(number, "") for number in range(count))


def deep(make):
    inside = flat(make, FEW)
    for number in range(DEEP):
        inside = make(MANY + number, inside)
    return inside


def main(folder):
    def write(name, text, head=""):
        with open(os.path.join(folder, name + ".html"), "w", encoding="utf-8") as file:
            file.write(HEAD.format(head) + text)

    wordpress = '<meta name="generator" content="WordPress 4">'
    for name, make, around, head in (
            ("wordpress", comment, '<ol class="commentlist">{}</ol>', wordpress), ("ao3", archive, '<ol class="thread">{}</ol>', ""),
            ("reddit", thing, '<div class="commentarea">{}</div>', ""), ("shreddit", shreddit, "{}", ""), ("hentry", entry, "{}", ""),
            ("microdata", item, "{}", ""), ("unknown", row, "{}", "")):
        write(name + "-flat", around.format(flat(make)), head)
        write(name + "-deep", around.format(deep(make)), head)
    write("dreamwidth-flat", flat(journal))
    write("xenforo-unnamed-quotes", flat(message, FEW))
    write("tumblr-flat", '<ol class="notes"><li class="note like">x</li></ol>' + flat(tumblr))
    write("tumblr-notes", '<meta property="og:type" content="tumblr-feed:entry"><div class="post" data-post-id="1">x</div><ol class="notes">' + flat(note) + "</ol>")
    write("linked-data", "x", '<script type="application/ld+json">{"@type":"DiscussionForumPosting","text":"x","comment":['
          + ",".join(linked(number, "") for number in range(MANY)) + "]}</script>")
    write("breaks", "<article><p>" + "a b<br>" * 300_000 + "</p></article>")


main(sys.argv[1])
