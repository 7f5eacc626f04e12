#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests of the book itself, cross-built and run under Wine. Which ones are not run, and why, stands in skippedtests.txt and is said; so is
what the others leave out by themselves.

usage: coretests.py --targets BUILD     the targets to build, one per line
       coretests.py BUILD PREFIX        runs them; PREFIX has the libraries (dev.d/windowsprefix.sh)
"""
import json
import os
import re
import subprocess
import sys

from winemachine import WineMachine

ROOMS = ("core", "migrations", "faults", "cli")
TOOL = "x86_64-w64-mingw32"
HERE = os.path.dirname(os.path.abspath(__file__))


def skipped_tests():
    """{name: why}"""
    with open(os.path.join(HERE, "skippedtests.txt"), encoding="utf-8") as file:
        lines = [line.split(maxsplit=1) for line in file if line.strip() and not line.startswith("#")]
    return {name: why.strip() for name, why in lines}


def tests_of(build):
    told = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"], capture_output=True, text=True, check=True).stdout
    names = [test["name"] for test in json.loads(told)["tests"]]
    return [name for name in names if name.split("/")[0] in ROOMS and "/tst_long_" not in name]


def folders_of_libraries(prefix):
    compilers = subprocess.run([f"{TOOL}-g++-posix", "-print-file-name=libstdc++-6.dll"], capture_output=True, text=True, check=True).stdout
    folders = (os.path.join(prefix, "prefix", "bin"), os.path.dirname(compilers.strip()), f"/usr/{TOOL}/lib")
    return ";".join("Z:" + folder.replace("/", "\\") for folder in folders)


def skipped_functions(build):
    """What the programs that ran have themselves left out, with their reasons."""
    with open(os.path.join(build, "Testing", "Temporary", "LastTest.log"), encoding="utf-8", errors="replace") as log:
        return sorted(set(re.findall(r"^SKIP\s*: (tst_\w+::\w+)\(.*?\) (.*?)\s*$", log.read(), re.MULTILINE)))


def run_tests(build, machine, *options):
    command = ["ctest", "--test-dir", build, "--output-on-failure", *options]
    return subprocess.run(command, env=machine.environment, check=False).returncode


def failed_tests(build):
    """Those of the run that has just ended."""
    with open(os.path.join(build, "Testing", "Temporary", "LastTestsFailed.log"), encoding="utf-8") as log:
        return sorted(line.strip().split(":", 1)[1] for line in log if ":" in line)


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    build, skipped = (arguments[1] if arguments[0] == "--targets" else arguments[0]), skipped_tests()
    there = tests_of(build)
    wanted = [name for name in there if name not in skipped]
    if arguments[0] == "--targets":
        print("\n".join(name.replace("/", "_", 1) for name in wanted))
        return 0
    gone = set(skipped) - set(there)
    if gone or not wanted:
        sys.exit(f"coretests: skippedtests.txt names tests that are not there: {sorted(gone)}")
    with WineMachine(folders_of_libraries(arguments[1])) as machine:
        # Else Qt tells its results to Windows' log alone. Wine drops such variables of the machine it runs on.
        machine.run("reg", "add", r"HKCU\Environment", "/v", "QT_FORCE_STDERR_LOGGING", "/d", "1", "/f")
        machine.settle()
        # In a form that Windows' C library reads, too; the programs see to that themselves.
        machine.environment["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
        # Windows' services begin with the first program and end with the last. Begun by a test they would hold its output open, and ctest
        # would wait for them: so one program stays.
        machine.start("notepad")
        machine.window("Notepad")
        pattern = "^(" + "|".join(wanted) + ")$"
        # Two at a time, as ./dev test does it.
        ended = run_tests(build, machine, "-j2", "--no-tests=error", "-R", pattern)
        left_out = skipped_functions(build)
        again = failed_tests(build) if ended else []
        # A busy Wine now and then starts no program ("Internal error"). Tried once more, by themselves, and told.
        if again:
            print(f"coretests: a second time: {', '.join(again)}", flush=True)
            ended = run_tests(build, machine, "-R", "^(" + "|".join(again) + ")$")
    for name, why in left_out:
        print(f"coretests: {name}() is skipped: {why}")
    for name, why in sorted(skipped.items()):
        print(f"coretests: {name} is not run under Wine: {why}")
    second = f", {', '.join(again)} at the second try only" if again else ""
    print(f"coretests: {len(wanted)} of {len(there)} test programs ran under Wine: {'some FAILED' if ended else 'all passed' + second}")
    return 1 if ended else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
