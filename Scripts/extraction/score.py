#!/usr/bin/env python3
"""Scores `measure extract` against people's readings of real pages.

    Scripts/extraction/score.py forum|fields|unknown|articles|microformats|all [--shared ../shared] [--measure .build/debug/measure] [--worst N] [--csv FILE]

forum     WCXB forum development pages: bag-of-words F1 of a page's text (thread title, then of each post author,
          date as shown, and all segments), tokens `\\w+` in lower case, mean over pages. Beside it: without the shells and bot checks,
          whose posts are not in the file; and without quoted blocks too, which those readings leave out.
fields    author, date and text of each post against the pages' own JSON-LD and microdata, which the extractor does not see.
unknown   the same pages read as if no software were known and without structured data, against the reading that knows it.
articles  article-extraction-benchmark: 4-gram shingle F1, precision and recall as that benchmark reckons them.
microformats  the parsers' test pages: fields of their expected JSON that a post has (words, author, date, name, address, categories).
"""
import argparse, collections, gzip, json, pathlib, re, subprocess, sys, tempfile


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["forum", "fields", "unknown", "articles", "microformats", "all"])
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--shared", type=pathlib.Path, default=root.parent / "shared")
    parser.add_argument("--measure", type=pathlib.Path, default=root / ".build/debug/measure")
    parser.add_argument("--worst", type=int, default=12, help="how many of the worst pages to list")
    parser.add_argument("--csv", type=pathlib.Path, help="keep the figures there")
    return parser.parse_args()


class Figures:
    """What was measured, beside the best peer's figure and the bar of ours."""

    def __init__(self):
        self.rows = []

    def add(self, measure, value, units, peer="", bar=""):
        self.rows.append((measure, f"{value:.4f}", units, peer, bar))

    def print(self):
        print(f"\n{'measure':52} {'ours':>7} {'units':>6} {'peer':>7} {'bar':>5}")
        for measure, value, units, peer, bar in self.rows:
            print(f"{measure:52} {value:>7} {units:>6} {peer:>7} {bar:>5}")

    def write(self, path):
        lines = ["measure,ours,units,best_peer,bar", *(",".join(map(str, row)) for row in self.rows)]
        path.write_text("\n".join(lines) + "\n")


def unpacked(folder, into):
    """The pages of a folder, unpacked, by their number or hash."""
    paths = {}
    for packed in sorted(folder.glob("*.html.gz")):
        name = packed.name.removesuffix(".html.gz")
        paths[name] = pathlib.Path(into) / (name + ".html")
        paths[name].write_bytes(gzip.decompress(packed.read_bytes()))
    return paths


def extracted(measure, paths, *options):
    """Lines of `measure extract` by page."""
    run = subprocess.run([measure, "extract", *options, *map(str, paths.values())], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"measure extract: exit {run.returncode}; {run.stderr.strip()}")
    lines = collections.defaultdict(list)
    for line in filter(None, run.stdout.split("\n")):
        line = json.loads(line)
        lines[pathlib.Path(line["page"]).stem].append(line)
    return lines


def page_text(posts, quotes=True):
    posts = [post for post in posts if "error" not in post]
    parts = [posts[0].get("thread_title") or posts[0].get("title") or ""] if posts else []
    for post in posts:
        parts += [post.get("author") or "", post.get("posted_text") or ""]
        parts += [part["text"] for part in post["segments"] if part["kind"] != "title" and (quotes or part["kind"] != "quote")]
    return "\n".join(parts)


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def bag_score(got, gold):
    got, gold = words(got), words(gold)
    if not got or not gold:
        return float(got == gold), 0.0, 0.0
    common = sum((got & gold).values())
    precision, recall = common / sum(got.values()), common / sum(gold.values())
    return f1(precision, recall), precision, recall


