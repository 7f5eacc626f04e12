# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Read by cpack for each generator: which components of cmake/installing.cmake go into it.
set(contents program desktop docs)
if(CPACK_GENERATOR STREQUAL "DEB")
    list(APPEND contents debian)
else()
    list(APPEND contents notices)
endif()
list(GET CPACK_INSTALL_CMAKE_PROJECTS 0 build_folder)
set(CPACK_INSTALL_CMAKE_PROJECTS)
foreach(component ${contents})
    list(APPEND CPACK_INSTALL_CMAKE_PROJECTS ${build_folder} Tradebook ${component} /)
endforeach()
if(CPACK_GENERATOR STREQUAL "RPM")
    # Folders that belong to the system, not to us.
    set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/mime/packages /usr/share/licenses /usr/share/man /usr/share/man/man1
        /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/fish /usr/share/fish/vendor_completions.d
        /usr/share/zsh /usr/share/zsh/vendor-completions /usr/share/zsh/site-functions
        /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
        /usr/share/icons/hicolor/symbolic /usr/share/icons/hicolor/symbolic/apps)
    foreach(size 16 24 32 48 64 128 256)
        list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
            /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
    endforeach()
endif()
