#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the sources of both programs, two at a time, each only when something it depends on has changed.

usage: tidy.py SOURCE_ROOT BUILD_FOLDER
A source that was found clean is remembered under BUILD_FOLDER/lint by the hash of everything that could change the finding: the
source, every header of ours it reaches, its compile command, the .clang-tidy files above it, clang-tidy and ownsources.cpp. A source with
findings is looked at again each time, so its findings are shown each time.
Its checks look at our declarations alone (ownsources.cpp), and only once they have found the mistakes of probe.cpp.
"""
import concurrent.futures
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time

# What only the compiler that made a precompiled header understands; without it a source must name all it uses.
PRECOMPILED = re.compile(r" -(?:Winvalid-pch|include \S+/cmake_pch\.hxx)(?= )")
HERE = os.path.dirname(os.path.realpath(__file__))
INCLUDE = re.compile(rb'^\s*#\s*include\s*["<]([^">]+)[">]', re.M)


class Sources:
    """Contents and includes of our files, each read once."""

    def __init__(self, root):
        self.root = root
        self.read = {}

    def content(self, path):
        if path not in self.read:
            with open(path, "rb") as file:
                data = file.read()
            self.read[path] = (data, INCLUDE.findall(data))
        return self.read[path]

    def reachable(self, path):
        """The file and every header of ours it includes, directly or not."""
        found, waiting = set(), [path]
        while waiting:
            current = waiting.pop()
            if current in found:
                continue
            found.add(current)
            for name in self.content(current)[1]:
                name = name.decode(errors="replace")
                for folder in (self.root, os.path.dirname(current)):
                    candidate = os.path.normpath(os.path.join(folder, name))
                    if candidate.startswith(self.root + os.sep) and os.path.isfile(candidate):
                        waiting.append(candidate)
                        break
        return sorted(found)


def our_commands(root, build):
    """{source: what compile_commands.json says} of core, ui and app, nothing generated. The tests run under the sanitizers instead:
    looking at them, too, would take half as long again."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)
    return {
        entry["file"]: entry | {"command": PRECOMPILED.sub("", entry["command"])}
        for entry in entries
        if entry["file"].startswith(tuple(os.path.join(root, room, "") for room in ("core", "ui", "app")))
    }


def configurations(root, source):
    folder = os.path.dirname(source)
    while folder.startswith(root):
        path = os.path.join(folder, ".clang-tidy")
        if os.path.isfile(path):
            yield path
        folder = os.path.dirname(folder)


def key_of(sources, root, source, command, version):
    digest = hashlib.sha256(version + command.encode())
    for path in [*configurations(root, source), *sources.reachable(source)]:
        digest.update(os.path.relpath(path, root).encode() + b"\0" + sources.content(path)[0] + b"\0")
    return digest.hexdigest()


def own_sources_only(folder):
    """What makes clang-tidy pass over the system's headers; nothing where the headers of clang itself are missing."""
    includes = os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(shutil.which("clang-tidy")))), "include")
    plugin = os.path.join(folder, "ownsources.so")
    if not os.path.isfile(os.path.join(includes, "clang-tidy", "ClangTidyCheck.h")):
        print("clang-tidy: libclang-dev or llvm-dev is missing; Qt's headers are walked for each check, which takes twice as long.", flush=True)
        return []
    built = subprocess.run(
        ["g++", "-std=c++17", "-fno-rtti", "-shared", "-fPIC", f"-I{includes}", os.path.join(HERE, "ownsources.cpp"), "-o", plugin],
        stdout=sys.stderr, check=False,
    ).returncode == 0
    if not built:
        print("clang-tidy: ownsources.cpp does not compile, as said above; Qt's headers are walked for each check.", flush=True)
    return [f"--load={plugin}", "--checks=tradebook-own-sources"] if built else []


def finds_what_it_must(options):
    """Whether exactly the mistakes named in probe.cpp and probe.h are found, with these options."""
    said = subprocess.run(
        ["clang-tidy", "--quiet", *options, "--header-filter=probe.h$", os.path.join(HERE, "probe.cpp"), "--", "-std=c++20"],
        capture_output=True, text=True, errors="replace", check=False,
    ).stdout
    found = sorted(re.findall(r"/(probe\.\w+:\d+):\d+: error: .* \[([\w.-]+)", said))
    wanted = []
    for name in ("probe.cpp", "probe.h"):
        with open(os.path.join(HERE, name), encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                for check_name in re.findall(r"// finding: (\S+)", line):
                    wanted.append((f"{name}:{number}", check_name))
    if found != sorted(wanted):
        print(f"clang-tidy does not find the mistakes it must find.\n  must: {sorted(wanted)}\n  does: {found}", flush=True)
    return found == sorted(wanted)


def check(root, options, source):
    """(source, clean, what clang-tidy said)"""
    run = subprocess.run(
        ["clang-tidy", "--quiet", *options, f"--header-filter=^{re.escape(root)}/(core|ui|app)/", source],
        capture_output=True, text=True, errors="replace", check=False,
    )
    return source, run.returncode == 0 and "warning:" not in run.stdout, run.stdout


def main():
    root, build = (os.path.realpath(path) for path in sys.argv[1:3])
    memory = os.path.join(build, "lint")
    os.makedirs(memory, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    with open(os.path.join(HERE, "ownsources.cpp"), "rb") as file:
        version += file.read()
    sources = Sources(root)
    commands = our_commands(root, build)
    keys = {source: key_of(sources, root, source, entry["command"], version) for source, entry in commands.items()}
    stale = sorted(source for source, key in keys.items() if not os.path.exists(os.path.join(memory, key)))
    print(f"clang-tidy: {len(commands)} sources, {len(stale)} to look at", flush=True)

    plain = os.path.join(build, "lint_commands")
    os.makedirs(plain, exist_ok=True)
    with open(os.path.join(plain, "compile_commands.json"), "w", encoding="utf-8") as file:
        json.dump(list(commands.values()), file)
    options = own_sources_only(plain)
    if not finds_what_it_must(options):
        return 1
    options += ["-p", plain]

    dirty, began = 0, time.monotonic()
    seen = set()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for number, (source, clean, words) in enumerate(pool.map(lambda path: check(root, options, path), stale), 1):
            if clean:
                open(os.path.join(memory, keys[source]), "wb").close()
            else:
                dirty += 1
                # A finding in a header comes back with every source that includes it; once is enough.
                for finding in re.split(r"(?m)^(?=/\S+:\d+:\d+: (?:warning|error):)", words):
                    if finding.strip() and finding not in seen:
                        seen.add(finding)
                        print(finding.replace(root + os.sep, ""), end="", flush=True)
            if number % 20 == 0:
                print(f"clang-tidy: {number} of {len(stale)} after {time.monotonic() - began:.0f} s", flush=True)
    for name in os.listdir(memory):
        if name not in set(keys.values()):
            os.remove(os.path.join(memory, name))
    return 1 if dirty else 0


if __name__ == "__main__":
    sys.exit(main())
