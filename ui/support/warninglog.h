// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

/// Warnings of the program and of Qt, kept in a file that never grows beyond a bound: what stands there helps to understand a crash. Names,
/// texts and paths are left out, so that nothing of a book gets there. Beside it every message goes where it went before.
namespace tradebook::ui::warninglog {

/// The file and the one before it take no more than twice this.
inline constexpr qint64 kMostBytes = 128 * 1024;

/// Once, early. The folder and the file are made with the first warning.
void install(const QString &folder);
/// For tests: messages go where they went before install().
void uninstall();

/// A message without what it quotes: "…" stands for texts in quotation marks and for paths.
[[nodiscard]] QString withoutPrivate(const QString &message);
/// The last lines that were written up to a moment, oldest first.
[[nodiscard]] QStringList last(const QString &folder, int count, const QDateTime &upTo);

} // namespace tradebook::ui::warninglog
