#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what a ctest run has run, from its LastTest.log, and prints `N passed, N failed, N skipped` as the last line.

What counts: each function and data row of a Qt Test program (its Totals line, without initTestCase and cleanupTestCase that
merely passed), and each other ctest program as one. A script that skips itself writes "SKIP: " and why: CTest's log calls that
passed. A program that died before its Totals line, timed out, could not be started, or failed with a clean Totals line (a sanitizer
spoke at its end) adds one failure. Skipped ones are listed with their reason.
"""
import re
import sys

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped, (\d+) blacklisted", re.M)
SETUP = re.compile(r"^PASS   : \w+::(?:initTestCase|cleanupTestCase)\(\)$", re.M)
WHY = re.compile(r"^SKIP: (.*)$", re.M)
SKIP = re.compile(r"^SKIP   : (\S+\(.*?\)) (.*)$", re.M)


def blocks(log):
    """(name, output, passed, skipped) of each program, in the order they ended."""
    starts = [match.start() for match in re.finditer(r"^\d+/\d+ Testing: ", log, re.M)] + [len(log)]
    for begin, end in zip(starts, starts[1:]):
        text = log[begin:end]
        name = text[: text.index("\n")].split("Testing: ", 1)[1]
        output, _, rest = text.partition("<end of output>")
        # "Pass Reason": a program that is judged by what it says.
        passed = "\nTest Passed." in rest or "\nTest Pass Reason:" in rest
        yield name, output, passed, "\nTest Skipped." in rest or "\nTest Not Run (Disabled)." in rest


def count(log):
    passed = failed = skipped = 0
    reasons = []
    for name, output, ok, left_out in blocks(log):
        totals = TOTALS.findall(output)
        if totals:
            rows = [sum(int(line[column]) for line in totals) for column in range(4)]
            passed += rows[0] - len(SETUP.findall(output))
            failed += rows[1]
            skipped += rows[2] + rows[3]
            reasons += [f"skipped: {name} {function}: {reason.strip()}" for function, reason in SKIP.findall(output)]
            if not ok and rows[1] == 0:
                failed += 1
        elif left_out or (ok and WHY.search(output)):
            skipped += 1
            why = WHY.search(output)
            reasons.append(f"skipped: {name}" + (f": {why[1].strip()}" if why else ""))
        elif ok:
            passed += 1
        else:
            failed += 1
    return passed, failed, skipped, reasons


def main():
    try:
        with open(sys.argv[1], encoding="utf-8", errors="replace") as file:
            log = file.read()
    except FileNotFoundError:
        log = ""
    passed, failed, skipped, reasons = count(log)
    for reason in reasons:
        print(reason)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
