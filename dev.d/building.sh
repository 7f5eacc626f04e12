# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # root comes from dev
#
# Configure by preset, build with Ninja, start.

# build_folder PRESET: where the preset builds (as in CMakePresets.json).
build_folder() {
    case $1 in
        release) printf '%s\n' "$root/build" ;;
        *) printf '%s\n' "$root/build/$1" ;;
    esac
}

# configure PRESET: only when there is nothing configured yet, the presets changed, or the clone has moved. Ninja itself notices changed
# CMake files and new sources.
configure() {
    local folder fresh=()
    folder=$(build_folder "$1")
    if [ -f "$folder/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        fresh=(--fresh)
    elif [ -f "$folder/build.ninja" ] && [ "$folder/build.ninja" -nt "$root/CMakePresets.json" ]; then
        return
    fi
    say "Configuring ($1)"
    mkdir -p "$folder"
    # Its output is long and of interest only when it fails.
    if ! (cd "$root" && cmake --preset "$1" "${fresh[@]}") >"$folder/configure.log" 2>&1; then
        cat "$folder/configure.log" >&2
        refuse "CMake could not configure the build; the reason stands above."
    fi
}

# build PRESET TARGET…: all targets where none is named.
build() {
    local preset=$1 targets=() target
    shift
    for target in "$@"; do
        targets+=(--target "$target")
    done
    configure "$preset"
    cmake --build "$(build_folder "$preset")" "${targets[@]}" >&2 || refuse "the build failed; the compiler's words stand above."
}

build_programs() {
    [ $# = 0 ] || refuse "./dev build takes no arguments."
    need build
    build release tradebook tradebook-cli
    say "Built: build/bin/tradebook and build/bin/tradebook-cli"
}

# run_program ARGUMENT…: they go to the program as they are (paths are the caller's).
run_program() {
    local status=0
    if [ -z "${DISPLAY:-}" ] && [ -n "${WAYLAND_DISPLAY:-}" ]; then
        need build wayland
    else
        need build
    fi
    build release tradebook
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        exec "$root/build/bin/tradebook" "$@"
    fi
    say "There is no display here, so each page is drawn into build/screenshots instead of a window."
    mkdir -p "$root/build/screenshots"
    # The offscreen platform remarks on every window; that is not for the newcomer.
    local runtime
    runtime=$(mktemp -d)
    QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$runtime} \
        "$root/build/bin/tradebook" --screenshots "$root/build/screenshots" "$@" 2> >(grep -v propagateSizeHints >&2) || status=$?
    rmdir "$runtime"
    return $status
}

# run_pictures: the pictures of README and metainfo, of today's program.
run_pictures() {
    [ $# = 0 ] || refuse "./dev pictures takes no arguments."
    local folder picture
    folder=$(mktemp -d)
    need build
    build release tradebook
    LC_ALL=en_GB.UTF-8 LANGUAGE=en_GB QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$folder \
        "$root/build/bin/tradebook" --screenshots "$folder" 2>/dev/null || refuse "the pages could not be drawn."
    for picture in orders-light orders-dark products-light categories-light users-light; do
        cp "$folder/$picture.png" "$root/docs/images/${picture%-light}.png"
    done
    rm -r "$folder"
}

run_bench() {
    need build
    build release tradebook tradebook-cli tradebook_bench
    TRADEBOOK_BIN="$root/build/bin" QT_QPA_PLATFORM=offscreen "$root/build/bench/tradebook_bench" "$@"
}
