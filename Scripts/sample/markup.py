"""What the templates share: escaping, inline markup, dates as each platform writes them."""
import datetime
import html
import re

from source import INLINE, number, plain, segments

esc = html.escape


def slug(text, sign="-", most=8):
    return sign.join(re.findall(r"[a-z0-9]+", plain(text).lower())[:most])


def base36(value):
    digits, out = "0123456789abcdefghijklmnopqrstuvwxyz", ""
    while value:
        value, rest = divmod(value, 36)
        out = digits[rest] + out
    return out or "0"


def inline(text, italics="em", bold="strong", smiley=None):
    out, at = [], 0
    for m in INLINE.finditer(text):
        out.append(esc(text[at:m.start()], quote=False))
        at = m.end()
        if m[1] == "i":
            out.append(f"<{italics}>{esc(m[2], quote=False)}</{italics}>")
        elif m[1] == "b":
            out.append(f"<{bold}>{esc(m[2], quote=False)}</{bold}>")
        elif m[1] == "s":
            out.append(f"<s>{esc(m[2], quote=False)}</s>")
        elif m[1] == "sm":
            out.append((smiley or "{}").format(esc(m[2], quote=False)))
        else:
            out.append(f'<a href="{esc(m[3])}">{esc(m[4], quote=False)}</a>')
    out.append(esc(text[at:], quote=False))
    return "".join(out)


def p(inner, br="<br>\n", **how):
    """Paragraphs as <p>, with <br> at line ends."""
    return "\n".join("<p>" + inline(x, **how).replace("\n", br) + "</p>" for x in inner if isinstance(x, str))


def flow(inner, br="<br />\n", **how):
    """Paragraphs parted by empty lines, as forums write them."""
    return (br + br).join(inline(x, **how).replace("\n", br) for x in inner)


def day(moment):
    return moment.day


def ordinal(n):
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def clock(moment, form="%I:%M %p", strip=True):
    text = moment.strftime(form)
    return text[1:] if strip and text.startswith("0") else text


def zone(hours):
    return datetime.timezone(datetime.timedelta(hours=hours))


def singlefile(page):
    """The comment that the browser extension SingleFile puts into the pages that it saves."""
    if "saved" not in page.meta:
        return ""
    moment = datetime.datetime.strptime(page.meta["saved"], "%Y-%m-%d %H:%M:%S")
    return ("<!--\n Page saved with SingleFile \n url: %s \n saved date: %s GMT+0000 (Coordinated Universal Time)\n-->"
            % (page.meta["url"], moment.strftime("%a %b %d %Y %H:%M:%S")))


def own_text(post):
    return "\n\n".join(text for kind, _, text in segments(post) if kind == "own")


def iso(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def pick(things, *seed):
    return things[number(*seed) % len(things)]
