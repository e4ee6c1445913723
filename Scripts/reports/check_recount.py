"""The recipe that the methods page prints gives the posters and shares that every claim's page tells."""
import contextlib
import html
import io
import os
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
recipe = re.search(r"<pre[^>]*>(.*?)</pre>", (folder / "methods.html").read_text(encoding="utf-8"), re.S)
names = {}
os.chdir(folder)
with contextlib.redirect_stdout(io.StringIO()):
    exec(html.unescape(recipe.group(1)), names)  # it is our own page
counted = {claim: rows["stance"].value_counts().to_dict() for claim, rows in names["last"].groupby("claim_id")}

WORDS = {"confirmed": "confirmed", "rejected": "rejected", "ambiguous": "ambiguous", "held open": "ambiguous"}
failed = looked = 0
for page in sorted(pathlib.Path(".").glob("claim-*.html")):
    text = html.unescape(page.read_text(encoding="utf-8")).replace("\u00a0", " ")
    claim = re.search(r"<code>([^<]+)</code> as claim_id", text).group(1)
    sentence = re.search(r'<p class="sentence"><bdi>(.*?)</bdi>', text).group(1)
    posters = counted.get(claim, {})
    whole = sum(posters.values())
    told = re.search(r"(?:of|among|Only) ([\d,]+) posters?", sentence)
    wrong = [] if whole == (int(told.group(1).replace(",", "")) if told else 0) else [f"the tables have {whole} posters"]
    lead = re.match(r"(Confirmed|Rejected|Held open) by (\d+) %", sentence) or re.match(r"Leans \w+: (confirmed|rejected|held open) by (\d+) %", sentence)
    shares = [(lead.group(1).lower(), lead.group(2))] if lead else [(word, share) for share, word in re.findall(r"(\d+) % \[\d+, \d+\] (\w+)", sentence)]
    for word, share in shares:
        exact = 100 * posters.get(WORDS[word], 0) / max(1, whole)
        if abs(exact - int(share)) > 0.5001:
            wrong.append(f"the tables have {exact:.1f} % {word}")
    looked += 1
    for line in wrong:
        failed = 1
        print(f"{page.name}: says “{sentence}”, {line}")
print(f"{looked} verdicts counted again")
sys.exit(failed or not looked)
