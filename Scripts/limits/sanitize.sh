#!/bin/sh
# Reads every page at hand under the address sanitizer, and each of them cut off, turned and packed; fails at the first report.
set -eu
measure=${MEASURE:-.build-asan/debug/measure}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT INT TERM
mkdir "$made/robust" "$made/bent"
if [ -f ../shared/pages/robust/gen.py ]; then python3 ../shared/pages/robust/gen.py "$made/robust" >/dev/null; else echo "sanitize: no ../shared, only Data/sample is read"; fi
# The largest pages take minutes here, and what they hold stands in the smaller ones too.
find "$made/robust" -size +8M -delete
folders="Data/sample $made/robust"
[ -d ../shared/pages ] && folders="$folders ../shared/pages"
python3 Scripts/limits/bend.py "$made/bent" $folders
# Leaks of the runtime at exit are no faults of ours.
export ASAN_OPTIONS=detect_leaks=0
find $folders "$made/bent" -type f ! -name '*.py' ! -name '*.md' ! -name '*.txt' ! -name '*.json' -print0 | xargs -0 -n 40 "$measure" extract >"$made/posts" 2>"$made/faults" || {
    grep -m 1 -A 12 AddressSanitizer "$made/faults" || tail -20 "$made/faults"
    exit 1
}
[ ! -s "$made/faults" ] || { cat "$made/faults"; exit 1; }
echo "sanitize: $(grep -c '"segments"' "$made/posts") posts and $(grep -c '"error"' "$made/posts") errors of pages, no fault"
