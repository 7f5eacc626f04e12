# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Our own SVG icons become PNG files in several sizes when building, so that the program needs no SVG library: the line icons as
# alpha masks that ui/support/icons tints with the palette, the program's own icon in its colours.
find_program(RSVG_CONVERT rsvg-convert)
if(NOT RSVG_CONVERT)
    message(FATAL_ERROR "rsvg-convert is missing: install it with `apt-get install librsvg2-bin` (./dev build does).")
endif()

# tradebook_render_icons(OUT_VARIABLE FOLDER SIZE...): the PNG files that resources/<FOLDER>/*.svg become.
function(tradebook_render_icons out folder)
    set(rendered)
    file(GLOB svgs CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/${folder}/*.svg)
    foreach(svg ${svgs})
        cmake_path(GET svg STEM LAST_ONLY name)
        set(pngs)
        set(commands)
        foreach(size ${ARGN})
            set(png ${PROJECT_BINARY_DIR}/rendered/${folder}/${name}-${size}.png)
            list(APPEND pngs ${png})
            list(APPEND commands COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${png} ${svg})
        endforeach()
        add_custom_command(OUTPUT ${pngs}
            COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/rendered/${folder}
            ${commands} DEPENDS ${svg} VERBATIM COMMENT "Icon ${name}")
        list(APPEND rendered ${pngs})
    endforeach()
    set(${out} ${rendered} PARENT_SCOPE)
endfunction()
