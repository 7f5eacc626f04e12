// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupsettings.h"
#include "core/book/place.h"
#include "core/upkeep/statistics.h"

#include <QDateTime>

#include <optional>
#include <utility>

namespace tradebook::upkeep {

/// What helps to understand a fault from afar, of a book: sizes, counts, versions and states. No word, amount or name of a person's is
/// among it; whoever adds to it keeps to that (ui/tst_support looks).
struct SupportFacts {
    Statistics statistics;
    int newestVersion = 0; ///< of the schema, that this program knows
    std::optional<ErrorKind> structure; ///< what is wrong with the book's structure or its history of migrations
    /// As SQLite calls it and says it: "journal_mode", "wal".
    QList<std::pair<QString, QString>> database;
    backup::BackupSettings backups; ///< its folders are paths: only how many there are is told
    bool encryptsBackups = false;

    // around it
    bool isWritable = true; ///< the file
    book::Place::Kind place = book::Place::Kind::Local;
    QString placeBy; ///< "NFS", "Dropbox"

    int backupFolders = 0; ///< that backups go to
    int backupFoldersMissing = 0; ///< of them
    std::optional<QDateTime> lastBackup; ///< UTC; that was verified
    std::optional<QDateTime> lastCheck; ///< UTC; the quick look at an opening
    bool hasCheckFailed = false;
    struct DeepCheck {
        QDateTime at; ///< UTC
        qint64 findings = 0;
        qsizetype damagedBackups = 0;
    };
    std::optional<DeepCheck> lastDeepCheck;
};

/// What the book says; counts rows. On any connection. Errors: those of reading.
[[nodiscard]] Result<SupportFacts> supportFacts(db::Connection &connection);
/// Adds what lies around it. May wait for a disk that does not answer, so no connection waits with it: any thread but the window's and the
/// Store's. bookPath: canonical.
void addSurroundings(SupportFacts &facts, const QString &bookPath);

} // namespace tradebook::upkeep
