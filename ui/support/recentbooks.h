// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The books opened last, the latest first, kept in the program's settings. UI thread.
namespace tradebook::ui::recentbooks {

[[nodiscard]] QStringList paths();
void add(const QString &path);
void remove(const QString &path);
void clear();

/// The book that a window showed last, and was not told to close; empty where there is none.
[[nodiscard]] QString sessionBook();
void setSessionBook(const QString &path);
/// Whether a start without a book opens that one; yes at first.
[[nodiscard]] bool opensSessionBook();
void setOpensSessionBook(bool opens);

/// What a book is called by its file: the name without folder and ending.
[[nodiscard]] QString displayName(const QString &path);

} // namespace tradebook::ui::recentbooks
