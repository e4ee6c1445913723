#!/bin/sh
# Puts the packs of all labelled posts into one folder, for the measures and the fits: packs.sh SHARED FOLDER
# gold/fandoms has a pack of Avatar whose claims Lexicons/fandoms/legend-of-korra.yaml has too; one of them is enough.
set -eu
shared=$1 folder=$2
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$folder"
cp "$shared"/gold/fandoms/*.yaml "$folder"
rm -f "$folder/avatar-tla.yaml"
cp "$here"/Lexicons/fandoms/*.yaml "$here"/Scripts/stance/seeds.yaml "$here"/Data/labelled/*.yaml "$folder"
