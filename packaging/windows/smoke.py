#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs, uses and uninstalls Tradebook on a Windows of Wine's: what a merchant does in the first minutes, and in the last.

usage: smoke.py SETUP MADE PICTURES     MADE/tree is what must be installed; pictures of the window go to PICTURES
It tells what goes wrong under Wine; that all is well on a Windows of Microsoft's it cannot tell.
"""
import os
import shutil
import subprocess
import sys

from winemachine import WineMachine

UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Tradebook"
CLASSES = "HKCU\\Software\\Classes\\"
# What Wine itself notes of programs that ran.
OF_WINE = ("[HKEY_CURRENT_USER\\Software\\Wine", "[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer",
           "[HKEY_CURRENT_USER\\Software\\Classes\\Local Settings", "[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\Shell")
# Every Windows of Microsoft's has them from the beginning.
OF_WINDOWS = {"[HKEY_CURRENT_USER\\Software\\Classes]", "[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall]"}
OPEN = 2  # installer.nsi: Tradebook is open


class Smoke:
    def __init__(self, machine, setup, tree, pictures):
        self.machine = machine
        self.setup = setup
        self.tree = tree
        self.pictures = pictures
        user = next(name for name in sorted(os.listdir(os.path.join(machine.c, "users"))) if name != "Public")
        self.home = f"C:\\users\\{user}"
        self.folder = self.home + r"\AppData\Local\Programs\Tradebook"
        # What people call their books and folders.
        self.documents = self.home + "\\Documents\\Geschäft & Söhne"
        self.book = self.documents + "\\Müllers Laden.tradebook"
        self.failures = 0

    def that(self, holds, step, complaint=""):
        print(f"smoke: {step}: {'fine' if holds else 'NOT FINE'}", flush=True)
        if not holds:
            print(complaint)
            self.failures += 1
        return holds

    def cli(self, *arguments, ends=0):
        result = self.machine.run(self.folder + "\\tradebook-cli.exe", *arguments, fails=True)
        self.that(result.returncode == ends, f"tradebook-cli {' '.join(arguments)}", f"exit {result.returncode}\n{result.said}")
        return result.said

    def installed(self):
        """What is in the program's folder, as paths."""
        folder = self.machine.path(self.folder)
        return {os.path.relpath(os.path.join(above, name), folder) for above, _, names in os.walk(folder) for name in names}

    def install(self, step):
        # By a name with a drive: the installer is a Windows program, too.
        result = self.machine.run("Z:" + self.setup.replace("/", "\\"), "/S", fails=True)
        self.machine.settle()
        wanted = {os.path.relpath(os.path.join(above, name), self.tree) for above, _, names in os.walk(self.tree) for name in names}
        there = self.installed()
        return self.that(result.returncode == 0 and there == wanted | {"uninstall.exe"}, step,
                         f"exit {result.returncode}; too few: {sorted(wanted - there)}; too many: {sorted(there - wanted)}")

    def entries(self):
        value = self.machine.value
        command = f'"{self.folder}\\tradebook.exe" "%1"'
        for extension, kind in ((".tradebook", "Tradebook.Book"), (".tradebook-backup", "Tradebook.Backup")):
            found = (value(CLASSES + extension), value(CLASSES + kind + r"\shell\open\command"))
            self.that(found == (kind, command), f"{extension} belongs to the program", str(found))
        links = [path for path in self.machine.files() if path.endswith("Start Menu/Programs/Tradebook.lnk")]
        self.that(len(links) == 1, "there is a Start menu entry", str(links))
        found = (value(UNINSTALL, "DisplayName"), value(UNINSTALL, "InstallLocation"))
        self.that(found == ("Tradebook", self.folder), "Windows lists the program", str(found))

    def make_book(self):
        os.makedirs(self.machine.path(self.documents))
        version = self.cli("--version")
        self.that(version.startswith("tradebook"), "the terminal program tells its version", version)
        self.cli("new", self.book, "--sample", "--currency", "EUR")
        self.cli("check", self.book, "--deep")
        orders = self.cli("list", "orders", self.book, "--limit", "3", "--json")
        self.that('"number"' in orders, "the sample shop has orders", orders)

    def back_up_and_restore(self):
        machine, before = self.machine, self.cli("list", "products", self.book, "--json")
        backup = self.documents + "\\vorher.tradebook-backup"
        self.cli("backup", self.book, backup)
        self.cli("verify", backup, "--deep")
        self.cli("generate", self.book, "--products", "5", "--users", "5", "--orders", "5", "--seed", "7")
        self.that(self.cli("list", "products", self.book, "--json") != before, "the book has changed since the backup")
        self.cli("restore", backup, self.book)
        self.that(self.cli("list", "products", self.book, "--json") == before, "the restored book is that of the backup")
        self.cli("check", self.book, "--deep")
        whole = subprocess.run(["sqlite3", "-readonly", machine.path(self.book), "PRAGMA integrity_check"], capture_output=True, text=True, check=False)
        self.that(whole.stdout.strip() == "ok", "another SQLite reads the book", whole.stdout + whole.stderr)

    def use_window(self):
        machine = self.machine
        # As a double click does: Windows looks up what opens the file. Wine looks for that in the machine's classes only.
        for name in (".tradebook", "Tradebook.Book"):
            machine.run("reg", "copy", CLASSES + name, "HKLM\\Software\\Classes\\" + name, "/s", "/f")
        machine.start("start", "/wait", self.book)
        window = machine.window("Müllers Laden")
        if not self.that(bool(window), "a double click on the book opens the window"):
            machine.picture(os.path.join(self.pictures, "no-window.png"))
            return
        self.that(machine.until(self.is_drawn), "the window is drawn")
        machine.picture(os.path.join(self.pictures, "orders.png"))
        again = machine.run("Z:" + self.setup.replace("/", "\\"), "/S", fails=True)
        self.that(again.returncode == OPEN and "tradebook.exe" in self.installed(), "nothing is installed over a program that runs",
                  f"exit {again.returncode}")
        second = machine.run(self.folder + "\\tradebook.exe", self.book, "--page", "products", fails=True)
        self.that(second.returncode == 0, "a second start hands over to the first", f"exit {second.returncode}\n{second.said}")
        machine.picture(os.path.join(self.pictures, "products.png"))
        machine.x("xdotool", "windowactivate", "--sync", *window, "key", "alt+F4")
        machine.settle()
        folder = machine.path(self.documents)
        left = [name for name in os.listdir(folder) if name.endswith("-wal") and os.path.getsize(os.path.join(folder, name))]
        self.that(not left, "all that was written is in the closed book's one file", str(left))

    def is_drawn(self):
        """Lists, texts and icons have many colours; an empty window has few."""
        file = os.path.join(self.pictures, "drawing.png")
        self.machine.picture(file)
        colours = int(self.machine.x("identify", "-format", "%k", file))
        os.remove(file)
        return colours > 400

    def uninstall(self, files, registry):
        machine = self.machine
        command = machine.value(UNINSTALL, "QuietUninstallString")
        self.that(command == f'"{self.folder}\\uninstall.exe" /S', "Windows knows how to uninstall", str(command))
        machine.run(self.folder + "\\uninstall.exe", "/S")
        machine.settle()  # it goes on as a copy of itself, which can remove the original
        # Books, and what the program itself notes for the person who uses it.
        own = ("users/" + self.home.rsplit("\\", 1)[1] + "/", "Documents/", "AppData/Local/tradebook", "AppData/Roaming/tradebook", "AppData/Local/Temp", "Temp")
        left = {path for path in machine.files() - files if not path.startswith(tuple(own[0] + name for name in own[1:]))}
        self.that(not left, "no file is left behind", "\n".join(sorted(left)))
        there = set(os.listdir(machine.path(self.documents)))
        self.that({"Müllers Laden.tradebook", "vorher.tradebook-backup"} <= there, "the merchant's books are left alone", str(there))
        noted = {line for line in machine.registry() - registry - OF_WINDOWS if not line.startswith(OF_WINE)}
        self.that(not noted, "nothing is left in the registry", "\n".join(sorted(noted)))


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    setup, made, pictures = (os.path.abspath(path) for path in arguments)
    shutil.rmtree(pictures, ignore_errors=True)
    os.makedirs(pictures)
    with WineMachine() as machine:
        smoke = Smoke(machine, setup, os.path.join(made, "tree"), pictures)
        files, registry = machine.files(), machine.registry()
        if not smoke.install("a silent installation puts every file"):
            return 1
        smoke.entries()
        smoke.make_book()
        smoke.back_up_and_restore()
        smoke.use_window()
        smoke.install("the same installed again")
        smoke.entries()
        smoke.uninstall(files, registry)
    print(f"smoke: {smoke.failures} not fine" if smoke.failures else "smoke: all fine under Wine")
    return 1 if smoke.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
