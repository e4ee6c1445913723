"""A report of hostile posts in headless Chromium, its policy on: nothing runs, nothing is asked for, nothing leaves its place."""
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

# Quoted words stand in elements of their own for the direction of writing, in a box that clips what rises above its line.
LOOSE = """() => [...document.querySelectorAll('blockquote p, .apart p')].filter(p => {
  const inner = p.querySelector('bdi');
  return !inner || getComputedStyle(inner).unicodeBidi !== 'isolate' || getComputedStyle(p).overflowY !== 'hidden' }).length"""
STRANGE = """() => [...document.querySelectorAll('*')].filter(e =>
  ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'IMG', 'STYLE', 'INPUT'].includes(e.tagName)
  || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style' || /^\\s*(javascript|data|vbscript):/i.test(a.value))).length"""


def main(folder):
    failed, seen = False, 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 800, "height": 900}).new_page()
        page.add_init_script("window.ran = 0; for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => { window.ran++ }")
        asked, happened = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: (happened.append(dialog.message), dialog.dismiss()))
        page.on("popup", lambda popup: happened.append(popup.url))
        for file in sorted(folder.glob("*.html")):
            asked.clear()
            page.goto(file.resolve().as_uri())
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            lines = [f"{count} {what}" for count, what in [
                (page.evaluate("window.ran"), "scripts ran"), (page.evaluate(STRANGE), "elements or attributes that a report never has"),
                (page.evaluate(LOOSE), "quotations that are not kept in their place"), (len(happened), "dialogs or windows")] if count]
            own = {file.resolve().as_uri(), (file.parent / "style.css").resolve().as_uri()}
            lines += [f"asks for {url}" for url in asked if url not in own]
            sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if sideways > 0:
                lines.append(f"scrolls sideways by {sideways} px")
            seen += page.evaluate("document.querySelectorAll('blockquote').length")
            for line in lines:
                failed = True
                print(f"{file.name}: {line}")
        browser.close()
    print(f"{seen} quotations looked at")
    return failed or seen == 0


sys.exit(main(pathlib.Path(sys.argv[1])))
