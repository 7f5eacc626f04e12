// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::upkeep {

/// Whether this computer runs on its battery, so that long work that nobody waits for may come later. False where nothing is known.
/// May read files of the kernel, which may take a moment: not for the window's thread.
[[nodiscard]] bool isOnBattery();
/// By what Linux keeps in this folder.
[[nodiscard]] bool isOnBattery(const QString &folder);

} // namespace tradebook::upkeep
