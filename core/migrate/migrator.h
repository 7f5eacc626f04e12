// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/migrate/scripts.h"

#include <functional>

namespace tradebook::migrate {

/// "TBK1" in the file's header: what makes an SQLite file a book.
inline constexpr qint32 kApplicationId = 0x54424B31;

/// One row of schema_migrations: a migration that this book has been through.
struct Applied {
    int version = 0;
    QString name;
    QByteArray checksum;
    QString algorithm;
    QString appVersion;
    QString appliedAt; ///< ISO 8601 UTC
};

/// Whether a file with these ids in its header is a book that this program knows, of this or an earlier version: NotABook (no data),
/// UnknownVersion (data: version), NewerVersion (data: version, the newest one that is known).
[[nodiscard]] Result<void> judgeIdentity(qint64 applicationId, qint64 version);
/// PRAGMA user_version; UnknownVersion where it is negative.
[[nodiscard]] Result<int> versionOf(db::Connection &connection);
/// Empty at version 0; SchemaChanged (data: version) where there is no such table.
[[nodiscard]] Result<QList<Applied>> appliedMigrations(db::Connection &connection);

/// Compares what the book went through with the program's scripts; reads only. NewerVersion (data: the book's version, the program's),
/// MigrationEdited or MigrationMissing (data: file name), SchemaChanged where the structure is not that of its version.
[[nodiscard]] Result<void> verifyHistory(db::Connection &connection, const QList<Script> &scripts = builtInScripts());

/// Makes the verified copy before a migration; answers its path.
using MakeCopy = std::function<Result<QString>()>;

struct Outcome {
    int from = 0;
    int to = 0;
    QString copy; ///< the backup made before; empty where nothing was to be done or the book was new
};

/// Takes the book to version `target`, up or down, one transaction a version, on the writer. verifyHistory() first; then, where there is
/// data, the copy, without which nothing starts. A failing script leaves the version before it, whole (MigrationFailed, data: file name).
[[nodiscard]] Result<Outcome> migrateTo(
    db::Connection &writer, int target, const MakeCopy &makeCopy, const QList<Script> &scripts = builtInScripts());

} // namespace tradebook::migrate
