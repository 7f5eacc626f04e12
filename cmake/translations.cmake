# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# resources/translations/*.ts become .qm files when building, and lie in the program under /translations. ./dev translations brings the
# .ts files up to date with the sources; tests/arch/translations.py fails where they are not. lrelease is looked for by its name: Qt's
# CMake package for it would ask for Qt Designer too.
find_program(LRELEASE NAMES lrelease6 lrelease-qt6 lrelease HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} ${QT6_INSTALL_PREFIX}/lib/qt6/bin
    ${QT_HOST_PATH}/lib/qt6/bin)
if(NOT LRELEASE)
    message(FATAL_ERROR "lrelease is missing: install it with `apt-get install qt6-l10n-tools` (./dev build does).")
endif()

# tradebook_release_translations(OUT_VARIABLE): the .qm files.
function(tradebook_release_translations out)
    set(released)
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/translations/*.ts)
    foreach(source ${sources})
        cmake_path(GET source STEM LAST_ONLY name)
        set(qm ${PROJECT_BINARY_DIR}/translations/${name}.qm)
        add_custom_command(OUTPUT ${qm}
            COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/translations
            COMMAND ${LRELEASE} -silent ${source} -qm ${qm}
            DEPENDS ${source} VERBATIM COMMENT "Translation ${name}")
        list(APPEND released ${qm})
    endforeach()
    set(${out} ${released} PARENT_SCOPE)
endfunction()
