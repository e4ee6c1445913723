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
echo "== what a confidence is worth, on the four fandoms not tuned on"
"$python" "$shared/eval/score.py" input "$shared/gold/dev.jsonl" >"$work/in"
.build/release/shiplog score <"$work/in" >"$work/out"
"$python" Scripts/accuracy/reliability.py "$shared/gold/dev.jsonl" "$work/out"
measure() { # NAME COMMAND SET
    echo "== $1"
    .build/release/measure "$2" Lexicons <"$shared/eval/stance/$3.jsonl" | tail -1
}
measure "checklist of constructions" checklist checklist
measure "is the target negated (NegEx)" negex negex-dev
measure "does the writer hold the clause so (CommitmentBank)" commitment commitmentbank-dev
measure "tokens of negated clauses (Conan Doyle)" clauses cdsco-dev
for set in medspacy-modifies medspacy-scopes medspacy-docs negspacy; do
    measure "cases of other engines' own tests, $set" conformance "conformance-$set"
done
for set in airfrance michelle; do
    echo "== tweets on a rumour, a claim of kind custom: $set"
    "$python" Scripts/accuracy/rumours.py input "$shared/eval/stance/rumor-$set-dev.jsonl" >"$work/in"
    .build/release/shiplog score --fandoms Scripts/accuracy/rumours <"$work/in" >"$work/out"
    "$python" Scripts/accuracy/rumours.py score "$shared/eval/stance/rumor-$set-dev.jsonl" "$work/out"
done
echo "== gold/train, cross-validated by whole fandoms"
if "$python" -c "import numpy, scipy, sklearn" 2>/dev/null; then
    PYTHON=$python Scripts/labelled/stance.sh "$shared" "$work" --folds 8
    "$python" Scripts/tone/fit.py .build/release/measure Lexicons "$work/packs" "$shared" --folds
else
    echo "skipped: numpy, scipy and scikit-learn are not installed (pip install scikit-learn)"
fi
