#!/usr/bin/env bash
# Makes an invented corpus (100,000 posts, 30 fandoms), reads it, times a report of it, and holds that before the gates.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="${1:?name a folder to work in}"
shiplog="${SHIPLOG:-$here/../../.build/release/shiplog}"
[ -d "$folder/pages" ] || python3 "$here/synthetic.py" "$folder"
"$shiplog" run "$folder/pages" --lexicons "$here/../../Lexicons" --fandoms "$folder/fandoms" --database "$folder/large.sqlite" --no-reports
time "$shiplog" report --database "$folder/large.sqlite" --reports "$folder/Reports"
"$here/gates.sh" "$folder/Reports/latest" --quick
