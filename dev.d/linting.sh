# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # root comes from dev
#
# Form, habits and the rules of the house. Every part runs, so that one run shows everything there is to mend.

run_lint() {
    [ $# = 0 ] || refuse "./dev lint takes no arguments."
    need build test lint
    # clang-tidy wants compile_commands.json and the generated moc files, not the programs.
    configure release
    cmake --build "$root/build" --target lint_sources >&2 || refuse "the generated sources could not be made."

    local status=0
    lint_part "clang-format" lint_format || status=1
    lint_part "clang-tidy" python3 "$root/dev.d/tidy/tidy.py" "$root" "$root/build" || status=1
    lint_part "rules of the house" python3 "$root/tests/arch/rules.py" "$root" || status=1
    return $status
}

# lint_part NAME COMMAND…
lint_part() {
    local name=$1 began=$SECONDS
    shift
    if "$@"; then
        printf 'lint: %s: fine (%d s)\n' "$name" $((SECONDS - began))
    else
        printf 'lint: %s: NOT fine (%d s)\n' "$name" $((SECONDS - began))
        return 1
    fi
}

lint_format() {
    (cd "$root" && git ls-files -z --cached --others --exclude-standard '*.cpp' '*.h' \
        | xargs -0 --no-run-if-empty clang-format --dry-run -Werror)
}
