#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest: flatpak-builder reads it, every source is pinned, the options are ones that CMake knows, and the sandbox is as narrow as
it can be. Nothing is built: that needs the runtime from Flathub.

usage: flatpak.py BUILD_FOLDER
"""
import json
import os
import re
import sys
import tempfile

from checking import ID, LINUX, ROOT, Checks, need_tools, run, text_of

MANIFEST = os.path.join(ROOT, "packaging", "flatpak", f"{ID}.yml")
# What the program may, and no more: neither the network nor the home folder, no bus of the system or the session.
ALLOWED = {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri", "--filesystem=xdg-documents",
           "--filesystem=xdg-run/tradebook:create"}


def sources_are_pinned(check, module):
    for source in module["sources"]:
        name = f"{module['name']}: {source}"
        if source["type"] == "git":
            check.that(source["url"].startswith("https://") and re.fullmatch(r"[0-9a-f]{40}", source.get("commit", "")), f"not pinned: {name}")
            check.that("branch" not in source, f"a branch moves: {name}")
        elif source["type"] == "dir":
            path = os.path.normpath(os.path.join(os.path.dirname(MANIFEST), source["path"]))
            check.that(path == ROOT and {"build", ".git"} <= set(source["skip"]), f"another folder: {name}")
        else:
            check.that(source["type"] == "shell", f"neither git nor ours: {name}")


def options_are_known(check, module, build):
    """Ours are held against what this build was configured with: CMake takes a misspelt one without a word."""
    known = set(re.findall(r"^([A-Za-z_]+):", text_of(build, "CMakeCache.txt"), re.MULTILINE))
    options = [re.fullmatch(r"-D(\w+)=\S+", option) for option in module["config-opts"]]
    check.that(all(options), f"options: {module['config-opts']}")
    check.that({option[1] for option in options if option} <= known, f"CMake knows not all of {module['config-opts']}")


def main(build):
    need_tools("flatpak-builder")
    check = Checks()
    with tempfile.TemporaryDirectory() as folder:  # it leaves a folder where it runs
        shown = run("flatpak-builder", "--show-manifest", MANIFEST, cwd=folder)
    if not check.that(shown.returncode == 0, shown.stdout):
        check.done()
    manifest = json.loads(shown.stdout[shown.stdout.index("{"):])
    check.that(manifest["id"] == ID and manifest["command"] == "tradebook", f"{manifest['id']} starts {manifest['command']}")
    check.that(set(manifest["finish-args"]) == ALLOWED, f"may more, or less: {set(manifest['finish-args']) ^ ALLOWED}")
    modules = {module["name"]: module for module in manifest["modules"]}
    check.that(set(modules) == {"libsodium", "libcsv", "expected", "tradebook"}, f"modules {set(modules)}")
    for module in modules.values():
        sources_are_pinned(check, module)
    options_are_known(check, modules["tradebook"], build)

    # Flatpak exports the entry of the menu, the metainfo, the types and the icons only where they are called after the application.
    installed = text_of(ROOT, "cmake", "installing.cmake")
    check.that(f"set(app_id {ID})" in installed, "installed under another name")
    for name in (f"{ID}.desktop", f"{ID}.metainfo.xml.in", f"{ID}.xml", f"{ID}-symbolic.svg"):
        check.that(os.path.exists(os.path.join(LINUX, name)), f"there is no {name}")
    for name in ("desktop", "xml", "metainfo.xml"):
        check.that(f"${{app_id}}.{name} DESTINATION" in installed, f"no {ID}.{name} is installed")
    check.that(f"Icon={ID}\n" in text_of(LINUX, f"{ID}.desktop"), "the entry of the menu has another icon")
    check.that(set(re.findall(r'<icon name="(.*?)"', text_of(LINUX, f"{ID}.xml"))) == {ID}, "the types have another icon")
    check.done()


if __name__ == "__main__":
    main(sys.argv[1])
