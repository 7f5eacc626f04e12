#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./dev package --windows says where something is missing, and when it makes its libraries anew, played with stand-ins for
# dpkg-query and apt-get.
# usage: windowsmaking.sh SOURCE_ROOT
set -uo pipefail

root=$1
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
failures=0

complain() {
    echo "FAIL: $case: $1"
    sed 's/^/    /' "$stage/said"
    failures=$((failures + 1))
}
said() { grep -qF -- "$1" "$stage/said" || complain "does not say \"$1\""; }
expect() { [ "$code" = "$1" ] || complain "exit code $code instead of $1"; }

# stand_in NAME BODY: a program of that name, first in PATH.
stand_in() {
    printf '#!/bin/bash\n%s\n' "$2" >"$stage/bin/$1"
    chmod +x "$stage/bin/$1"
}

# fresh: a machine that has every package, in version 1, and a mirror without sources.
fresh() {
    rm -rf "${stage:?}"/*
    mkdir "$stage/bin" "$stage/cache"
    # shellcheck disable=SC2016
    stand_in dpkg-query 'case $* in *Status*) shift 3; printf "installed %s\n" "$@" ;; *source:Version*) printf 1-1 ;; *) printf "all 1-1\n" ;; esac'
    # shellcheck disable=SC2016
    stand_in apt-get '[[ " $* " == *" update "* ]] || { echo "E: Unable to find a source package" >&2; exit 100; }'
}

# doing PATH FUNCTION…: as ./dev does it.
doing() {
    # shellcheck disable=SC2016
    PATH=$1 XDG_CACHE_HOME=$stage/cache bash -c '
        set -euo pipefail
        root=$1; shift
        say() { printf "%s\n" "$*" >&2; }
        refuse() { say "dev: $*"; exit 2; }
        . "$root/dev.d/packages.sh"
        . "$root/dev.d/windowsprefix.sh"
        . "$root/dev.d/windows.sh"
        "$@"' windowsmaking "$root" "${@:2}" >"$stage/said" 2>&1 </dev/null
}

# only TOOL…: a PATH that has these and the stand-ins.
only() {
    local tool
    for tool in "$@"; do
        ln -s "$(command -v "$tool")" "$stage/bin/$tool"
    done
    printf '%s' "$stage/bin"
}

case="no Debian"
fresh
rm "$stage/bin/apt-get"
doing "$(only bash awk cat env tr)" need_windows; code=$?
expect 2
said "run this on Debian 12"

case="no Wine"
fresh
doing "$(only bash awk cat env tr)" need_windows; code=$?
expect 2
said "install wine and wine64"

case="no sources"
fresh
doing "$stage/bin:$PATH" make_windows_prefix; code=$?
expect 2
said "Debian's sources for the Windows build can't be had"
said "qt6-base=1-1"
said "deb-src"
[ -z "$(find "$stage/cache/tradebook" -maxdepth 1 -name 'windows-[0-9a-f]*[0-9a-f]')" ] || complain "keeps what is not whole"

case="libraries that are there"
fresh
doing "$stage/bin:$PATH" windows_prefix_key; first=$(cat "$stage/said")
mkdir -p "$stage/cache/tradebook/windows-$first"
doing "$stage/bin:$PATH" make_windows_prefix; code=$?
expect 0
[ ! -s "$stage/said" ] || complain "makes them again"

case="another version of a source"
stand_in dpkg-query 'printf "all 1-2\n"'
doing "$stage/bin:$PATH" windows_prefix_key; second=$(cat "$stage/said")
[ "$first" != "$second" ] || complain "uses the old libraries"

[ $failures = 0 ] && echo "windowsmaking: every case as it should be"
exit $((failures > 0))
