# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The application for macOS: Tradebook.app, which brings its Qt and has tradebook-cli inside, and by CPack a .dmg of it. Defined, and held
# against stand-ins for Apple's tools (tests/packaging/macos.py); never built, for want of a macOS:
#   cmake --preset macos && cmake --build --preset macos && (cd build/macos && cpack)
if(NOT CMAKE_OSX_DEPLOYMENT_TARGET)
    message(FATAL_ERROR "CMAKE_OSX_DEPLOYMENT_TARGET must say the oldest macOS that the program is for; `cmake --preset macos` does.")
endif()
set(bundle Tradebook.app)

# iconutil takes five sizes, each in two densities; all are drawn anew, so that none is stretched.
find_program(ICONUTIL iconutil REQUIRED)
set(iconset ${PROJECT_BINARY_DIR}/rendered/tradebook.iconset)
set(icon ${PROJECT_BINARY_DIR}/rendered/tradebook.icns)
set(drawing ${PROJECT_SOURCE_DIR}/resources/icons/app/io.github.tradebook.tradebook.svg)
set(commands COMMAND ${CMAKE_COMMAND} -E make_directory ${iconset})
foreach(size 16 32 128 256 512)
    math(EXPR double "${size} * 2")
    list(APPEND commands
        COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${iconset}/icon_${size}x${size}.png ${drawing}
        COMMAND ${RSVG_CONVERT} -w ${double} -h ${double} -o ${iconset}/icon_${size}x${size}@2x.png ${drawing})
endforeach()
add_custom_command(OUTPUT ${icon} ${commands} COMMAND ${ICONUTIL} --convert icns --output ${icon} ${iconset}
    DEPENDS ${drawing} VERBATIM COMMENT "Icon of the application")
add_custom_target(tradebook_program_icon DEPENDS ${icon})

set(information ${PROJECT_BINARY_DIR}/packaging/Info.plist)
configure_file(${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in ${information} @ONLY)
target_sources(tradebook PRIVATE ${icon})
set_source_files_properties(${icon} TARGET_DIRECTORY tradebook PROPERTIES GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
add_dependencies(tradebook tradebook_program_icon)
set_target_properties(tradebook PROPERTIES OUTPUT_NAME Tradebook MACOSX_BUNDLE ON MACOSX_BUNDLE_INFO_PLIST ${information})

install(TARGETS tradebook BUNDLE DESTINATION . COMPONENT program)
install(TARGETS tradebook-cli RUNTIME DESTINATION ${bundle}/Contents/MacOS COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${bundle}/Contents/Resources COMPONENT program)

# Qt's own tool puts libraries and plugins into the bundle. What it has changed has to be signed again: Apple's processors start nothing
# unsigned. That says of nobody that it is theirs; a signature that Gatekeeper knows needs an account with Apple.
set(deploying ${PROJECT_BINARY_DIR}/packaging/deploy.cmake)
file(GENERATE OUTPUT ${deploying} CONTENT "include(\"${QT_DEPLOY_SUPPORT}\")
qt_deploy_runtime_dependencies(EXECUTABLE ${bundle} ADDITIONAL_EXECUTABLES ${bundle}/Contents/MacOS/tradebook-cli)
execute_process(COMMAND codesign --force --deep --sign - \"\${QT_DEPLOY_PREFIX}/${bundle}\" COMMAND_ERROR_IS_FATAL ANY)
")
install(SCRIPT ${deploying} COMPONENT program)

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_NAME Tradebook)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "The Tradebook authors")
set(CPACK_PACKAGE_FILE_NAME tradebook-${PROJECT_VERSION})
set(CPACK_DMG_VOLUME_NAME "Tradebook ${PROJECT_VERSION}")
set(CPACK_MONOLITHIC_INSTALL ON)
include(CPack)
