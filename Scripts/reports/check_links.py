"""Every link of every page leads to a file of the report, and to an id that is there."""
import html.parser
import pathlib
import sys
import urllib.parse


class Page(html.parser.HTMLParser):
    """The ids and links of one page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name in ("href", "src"):
                self.links.append(value)


folder = pathlib.Path(sys.argv[1])
pages = {file.name: Page(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.html"))}
failed = False
for name, page in pages.items():
    wrong = [f"id {one} is there twice" for one in set(page.ids) if page.ids.count(one) > 1]
    for link in page.links:
        parts = urllib.parse.urlsplit(link)
        if parts.scheme in ("http", "https"):
            continue
        target = urllib.parse.unquote(parts.path) or name
        if not (folder / target).is_file() or parts.fragment and target in pages and parts.fragment not in pages[target].ids:
            wrong.append(f"links to {link}, which is not there")
    for line in wrong:
        failed = True
        print(f"{name}: {line}")
print(f"{sum(len(page.links) for page in pages.values())} links on {len(pages)} pages")
sys.exit(failed)
