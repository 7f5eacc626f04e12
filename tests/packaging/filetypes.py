#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop takes our files for: real books and backups, under names with and without our endings.

usage: filetypes.py TRADEBOOK_CLI
"""
import os
import re
import shutil
import sys
import tempfile

from checking import ID, LINUX, Checks, need_tools, run

BOOK = "application/vnd.tradebook.book+sqlite3"
BACKUP = "application/vnd.tradebook.backup"
SQLITE = "application/vnd.sqlite3"


def make_files(check, program, folder):
    """{name: the type it must have}"""
    with open(os.path.join(folder, "words"), "w", encoding="utf-8") as file:
        file.write("correct horse battery staple\n")
    os.mkdir(os.path.join(folder, "taken"))
    for command in (["new", "shop.tradebook", "--currency", "GBP"], ["backup", "shop.tradebook", "taken"],
                    ["backup", "shop.tradebook", "sealed.tradebook-backup", "--encrypt", "--passphrase-file", "words"]):
        check.succeeds(program, *command, cwd=folder)
    check.succeeds("sqlite3", "other.db", "CREATE TABLE t (a); INSERT INTO t VALUES (1)", cwd=folder)
    backup = next(name for name in os.listdir(os.path.join(folder, "taken")) if name.endswith(".tradebook-backup"))
    shutil.copyfile(os.path.join(folder, "taken", backup), os.path.join(folder, backup))
    expected = {"shop.tradebook": BOOK, backup: BACKUP, "sealed.tradebook-backup": BACKUP, "other.db": SQLITE}
    for source, name, kind in (("shop.tradebook", "shop", BOOK), ("shop.tradebook", "shop.db", BOOK), ("shop.tradebook", "Läden 2026.buch", BOOK),
                               ("sealed.tradebook-backup", "sealed", BACKUP), ("sealed.tradebook-backup", "sealed.kept", BACKUP),
                               # By its content a plain backup is a book, so that is what it is without its ending.
                               (backup, "kept", BOOK), ("other.db", "other.sqlite3", SQLITE), ("other.db", "other", SQLITE)):
        shutil.copyfile(os.path.join(folder, source), os.path.join(folder, name))
        expected[name] = kind
    return expected


def main(program):
    need_tools("update-mime-database", "gio", "sqlite3")
    check = Checks()
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        os.makedirs(os.path.join(data, "mime", "packages"))
        shutil.copyfile(os.path.join(LINUX, f"{ID}.xml"), os.path.join(data, "mime", "packages", f"{ID}.xml"))
        check.silent("update-mime-database", os.path.join(data, "mime"), environment={"XDG_DATA_HOME": data})
        expected = make_files(check, program, folder)
        for name, kind in expected.items():
            said = run("gio", "info", "-a", "standard::content-type", name, cwd=folder, environment={"XDG_DATA_HOME": data}).stdout
            told = re.search(r"standard::content-type: (\S+)", said)
            check.that(told and told[1] == kind, f"{name} is taken for {told[1] if told else said}, not for {kind}")
    check.done()


if __name__ == "__main__":
    main(sys.argv[1])
