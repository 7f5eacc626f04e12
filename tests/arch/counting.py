#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of ./dev test is what CI believes: proves that dev.d/counts.py counts a log of each kind right."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "dev.d"))
from counts import count  # noqa: E402


def block(name, output, verdict):
    return f'1/9 Testing: {name}\n1/9 Test: {name}\nOutput:\n-----\n{output}<end of output>\nTest time =   0.01 sec\n-----\n{verdict}\n"{name}" end\n'


QT = """PASS   : Money::initTestCase()
PASS   : Money::roundTrip(euro)
{middle}PASS   : Money::cleanupTestCase()
Totals: {passed} passed, {failed} failed, {skipped} skipped, 0 blacklisted, 3ms
"""

CASES = [
    ("a clean program", block("a", QT.format(middle="", passed=3, failed=0, skipped=0), "Test Passed."), (1, 0, 0)),
    ("a failed row", block("a", QT.format(middle="FAIL!  : Money::x() no\n", passed=3, failed=1, skipped=0), "Test Failed."), (1, 1, 0)),
    ("a skipped function", block("a", QT.format(middle="SKIP   : Money::real() no data\n", passed=3, failed=0, skipped=1), "Test Passed."),
     (1, 0, 1)),
    ("a program that died", block("a", "PASS   : Money::initTestCase()\nSegmentation fault\n", "Test Failed."), (0, 1, 0)),
    ("a sanitizer at the end", block("a", QT.format(middle="", passed=3, failed=0, skipped=0) + "ERROR: LeakSanitizer\n", "Test Failed."),
     (1, 1, 0)),
    ("a script", block("arch", "fine\n", "Test Passed."), (1, 0, 0)),
    ("a script that fails", block("arch", "bad\n", "Test Failed."), (0, 1, 0)),
    ("a program judged by its words", block("arch", "error: x\n", "Test Pass Reason:\nRequired regular expression found."), (1, 0, 0)),
    ("the wrong words", block("arch", "fine\n", "Test Fail Reason:\nRequired regular expression not found."), (0, 1, 0)),
    ("a program that is not there", block("a", "", "Test Not Run."), (0, 1, 0)),
    ("a script that skips", block("arch", "", "Test Skipped."), (0, 0, 1)),
    ("a script that says so", block("arch", "SKIP: there is no display\n", "Test Passed."), (0, 0, 1)),
    ("a script that says so and fails", block("arch", "SKIP: a part\n", "Test Failed."), (0, 1, 0)),
    ("two of them", block("a", QT.format(middle="", passed=3, failed=0, skipped=0), "Test Passed.") + block("b", "", "Test Failed."), (1, 1, 0)),
    ("nothing", "", (0, 0, 0)),
]

wrong = [f"{name}: {count(log)[:3]} where {expected} is right" for name, log, expected in CASES if count(log)[:3] != expected]
if count(CASES[2][1])[3] != ["skipped: a Money::real(): no data"]:
    wrong.append("the reason of a skipped function is lost")
if count(block("arch", "SKIP: no tool\n", "Test Skipped."))[3] != ["skipped: arch: no tool"]:
    wrong.append("the reason of a skipped script is lost")
print("\n".join(wrong) or f"{len(CASES)} logs counted right")
sys.exit(1 if wrong else 0)
