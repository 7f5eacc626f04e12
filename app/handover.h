// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windowoptions.h"
#include "core/book/instancelock.h"

#include <optional>

namespace tradebook::app {

/// What a start without a book opens: the one that was shown last, where the person wants that or has something done in it.
[[nodiscard]] WindowOptions withLastBook(const WindowOptions &options);

/// Starts go through this door one after the other, so that of two at the same moment the second finds the window of the first. Held until
/// the window listens; absent where the door cannot be had in time, which costs a second window at the worst.
[[nodiscard]] std::optional<book::InstanceLock> enterDoor();

/// Whether a window that is open has taken this start: the one that shows the book, else one that shows none; without a book the one of the
/// book opened last, or any other of this person. Needs a QCoreApplication and no display. Waits for a window that hangs, but not for long.
[[nodiscard]] bool handOver(const WindowOptions &options);

} // namespace tradebook::app
