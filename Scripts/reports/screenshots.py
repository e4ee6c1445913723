"""Pictures of a report's pages: python3 screenshots.py REPORT FOLDER, three widths, light and dark."""
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

report, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)


def largest(pattern):
    """The fullest page of a kind, where there is one."""
    return sorted(report.glob(pattern), key=lambda page: -page.stat().st_size)[:1]


pages = [("overview", report / "index.html"), ("words", report / "words.html"), ("methods", report / "methods.html")]
pages += [(name, file) for name, pattern in [("claim", "claim-*.html"), ("evidence", "evidence-*.html"), ("post", "post-*.html"), ("fandom", "fandom-*.html")]
          for file in largest(pattern)]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    for name, file in pages:
        for width, scheme in [(1280, "light"), (1280, "dark"), (800, "light"), (390, "light"), (390, "dark")]:
            page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
            page.goto(file.resolve().as_uri())
            page.screenshot(path=str(folder / f"{name}-{width}-{scheme}.png"), full_page=True)
            page.context.close()
    browser.close()
