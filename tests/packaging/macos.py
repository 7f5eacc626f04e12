#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The application for macOS, as far as it can be tried without one: CMake makes the bundle by cmake/macos.cmake for a Darwin of stand-ins (compiler,
iconutil, codesign, Qt's deploying), with nothing of Apple's; what is in it and in its Info.plist is held against the other systems' files.

usage: macos.py CMAKE VERSION
"""
import os
import plistlib
import re
import shutil
import stat
import struct
import sys
import tempfile
import xml.etree.ElementTree as xml

from checking import ID, LINUX, ROOT, Checks, need_tools, run, text_of

OLDEST = "12.0"
PROJECT = f"""cmake_minimum_required(VERSION 3.25)
project(Tradebook VERSION @VERSION@ LANGUAGES C)
if(NOT APPLE)
    message(FATAL_ERROR "no Darwin")
endif()
set(PROJECT_SOURCE_DIR "{ROOT}")
include({ROOT}/cmake/compiling.cmake)
add_subdirectory(app)
include({ROOT}/cmake/macos.cmake)
"""
PROGRAMS = "link_libraries(tradebook_compiling)\nadd_executable(tradebook empty.c)\nadd_executable(tradebook-cli empty.c)\n"
# A compiler of that name, never asked whether it works.
TOOLCHAIN = """set(CMAKE_SYSTEM_NAME Darwin)
set(CMAKE_C_COMPILER "{place}/tools/cc")
set(CMAKE_C_COMPILER_ID AppleClang)
set(CMAKE_C_COMPILER_VERSION 15.0)
set(CMAKE_C_COMPILER_ID_RUN ON)
set(CMAKE_C_COMPILER_FORCED ON)
set(CMAKE_C_STANDARD_COMPUTED_DEFAULT 17)
set(CMAKE_INSTALL_NAME_TOOL "{place}/tools/codesign")
"""
QT = """set(QT_DEPLOY_PREFIX "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
function(qt_deploy_runtime_dependencies)
    file(WRITE "${QT_DEPLOY_PREFIX}/deployed.txt" "${ARGV}\\n")
endfunction()
"""
# It makes what it is asked for, and writes down what it was asked.
TOOL = """#!/bin/sh
echo "$(basename "$0") $*" >>"{place}/asked.txt"
while [ $# -gt 1 ]; do
    case $1 in -o | --output) : >"$2" && chmod 755 "$2" ;; esac
    shift
done
"""


def put(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)


def make_project(place, version):
    put(os.path.join(place, "CMakeLists.txt"), PROJECT.replace("@VERSION@", version))
    put(os.path.join(place, "app", "CMakeLists.txt"), PROGRAMS)
    put(os.path.join(place, "app", "empty.c"), "")
    put(os.path.join(place, "toolchain.cmake"), TOOLCHAIN.format(place=place))
    put(os.path.join(place, "qt.cmake"), QT)
    for name in ("cc", "iconutil", "codesign", "ar", "ranlib"):
        put(os.path.join(place, "tools", name), TOOL.format(place=place), 0o755)


def configure(cmake, place, build, *more):
    path = os.path.join(place, "tools") + os.pathsep + os.environ["PATH"]
    return run(cmake, "-S", place, "-B", build, "-G", "Ninja", f"--toolchain={place}/toolchain.cmake", f"-DQT_DEPLOY_SUPPORT={place}/qt.cmake",
               f"-DRSVG_CONVERT={shutil.which('rsvg-convert')}", *more, environment={"PATH": path}), path


def bundle_is_whole(check, cmake, place, version):
    """Built and installed: what is in the bundle, and what Apple's and Qt's tools were asked for. Returns its Info.plist."""
    build, installed = os.path.join(place, "build"), os.path.join(place, "installed")
    made, path = configure(cmake, place, build, f"-DCMAKE_OSX_DEPLOYMENT_TARGET={OLDEST}")
    for command in ([cmake, "--build", build], [cmake, "--install", build, "--prefix", installed]):
        if made.returncode == 0:
            made = run(*command, environment={"PATH": path})
    if not check.that(made.returncode == 0, made.stdout[-3000:]):
        check.done()
    there = {os.path.relpath(os.path.join(base, name), installed) for base, _, names in os.walk(installed) for name in names}
    inside = {"Info.plist", "MacOS/Tradebook", "MacOS/tradebook-cli", "Resources/tradebook.icns", "Resources/LICENSE", "Resources/CHANGELOG.md"}
    check.that(there == {"Tradebook.app/Contents/" + name for name in inside} | {"deployed.txt"}, f"in the bundle: {sorted(there)}")
    for name in ("Tradebook", "tradebook-cli"):
        check.that(os.stat(os.path.join(installed, "Tradebook.app/Contents/MacOS", name)).st_mode & stat.S_IXUSR, f"{name} cannot be started")
    deployed = text_of(installed, "deployed.txt").strip()
    check.that(deployed == "EXECUTABLE;Tradebook.app;ADDITIONAL_EXECUTABLES;Tradebook.app/Contents/MacOS/tradebook-cli", f"Qt is asked for: {deployed}")
    asked = text_of(place, "asked.txt").splitlines()
    check.that(f"codesign --force --deep --sign - {installed}/Tradebook.app" in asked, f"not signed: {asked}")
    linked = [line for line in asked if line.startswith("cc ") and " -c " not in line]
    check.that(len(linked) == 2 and not any("-z," in line for line in linked), f"flags of another system: {linked}")
    check.that('CPACK_GENERATOR "DragNDrop"' in text_of(build, "CPackConfig.cmake"), "no .dmg")
    check.that(f'CPACK_PACKAGE_FILE_NAME "tradebook-{version}"' in text_of(build, "CPackConfig.cmake"), "the .dmg has another name")
    pictures_have_their_sizes(check, os.path.join(build, "rendered", "tradebook.iconset"))
    with open(os.path.join(installed, "Tradebook.app", "Contents", "Info.plist"), "rb") as file:
        return plistlib.load(file)


def pictures_have_their_sizes(check, iconset):
    """By the names that iconutil knows; a size is in bytes 16 to 23 of a PNG file."""
    names = {f"icon_{size}x{size}{mark}.png": size * times for size in (16, 32, 128, 256, 512) for mark, times in (("", 1), ("@2x", 2))}
    check.that(set(os.listdir(iconset)) == set(names), f"pictures: {os.listdir(iconset)}")
    for name, size in names.items():
        with open(os.path.join(iconset, name), "rb") as file:
            check.that(struct.unpack(">II", file.read(24)[16:]) == (size, size), f"{name} has another size")


def information_agrees(check, told, version):
    wanted = {"CFBundleIdentifier": ID, "CFBundleName": "Tradebook", "CFBundleExecutable": "Tradebook", "CFBundleIconFile": "tradebook.icns",
              "CFBundlePackageType": "APPL", "CFBundleShortVersionString": version, "CFBundleVersion": version, "LSMinimumSystemVersion": OLDEST}
    for key, value in wanted.items():
        check.that(told.get(key) == value, f"{key} is {told.get(key)}, not {value}")
    languages = {"en"} | {name.split("_", 1)[1].removesuffix(".ts") for name in os.listdir(os.path.join(ROOT, "resources", "translations"))
                          if name.endswith(".ts")}
    check.that(set(told["CFBundleLocalizations"]) == languages, f"languages: {told['CFBundleLocalizations']}, not {languages}")

    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    types = {kind.get("type"): (kind.findtext("m:comment", namespaces=space), kind.find("m:glob", space).get("pattern").removeprefix("*."))
             for kind in xml.parse(os.path.join(LINUX, f"{ID}.xml")).getroot().findall("m:mime-type", space)}
    exported = {kind["UTTypeTagSpecification"]["public.mime-type"]: kind for kind in told["UTExportedTypeDeclarations"]}
    check.that(set(exported) == set(types), f"types: {set(exported)}, not {set(types)}")
    for name, (words, ending) in types.items():
        kind = exported.get(name, {})
        check.that(kind.get("UTTypeTagSpecification", {}).get("public.filename-extension") == [ending], f"{name}: another ending than {ending}")
        check.that(kind.get("UTTypeDescription") == words, f"{name} is called {kind.get('UTTypeDescription')}, not {words}")
        check.that(re.fullmatch(re.escape(ID) + r"\.\w+", kind.get("UTTypeIdentifier", "")), f"{name}: {kind.get('UTTypeIdentifier')}")
    opened = [name for document in told["CFBundleDocumentTypes"] for name in document["LSItemContentTypes"]]
    check.that(sorted(opened) == sorted(kind["UTTypeIdentifier"] for kind in exported.values()), f"opens {opened}")
    check.that({document["LSHandlerRank"] for document in told["CFBundleDocumentTypes"]} == {"Owner"}, "our files are not ours")


def main(cmake, version):
    need_tools("ninja", "rsvg-convert")
    check = Checks()
    with tempfile.TemporaryDirectory() as place:
        place = os.path.realpath(place)
        make_project(place, version)
        refused, _ = configure(cmake, place, os.path.join(place, "refused"))
        check.that(refused.returncode != 0 and "the oldest macOS" in refused.stdout, f"configured for no macOS: {refused.stdout[-800:]}")
        information_agrees(check, bundle_is_whole(check, cmake, place, version), version)
    check.done()


if __name__ == "__main__":
    main(*sys.argv[1:])
