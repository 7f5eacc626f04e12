# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # root comes from dev
#
# The libraries of the Windows build: Qt, SQLite, libsodium and libcsv for 64-bit Windows, compiled by packaging/windows/libraries.sh from
# Debian's sources, of just the versions that this machine's own packages have. It takes half an hour, so what is made is kept in
# the user's cache: every clone of the project uses it, and `rm -r build` does not cost it. Another version of a source, another compiler
# or another recipe is another folder there; old ones may be removed at any time.

# package:source, where the package is the one of this machine whose version is taken.
windows_sources=(qt6-base-dev:qt6-base libsqlite3-dev:sqlite3 libsodium-dev:libsodium libcsv-dev:libcsv)

# make_windows_prefix: leaves TRADEBOOK_WINDOWS_PREFIX, the folder that has `prefix` and `copyright`, in the environment.
make_windows_prefix() {
    local key kept=${XDG_CACHE_HOME:-$HOME/.cache}/tradebook
    key=$(windows_prefix_key)
    export TRADEBOOK_WINDOWS_PREFIX=$kept/windows-$key
    [ ! -d "$TRADEBOOK_WINDOWS_PREFIX" ] || return 0
    mkdir -p "$kept"
    # Two clones may want it at once: the second waits for what the first makes.
    exec 9>"$kept/windows.lock"
    flock --nonblock 9 || { say "Another ./dev is building the libraries for Windows; waiting for it"; flock 9; }
    [ -d "$TRADEBOOK_WINDOWS_PREFIX" ] || build_windows_prefix "$TRADEBOOK_WINDOWS_PREFIX"
    exec 9>&-
}

# windows_prefix_key: of everything that the outcome depends on.
windows_prefix_key() {
    {
        cat "$root/packaging/windows/libraries.sh" "$root/packaging/windows/toolchain.cmake"
        dpkg-query --show --showformat '${Package} ${Version}\n' "${windows_sources[@]%%:*}" libexpected-dev \
            g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev
    } | sha256sum | cut -c -16
}

# build_windows_prefix FOLDER: it gets its name when all is in it, so that half of one is never used. What it is made in always has the
# same name, so that the same comes out.
build_windows_prefix() {
    local made=${1%/*}/windows-making wanted part began log
    rm -rf "$made"
    mkdir -p "$made/work"
    mapfile -t wanted < <(windows_source_versions)
    say "Building the libraries of the Windows build, once: about half an hour. What is done stands in $made/work/*.log"
    for part in sources sqlite libcsv libsodium expected qt; do
        began=$SECONDS
        log=$made/work/$part.log
        [ $part = sources ] || wanted=()
        if ! (cd "$made/work" && unset CFLAGS CXXFLAGS CPPFLAGS LDFLAGS \
            && TRADEBOOK_WINDOWS_PREFIX=$made "$root/packaging/windows/libraries.sh" $part "${wanted[@]}") >"$log" 2>&1; then
            tail -n 30 "$log" >&2
            windows_part_failed $part "$log"
        fi
        say "  $part: $((SECONDS - began)) s"
    done
    rm -rf "$made/work"
    mv "$made" "$1"
}

# windows_part_failed PART LOG
windows_part_failed() {
    [ "$1" != sources ] || refuse "Debian's sources for the Windows build can't be had: the mirrors in /etc/apt lead to no source packages of
     $(windows_source_versions | tr '\n' ' ')(the versions installed here).
     Bring the machine up to date (apt-get update && apt-get upgrade), see that /etc/apt names a Debian mirror with deb-src, and run this again."
    refuse "$1 could not be built for Windows; its last words stand above, all of them in $2"
}

windows_source_versions() {
    local pair
    for pair in "${windows_sources[@]}"; do
        printf '%s=%s\n' "${pair#*:}" "$(dpkg-query --show --showformat '${source:Version}' "${pair%%:*}")"
    done
}
