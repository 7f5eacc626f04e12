# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What `cmake --install` puts where. Components: program, desktop (menu entry, icons, MIME types), docs (manual pages, completions),
# notices (licence and changelog as they are, and zsh), and debian (the same in Debian's form, for the .deb alone).
include(GNUInstallDirs)
install(TARGETS tradebook tradebook-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
if(WIN32)
    return()
endif()
# Where things are stripped, what compiler they are of goes, too: strip by itself leaves it.
install(CODE "
    if(CMAKE_INSTALL_DO_STRIP)
        foreach(program tradebook tradebook-cli)
            execute_process(COMMAND \"${CMAKE_STRIP}\" --remove-section=.comment \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/\${program}\"
                COMMAND_ERROR_IS_FATAL ANY)
        endforeach()
    endif()" COMPONENT program)

set(app_id io.github.tradebook.tradebook)
set(from ${PROJECT_SOURCE_DIR}/packaging/linux)
set(made ${PROJECT_BINARY_DIR}/packaging)
find_package(Python3 COMPONENTS Interpreter)
find_program(GZIP_PROGRAM gzip)
if(NOT Python3_FOUND OR NOT GZIP_PROGRAM)
    install(CODE "message(FATAL_ERROR \"python3 and gzip make what is installed beside the programs; one of them is missing.\")" ALL_COMPONENTS)
    return()
endif()

# --- desktop ---
install(FILES ${from}/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT desktop)
install(FILES ${from}/${app_id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages COMPONENT desktop)
set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/app/${app_id}.svg DESTINATION ${hicolor}/scalable/apps COMPONENT desktop)
install(FILES ${from}/${app_id}-symbolic.svg DESTINATION ${hicolor}/symbolic/apps COMPONENT desktop)
foreach(size 16 24 32 48 64 128 256) # as ui/CMakeLists.txt renders them
    install(FILES ${PROJECT_BINARY_DIR}/rendered/icons/app/${app_id}-${size}.png DESTINATION ${hicolor}/${size}x${size}/apps
        RENAME ${app_id}.png COMPONENT desktop)
endforeach()

# Made anew whenever the date of the sources is another one; the file changes only then.
file(CONFIGURE OUTPUT ${made}/source_date CONTENT "$ENV{SOURCE_DATE_EPOCH}\n")
set(releases ${Python3_EXECUTABLE} -B ${from}/releases.py)
set(releases_from ${from}/releases.py ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/source_date)
add_custom_command(OUTPUT ${made}/${app_id}.metainfo.xml
    COMMAND ${releases} metainfo ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_VERSION} ${from}/${app_id}.metainfo.xml.in
        > ${made}/${app_id}.metainfo.xml
    DEPENDS ${releases_from} ${from}/${app_id}.metainfo.xml.in VERBATIM)
add_custom_command(OUTPUT ${made}/changelog.gz
    COMMAND ${releases} debian ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_VERSION} > ${made}/changelog
    COMMAND ${GZIP_PROGRAM} -9nf ${made}/changelog
    DEPENDS ${releases_from} VERBATIM)
install(FILES ${made}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT desktop)

# --- docs ---
set(documents)
foreach(program tradebook tradebook-cli)
    add_custom_command(OUTPUT ${made}/${program}.1
        COMMAND ${releases} page ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_VERSION} ${from}/${program}.1 > ${made}/${program}.1
        DEPENDS ${releases_from} ${from}/${program}.1 VERBATIM)
    add_custom_command(OUTPUT ${made}/${program}.1.gz COMMAND ${GZIP_PROGRAM} -9nkf ${made}/${program}.1 DEPENDS ${made}/${program}.1 VERBATIM)
    # From the program's own help, so that they cannot tell of an option that is not there.
    add_custom_command(OUTPUT ${made}/bash/${program} ${made}/zsh/_${program} ${made}/fish/${program}.fish
        COMMAND ${Python3_EXECUTABLE} -B ${from}/completions.py $<TARGET_FILE:${program}> ${made}
        DEPENDS ${from}/completions.py ${from}/programhelp.py ${program} VERBATIM)
    list(APPEND documents ${made}/${program}.1.gz ${made}/bash/${program})
    install(FILES ${made}/${program}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT docs)
    install(FILES ${made}/bash/${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT docs)
    # Debian has a folder of its own for what packages bring.
    install(FILES ${made}/zsh/_${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT notices)
    install(FILES ${made}/zsh/_${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT debian EXCLUDE_FROM_ALL)
    install(FILES ${made}/fish/${program}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT docs)
endforeach()
add_custom_target(tradebook_packaging ALL DEPENDS ${made}/${app_id}.metainfo.xml ${made}/changelog.gz ${documents})

# --- notices ---
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/licenses/tradebook COMPONENT notices)
install(FILES ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tradebook COMPONENT notices)
install(FILES ${from}/copyright ${made}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tradebook COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${from}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME tradebook COMPONENT debian EXCLUDE_FROM_ALL)
