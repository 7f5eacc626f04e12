// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

// MinGW has threads of that name, but no signals to ask another one by.
#if __has_include(<execinfo.h>) && __has_include(<pthread.h>)
#define TRADEBOOK_HAS_STACKS
#endif

/// The stack of the calling thread, where the system has the means for that; else there is none.
namespace tradebook::ui::stacks {

inline constexpr int kMostFrames = 64;

/// Loads what take() needs, which takes memory: before a handler of a signal calls it.
void prepare();
/// Notes the stack and answers how many frames it has. May be called by a handler of a signal.
int take(std::span<void *> frames);
/// The frames by name, a line each.
[[nodiscard]] QStringList names(std::span<void *const> frames);
/// The same into an open file. May be called by a handler of a signal.
void write(int file, std::span<void *const> frames);

} // namespace tradebook::ui::stacks
