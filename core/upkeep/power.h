// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::upkeep {

/// Whether this computer runs on its battery, so that long work that nobody waits for may come later. False where nothing is known.
/// Reads files of the kernel, which may take a moment: not for the window's thread.
[[nodiscard]] bool isOnBattery(const QString &folder = QStringLiteral("/sys/class/power_supply"));

} // namespace tradebook::upkeep
