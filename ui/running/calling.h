// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/running/windowcall.h"

#include <chrono>
#include <functional>

class QObject;

namespace tradebook::ui {

/// Answers on the wire.
inline constexpr auto kDone = "done\n";
inline constexpr auto kDeclined = "declined\n";

/// Nobody waits longer for a window that hangs, or has been stopped.
inline constexpr std::chrono::milliseconds kCallPatience{4000};

/// Asks the window that listens there, and waits for its answer: for a start, before there is a window of its own. Whether it was done;
/// false at once where nobody listens.
[[nodiscard]] bool callNow(const QString &name, const WindowCall &call, std::chrono::milliseconds patience = kCallPatience);
/// The same for a window: then(done) in the thread of `context`, unless that has gone; at once where nobody listens.
void callWindow(QObject *context, const QString &name, const WindowCall &call, std::function<void(bool done)> then,
    std::chrono::milliseconds patience = kCallPatience);
/// Somebody listens there, or has hung.
[[nodiscard]] bool isAnswered(const QString &name);

} // namespace tradebook::ui
