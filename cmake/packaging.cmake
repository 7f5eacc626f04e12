# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The .deb and the .rpm, by CPack; `./dev package` runs it. Name and version are the project's, and stand nowhere else.
if(WIN32)
    return()
endif()
set(CPACK_GENERATOR "DEB;RPM")
set(CPACK_PACKAGE_NAME tradebook)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "The Tradebook authors")
set(CPACK_PACKAGE_CONTACT "The Tradebook authors <tradebook@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL https://github.com/tradebook/tradebook)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "shop's book of customers, products, orders and stock")
set(CPACK_PACKAGE_DESCRIPTION
"Tradebook keeps the customers, products, orders and returns of a small shop
in one SQLite file on its own disk: no server, no account, no set-up.
Every edit can be undone, after a restart too; verified backups are made
daily and on closing, encrypted where that is wanted, and restored with one
click. Lists of a million rows scroll like a hundred.
.
The package has the program with the window, tradebook, and tradebook-cli for
the terminal.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_STRIP_FILES ON)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/packagecontents.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# dpkg-shlibdeps sees the libraries; plugins, icons, types and time zones are for us to name.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, hicolor-icon-theme, shared-mime-info, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-wayland, qt6-translations-l10n, qt6-gtk-platformtheme | qt6-xdgdesktopportal-platformtheme, desktop-file-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "sqlite3")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

# Libraries are required by their sonames, which every distribution shares; what Qt loads by itself has other names on each.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_SUMMARY "Shop's book of customers, products, orders and stock")
string(REPLACE "\n.\n" "\n\n" CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Applications/Productivity)
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_PACKAGE_URL ${CPACK_PACKAGE_HOMEPAGE_URL})
set(CPACK_RPM_PACKAGE_REQUIRES "hicolor-icon-theme, shared-mime-info, (qt6-qtbase or qt6-sql-sqlite), (tzdata or timezone)")
# A fixed host and the date of the sources: the same package from the same sources. No links into /usr/lib/.build-id.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none
%define _buildhost tradebook
%define packager ${CPACK_PACKAGE_CONTACT}
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1")
include(CPack)
