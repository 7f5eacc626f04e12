# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# From Debian 12 to 64-bit Windows: Debian's mingw-w64 with POSIX threads, and the libraries that libraries.sh built in
# the folder TRADEBOOK_WINDOWS_PREFIX, a variable of CMake or of the environment.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# No time of day in what is linked, and no folder of this machine in what is compiled: the same sources give the same bytes.
# -fstack-protector-strong: MinGW has what it needs in a library of its own.
foreach(kind EXE SHARED MODULE)
    set(CMAKE_${kind}_LINKER_FLAGS_INIT "-fstack-protector-strong -Wl,--no-insert-timestamp -Wl,--dynamicbase,--nxcompat,--high-entropy-va")
endforeach()

if(NOT TRADEBOOK_WINDOWS_PREFIX)
    set(TRADEBOOK_WINDOWS_PREFIX $ENV{TRADEBOOK_WINDOWS_PREFIX})
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TRADEBOOK_WINDOWS_PREFIX)
set(CMAKE_FIND_ROOT_PATH ${TRADEBOOK_WINDOWS_PREFIX}/prefix /usr/x86_64-w64-mingw32)
set(CMAKE_PREFIX_PATH ${TRADEBOOK_WINDOWS_PREFIX}/prefix)
# Its .pc files say /prefix, as they do not know where it was put.
set(ENV{PKG_CONFIG_SYSROOT_DIR} ${TRADEBOOK_WINDOWS_PREFIX})
set(ENV{PKG_CONFIG_LIBDIR} ${TRADEBOOK_WINDOWS_PREFIX}/prefix/lib/pkgconfig)
# moc, rcc and their like run here.
set(QT_HOST_PATH /usr)
file(GLOB tools /usr/lib/*-linux-gnu/cmake/Qt6CoreTools)
cmake_path(GET tools PARENT_PATH QT_HOST_PATH_CMAKE_DIR)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
