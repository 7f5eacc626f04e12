#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The libraries of the Windows build, from Debian's sources. dev.d/windowsprefix.sh runs this, part by part, in an empty folder:
#   libraries.sh sources NAME=VERSION…      fetches them and unpacks each into a folder NAME
#   libraries.sh sqlite|libcsv|libsodium|expected|qt
# What is made goes below $TRADEBOOK_WINDOWS_PREFIX: prefix/{bin,include,lib,plugins} and copyright/. Another line here makes another prefix.
set -euo pipefail

tool=x86_64-w64-mingw32
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
prefix=$TRADEBOOK_WINDOWS_PREFIX/prefix
# No folder of this machine, and no time of day, gets into what is made.
compile=(-O2 -fstack-protector-strong "-ffile-prefix-map=$PWD=.")
link=("-Wl,--no-insert-timestamp" "-Wl,--dynamicbase,--nxcompat,--high-entropy-va")

# Package lists of our own, made from the machine's own mirrors with deb-src for deb: nothing of the machine changes, and no root is needed.
apt() {
    apt-get -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$PWD/apt/sources.d" -o Dir::State::Lists="$PWD/apt/lists" \
        -o Dir::Cache="$PWD/apt/cache" -o APT::Sandbox::User= -q "$@"
}

make_sources() {
    local file description name
    mkdir -p apt/sources.d apt/lists/partial apt/cache/archives/partial ../copyright
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -f "$file" ] || sed -nE 's/^[[:space:]]*deb(-src)?[[:space:]]/deb-src /p' "$file" | sort -u >"apt/sources.d/$(basename "$file" .list).list"
    done
    for file in /etc/apt/sources.list.d/*.sources; do
        [ ! -f "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" >"apt/sources.d/$(basename "$file")"
    done
    # A mirror that has no sources is no failure as long as another one has these.
    apt update || true
    apt source --download-only "$@"
    for description in *.dsc; do
        name=${description%%_*}
        dpkg-source --extract "$description" "$name"
        cp "$name/debian/copyright" "../copyright/$name"
    done
}

# One SQLite for Qt's driver and for the program, with the features of Debian's.
make_sqlite() {
    local features
    mkdir -p "$prefix/bin" "$prefix/lib" "$prefix/include"
    cd sqlite3
    mapfile -t features < <(sed -n '/-DSQLITE_SECURE_DELETE/,/MAX_VARIABLE_NUMBER/p' debian/rules \
        | grep -oE -- '-DSQLITE_[A-Z0-9_]+(=[0-9]+)?' | grep -v DELETE_LIMIT)
    [ ${#features[@]} -gt 15 ]
    ./configure --disable-tcl --enable-fts4 --enable-fts5 --enable-update-limit
    make sqlite3.c
    $tool-gcc-posix "${compile[@]}" "${features[@]}" -DSQLITE_ENABLE_FTS4 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_MATH_FUNCTIONS \
        '-DSQLITE_API=__declspec(dllexport)' -shared sqlite3.c -o "$prefix/bin/sqlite3.dll" "${link[@]}" \
        -Wl,--out-implib,"$prefix/lib/libsqlite3.dll.a"
    $tool-strip --strip-unneeded "$prefix/bin/sqlite3.dll"
    cp sqlite3.h src/sqlite3ext.h "$prefix/include/"
}

make_libcsv() {
    cd libcsv
    $tool-gcc-posix "${compile[@]}" -shared libcsv.c -o "$prefix/bin/libcsv.dll" "${link[@]}" -Wl,--out-implib,"$prefix/lib/libcsv.dll.a"
    $tool-strip --strip-unneeded "$prefix/bin/libcsv.dll"
    cp csv.h "$prefix/include/"
}

make_libsodium() {
    cd libsodium
    autoreconf -fi
    ./configure --host=$tool --prefix=/prefix --enable-shared --disable-static CC=$tool-gcc-posix CFLAGS="${compile[*]}" LDFLAGS="${link[*]}"
    make -j2
    make install-strip DESTDIR="$TRADEBOOK_WINDOWS_PREFIX"
    rm -f "$prefix/lib/libsodium.la" # it names the folder of the build
}

# Headers only: the machine's own will do.
make_expected() {
    mkdir -p "$prefix/share/cmake"
    cp -r /usr/include/tl "$prefix/include/"
    cp -r /usr/share/cmake/tl-expected "$prefix/share/cmake/"
    cp /usr/share/doc/libexpected-dev/copyright ../copyright/tl-expected
}

# tabletevent and schannel: Debian's sources and headers lack what they need. What the program does not use stays out, too.
make_qt() {
    local feature features=()
    for feature in tabletevent opengl vulkan directwrite direct2d icu glib zstd dbus ssl schannel openssl androiddeployqt pkg_config \
        printsupport concurrent xml sql_mysql sql_psql sql_odbc sql_oci sql_db2 sql_ibase; do
        features+=("-DFEATURE_$feature=OFF")
    done
    for feature in zlib png jpeg freetype harfbuzz pcre2 doubleconversion libb2; do
        features+=("-DFEATURE_system_$feature=OFF")
    done
    for feature in system_sqlite sql_sqlite network testlib; do
        features+=("-DFEATURE_$feature=ON")
    done
    cmake -S qt6-base -B qt-build -G Ninja --toolchain "$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON \
        -DCMAKE_INSTALL_PREFIX=/prefix -DCMAKE_C_FLAGS_INIT="${compile[*]}" -DCMAKE_CXX_FLAGS_INIT="${compile[*]}" \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DINPUT_opengl=no "${features[@]}"
    cmake --build qt-build -j2
    DESTDIR=$TRADEBOOK_WINDOWS_PREFIX cmake --install qt-build --strip
}

part=$1
shift
"make_$part" "$@"
