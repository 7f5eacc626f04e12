#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the self-extracting file starts, from the folder it was unpacked to: the window, or with "tradebook-cli" first the other
# program; in the folder where it was called, so that names of books mean what they meant there.
here=$(pwd)
cd "${USER_PWD:-$here}" || exit 3
program=tradebook
if [ "${1:-}" = tradebook-cli ]; then
    program=tradebook-cli
    shift
fi
"$here/$program" "$@"
