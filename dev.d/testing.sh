# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # root comes from dev
#
# The suite: build, ctest, then one line of counts at the very end.

run_tests() {
    local preset=release long=no arguments=()
    while [ $# -gt 0 ]; do
        case $1 in
            --asan) preset=asan ;;
            --tsan) preset=tsan ;;
            --long) long=yes ;;
            *) arguments+=("$1") ;;
        esac
        shift
    done
    [ $long = yes ] || arguments=(-LE long "${arguments[@]}")

    if [ $long = yes ]; then
        need build test long package
    else
        need build test
    fi
    build "$preset"
    local folder status=0
    folder=$(build_folder "$preset")
    # An older run's log must not be counted when ctest itself cannot start.
    rm -f "$folder/Testing/Temporary/LastTest.log"
    sanitizer_options
    # Three at a time: many wait for the disk; more would have the concurrency tests measure the scheduler.
    ctest --test-dir "$folder" -j3 --output-on-failure --no-tests=error "${arguments[@]}" || status=1
    python3 "$root/dev.d/counts.py" "$folder/Testing/Temporary/LastTest.log" || status=1
    return $status
}

sanitizer_options() {
    export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1}"
    export LSAN_OPTIONS="${LSAN_OPTIONS:-suppressions=$root/tests/support/lsan.supp:print_suppressions=0}"
    export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1}"
    export TSAN_OPTIONS="${TSAN_OPTIONS:-suppressions=$root/tests/support/tsan.supp:second_deadlock_stack=1:die_after_fork=0}"
}
