// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/result.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace tradebook::backup {

/// How a book wants to be backed up. Kept in its table `settings` (backup_folder, backup_second_folder, backup_on_close, backup_daily).
struct BackupSettings {
    QString folder = {}; ///< absolute; empty: `<name> Backups` beside the book, see folderFor()
    QString secondFolder = {}; ///< absolute; empty: none
    bool onClose = true;
    bool daily = true;

    friend bool operator==(const BackupSettings &, const BackupSettings &) = default;
};

[[nodiscard]] Result<BackupSettings> backupSettings(db::Connection &connection);
/// On the writer, in a transaction. Invalid (data: field, value) for a folder that is not absolute, or twice the same
/// (also where the default one stands for the first).
[[nodiscard]] Result<void> setBackupSettings(db::Connection &connection, const BackupSettings &settings);

/// Where the backups of this book go: the folder, then the second one where there is one.
[[nodiscard]] QStringList foldersOf(const QString &bookPath, const BackupSettings &settings);

/// When a backup is made without being asked for.
enum class Occasion {
    Daily, ///< the book is open; asked every few minutes
    Closing,
};

/// What is known of a book when the question is whether a backup is due.
struct Situation {
    std::optional<QDateTime> lastBackup; ///< the last verified one; absent: none
    bool hasChanged = true; ///< since then
};

/// Pure. Nothing is due where nothing has changed since the last backup; daily means a day has passed since. A last backup that lies in
/// the future is not believed.
[[nodiscard]] bool isDue(Occasion occasion, const BackupSettings &settings, const Situation &situation, const QDateTime &now);

/// Older than this, the last backup is worth a warning.
inline constexpr int kStaleDays = 7;

} // namespace tradebook::backup
