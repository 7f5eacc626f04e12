// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

/// The language of the program and, with it, how numbers, dates and amounts are written. Kept in QSettings by its BCP 47 name; without
/// one the system's holds. UI thread.
namespace tradebook::ui::language {

/// The names of what the program speaks.
[[nodiscard]] QStringList offered();
/// As it calls itself.
[[nodiscard]] QString displayName(const QString &name);
/// Empty: the system's.
[[nodiscard]] QString chosen();
/// Remembers; empty: the system's.
void choose(const QString &name);
/// Puts the chosen one in force; before the first window, for what stands in a window is not written anew.
void apply();

} // namespace tradebook::ui::language