def forum(options, work, figures):
    folder = options.shared / "pages/wcxb-forum"
    platforms = dict(line.split("\t") for line in (folder / "platforms.tsv").read_text().splitlines()[1:])
    paths = unpacked(folder / "html", work)
    lines = extracted(options.measure, paths)
    rows, unquoted = [], []
    for name in paths:
        gold = json.loads((folder / f"gold/{name}.json").read_text())["ground_truth"].get("main_content")
        if gold is None:
            continue
        score = bag_score(page_text(lines[name]), gold)
        unquoted.append(bag_score(page_text(lines[name], quotes=False), gold)[0])
        first = lines[name][0] if lines[name] else {}
        rows.append((*score, name, platforms.get(name, "?"), first.get("site", "-"), len(lines[name]), first.get("error", "")))
    mean = sum(row[0] for row in rows) / len(rows)
    print(f"forum pages {len(rows)}  F1 {mean:.4f}  precision {sum(r[1] for r in rows)/len(rows):.4f}  recall {sum(r[2] for r in rows)/len(rows):.4f}")
    shells = [row[3] for row in rows if "empty shell" in row[7] or "refused to show" in row[7]]
    full = [place for place, row in enumerate(rows) if row[3] not in shells]
    print(f"shells and bot checks, whose posts are not in the file: {' '.join(shells)}")
    figures.add("forum pages: bag-of-words F1", mean, len(rows), "0.7420", "0.88")
    figures.add("forum pages: precision", sum(r[1] for r in rows) / len(rows), len(rows))
    figures.add("forum pages: recall", sum(r[2] for r in rows) / len(rows), len(rows))
    figures.add("forum pages without shells: F1", sum(rows[i][0] for i in full) / len(full), len(full))
    figures.add("forum pages without shells and quoted blocks: F1", sum(unquoted[i] for i in full) / len(full), len(full))
    kinds = collections.defaultdict(list)
    for row in rows:
        kinds[row[4]].append(row[0])
    for kind, scores in sorted(kinds.items(), key=lambda item: -len(item[1])):
        print(f"  {kind:14} {len(scores):3} pages  F1 {sum(scores)/len(scores):.3f}")
    for score, precision, recall, name, platform, site, count, error in sorted(rows)[: options.worst]:
        print(f"    {name} {platform:13} read as {site:13} {count:3} posts  F1 {score:.3f} p {precision:.2f} r {recall:.2f}  {error.split(': ')[-1][:60]}")


def letters(text):
    return re.sub(r"\W+", "", text.lower())


def own(post):
    return "\n".join(part["text"] for part in post["segments"] if part["kind"] != "title")


def fields(options, work, figures):
    """Pairs each post of the hidden data with the markup's post of the nearest words."""
    paths = unpacked(options.shared / "pages/wcxb-forum/html", work)
    hidden = extracted(options.measure, paths, "--structured-only")
    shown = extracted(options.measure, paths, "--no-structured-data")
    tally = collections.Counter()
    texts, faults = [], []
    for name in paths:
        gold = [post for post in hidden[name] if "error" not in post]
        got = [post for post in shown[name] if "error" not in post]
        if len(gold) < 2:
            continue
        tally["pages"] += 1
        bags = [words(own(post)) for post in got]
        for post in gold:
            bag = words(own(post))
            near = max(range(len(got)), key=lambda i: sum((bags[i] & bag).values()) / (1 + sum((bags[i] | bag).values())), default=None)
            tally["posts"] += 1
            if near is None:
                texts.append(0.0)
                faults.append((name, "no post", own(post)[:60]))
                continue
            match = got[near]
            text = bag_score(own(match), own(post))[0]
            texts.append(text)
            if text < 0.6:
                faults.append((name, f"text {text:.2f}", own(post)[:60].replace("\n", " ")))
            if post.get("author"):
                tally["authors"] += 1
                right = letters(match.get("author") or "") == letters(post["author"])
                tally["authors right"] += right
                if not right:
                    faults.append((name, "author", f"{match.get('author')!r} for {post['author']!r}"))
            if post.get("posted_at"):
                tally["dates"] += 1
                day = post["posted_precision"] == "day" or match.get("posted_precision") == "day"
                width = 10 if day else 16
                right = (match.get("posted_at") or "")[:width] == post["posted_at"][:width]
                tally["dates right"] += right
                if not right:
                    faults.append((name, "date", f"{match.get('posted_at')} ({match.get('posted_text')}) for {post['posted_at']}"))
    figures.add("hidden structured data: author", tally["authors right"] / max(1, tally["authors"]), tally["authors"], bar="0.95")
    figures.add("hidden structured data: date", tally["dates right"] / max(1, tally["dates"]), tally["dates"], bar="0.95")
    figures.add("hidden structured data: text F1", sum(texts) / max(1, len(texts)), tally["posts"], bar="0.93")
    print(f"hidden data: {tally['pages']} pages, {tally['posts']} posts  text F1 {sum(texts)/max(1,len(texts)):.4f}"
          f"  author {tally['authors right']/max(1,tally['authors']):.4f} of {tally['authors']}  date {tally['dates right']/max(1,tally['dates']):.4f} of {tally['dates']}")
    kinds = collections.Counter((name, kind.split()[0]) for name, kind, _ in faults)
    for (name, kind), count in kinds.most_common(options.worst):
        example = next(text for page, what, text in faults if page == name and what.split()[0] == kind)
        print(f"    {name} {kind:7} {count:3}  {example}")


