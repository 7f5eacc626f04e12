// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace tradebook::backup {

/// Why a backup was made; part of its file name. ByHand leaves no word.
enum class Reason { ByHand, Automatic, BeforeMigration, BeforeRestore, BeforeImport };

/// `<book folder>/<name> Backups`
[[nodiscard]] QString folderFor(const QString &bookPath);
/// `<name> YYYY-MM-DD HH.MM.SS[ reason].tradebook-backup`, local time; with a counter from 2 on where the second is taken.
[[nodiscard]] QString fileNameFor(const QString &bookPath, Reason reason, const QDateTime &localTime, int counter = 1);

} // namespace tradebook::backup
