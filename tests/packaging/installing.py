#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` puts where: all of it, with one version, and of one mind (appstreamcli looks at the whole tree).

usage: installing.py CMAKE BUILD_FOLDER VERSION
"""
import gzip
import os
import re
import stat
import subprocess
import sys
import tempfile

from checking import ID, Checks, need_tools

EXPECTED = {
    "bin/tradebook", "bin/tradebook-cli",
    f"share/applications/{ID}.desktop", f"share/mime/packages/{ID}.xml", f"share/metainfo/{ID}.metainfo.xml",
    f"share/icons/hicolor/scalable/apps/{ID}.svg", f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    *(f"share/icons/hicolor/{size}x{size}/apps/{ID}.png" for size in (16, 24, 32, 48, 64, 128, 256)),
    *(f"share/man/man1/{name}.1.gz" for name in ("tradebook", "tradebook-cli")),
    *(f"share/bash-completion/completions/{name}" for name in ("tradebook", "tradebook-cli")),
    *(f"share/zsh/site-functions/_{name}" for name in ("tradebook", "tradebook-cli")),
    *(f"share/fish/vendor_completions.d/{name}.fish" for name in ("tradebook", "tradebook-cli")),
    "share/licenses/tradebook/LICENSE", "share/doc/tradebook/CHANGELOG.md",
}
OF_DEBIAN = {"share/doc/tradebook/copyright", "share/doc/tradebook/changelog.gz", "share/lintian/overrides/tradebook",
             *(f"share/zsh/vendor-completions/_{name}" for name in ("tradebook", "tradebook-cli"))}


def install(check, cmake, build, folder, *more):
    """The files that were put below folder, by their names there."""
    result = subprocess.run([cmake, "--install", build, "--prefix", folder, *more], capture_output=True, text=True, check=False)
    check.that(result.returncode == 0, result.stdout + result.stderr)
    return {os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder) for name in names}


def main(cmake, build, version):
    need_tools("appstreamcli")
    check = Checks()
    with tempfile.TemporaryDirectory() as folder:
        there = install(check, cmake, build, os.path.join(folder, "usr"))
        check.that(there == EXPECTED, f"not as expected: {sorted(there ^ EXPECTED)}")
        for name in there:
            mode = stat.S_IMODE(os.stat(os.path.join(folder, "usr", name)).st_mode)
            wanted = 0o755 if name.startswith("bin/") else 0o644
            check.that(mode == wanted, f"{name} has the mode {mode:o}")
        told = subprocess.run([os.path.join(folder, "usr/bin/tradebook-cli"), "--version"], capture_output=True, text=True, check=False).stdout
        check.that(told == f"tradebook-cli {version}\n", f"the program says {told!r}")
        for name in ("tradebook", "tradebook-cli"):
            with gzip.open(os.path.join(folder, f"usr/share/man/man1/{name}.1.gz"), "rt", encoding="utf-8") as page:
                check.that(f'"Tradebook {version}"' in page.read(), f"the page of {name} is of another version")
        said = check.succeeds("appstreamcli", "validate-tree", "--no-net", "--no-color", folder)
        check.that("Validation was successful" in said, said)
    with tempfile.TemporaryDirectory() as folder:
        there = install(check, cmake, build, folder, "--component", "debian")
        check.that(there == OF_DEBIAN, f"for Debian: {sorted(there ^ OF_DEBIAN)}")
        with gzip.open(os.path.join(folder, "share/doc/tradebook/changelog.gz"), "rt", encoding="utf-8") as text:
            head = text.readline()
        check.that(re.fullmatch(rf"tradebook \({re.escape(version)}\) unstable; urgency=\w+\n", head), f"Debian's changelog begins {head!r}")
    check.done()


if __name__ == "__main__":
    main(*sys.argv[1:])
