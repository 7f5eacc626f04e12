# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # root comes from dev
#
# The installer for Windows, built on Debian 12 and tried under Wine. Nobody has started it on a Windows of Microsoft's here: what this
# ends with is "smoke-tested under Wine", no more.

run_package_windows() {
    need_windows
    umask 022
    SOURCE_DATE_EPOCH=$(source_date)
    export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
    make_windows_prefix
    local folder=$root/build/windows made=$root/build/windows/made packages=$root/build/packages version setup sources
    build_windows "$folder" tradebook tradebook-cli
    version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$folder/CMakeCache.txt")
    setup=tradebook-$version-setup.exe

    rm -rf "$made"
    mkdir -p "$made" "$packages"
    say "Packing $version for Windows, of $(date -u -d "@$SOURCE_DATE_EPOCH" '+%Y-%m-%d %H:%M:%S')"
    mapfile -t sources < <(windows_source_versions)
    python3 -B "$root/packaging/windows/deploy.py" "$folder" "$TRADEBOOK_WINDOWS_PREFIX" "$made" "$version" "${sources[@]}" >&2 \
        || refuse "the folder for Windows could not be made."
    pack_setup "$made" "$version" "$made/$setup"
    try_windows "$folder" "$made" "$made/$setup"
    rm -f "$packages"/tradebook-*-setup.*
    mv "$made/$setup" "$packages/"
    cp "$made/tree/tradebook.spdx.json" "$packages/${setup%.exe}.spdx.json"
    list_packages "$packages"
    say "$setup: smoke-tested under Wine"
}

need_windows() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        refuse "the Windows installer is built from Debian's sources with Debian's compiler: run this on Debian 12."
    fi
    need build package windows
    command -v wine >/dev/null || refuse "Wine is missing, and what could not be tried is not packed: install wine and wine64 (apt-get install wine wine64)."
}

# build_windows FOLDER TARGET…: configured each time, for a prefix that may be another one by now.
build_windows() {
    local folder=$1
    shift
    mkdir -p "$folder"
    # What was found in another prefix is looked for again.
    grep -qsF "Qt6_DIR:PATH=$TRADEBOOK_WINDOWS_PREFIX/" "$folder/CMakeCache.txt" || rm -f "$folder/CMakeCache.txt"
    if ! (cd "$root" && cmake --preset windows) >"$folder/configure.log" 2>&1; then
        cat "$folder/configure.log" >&2
        refuse "CMake could not configure the build; the reason stands above."
    fi
    build windows "$@"
}

# pack_setup MADE VERSION SETUP
pack_setup() {
    # BMP3: the form that Windows' dialogs show.
    if ! rsvg-convert -o "$1/installer.png" "$root/packaging/windows/installer.svg" || ! convert "$1/installer.png" -type truecolor "BMP3:$1/installer.bmp"; then
        refuse "the picture of the installer could not be made."
    fi
    touch --date "@$SOURCE_DATE_EPOCH" "$1/installer.bmp" # the installer keeps it, too
    makensis -V2 -WX -NOCD -INPUTCHARSET UTF8 "-DVERSION=$2" "-DMADE=$1" "-DSETUP=$3" "-DICON=$root/build/windows/rendered/tradebook.ico" \
        "$root/packaging/windows/installer.nsi" >"$1/makensis.log" 2>&1 \
        || { cat "$1/makensis.log" >&2; refuse "the installer could not be made; the reason stands above."; }
}

# try_windows FOLDER MADE SETUP: the installer and what it installs, then the tests of the core.
try_windows() {
    python3 -B "$root/packaging/windows/smoke.py" "$3" "$2" "$root/build/windows/smoke" >&2 \
        || refuse "the installer does not do under Wine what it should; the reason stands above."
    say "Building the tests of the core for Windows"
    mapfile -t targets < <(python3 -B "$root/packaging/windows/coretests.py" --targets "$1")
    build_windows "$1" "${targets[@]}"
    python3 -B "$root/packaging/windows/coretests.py" "$1" "$TRADEBOOK_WINDOWS_PREFIX" >&2 \
        || refuse "tests fail under Wine; which ones stands above."
}
