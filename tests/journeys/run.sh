#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: run.sh NAME     runs tests/journeys/NAME.py against the programs in $TRADEBOOK_BIN (default: build/bin), on a display of its own.
#
# The driver (`gui` and its module `desk`) is no part of the project: it is $TRADEBOOK_GUI, else ../shared/tools/gui beside the checkout.
# What is missing is said, and the journey skipped with code 77. Pictures of failures: $JOURNEYS_OUTPUT (default: build/journeys).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
skip() {
    printf 'SKIP: %s\n' "$*" >&2
    exit 77
}

journey=$here/${1:?which journey?}.py
[ -f "$journey" ] || { printf 'There is no journey %s.\n' "$1" >&2; exit 2; }
driver=${TRADEBOOK_GUI:-$root/../shared/tools/gui}
[ -x "$driver" ] || skip "the driver of the accessibility bus is not here; TRADEBOOK_GUI may say where it is."
for tool in xvfb-run dbus-run-session openbox import xdotool /usr/libexec/at-spi-bus-launcher; do
    command -v "$tool" >/dev/null || missing=yes
done
/usr/bin/python3 -c 'import gi, pyatspi; gi.require_version("Atspi", "2.0")' 2>/dev/null || missing=yes
[ -z "${missing:-}" ] || skip "journeys need these packages:
     apt-get install xvfb dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0 xdotool imagemagick openbox"

export TRADEBOOK_BIN=${TRADEBOOK_BIN:-$root/build/bin}
export JOURNEYS_OUTPUT=${JOURNEYS_OUTPUT:-$root/build/journeys}
mkdir -p "$JOURNEYS_OUTPUT"
# The window manager, too, gets a home without anybody's settings.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME QT_QPA_PLATFORM
# The journey starts the program itself, once or several times; the driver has only to be given something to start.
HOME=$home GUI_LOG=$JOURNEYS_OUTPUT/$1.log GUI_TIMEOUT=${GUI_TIMEOUT:-800} PYTHONPATH=$here "$driver" "$journey" -- true
