#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes an installed tree run where no Qt is: beside bin/ go the plugins that are needed, and every library but those of glibc.

usage: portable.py FOLDER VERSION     FOLDER/bin has the programs; lib/, plugins/, translations/, fonts/, notices/, the launchers and the
                                      list of what is in it (tradebook.spdx.json) are added
Nothing that draws by OpenGL is taken along, so that no graphics driver of the system meets our libraries. The programs find their
libraries by a path of their own (patchelf), not by the environment, which a browser or a mail program would inherit from them.
"""
import glob
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from sbom import COPIED, Sbom  # noqa: E402 (it lies one folder above)

PROGRAMS = ("tradebook", "tradebook-cli")
PLUGINS = (
    "platforms/libqxcb.so", "platforms/libqwayland-generic.so", "platforms/libqoffscreen.so", "platforms/libqminimal.so",
    "sqldrivers/libqsqlite.so", "imageformats/libqjpeg.so", "imageformats/libqgif.so", "imageformats/libqico.so",
    "platforminputcontexts/*.so", "platformthemes/libqxdgdesktopportal.so",
    "wayland-shell-integration/libxdg-shell.so", "wayland-decoration-client/libbradient.so",
)
PLUGINS_WITH = {"libQt6PrintSupport.so.6": ("printsupport/libcupsprintersupport.so",)}  # only where a program uses the library
OF_GLIBC = re.compile(r"^(ld-linux.*|linux-vdso|lib(c|m|dl|rt|pthread|resolv|util|anl|nsl|nss_\w+|BrokenLocale|thread_db))\.so(\.|$)")
BUILT_IN = ("libexpected-dev",)  # headers alone, compiled into the programs
FONTS = "/usr/share/fonts/truetype/dejavu"


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def libraries_of(path):
    """{soname: where the loader of this machine finds it}, all that path needs, directly or not."""
    found = {}
    for line in output_of("ldd", path).splitlines():
        match = re.match(r"\s*(\S+) => (.*?)(?: \(0x[0-9a-f]+\))?$", line)
        if not match or OF_GLIBC.match(match[1]):
            continue
        if not os.path.isabs(match[2]):
            sys.exit(f"portable: {path} needs {match[1]}, which is not on this machine")
        found[match[1]] = match[2]
    return found


def qt_path(name):
    for program in ("qtpaths6", "qmake6"):
        tool = shutil.which(program) or shutil.which(program, path="/usr/lib/qt6/bin")
        if tool:
            return output_of(tool, "-query", name).strip()
    sys.exit("portable: neither qtpaths6 nor qmake6 is there to tell where Qt's plugins are")


def put(source, target):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copyfile(os.path.realpath(source), target)
    return target


def add_plugins(folder, programs):
    home = qt_path("QT_INSTALL_PLUGINS")
    used = {name for program in programs for name in libraries_of(program)}
    taken = []
    for pattern in PLUGINS + tuple(plugin for library, plugins in PLUGINS_WITH.items() if library in used for plugin in plugins):
        there = sorted(glob.glob(os.path.join(home, pattern)))
        if not there:
            sys.exit(f"portable: Qt's plugin {pattern} is not on this machine")
        taken += [(plugin, put(plugin, os.path.join(folder, "plugins", os.path.relpath(plugin, home)))) for plugin in there]
    return taken


def add_libraries(folder, objects):
    """All that the objects need; returns {name in lib/: where it came from}."""
    libraries = {}
    for path in objects:
        libraries.update(libraries_of(path))
    for name, source in libraries.items():
        os.chmod(put(source, os.path.join(folder, "lib", name)), 0o644)
    return libraries


def package_of(source):
    """The Debian package that the file came from."""
    for path in (source, os.path.realpath(source), re.sub(r"^/usr", "", os.path.realpath(source))):
        owner = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True)
        if owner.returncode == 0:
            return owner.stdout.split(": ")[0].split(", ")[0].split(":")[0]
    sys.exit(f"portable: no package of this machine has {source}, so its licence cannot be told")


def add_notices(folder, packages):
    """The copyright files of Debian packages."""
    for package in sorted(packages):
        put(f"/usr/share/doc/{package}/copyright", os.path.join(folder, "notices", package))


def add_contents(folder, version, owners):
    """The list of what is in the folder; owners: {path below the folder: Debian package}."""
    contents = Sbom(os.path.basename(os.path.abspath(folder)), version)
    parts = {package: contents.add_debian_part(package) for package in sorted(set(owners.values()) - set(BUILT_IN))}
    parts |= {package: contents.add_debian_part(package, "STATIC_LINK") for package in BUILT_IN}
    contents.add_debian_part("makeself", "BUILD_TOOL_OF")  # the head of the .run is its
    contents.add_files(folder, lambda path: (parts[owners[path]], COPIED) if path in owners else None)
    contents.write(folder, "tradebook.spdx.json")


def needed_glibc(paths):
    """The newest version of glibc's symbols that any of the files asks for."""
    versions = [(0,)]
    for path in paths:
        versions += [tuple(map(int, found.split("."))) for found in re.findall(r"\bGLIBC_([0-9.]+)", output_of("objdump", "-T", path))]
    return ".".join(map(str, max(versions)))


def add_launchers(folder, glibc):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "portable-launcher.sh"), encoding="utf-8") as file:
        text = file.read().replace("@GLIBC@", glibc)
    for name in PROGRAMS:
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, 0o755)


def add_fonts(folder):
    """The names of the fonts that are brought along."""
    fonts = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf")
    for font in fonts:
        put(os.path.join(FONTS, font), os.path.join(folder, "fonts", font))
    with open(os.path.join(folder, "fonts", "fonts.conf"), "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
                   '  <dir prefix="relative">.</dir>\n  <dir>/usr/share/fonts</dir>\n  <dir prefix="xdg">fonts</dir>\n'
                   '  <cachedir prefix="xdg">fontconfig</cachedir>\n</fontconfig>\n')
    return fonts


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder, version = arguments
    programs = [os.path.join(folder, "bin", name) for name in PROGRAMS]
    plugins = add_plugins(folder, programs)
    libraries = add_libraries(folder, programs + [source for source, _ in plugins])
    bundled = [target for _, target in plugins] + [os.path.join(folder, "lib", name) for name in libraries]
    glibc = needed_glibc(programs + bundled)
    for program in programs:
        # The old kind of path: it holds for the plugins, too.
        subprocess.run(["patchelf", "--force-rpath", "--set-rpath", "$ORIGIN/../lib", program], check=True)
    came_from = {os.path.relpath(target, folder): source for source, target in plugins}
    came_from |= {os.path.join("lib", name): source for name, source in libraries.items()}
    for translation in sorted(glob.glob(os.path.join(qt_path("QT_INSTALL_TRANSLATIONS"), "qtbase_*.qm"))):
        target = os.path.join("translations", os.path.basename(translation))
        put(translation, os.path.join(folder, target))
        came_from[target] = translation
    with open(os.path.join(folder, "bin", "qt.conf"), "w", encoding="utf-8") as file:
        file.write("[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n")
    came_from |= {os.path.join("fonts", font): os.path.join(FONTS, font) for font in add_fonts(folder)}
    owners = {path: package_of(source) for path, source in came_from.items()}
    packages = {*owners.values(), *BUILT_IN}
    add_notices(folder, packages)
    add_launchers(folder, glibc)
    add_contents(folder, version, owners | {os.path.join("notices", package): package for package in packages})
    print(f"portable: {len(plugins)} plugins, {len(libraries)} libraries, glibc {glibc}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
