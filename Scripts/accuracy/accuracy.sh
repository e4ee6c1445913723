#!/bin/sh
# Scores on labelled posts, as far as the sets are there: stance and sentiment against the gold, the tone on public sets.
set -eu
cd "$(dirname "$0")/../.."
shared=../shared
program=.build/release/shiplog
[ -d "$shared/gold" ] || { echo "accuracy: skipped, there are no labelled posts in $shared"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

score() { # SET KIND FILE [OPTIONS…]
    name=$1 kind=$2 file=$3
    shift 3
    echo "== $name"
    python3 "$shared/eval/score.py" input "$file" >"$work/in"
    "$program" score "$@" <"$work/in" >"$work/out"
    python3 "$shared/eval/score.py" "$kind" "$file" "$work/out"
}

score "gold, four fandoms not tuned on" gold "$shared/gold/dev.jsonl"
for set in goemotions-dev goemotions-fan-dev vader-tweets-dev vader-amazon-dev vader-movie-dev vader-nyt-dev; do
    score "$set" sentiment "$shared/eval/sentiment/$set.jsonl"
done
echo "== checklist of constructions"
.build/release/measure checklist Lexicons <"$shared/eval/stance/checklist.jsonl" | tail -1
echo "== what a learner gets that explains nothing, and what keywords get"
python3 Scripts/accuracy/baseline.py "$shared/gold"
