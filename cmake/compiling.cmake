# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Warnings, Qt strictness and hardening, the same for every target of ours.
add_library(tradebook_compiling INTERFACE)
target_compile_options(tradebook_compiling INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${TRADEBOOK_WERROR}>:-Werror>
    -fstack-protector-strong)
target_compile_definitions(tradebook_compiling INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TRADEBOOK_VERSION="${PROJECT_VERSION}")
if(NOT TRADEBOOK_SANITIZE)
    target_compile_definitions(tradebook_compiling INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
    if(WIN32)
        # What the wide calls of Windows 10 are, and no macros called min and max. MinGW's checks stand in its own library.
        target_compile_definitions(tradebook_compiling INTERFACE UNICODE _UNICODE NOMINMAX WIN32_LEAN_AND_MEAN WINVER=0x0A00 _WIN32_WINNT=0x0A00)
        target_link_libraries(tradebook_compiling INTERFACE ssp)
    elseif(NOT APPLE)
        target_link_options(tradebook_compiling INTERFACE -Wl,-z,relro,-z,now)
    endif()
else()
    add_compile_options(-fsanitize=${TRADEBOOK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        # GCC's own manual: with a sanitizer this warning is often wrong; builds without one keep it.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    add_link_options(-fsanitize=${TRADEBOOK_SANITIZE})
endif()

# tradebook_only_this_system(VARIABLE): of x_posix.cpp and x_windows.cpp, which say the same thing, the one for the system built for.
function(tradebook_only_this_system variable)
    if(WIN32)
        set(other posix)
    else()
        set(other windows)
    endif()
    list(FILTER ${variable} EXCLUDE REGEX "_${other}\\.cpp$")
    set(${variable} ${${variable}} PARENT_SCOPE)
endfunction()

# tradebook_library(NAME FOLDER): a static library of every source in FOLDER.
function(tradebook_library name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    tradebook_only_this_system(sources)
    qt_add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE tradebook_compiling)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
endfunction()
