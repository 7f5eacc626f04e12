#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Starts the program of this name in bin/ with the libraries and plugins beside it.
here=$(dirname "$(readlink -f "$0")")
name=$(basename "$0")

# The one thing that is not brought along.
needed=@GLIBC@
there=$(getconf GNU_LIBC_VERSION 2>/dev/null) && there=${there#glibc } || there=
if [ -n "$there" ] && [ "$(printf '%s\n%s\n' "$needed" "$there" | sort -V | head -n 1)" != "$needed" ]; then
    echo "$name: This Tradebook needs a system with glibc $needed or newer, as in Debian 12, Ubuntu 23.04 or Fedora 37; here is $there." >&2
    exit 3
fi

# Plugins and styles of another Qt must not be mixed in.
unset QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QT_STYLE_OVERRIDE
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts/fonts.conf"
exec "$here/bin/$name" "$@"
