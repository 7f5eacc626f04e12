// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupname.h"
#include "core/backup/filing.h"
#include "core/db/connection.h"
#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>

namespace tradebook::backup {

/// How hard a copy is looked at before it may be called a backup.
enum class Proof {
    Quick, ///< ids, version, structure, quick_check, rows and sums of money
    Thorough, ///< the same with integrity_check and foreign_key_check: before a migration
};

struct Copy {
    QString path;
    qint64 bytes = 0;
    QByteArray sha256; ///< hex, also in the file beside it
    QDateTime takenAt; ///< before its snapshot was taken: what was changed later may not be in it
};

/// What is copied, and where to.
struct CopyOrder {
    QString databasePath;
    db::Access access = db::Access::ReadOnly;
    QString folder; ///< there already
    /// The name in it, by the counter from 1 on; empty where there is no other name to try (FileExists then).
    std::function<QString(int counter)> nameFor;
    Proof proof = Proof::Quick;
    bool compact = false; ///< rewritten without free pages
};

/// Copies a book through SQLite's backup API from a read-only connection of its own that holds one snapshot (it neither restarts nor
/// starves beside a writer), proves the copy against that snapshot, and only then gives it its name (RELIABILITY 4.3, steps 1 to 5).
/// Any thread but the window's. On failure nothing is left behind but older backups: InputOutput, DiskFull, PermissionDenied, FileExists,
/// Damaged, Cancelled.
[[nodiscard]] Result<Copy> makeVerifiedCopy(const CopyOrder &order, Progress *progress = nullptr);
/// Into the folder beside the book, under the usual name.
[[nodiscard]] Result<Copy> makeVerifiedCopy(const QString &bookPath, Reason reason, Proof proof, Progress *progress = nullptr);

/// A copy that is proven, and has no name yet.
struct ProvenPart {
    PartFile part;
    QByteArray sha256; ///< hex
    QDateTime takenAt;
};
/// The first half of makeVerifiedCopy().
[[nodiscard]] Result<ProvenPart> makeProvenPart(const CopyOrder &order, Progress *progress);
/// Nobody knows a part by its name: what is said is its folder.
[[nodiscard]] Error aboutFolder(Error error, const QString &folder);

/// The pages alone: quick_check, or integrity_check and foreign_key_check. Damaged with SQLite's words.
[[nodiscard]] Result<void> checkPages(db::Connection &copy, Proof proof);

} // namespace tradebook::backup
