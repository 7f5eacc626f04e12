#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What merchants get, made and used as they would: ./dev package twice (the same bytes, and listed to the last file), then in a clean Debian
the portable folder and the self-extracting file where no Qt is, the .deb installed without its recommendations, used, and purged.

usage: longpackages.py WORK_FOLDER     keeps the pictures of the windows in WORK_FOLDER/pictures
"""
import glob
import hashlib
import json
import os
import shutil
import sys
import tempfile

from checking import ID, ROOT, Checks, need_tools, run, skip, text_of
from cleansystem import HOME, CleanSystem
from contents import LIST, complaints

PACKAGES = os.path.join(ROOT, "build", "packages")
SYSTEM = ("/proc", "/home", "/tmp", "/var/cache", "/var/lib/apt", "/var/lib/dpkg", "/var/log")
ENDINGS = {".deb", ".rpm", ".xz", ".run", ".json"}


def make(check):
    """The sums of the packages, made from nothing."""
    shutil.rmtree(os.path.join(ROOT, "build", "package"), ignore_errors=True)
    made = run(os.path.join(ROOT, "dev"), "package", cwd=ROOT)
    if not check.that(made.returncode == 0, f"./dev package: exit {made.returncode}\n{made.stdout[-4000:]}"):
        check.done()
    sums = text_of(PACKAGES, "SHA256SUMS")
    check.succeeds("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=PACKAGES)
    named = {line.split()[1] for line in sums.splitlines()}
    check.that(named == set(os.listdir(PACKAGES)) - {"SHA256SUMS"}, f"SHA256SUMS is of {named}")
    check.that({os.path.splitext(name)[1] for name in named} - {".exe"} == ENDINGS, f"not every kind of package: {named}")
    return sums


def all_is_listed(check):
    """The list beside the packages is the one within them, and true of what they unpack to."""
    beside = the(".tar.xz").removesuffix(".tar.xz") + ".spdx.json"
    with tempfile.TemporaryDirectory() as folder:
        check.succeeds("tar", "-xJf", the(".tar.xz"), "-C", folder)
        unpacked = [os.path.join(folder, os.listdir(folder)[0]), os.path.join(folder, "run")]
        check.succeeds("sh", the(".run"), "--noexec", "--target", unpacked[1])
        for place in unpacked:
            text = text_of(place, LIST)
            check.that(text == text_of(beside), f"{place}: another list than {beside}")
            document = json.loads(text)
            wrong = complaints(document, place)
            check.that(not wrong, f"{place}: {wrong}")
        parts = {part["name"] for part in document["packages"]}
        check.that({"libqt6core6", "libqt6sql6-sqlite", "libsqlite3-0", "libsodium23", "libcsv3", "libexpected-dev", "fonts-dejavu-core"} <= parts,
                   f"parts: {sorted(parts)}")
        libraries = {file["SPDXID"]: file["fileName"] for file in document["files"] if file["fileName"].startswith(("./lib/", "./plugins/"))}
        told = {relation["spdxElementId"] for relation in document["relationships"] if relation["relationshipType"] == "EXPANDED_FROM_ARCHIVE"}
        check.that(len(libraries) > 50 and set(libraries) <= told, f"from no package: {[name for entry, name in libraries.items() if entry not in told]}")


def rpm_is_whole(check):
    """Nothing installs it here; it is held to have what the .deb has, and to ask for what Qt loads by itself."""
    files = {name for name in run("rpm", "--query", "--package", "--list", the(".rpm")).stdout.split("\n") if name}
    check.that({"/usr/bin/tradebook", "/usr/bin/tradebook-cli", f"/usr/share/applications/{ID}.desktop",
                "/usr/share/licenses/tradebook/LICENSE"} <= files, f".rpm: {files}")
    check.that(not any(".build-id" in name for name in files), ".rpm: links of build ids")
    needs = run("rpm", "--query", "--package", "--requires", the(".rpm")).stdout
    check.that("(qt6-qtbase or qt6-sql-sqlite)" in needs and "libQt6Widgets.so.6" in needs, f".rpm: {needs}")


def the(ending):
    return glob.glob(os.path.join(PACKAGES, f"*{ending}"))[0]


def use(check, system, window, terminal, name, keep, ended=0):
    """A merchant's first minutes: a sample shop by the terminal, the window on it, a backup; nothing says that something is not loaded.
    `ended` is the exit code where the window is asked to go, as at the end of a session."""
    book = f"{HOME}/{name}/shop.tradebook"
    says = []
    for command, fine in (
            (f"mkdir -p {name}/pictures && {terminal} new {book} --sample --currency GBP", 0),
            (f"{terminal} check {book} --deep", 0),
            (f"{terminal} backup {book} {HOME}/{name}", 0),
            (f"{window} --version", 0),
            (f"{window} --screenshots {HOME}/{name}/pictures {book}", 0),
            # The window stays until it is asked to go, and then goes by itself. The sleep ends nothing too early: it is there, or it failed.
            (f"setsid {window} {book} & window=$!; sleep 10; kill -s TERM -- -$window && wait $window", ended),
            (f"{terminal} list orders {book} --limit 1 --json", 0)):
        result = system.as_merchant(command)
        says.append(result.stdout)
        check.that(result.returncode == fine, f"{name}: {command}: exit {result.returncode}\n{result.stdout}")
    check.that(not system.left_running(), f"{name}: still running: {system.left_running()}")
    said = "".join(says)
    check.that("not loaded" not in said and "error while loading" not in said and "not find" not in said, f"{name}: {said}")
    pictures = glob.glob(system.path(f"{HOME}/{name}/pictures/*.png"))
    check.that(len(pictures) >= 4 and all(os.path.getsize(picture) > 20_000 for picture in pictures), f"{name}: pictures {pictures}")
    shutil.rmtree(os.path.join(keep, name), ignore_errors=True)
    shutil.copytree(system.path(f"{HOME}/{name}/pictures"), os.path.join(keep, name))


def without_qt(check, system, keep):
    """The folder and the file that need no Qt."""
    qt = [name for name in system.files("/proc") if "libQt6" in name]
    check.that(not qt, f"there is a Qt already: {qt}")
    check.succeeds("tar", "-xJf", the(".tar.xz"), "-C", system.path(HOME))
    folder = os.path.basename(the(".tar.xz")).removesuffix(".tar.xz")
    use(check, system, f"{HOME}/{folder}/tradebook", f"{HOME}/{folder}/tradebook-cli", "portable", keep)
    shutil.copy(the(".run"), system.path(f"{HOME}/Tradebook.run"))
    os.chmod(system.path(f"{HOME}/Tradebook.run"), 0o755)
    use(check, system, f"{HOME}/Tradebook.run --", f"{HOME}/Tradebook.run -- tradebook-cli", "run", keep, ended=15)
    # Names mean what they mean where it was called, and only the answer is on the output.
    said = system.as_merchant("cd run && ../Tradebook.run -- tradebook-cli info shop.tradebook --json")
    check.that(said.stdout.startswith("{"), f".run: {said.stdout}")
    check.that(not glob.glob(system.path("/tmp/*")), f".run leaves {glob.glob(system.path('/tmp/*'))}")


def installed(check, system, keep):
    before = system.files(*SYSTEM)
    shutil.copy(the(".deb"), system.path("/tmp/tradebook.deb"))
    system.as_root("apt-get", "update")
    put = system.as_root("apt-get", "install", "--yes", "--no-install-recommends", "/tmp/tradebook.deb")
    if not check.that(put.returncode == 0, put.stdout[-3000:]):
        return
    check.that(os.path.exists(system.path("/usr/share/mime/application/vnd.tradebook.book+sqlite3.xml")), "the MIME types are not registered")
    # The platform of a desktop cannot be started here, but all that it needs is there.
    platform = system.as_root("/bin/sh", "-c", "ldd /usr/lib/*/qt6/plugins/platforms/libqxcb.so")
    check.that(platform.returncode == 0 and "not found" not in platform.stdout, platform.stdout)
    use(check, system, "tradebook", "tradebook-cli", "deb", keep)
    sums = books_of(system)
    check.that(len(sums) >= 3, f"books: {sums}")

    gone = system.as_root("apt-get", "purge", "--yes", "--autoremove", "tradebook")
    check.that(gone.returncode == 0, gone.stdout[-3000:])
    left = {name for name in system.files(*SYSTEM) - before if "tradebook" in name.lower()}
    check.that(not left, f"purging leaves {sorted(left)}")
    check.that("tradebook" not in system.as_root("dpkg-query", "--show").stdout, "dpkg still knows the package")
    check.that(not glob.glob(system.path("/usr/lib/*/libQt6*")), "purging leaves libraries that nothing needs")
    check.that(books_of(system) == sums, "purging touches books")


def books_of(system):
    """{book or backup: its sum}"""
    sums = {}
    for place, _, names in os.walk(system.path(HOME)):
        for name in names:
            if name.endswith((".tradebook", ".tradebook-backup")):
                with open(os.path.join(place, name), "rb") as file:
                    sums[os.path.join(place, name)] = hashlib.sha256(file.read()).hexdigest()
    return sums


def main(work):
    if os.geteuid() != 0:
        skip("only root can make a clean system (debootstrap, chroot)")
    need_tools("debootstrap", "chroot", "mount")
    check = Checks()
    keep = os.path.join(work, "pictures")
    os.makedirs(keep, exist_ok=True)
    first, second = make(check), make(check)
    check.that(first == second, f"made twice, and not the same:\n{first}\n{second}")
    all_is_listed(check)
    rpm_is_whole(check)
    with CleanSystem(work) as system:
        without_qt(check, system, keep)
        installed(check, system, keep)
    check.done()


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
