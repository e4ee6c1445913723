#!/bin/sh
# Makes Reports/sample, the committed report of the sample, from a database of its own.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# 3: the sample has a locked page on purpose.
.build/release/shiplog run Data/sample --database "$work/sample.sqlite" --reports "$work/Reports" || [ $? = 3 ]
mkdir -p Reports/sample
find Reports/sample -maxdepth 1 -type f -delete
cp "$work/Reports/latest/"* Reports/sample/
