// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/marks.h"
#include "core/book/place.h"
#include "core/upkeep/statistics.h"

#include <QDateTime>

#include <optional>
#include <utility>

namespace tradebook::upkeep {

/// What helps to understand a fault from afar, of a book: sizes, counts, versions and states. No word, amount, name or path of a person's
/// is among it; whoever adds to it keeps to that (ui/tst_support looks).
struct SupportFacts {
    Statistics statistics;
    int newestVersion = 0; ///< of the schema, that this program knows
    std::optional<ErrorKind> structure; ///< what is wrong with the book's structure or its history of migrations
    /// As SQLite calls it and says it: "journal_mode", "wal".
    QList<std::pair<QString, QString>> database;
    bool isWritable = true; ///< the file
    book::Place::Kind place = book::Place::Kind::Local;
    QString placeBy; ///< "NFS", "Dropbox"

    int backupFolders = 0; ///< that backups go to
    int backupFoldersMissing = 0; ///< of them
    bool backsUpOnClose = true;
    bool backsUpDaily = true;
    bool encryptsBackups = false;
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

/// Counts rows and asks the file system: on any connection, any thread but the window's. bookPath: canonical. Errors: those of reading.
[[nodiscard]] Result<SupportFacts> supportFacts(db::Connection &connection, const QString &bookPath);

} // namespace tradebook::upkeep
