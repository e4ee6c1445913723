#!/bin/sh
# Shows all labelled posts to the stance model and learns from them: stance.sh SHARED WORK [OPTIONS of Scripts/stance/tune.py]
# Leaves the packs of all posts in WORK/packs. Needs the release build of measure; PYTHON: one with numpy and scipy.
set -eu
shared=$1 work=$2
shift 2
scripts=$(dirname "$0")/..
python=${PYTHON:-python3}
"$scripts/labelled/packs.sh" "$shared" "$work/packs"
"$python" "$scripts/stance/seeds.py" >"$work/seeds.jsonl"
"$python" "$scripts/labelled/posts.py" >"$work/labelled.jsonl"
cp "$shared/gold/train.jsonl" "$work/train.jsonl"
for set in train seeds labelled; do "$scripts/stance/features.sh" "$work/$set.jsonl" "$work/packs" >"$work/$set.features"; done
# The seeds are sentences that anyone reads in one way: they count six times, for they are few.
"$python" "$scripts/stance/tune.py" "$work/train.features" "$work/train.jsonl" "$work/seeds.features" "$work/seeds.jsonl" x6 \
    "$work/labelled.features" "$work/labelled.jsonl" "$@"
