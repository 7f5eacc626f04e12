#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./dev does on a machine that lacks packages, played with stand-ins for dpkg-query, apt-get, sudo and id.
# usage: newcomer.sh SOURCE_ROOT
set -uo pipefail

root=$1
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
failures=0

# stand_in NAME BODY: a program of that name, first in PATH; each call is written down.
stand_in() {
    printf '#!/bin/bash\necho "%s $*" >>"%s/calls"\n%s\n' "$1" "$stage" "$2" >"$stage/bin/$1"
    chmod +x "$stage/bin/$1"
}

# fresh INSTALLED…: a machine with these packages, where we are root and apt works.
fresh() {
    rm -rf "${stage:?}/bin" "$stage/calls" "$stage/said"
    mkdir "$stage/bin"
    : >"$stage/calls"
    local tool
    for tool in bash awk cat env tr; do
        ln -s "$(command -v $tool)" "$stage/bin/$tool"
    done
    stand_in dpkg-query "printf 'installed %s\n' $*"
    stand_in apt-get 'exit 0'
    stand_in id 'echo 0'
}

# needing NEED…: runs need, as ./dev does; its exit code.
needing() {
    # shellcheck disable=SC2016
    PATH="$stage/bin" bash -c '
        set -euo pipefail
        root=$1; shift
        say() { printf "%s\n" "$*" >&2; }
        refuse() { say "dev: $*"; exit 2; }
        . "$root/dev.d/packages.sh"
        need "$@"' newcomer "$root" "$@" >"$stage/said" 2>&1 </dev/null
}

# expect CODE WHAT: the last needing() ended with CODE.
expect() {
    [ "$code" = "$1" ] || complain "$2: exit code $code instead of $1"
}
said() { grep -qF -- "$1" "$stage/said" || complain "does not say \"$1\""; }
called() { grep -qF -- "$1" "$stage/calls" || complain "does not call \"$1\""; }
not_called() { ! grep -qF -- "$1" "$stage/calls" || complain "calls \"$1\""; }
complain() {
    echo "FAIL: $case: $1"
    sed 's/^/    /' "$stage/said"
    failures=$((failures + 1))
}

mapfile -t all < <(awk '$1 == "build" { print $2 }' "$root/packaging/linux/build-packages.txt")

case="everything is there"
fresh "${all[@]}"
needing build; code=$?
expect 0 "$case"
not_called apt-get

case="one package is missing"
fresh "${all[@]:1}"
needing build; code=$?
expect 0 "$case"
said "Installing what is missing: ${all[0]}"
called "apt-get update"
called "apt-get install --yes -q --no-install-recommends ${all[0]}"

case="tools of lint are asked for by lint alone"
fresh "${all[@]}"
needing build lint; code=$?
expect 0 "$case"
called clang-tidy

case="apt cannot install"
fresh "${all[@]:1}"
# shellcheck disable=SC2016
stand_in apt-get '[ "$1" != install ]'
needing build; code=$?
expect 2 "$case"
said "could not install: ${all[0]}"
said "no network"

case="package lists cannot be refreshed, but the package is at hand"
fresh "${all[@]:1}"
# shellcheck disable=SC2016
stand_in apt-get '[ "$1" = install ]'
needing build; code=$?
expect 0 "$case"
said "apt-get update failed"

case="neither root nor sudo"
fresh "${all[@]:1}"
stand_in id 'echo 1000'
needing build; code=$?
expect 2 "$case"
said "apt-get install --no-install-recommends ${all[0]}"
not_called apt-get

case="sudo that wants a password where nobody can type one"
fresh "${all[@]:1}"
stand_in id 'echo 1000'
stand_in sudo 'exit 1'
needing build; code=$?
expect 2 "$case"
not_called apt-get

case="sudo without a password"
fresh "${all[@]:1}"
stand_in id 'echo 1000'
# shellcheck disable=SC2016
stand_in sudo 'while [[ $1 == -* ]]; do shift; done; "$@"'
needing build; code=$?
expect 0 "$case"
called "apt-get install"

case="no Debian, and a tool is missing"
fresh
rm "$stage/bin/dpkg-query" "$stage/bin/apt-get"
needing build; code=$?
expect 2 "$case"
said "missing: c++ cmake ninja"
said "no apt"

case="no Debian, but all tools are there"
fresh
rm "$stage/bin/dpkg-query" "$stage/bin/apt-get"
for tool in c++ cmake ninja rsvg-convert; do
    stand_in $tool 'exit 0'
done
needing build; code=$?
expect 0 "$case"

[ $failures = 0 ] && echo "newcomer: every case as it should be"
exit $((failures > 0))