def unknown(options, work, figures):
    """How a site fares of which nobody wrote a file: the page's software is held back."""
    paths = unpacked(options.shared / "pages/wcxb-forum/html", work)
    known = extracted(options.measure, paths)
    blind = extracted(options.measure, paths, "--unknown", "--no-structured-data")
    tally, texts, weak = collections.Counter(), [], []
    for name in paths:
        gold = [post for post in known[name] if "error" not in post]
        got = [post for post in blind[name] if "error" not in post]
        # Discourse's and Flarum's posts stand in `noscript`, which nothing but their own files looks into.
        if len(gold) < 2 or gold[0]["site"] in ("article", "discussion", "discourse", "flarum"):
            continue
        tally["pages"] += 1
        bags, before = [words(own(post)) for post in got], len(texts)
        for post in gold:
            bag = words(own(post))
            # Nothing shows which of the found is a post without words: a link, a picture, a folded comment.
            if not bag:
                continue
            near = max(range(len(got)), key=lambda i: sum((bags[i] & bag).values()) / (1 + sum((bags[i] | bag).values())), default=None)
            tally["posts"] += 1
            texts.append(bag_score(own(got[near]), own(post))[0] if near is not None else 0.0)
            if near is not None:
                tally["authors"] += letters(got[near].get("author") or "") == letters(post.get("author") or "")
                tally["dates"] += (got[near].get("posted_at") or "")[:10] == (post.get("posted_at") or "")[:10]
        weak.append((sum(texts[before:]) / max(1, len(texts) - before), name, gold[0]["site"], len(gold), len(got)))
    figures.add("software held back: text F1 a post", sum(texts) / max(1, len(texts)), tally["posts"])
    figures.add("software held back: author", tally["authors"] / max(1, tally["posts"]), tally["posts"])
    figures.add("software held back: day", tally["dates"] / max(1, tally["posts"]), tally["posts"])
    print(f"software held back: {tally['pages']} pages, {tally['posts']} posts")
    for text, name, site, posts, found in sorted(weak)[: options.worst]:
        print(f"    {name} {site:13} {posts:3} posts, {found:3} found  text F1 {text:.3f}")


def shingles(text, size=4):
    tokens = re.findall(r"\w+", text)
    return collections.Counter(tuple(tokens[i:i + size]) for i in range(max(1, len(tokens) - size + 1)))


def articles(options, work, figures):
    folder = options.shared / "pages/aeb"
    paths = unpacked(folder / "html", work)
    lines = extracted(options.measure, paths)
    gold = json.loads((folder / "ground-truth.json").read_text())
    rows = []
    for name in paths:
        posts = [post for post in lines[name] if "error" not in post]
        got = own(posts[0]) if posts else ""
        left, right = shingles(got), shingles(gold[name]["articleBody"])
        # As the benchmark does: true positives against all shingles of both sides, each page's shares summed.
        true = sum((left & right).values())
        total_got, total_gold = sum(left.values()), sum(right.values())
        precision, recall = true / max(1, total_got), true / max(1, total_gold)
        rows.append((f1(precision, recall), precision, recall, name, posts[0]["site"] if posts else "-", len(posts), gold[name].get("url", "")))
    precision, recall = sum(r[1] for r in rows) / len(rows), sum(r[2] for r in rows) / len(rows)
    figures.add("articles: 4-gram shingle F1", f1(precision, recall), len(rows), "0.9600", "0.95")
    print(f"articles {len(rows)}  F1 {f1(precision, recall):.4f}  precision {precision:.4f}  recall {recall:.4f}")
    for score, p, r, name, site, count, url in sorted(rows)[: options.worst]:
        print(f"    {name[:12]} as {site:10} {count:3} posts  F1 {score:.3f} p {p:.2f} r {r:.2f}  {url[:80]}")


def plain(value):
    """The words of a property's value, whatever shape it has."""
    if isinstance(value, dict):
        value = value.get("value") or (value.get("properties", {}).get("name") or [""])[0]
    return " ".join(str(value).split())


def microformats(options, work, figures):
    folder = options.shared / "pages/fixtures/h-entry"
    right, asked, missed = 0, 0, []
    for expected in sorted(folder.glob("*/*.json")):
        page = expected.with_suffix(".html")
        posts = extracted(options.measure, {page.stem: page}, "--no-structured-data")[page.stem]
        shown = " ".join(" ".join(str(value) for value in [*post.values(), *(part["text"] for part in post.get("segments", []))]) for post in posts)
        for item in json.loads(expected.read_text())["items"]:
            for name in ("content", "summary", "name", "author", "published", "url", "category") if "h-entry" in item["type"] else ():
                for value in item["properties"].get(name, [])[:1]:
                    wanted = plain(value)[:10] if name == "published" else plain(value)
                    asked += 1
                    found = wanted != "" and letters(wanted) in letters(shown)
                    right += found
                    if not found:
                        missed.append(f"{page.parent.name}/{page.stem} {name} {wanted[:50]!r}")
    figures.add("microformats: expected fields found", right / max(1, asked), asked)
    print(f"microformats: {right} of {asked} expected fields")
    for line in missed[: options.worst]:
        print("    " + line)


def main():
    options = arguments()
    figures = Figures()
    with tempfile.TemporaryDirectory() as work:
        for what, measure in (("forum", forum), ("fields", fields), ("unknown", unknown), ("articles", articles), ("microformats", microformats)):
            if options.what in (what, "all"):
                measure(options, work, figures)
    figures.print()
    if options.csv:
        figures.write(options.csv)


if __name__ == "__main__":
    main()
