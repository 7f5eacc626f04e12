#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gathers what is installed on Windows, and writes for the installer what that is.

usage: deploy.py BUILD PREFIX MADE VERSION SOURCE=VERSION…
BUILD/bin has the programs, PREFIX the libraries, made of the sources named (dev.d/windowsprefix.sh). MADE/tree becomes the folder of the
program, with the list of what is in it (tradebook.spdx.json); MADE/files.nsh two macros for installer.nsi: one puts each file, the other
removes each.
"""
import glob
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from sbom import COPIED, MADE, Sbom  # noqa: E402 (it lies one folder above)

TOOL = "x86_64-w64-mingw32"
PROGRAMS = ("tradebook.exe", "tradebook-cli.exe")
PLUGINS = (
    "platforms/qwindows.dll", "platforms/qoffscreen.dll", "styles/qwindowsvistastyle.dll", "sqldrivers/qsqlite.dll",
    "imageformats/qjpeg.dll", "imageformats/qgif.dll", "imageformats/qico.dll",
)
# The libraries of the prefix by what they were made of (packaging/windows/libraries.sh).
QT = "qt6-base"
SOURCES = {"sqlite3.dll": "sqlite3", "libcsv.dll": "libcsv", "libsodium-": "libsodium", "Qt6": QT, "plugins/": QT}
IN_QT = "has zlib, libpng, libjpeg, FreeType, HarfBuzz, PCRE2, double-conversion and libb2 in it, as they stand in that source"
# Linked into the programs and libraries: headers, and the start of every program that MinGW makes.
BUILT_IN = ("libexpected-dev", "mingw-w64-x86-64-dev")
NOT_LISTED = "The installer adds uninstall.exe, which it makes where it runs; the list has not itself in it."
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


def owner_of(path):
    """The package of this machine that the file is of."""
    return output_of("dpkg-query", "--search", os.path.realpath(path)).split(":")[0]


def add_notices(tree, prefix, owners):
    """The copyright files of what is in the folder, and each licence of Debian's that they name without giving its words."""
    folder = os.path.join(tree, "licences")
    for name in os.listdir(os.path.join(prefix, "copyright")):
        put(os.path.join(prefix, "copyright", name), os.path.join(folder, name + ".txt"))
    for owner in owners:
        put(f"/usr/share/doc/{owner}/copyright", os.path.join(folder, owner + ".txt"))
    named = set()
    for path in glob.glob(os.path.join(folder, "*.txt")):
        with open(path, encoding="utf-8", errors="replace") as file:
            named.update(re.findall(LICENCES + r"/([A-Za-z0-9.-]*[A-Za-z0-9])", file.read()))
    for name in named:
        if os.path.exists(os.path.join(LICENCES, name)):
            put(os.path.join(LICENCES, name), os.path.join(folder, "texts", name + ".txt"))


def add_contents(tree, version, versions, came_from, prefix):
    """The list of what is in the folder. versions: of the sources; came_from: {path below the tree: where it lay on this machine}."""
    contents = Sbom(f"tradebook-{version}-setup", version, NOT_LISTED)
    for package in BUILT_IN:
        contents.add_debian_part(package, "STATIC_LINK")
    contents.add_debian_part("nsis", "BUILD_TOOL_OF")  # setup.exe and uninstall.exe begin with its programs
    origins = {}
    for path, source in came_from.items():
        if source.startswith(prefix):
            name = next((name for start, name in SOURCES.items() if path.startswith(start)), None)
            if name not in versions:
                sys.exit(f"deploy: nobody says which version of which source {path} is of")
            origins[path] = (contents.add_debian_source(name, versions[name], **({"comment": IN_QT} if name == QT else {})), MADE)
        else:
            # Programs are stripped here, data stay as they are.
            origins[path] = (contents.add_debian_part(owner_of(source)), MADE if path.endswith(".dll") else COPIED)
    contents.add_files(tree, origins.get)
    contents.write(tree, "tradebook.spdx.json")


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


def put_objects(tree, build, prefix):
    """The programs, Qt's plugins and every library that they need, stripped: {path below the tree: where it came from}, without the programs."""
    plugins = {os.path.join("plugins", plugin): os.path.join(prefix, "prefix", "plugins", plugin) for plugin in PLUGINS}
    for name in PROGRAMS:
        put(os.path.join(build, "bin", name), os.path.join(tree, name))
    for path, source in plugins.items():
        put(source, os.path.join(tree, path))
    libraries = Libraries(prefix).closure_of([os.path.join(tree, path) for path in (*PROGRAMS, *plugins)])
    for path, source in libraries.items():
        put(source, os.path.join(tree, path))
    for path in (*PROGRAMS, *plugins, *libraries):
        subprocess.run([f"{TOOL}-strip", "--strip-unneeded", os.path.join(tree, path)], check=True)
    for path in WITH_SQLITE:
        if "sqlite3.dll" not in imports_of(os.path.join(tree, path)):
            sys.exit(f"deploy: {path} has an SQLite of its own; driver and program must share one")
    return plugins | libraries


def put_texts(tree):
    """Translations of Qt's, and what is for people to read: {path below the tree: where it came from}, without what is ours."""
    translations = {os.path.join("translations", os.path.basename(path)): path
                    for path in sorted(glob.glob("/usr/share/qt6/translations/qtbase_*.qm"))}
    for path, source in translations.items():
        put(source, os.path.join(tree, path))
    with open(os.path.join(tree, "qt.conf"), "w", encoding="utf-8") as file:
        file.write("[Paths]\nPrefix = .\nPlugins = plugins\nTranslations = translations\n")
    put(os.path.join(ROOT, "LICENSE"), os.path.join(tree, "LICENSE.txt"))
    put(os.path.join(ROOT, "CHANGELOG.md"), os.path.join(tree, "CHANGELOG.md"))
    put(os.path.join(ROOT, "packaging", "windows", "readme.txt"), os.path.join(tree, "README.txt"))
    return translations


def main(arguments):
    if len(arguments) < 5:
        print(__doc__, file=sys.stderr)
        return 2
    build, prefix, made, version, *versions = arguments
    tree = os.path.join(made, "tree")
    came_from = put_objects(tree, build, prefix) | put_texts(tree)
    add_notices(tree, prefix, {owner_of(source) for source in came_from.values() if not source.startswith(prefix)})
    add_contents(tree, version, dict(pair.split("=", 1) for pair in versions), came_from, prefix)

    # The installer keeps each file's date.
    date = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in files_of(tree):
        os.utime(os.path.join(tree, path), (date, date))
    with open(os.path.join(made, "files.nsh"), "w", encoding="utf-8") as file:
        file.write("\n".join(installer_lines(tree)))
    print(f"deploy: {len(came_from)} files of others, {len(files_of(tree))} files")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
