#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gathers what is installed on Windows, and writes for the installer what that is.

usage: deploy.py BUILD PREFIX MADE     BUILD/bin has the programs, PREFIX the libraries (dev.d/windowsprefix.sh)
MADE/tree becomes the folder of the program, MADE/files.nsh two macros for installer.nsi: one puts each file, the other removes each.
"""
import glob
import os
import re
import shutil
import subprocess
import sys

TOOL = "x86_64-w64-mingw32"
PROGRAMS = ("tradebook.exe", "tradebook-cli.exe")
PLUGINS = (
    "platforms/qwindows.dll", "platforms/qoffscreen.dll", "styles/qwindowsvistastyle.dll", "sqldrivers/qsqlite.dll",
    "imageformats/qjpeg.dll", "imageformats/qgif.dll", "imageformats/qico.dll",
)
WITH_SQLITE = ("tradebook-cli.exe", "plugins/sqldrivers/qsqlite.dll")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LICENCES = "/usr/share/common-licenses"


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def put(source, target):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copyfile(source, target)
    return target


def imports_of(path):
    return re.findall(r"^\s*DLL Name: (\S+)$", output_of(f"{TOOL}-objdump", "-p", path), re.MULTILINE)


class Libraries:
    """Where the libraries are that Windows itself does not have."""

    def __init__(self, prefix):
        compilers = os.path.dirname(output_of(f"{TOOL}-g++-posix", "-print-file-name=libstdc++-6.dll").strip())
        self.folders = (os.path.join(prefix, "prefix", "bin"), compilers, f"/usr/{TOOL}/lib")
        # Windows has what mingw-w64 has an import library for.
        self.system = {os.path.basename(path)[3:-2].lower() for path in glob.glob(f"/usr/{TOOL}/lib/lib*.a")}

    def source_of(self, name):
        """The file, or None where it belongs to Windows."""
        for folder in self.folders:
            if os.path.isfile(os.path.join(folder, name)):
                return os.path.join(folder, name)
        base = name.lower().rsplit(".", 1)[0]
        if base in self.system or name.lower().startswith("api-ms-win-") or name.lower() == "winspool.drv":
            return None
        sys.exit(f"deploy: {name} is needed, and nobody knows where from")

    def closure_of(self, paths):
        """{name: source} of all that the files need, directly or not."""
        found, waiting = {}, list(paths)
        while waiting:
            for name in imports_of(waiting.pop()):
                source = self.source_of(name)
                if source and name not in found:
                    found[name] = source
                    waiting.append(source)
        return found


def add_notices(tree, prefix, sources):
    """The copyright files of what is in the folder, and each licence of Debian's that they name without giving its words."""
    folder = os.path.join(tree, "licences")
    for name in os.listdir(os.path.join(prefix, "copyright")):
        put(os.path.join(prefix, "copyright", name), os.path.join(folder, name + ".txt"))
    for source in sources:
        owner = output_of("dpkg-query", "--search", os.path.realpath(source)).split(":")[0]
        put(f"/usr/share/doc/{owner}/copyright", os.path.join(folder, owner + ".txt"))
    named = set()
    for path in glob.glob(os.path.join(folder, "*.txt")):
        with open(path, encoding="utf-8", errors="replace") as file:
            named.update(re.findall(LICENCES + r"/([A-Za-z0-9.-]*[A-Za-z0-9])", file.read()))
    for name in named:
        if os.path.exists(os.path.join(LICENCES, name)):
            put(os.path.join(LICENCES, name), os.path.join(folder, "texts", name + ".txt"))


def files_of(tree):
    """All files, as paths below the tree, folder by folder."""
    found = []
    for folder, _, names in os.walk(tree):
        found += [os.path.relpath(os.path.join(folder, name), tree) for name in names]
    return sorted(found, key=lambda path: (os.path.dirname(path), path))


def installer_lines(tree):
    files = files_of(tree)
    folders = sorted({folder for path in files for folder in folders_above(path)})
    lines = ["!macro PutFiles"]
    current = None
    for path in files:
        folder = os.path.dirname(path)
        if folder != current:
            current = folder
            lines.append('  SetOutPath "' + "\\".join(["$INSTDIR", *filter(None, folder.split("/"))]) + '"')
        lines.append(f'  File "{os.path.join(tree, path)}"')
    lines += ["!macroend", "", "!macro RemoveFiles"]
    lines += ['  Delete "$INSTDIR\\' + path.replace("/", "\\") + '"' for path in files]
    lines += ['  RMDir "$INSTDIR\\' + folder.replace("/", "\\") + '"' for folder in reversed(folders)]
    size = sum(os.path.getsize(os.path.join(tree, path)) for path in files)
    return lines + ["!macroend", "", f"!define KILOBYTES {(size + 1023) // 1024}", ""]


def folders_above(path):
    folder = os.path.dirname(path)
    while folder:
        yield folder
        folder = os.path.dirname(folder)


def main(arguments):
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    build, prefix, made = arguments
    tree = os.path.join(made, "tree")
    objects = [put(os.path.join(build, "bin", name), os.path.join(tree, name)) for name in PROGRAMS]
    for plugin in PLUGINS:
        objects.append(put(os.path.join(prefix, "prefix", "plugins", plugin), os.path.join(tree, "plugins", plugin)))
    libraries = Libraries(prefix).closure_of(objects)
    objects += [put(source, os.path.join(tree, name)) for name, source in libraries.items()]
    for path in objects:
        subprocess.run([f"{TOOL}-strip", "--strip-unneeded", path], check=True)
    for path in WITH_SQLITE:
        if "sqlite3.dll" not in imports_of(os.path.join(tree, path)):
            sys.exit(f"deploy: {path} has an SQLite of its own; driver and program must share one")

    translations = sorted(glob.glob("/usr/share/qt6/translations/qtbase_*.qm"))
    for translation in translations:
        put(translation, os.path.join(tree, "translations", os.path.basename(translation)))
    with open(os.path.join(tree, "qt.conf"), "w", encoding="utf-8") as file:
        file.write("[Paths]\nPrefix = .\nPlugins = plugins\nTranslations = translations\n")
    put(os.path.join(ROOT, "LICENSE"), os.path.join(tree, "LICENSE.txt"))
    put(os.path.join(ROOT, "CHANGELOG.md"), os.path.join(tree, "CHANGELOG.md"))
    put(os.path.join(ROOT, "packaging", "windows", "readme.txt"), os.path.join(tree, "README.txt"))
    of_debian = [source for source in libraries.values() if not source.startswith(prefix)]
    add_notices(tree, prefix, of_debian + translations[:1])

    # The installer keeps each file's date.
    date = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in files_of(tree):
        os.utime(os.path.join(tree, path), (date, date))
    with open(os.path.join(made, "files.nsh"), "w", encoding="utf-8") as file:
        file.write("\n".join(installer_lines(tree)))
    print(f"deploy: {len(PLUGINS)} plugins, {len(libraries)} libraries, {len(files_of(tree))} files")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
