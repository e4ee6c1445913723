"""No page is larger than 500 kB, and the whole site is no larger than 3 MB a hundred pages."""
import pathlib
import sys

pages = sorted(pathlib.Path(sys.argv[1]).glob("*.html"))
large = [page for page in pages if page.stat().st_size > 500_000]
for page in large:
    print(f"{page.name}: {page.stat().st_size:,} bytes")
whole = sum(page.stat().st_size for page in pages)
print(f"{len(pages)} pages, {whole:,} bytes, the largest {max(page.stat().st_size for page in pages):,}")
sys.exit(1 if large else 0)
