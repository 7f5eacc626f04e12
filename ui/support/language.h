// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

/// The language of the program and, with it, how numbers, dates and amounts are written. Kept in QSettings by its BCP 47 name; without
/// one the system's holds, or English where the program does not speak that. UI thread.
namespace tradebook::ui::language {

/// The names of what the program speaks.
[[nodiscard]] QStringList offered();
/// As it calls itself.
[[nodiscard]] QString displayName(const QString &name);
/// Empty: the system's.
[[nodiscard]] QString chosen();
/// Remembers; empty: the system's.
void choose(const QString &name);
/// The one of those offered that holds: the chosen one, else the system's.
[[nodiscard]] QString spoken();
/// Puts it in force, with its translations. What stands in a window already is not written anew: the window is built again.
void apply();

} // namespace tradebook::ui::language
