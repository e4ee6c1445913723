#!/bin/sh
# Sees to the system libraries: says nothing when they are there, installs them when it may, else names them in one line.
# "set-up.sh tests" also sees to what some tests and make accuracy compare with; they do without it, so nothing there is an error.
set -eu
packages="pkg-config libxml2-dev libsqlite3-dev libarchive-dev zlib1g-dev libuchardet-dev libsodium-dev libbrotli-dev libcld2-dev"

# It has no pkg-config file.
have_cld2() { [ "$(uname)" != Linux ] || [ -f /usr/include/cld2/public/compact_lang_det.h ] || [ -f /usr/local/include/cld2/public/compact_lang_det.h ]; }

have_all() {
    command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libxml-2.0 sqlite3 libarchive zlib uchardet libsodium libbrotlidec && have_cld2
}

# Unicode's break tests, and a Python of our own with VADER in it.
see_to_tests() {
    if [ ! -d /usr/share/unicode/auxiliary ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends unicode-data >/dev/null 2>&1 || true
    fi
    if [ ! -e .build/python/ready ] && command -v python3 >/dev/null 2>&1; then
        echo "set-up: making .build/python with vaderSentiment" >&2
        { python3 -m venv --system-site-packages .build/python && .build/python/bin/pip -q --retries 1 --timeout 15 install vaderSentiment; } >/dev/null 2>&1 || true
        # Tried once; remove .build/python to try again.
        mkdir -p .build/python && : >.build/python/ready
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
