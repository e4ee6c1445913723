#!/bin/sh
# Reads every page at hand under the address sanitizer, whole, and cut off, turned and packed; fails at the first report.
# The program is built for release: what is read is what ships, and the largest pages take seconds and not minutes.
set -eu
measure=${MEASURE:-.build-asan/release/measure}
jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT INT TERM
mkdir "$made/robust" "$made/bent" "$made/out"
if [ -f ../shared/pages/robust/gen.py ]; then python3 ../shared/pages/robust/gen.py "$made/robust" >/dev/null; else echo "sanitize: no ../shared, only Data/sample is read"; fi
folders="Data/sample $made/robust"
[ -d ../shared/pages ] && folders="$folders ../shared/pages"
# shellcheck disable=SC2086
python3 Scripts/limits/bend.py "$made/bent" $folders
# Leaks of the runtime at exit are no faults of ours. A byte that is freed or outside is reported, and ends the program.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=0
# A batch that ends in a fault is read again page by page, to name the page; 255 stops xargs.
# shellcheck disable=SC2086,SC2016
find $folders "$made/bent" -type f ! -name '*.py' ! -name '*.md' ! -name '*.txt' ! -name '*.json' -print0 | sort -z >"$made/pages"
xargs -0 -n 20 -P "$jobs" sh -c '
    measure=$1 made=$2; shift 2
    out=$(mktemp "$made/out/XXXXXX")
    if "$measure" extract "$@" >"$out" 2>"$out.faults" && [ ! -s "$out.faults" ]; then exit 0; fi
    for page in "$@"; do
        if "$measure" extract "$page" >/dev/null 2>"$out.faults" && [ ! -s "$out.faults" ]; then continue; fi
        cp "$page" .build-asan/fault.page
        echo "sanitize: $page (kept as .build-asan/fault.page)"
        grep -m 1 -A 12 AddressSanitizer "$out.faults" || tail -20 "$out.faults"
    done
    exit 255
' sh "$measure" "$made" <"$made/pages" || exit 1
cat "$made"/out/* >"$made/posts"
echo "sanitize: $(tr -cd '\000' <"$made/pages" | wc -c) files, $(grep -c '"segments"' "$made/posts") posts and $(grep -c '"error"' "$made/posts") errors of pages, no fault"
