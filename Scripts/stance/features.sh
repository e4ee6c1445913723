#!/usr/bin/env bash
# What the stance model sees of labelled posts, for tune.py, by the release build of measure: features.sh GOLD.jsonl FANDOMS > features.jsonl
set -euo pipefail
here="$(cd "$(dirname "$0")/../.." && pwd)"
python3 - "$1" <<'PY' | "$here/.build/release/measure" stances features "$here/Lexicons" "$2"
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    post = json.loads(line)
    print(json.dumps({"id": post["id"], "text": post["text"], "claims": [c["claim"] for c in post["claims"]]}, ensure_ascii=False))
PY
