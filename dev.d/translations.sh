# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # root comes from dev
#
# The .ts files and the sources they are made from.

# run_translations [FOLDER]: brings the files up to date where they stand, or in a copy (tests/translations compares the two).
run_translations() {
    [ $# -le 1 ] || refuse "./dev translations takes one folder at most."
    need build
    extract_strings "${1:-$root/resources/translations}"
}

# extract_strings FOLDER: no line numbers in the files, or each change of a source would change them; strings that are gone go.
# English has the plural forms only: what tr() is given is English already.
extract_strings() {
    local lupdate file plurals status=0
    lupdate=$(PATH=$PATH:/usr/lib/qt6/bin:/usr/lib64/qt6/bin command -v lupdate) || refuse "lupdate is missing; it comes with Qt's Linguist tools."
    for file in "$1"/*.ts; do
        plurals=()
        case $file in *_en.ts) plurals=(-pluralonly) ;; esac
        # In the root, so that the includes are found: they tell lupdate which class a function belongs to.
        (cd "$root" && "$lupdate" core ui app/*.cpp app/*.h -I . -locations none -no-obsolete -no-ui-lines "${plurals[@]}" \
            -source-language en_GB -tr-function-alias QT_TRANSLATE_NOOP+=SAY,QT_TRANSLATE_N_NOOP+=SAY_MANY -ts "$file") || status=1
    done
    return $status
}
