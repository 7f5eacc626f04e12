# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # root comes from dev
#
# What goes to merchants: built in a folder of its own (build/package), put into build/packages. Whatever else the developer's build
# folder holds plays no part, and the same sources give the same bytes.

run_package() {
    if [ "$*" = --windows ]; then
        run_package_windows
        return
    fi
    [ $# = 0 ] || refuse "./dev package takes --windows, or nothing."
    need build package
    umask 022
    SOURCE_DATE_EPOCH=$(source_date)
    export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
    local folder=$root/build/package packages=$root/build/packages version
    build_packaged "$folder"
    version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$folder/CMakeCache.txt")

    rm -rf "$folder/made" "$packages"/*.deb "$packages"/*.rpm "$packages"/*-linux-*
    mkdir -p "$packages" "$folder/made"
    say "Packing $version, of $(date -u -d "@$SOURCE_DATE_EPOCH" '+%Y-%m-%d %H:%M:%S')"
    pack_by_cpack "$folder" DEB
    pack_by_cpack "$folder" RPM
    mv "$folder"/made/*.deb "$folder"/made/*.rpm "$packages/"
    pack_portable "$folder" "$packages" "tradebook-$version-linux-$(uname -m)" "$version"
    judge_deb "$packages"/*.deb
    list_packages "$packages"
}

# list_packages FOLDER: the sums of all that is in it, whoever made it.
list_packages() {
    rm -f "$1/SHA256SUMS"
    (cd "$1" && sums=$(sha256sum -- *) && printf '%s\n' "$sums" >SHA256SUMS)
    say "Packed into build/packages:"
    cat "$1/SHA256SUMS"
}

# When the sources were last changed: as the caller says, by the last commit, or where there is no repository by the newest file.
source_date() {
    if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then
        printf '%s\n' "$SOURCE_DATE_EPOCH"
    elif ! git -C "$root" log -1 --format=%ct 2>/dev/null; then
        find "$root" -path "$root/build" -prune -o -type f -printf '%T@\n' | sort -n | tail -n 1 | cut -d. -f1
    fi
}

# build_packaged FOLDER: configured each time, for what depends on the date of the sources.
build_packaged() {
    configure package
    cmake "$1" >"$1/configure.log" 2>&1 || { cat "$1/configure.log" >&2; refuse "CMake could not configure the build; the reason stands above."; }
    build package tradebook tradebook-cli tradebook_packaging
}

# pack_by_cpack FOLDER GENERATOR: what it says is of interest only when it fails.
pack_by_cpack() {
    local log=$1/made/$2.log
    if ! (cd "$1" && cpack -G "$2" -B "$1/made") >"$log" 2>&1; then
        cat "$log" >&2
        refuse "the .${2,,} could not be made; the reason stands above."
    fi
}

# pack_portable FOLDER PACKAGES NAME VERSION: PACKAGES/NAME.tar.xz, PACKAGES/NAME.run and, of what they are made, PACKAGES/NAME.spdx.json.
pack_portable() {
    local tree=$1/made/$3 component
    for component in program desktop docs notices; do
        cmake --install "$1" --strip --component "$component" --prefix "$tree" >>"$1/made/portable.log"
    done
    cp "$root/packaging/linux/portable-readme.txt" "$tree/README.txt"
    install -m 755 "$root/packaging/linux/portable-run.sh" "$tree/run"
    python3 -B "$root/packaging/linux/portable.py" "$tree" "$4" >&2 || refuse "the portable folder could not be made."
    cp "$tree/tradebook.spdx.json" "$2/$3.spdx.json"
    # Two threads give the same bytes on any number of cores.
    portable_tar "$1/made" "$3" | xz -6 --threads=2 >"$2/$3.tar.xz"

    # gzip is on every system, xz is not; n: without the time of packing. Relative names, because the file tells how it was made.
    (cd "$1/made" && makeself --gzip --complevel 9n --nox11 --noprogress --tar-quietly --tar-extra "$(portable_tar_options)" \
        --packaging-date "$(date -u -d "@$SOURCE_DATE_EPOCH")" "$3" "$3.run" "Tradebook" ./run) >"$1/made/run.log" 2>&1 \
        || { cat "$1/made/run.log" >&2; refuse "the .run could not be made; the reason stands above."; }
    # What a command prints goes to other programs, too: no words about unpacking among it.
    sed -i '1,/^quiet="n"$/s/^quiet="n"$/quiet="y"/' "$1/made/$3.run"
    mv "$1/made/$3.run" "$2/"
}

portable_tar_options() { printf -- '--sort=name --mtime=@%s --owner=0 --group=0 --numeric-owner' "$SOURCE_DATE_EPOCH"; }

portable_tar() {
    local options
    read -ra options < <(portable_tar_options; echo)
    tar --format=gnu "${options[@]}" -C "$1" -cf - "$2"
}

# judge_deb FILE: Debian's own checks; not even a remark is let pass, save those of packaging/linux/lintian-overrides with their reasons.
judge_deb() {
    command -v lintian >/dev/null || return 0
    lintian --allow-root --fail-on error,warning,info --display-info --pedantic --tag-display-limit 0 "$1" >&2 \
        || refuse "lintian does not like the .deb; its words stand above."
}
