"""No page is larger than 500 kB, and the whole site, with its style sheet, no larger than 3 MB."""
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
pages = sorted(folder.glob("*.html")) + sorted(folder.glob("*.css"))
large = [page for page in pages if page.stat().st_size > 500_000]
for page in large:
    print(f"{page.name}: {page.stat().st_size:,} bytes")
whole = sum(page.stat().st_size for page in pages)
print(f"{len(pages)} pages, {whole:,} bytes, the largest {max(page.stat().st_size for page in pages):,}")
sys.exit(1 if large or whole > 3_000_000 else 0)
