// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace tradebook::backup {

/// Why a backup was made; part of its file name. ByHand leaves no word.
enum class Reason { ByHand, Automatic, BeforeMigration, BeforeRestore, BeforeImport };

/// What every backup is called: the book's file name without its ending, shortened where a file system would not take the whole.
[[nodiscard]] QString nameFor(const QString &bookPath);
/// `<book folder>/<name> Backups`
[[nodiscard]] QString folderFor(const QString &bookPath);
/// `<name> YYYY-MM-DD HH.MM.SS[ reason].tradebook-backup`, local time; with a counter from 2 on where the second is taken.
[[nodiscard]] QString fileNameFor(const QString &bookPath, Reason reason, const QDateTime &localTime, int counter = 1);

/// What such a name tells.
struct NameParts {
    QString bookName;
    QDateTime localTime;
    Reason reason = Reason::ByHand;
    int counter = 1;
};
/// Absent where the name is not one of ours.
[[nodiscard]] std::optional<NameParts> partsOf(const QString &fileName);

inline constexpr auto kEnding = ".tradebook-backup";

} // namespace tradebook::backup
