# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the packages share: complaints are collected, and a missing tool is a skip that is seen."""
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LINUX = os.path.join(ROOT, "packaging", "linux")
ID = "io.github.tradebook.tradebook"
SKIPPED = 77

sys.path.insert(0, LINUX)


def skip(reason):
    print(f"SKIP: {reason}")
    sys.exit(SKIPPED)


def need_tools(*names):
    missing = [name for name in names if not shutil.which(name)]
    if missing:
        skip(f"{', '.join(missing)} not on this machine (packaging/linux/build-packages.txt)")


def run(*command, **options):
    """The result, whatever the exit code; what it said on either channel in .stdout."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **options.pop("environment", {})}
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
                          env=environment, check=False, **options)


def text_of(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


class Checks:
    """Collects what is not as it should be; done() ends the test with it."""

    def __init__(self):
        self.complaints = []
        self.count = 0

    def that(self, holds, complaint):
        self.count += 1
        if not holds:
            self.complaints.append(complaint)
        return holds

    def silent(self, *command, **options):
        """A validator: it must succeed, and say nothing."""
        result = run(*command, **options)
        self.that(result.returncode == 0 and not result.stdout.strip(), f"{' '.join(command)}: exit {result.returncode}\n{result.stdout}")

    def succeeds(self, *command, **options):
        result = run(*command, **options)
        self.that(result.returncode == 0, f"{' '.join(command)}: exit {result.returncode}\n{result.stdout}")
        return result.stdout

    def done(self):
        for complaint in self.complaints:
            print(f"FAIL: {complaint}")
        print(f"{self.count} checks, {len(self.complaints)} complaints")
        sys.exit(1 if self.complaints or not self.count else 0)
