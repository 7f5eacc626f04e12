# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# lint_sources: everything that clang-tidy must find beside the sources (moc's output), without building a program.
function(tradebook_moc_targets_below folder found)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    set(mine)
    foreach(target ${targets})
        get_target_property(automoc ${target} AUTOMOC)
        get_target_property(type ${target} TYPE)
        if(automoc AND type MATCHES "EXECUTABLE|_LIBRARY" AND NOT type STREQUAL "INTERFACE_LIBRARY")
            list(APPEND mine ${target}_autogen)
        endif()
    endforeach()
    foreach(below ${folders})
        tradebook_moc_targets_below(${below} theirs)
        list(APPEND mine ${theirs})
    endforeach()
    set(${found} ${mine} PARENT_SCOPE)
endfunction()

tradebook_moc_targets_below(${PROJECT_SOURCE_DIR} moc_targets)
add_custom_target(lint_sources DEPENDS ${moc_targets})
