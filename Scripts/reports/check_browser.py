"""axe's rules, sideways scrolling and hostile content, page by page in headless Chromium.

Each page is opened from disk in light and dark, wide and narrow. A page fails that breaks a rule of axe (WCAG 2.2 A and AA,
best practices), scrolls sideways, runs a script, opens a dialog or asks for anything beside itself.
"""
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

MODES = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark"), (320, "light")]
QUICK = [(1280, "light"), (390, "dark")]


def faults(page, width):
    """What is wrong with the page as it is open now, one line each."""
    sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if sideways > 0:
        yield f"scrolls sideways by {sideways} px"
    if page.evaluate("""document.querySelectorAll('script,iframe,object,embed,form,base,link:not([rel=stylesheet][href="style.css"])').length"""):
        yield "has an element that a report never has"
    outside = page.evaluate(
        """() => [...document.querySelectorAll('main p, main li, main h1, main h2, main h3')].filter(e => {
             const box = e.getBoundingClientRect();
             return box.width > 0 && !e.closest('.scroll') && !e.classList.contains('hidden') && box.right > innerWidth + 1 }).length""")
    if outside:
        yield f"{outside} texts reach beyond the window"
    for violation in Axe().run(page).response["violations"]:
        places = [node["target"][0] for node in violation["nodes"]][:3]
        yield f"{violation['id']}: {violation['help']} ({len(violation['nodes'])} times, at {places})"


def chosen(folder, isQuick):
    """All pages; when it has to be quick, the two largest of each kind ("claim-…", "post-…")."""
    files = sorted(folder.glob("*.html"), key=lambda file: (file.name.split("-")[0], -file.stat().st_size))
    kinds = [file.name.split("-")[0] for file in files]
    return [file for place, file in enumerate(files) if not isQuick or kinds[:place].count(kinds[place]) < 2]


def main(folder, isQuick):
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for file in chosen(folder, isQuick):
            for width, scheme in QUICK if isQuick else MODES:
                # axe has to be put into the page: the page's own policy stays on for everything else that it might run.
                page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True).new_page()
                asked, happened = [], []
                page.on("request", lambda request: asked.append(request.url))
                page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
                page.goto(file.resolve().as_uri())
                # axe leaves closed details alone: they are opened, so that their tables are looked at too.
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                lines = list(faults(page, width))
                own = (file.parent / "style.css").resolve().as_uri()
                lines += [f"asks for {url}" for url in asked[1:] if url != own] + [f"opened a dialog: {words}" for words in happened]
                for line in lines:
                    failed = True
                    print(f"{file.name} at {width} px, {scheme}: {line}")
                page.context.close()
        browser.close()
    return failed


sys.exit(main(pathlib.Path(sys.argv[1]), "--quick" in sys.argv))
