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
echo "== what a confidence is worth, on the same posts"
python3 Scripts/accuracy/reliability.py "$shared/gold/dev.jsonl" "$work/out"
for set in goemotions-dev goemotions-fan-dev vader-tweets-dev vader-amazon-dev vader-movie-dev vader-nyt-dev; do
    score "$set" sentiment "$shared/eval/sentiment/$set.jsonl"
done
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
    python3 Scripts/accuracy/rumours.py input "$shared/eval/stance/rumor-$set-dev.jsonl" >"$work/in"
    "$program" score --fandoms Scripts/accuracy/rumours <"$work/in" >"$work/out"
    python3 Scripts/accuracy/rumours.py score "$shared/eval/stance/rumor-$set-dev.jsonl" "$work/out"
done
echo "== what a learner gets that explains nothing, and what keywords get"
python3 Scripts/accuracy/baseline.py "$shared/gold"
