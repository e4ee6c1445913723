#!/bin/sh
# Sets all tuned numbers of Lexicons/en to the labelled posts, and prints what was before and after: tune.sh [SHARED] [WORK]
#   phrases.tsv, weights.tsv (Scripts/stance/tune.py); tone*.tsv, target*.tsv (Scripts/tone/fit.py)
# Needs the release build of measure, SHARED with gold/ and eval/ (../shared), numpy, scipy and scikit-learn. Six minutes.
set -eu
cd "$(dirname "$0")/../.."
shared=${1:-../shared}
work=${2:-}
if [ -z "$work" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi
[ -d "$shared/gold" ] || { echo "tune: skipped, there are no labelled posts in $shared"; exit 0; }
python=python3
if [ -x .build/tools/bin/python3 ] && .build/tools/bin/python3 -c 'import sklearn' 2>/dev/null; then python=.build/tools/bin/python3; fi

tell() { # what the lists at hand give on posts that nothing is tuned on
    echo "== $1"
    "$python" "$shared/eval/score.py" input "$shared/gold/dev.jsonl" >"$work/in"
    .build/release/shiplog score <"$work/in" >"$work/out"
    "$python" "$shared/eval/score.py" gold "$shared/gold/dev.jsonl" "$work/out"
}
tell "gold/dev before"
PYTHON=$python Scripts/labelled/stance.sh "$shared" "$work" --folds 4 --write Lexicons/en
"$python" Scripts/tone/fit.py .build/release/measure Lexicons "$work/packs" "$shared" --write
tell "gold/dev after"
