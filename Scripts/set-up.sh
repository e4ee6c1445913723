#!/bin/sh
# Sees to the system libraries: says nothing when they are there, installs them when it may, else names them in one line.
# "set-up.sh tests" also sees to what some tests and make accuracy use besides; they do without it, so nothing there is an error.
set -eu
packages="pkg-config libxml2-dev libsqlite3-dev libarchive-dev zlib1g-dev libuchardet-dev libsodium-dev libbrotli-dev libcld2-dev"

# It has no pkg-config file.
have_cld2() { [ "$(uname)" != Linux ] || [ -f /usr/include/cld2/public/compact_lang_det.h ] || [ -f /usr/local/include/cld2/public/compact_lang_det.h ]; }

have_all() {
    command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libxml-2.0 sqlite3 libarchive zlib uchardet libsodium libbrotlidec && have_cld2
}

# cron and strace, Unicode's break tests, and a Python of our own with Datasette and VADER in it (.build/tools).
see_to_tests() {
    missing=""
    for tool in cron strace; do
        command -v "$tool" >/dev/null 2>&1 || [ -x "/usr/sbin/$tool" ] || missing="$missing $tool"
    done
    [ -d /usr/share/unicode/auxiliary ] || missing="$missing unicode-data"
    # shellcheck disable=SC2086
    if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >/dev/null 2>&1 || true
    fi
    # Tried once; remove .build/tools to try again.
    if [ ! -e .build/tools/tried ] && command -v python3 >/dev/null 2>&1; then
        echo "set-up: making .build/tools with datasette and vaderSentiment" >&2
        python3 -m venv --system-site-packages .build/tools >/dev/null 2>&1 || true
        for package in datasette vaderSentiment; do
            .build/tools/bin/pip --quiet --retries 1 --timeout 15 install "$package" >/dev/null 2>&1 || true
        done
        mkdir -p .build/tools && : >.build/tools/tried
    fi
}

if [ "${1:-}" = tests ]; then
    "$0"
    see_to_tests
    exit 0
fi
have_all && exit 0
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo"; else as_root="none"; fi
    if [ "$as_root" != none ]; then
        echo "set-up: installing $packages" >&2
        # shellcheck disable=SC2086
        { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } >.set-up.log 2>&1 \
            || { tail -5 .set-up.log >&2; echo "set-up: the system libraries could not be installed; see .set-up.log" >&2; exit 1; }
        rm -f .set-up.log
        have_all && exit 0
    fi
fi
echo "set-up: system libraries are missing; install these packages, then try again: $packages" >&2
exit 1
