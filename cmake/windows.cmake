# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a program for Windows has inside: our icon in several sizes, its version (the project's) and a manifest.
enable_language(RC)
find_program(ICOTOOL icotool)
if(NOT ICOTOOL)
    message(FATAL_ERROR "icotool is missing: install it with `apt-get install icoutils` (./dev package --windows does).")
endif()

set(icon ${PROJECT_BINARY_DIR}/rendered/tradebook.ico)
set(rendered ${PROJECT_BINARY_DIR}/rendered/icons/app/io.github.tradebook.tradebook) # as ui/CMakeLists.txt renders them
set(sizes ${rendered}-16.png ${rendered}-24.png ${rendered}-32.png ${rendered}-48.png ${rendered}-64.png)
add_custom_command(OUTPUT ${icon} COMMAND ${ICOTOOL} --create -o ${icon} ${sizes} --raw=${rendered}-256.png
    DEPENDS ${sizes} ${rendered}-256.png VERBATIM COMMENT "Icon of the programs")
add_custom_target(tradebook_program_icon DEPENDS ${icon})

# tradebook_windows_program(TARGET DESCRIPTION)
function(tradebook_windows_program program description)
    set(manifest ${PROJECT_SOURCE_DIR}/packaging/windows/program.manifest)
    set(resources ${PROJECT_BINARY_DIR}/rendered/${program}.rc)
    configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.rc.in ${resources} @ONLY)
    set_source_files_properties(${resources} TARGET_DIRECTORY ${program} PROPERTIES OBJECT_DEPENDS "${icon};${manifest}")
    target_sources(${program} PRIVATE ${resources})
    add_dependencies(${program} tradebook_program_icon)
endfunction()

tradebook_windows_program(tradebook "Tradebook")
tradebook_windows_program(tradebook-cli "Tradebook in the terminal")
set_target_properties(tradebook PROPERTIES WIN32_EXECUTABLE ON) # no terminal of its own
