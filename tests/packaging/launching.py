#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts of the portable folder, with stand-ins for the programs: what is passed on, what is kept away, and what is said on a system
that is too old.
"""
import os
import shutil
import tempfile

from checking import LINUX, Checks, run, text_of

STAND_IN = '#!/bin/sh\necho "$(basename "$0") [$*] in $(pwd)"\necho "plugins=$QT_PLUGIN_PATH library=$LD_LIBRARY_PATH"\nexit 7\n'


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, 0o755)


def folder_for(where, glibc):
    for name in ("tradebook", "tradebook-cli"):
        put(os.path.join(where, "bin", name), STAND_IN)
        put(os.path.join(where, name), text_of(LINUX, "portable-launcher.sh").replace("@GLIBC@", glibc))
    shutil.copy(os.path.join(LINUX, "portable-run.sh"), os.path.join(where, "run"))


def main():
    check = Checks()
    with tempfile.TemporaryDirectory() as place:
        place = os.path.realpath(place)
        folder, elsewhere = os.path.join(place, "Tradebook 1"), os.path.join(place, "home")
        os.mkdir(elsewhere)
        folder_for(folder, "2.17")
        strange = {"QT_PLUGIN_PATH": "/elsewhere", "LD_LIBRARY_PATH": ""}
        said = run(os.path.join(folder, "tradebook"), "my shop.tradebook", cwd=elsewhere, environment=strange)
        check.that(said.stdout == f"tradebook [my shop.tradebook] in {elsewhere}\nplugins= library=\n" and said.returncode == 7, f"{said}")
        os.symlink(os.path.join(folder, "tradebook"), os.path.join(elsewhere, "tradebook"))
        said = run(os.path.join(elsewhere, "tradebook"), cwd=elsewhere)
        check.that(said.stdout.startswith(f"tradebook [] in {elsewhere}\n"), f"by a link: {said}")

        unpacked = {"USER_PWD": elsewhere}
        said = run("./run", "shop.tradebook", cwd=folder, environment=unpacked)
        check.that(said.stdout.startswith(f"tradebook [shop.tradebook] in {elsewhere}\n") and said.returncode == 7, f".run: {said}")
        said = run("./run", "tradebook-cli", "info", "shop.tradebook", cwd=folder, environment=unpacked)
        check.that(said.stdout.startswith(f"tradebook-cli [info shop.tradebook] in {elsewhere}\n"), f".run for the terminal: {said}")

        folder_for(folder, "99.1")
        said = run(os.path.join(folder, "tradebook-cli"), "help", cwd=elsewhere)
        check.that(said.returncode == 3 and said.stdout.startswith("tradebook-cli: ") and "glibc 99.1 or newer" in said.stdout, f"too old: {said}")
    check.done()


if __name__ == "__main__":
    main()
