#!/bin/sh
# Scores on labelled posts, as far as the sets are there, beside VADER and a learner; kept in Data/accuracy.csv.
set -eu
cd "$(dirname "$0")/../.."
shared=../shared
[ -d "$shared/gold" ] || { echo "accuracy: skipped, there are no labelled posts in $shared"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=python3
[ -x .build/tools/bin/python3 ] && python=.build/tools/bin/python3

"$python" Scripts/accuracy/table.py "$shared" .build/release/shiplog --work "$work" --csv Data/accuracy.csv
echo "== checklist of constructions"
.build/release/measure checklist Lexicons <"$shared/eval/stance/checklist.jsonl" | tail -1
