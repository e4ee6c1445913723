#!/bin/sh
# What pages made to break readers cost, a process each: MiB, CPU seconds, peak MiB, outcome. Fails above 5 s or 1024 MiB, or at a crash.
#   Scripts/limits/limits.sh [FOLDER]     a folder of such pages; without one they are made by crowded.py and ../shared/pages/robust/gen.py
set -eu
measure=${MEASURE:-.build/release/measure}
made=""
folder=${1:-}
if [ -z "$folder" ]; then
    made=$(mktemp -d)
    trap 'rm -rf "$made"' EXIT INT TERM
    python3 "$(dirname "$0")/crowded.py" "$made"
    maker=../shared/pages/robust/gen.py
    if [ -f "$maker" ]; then python3 "$maker" "$made" >/dev/null; else echo "limits: no $maker, only crowded pages are read"; fi
    folder=$made
fi
printf 'page\tMiB\tseconds\tpeak MiB\toutcome\n'
failed=0
for page in "$folder"/*; do
    line=$("$measure" limits "$page") || { echo "$page: crashed"; failed=1; continue; }
    printf '%s\n' "$line" | sed "s|$folder/||g" | cut -c1-160
    printf '%s\n' "$line" | awk -F '\t' '$3 > 5 || $4 > 1024 { exit 1 }' || { echo "^ over 5 s or 1024 MiB"; failed=1; }
done
exit $failed
