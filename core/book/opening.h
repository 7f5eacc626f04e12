// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/bookfile.h"
#include "core/book/instancelock.h"
#include "core/db/connection.h"
#include "core/migrate/migrator.h"
#include "core/result.h"

#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <optional>

/// How a book is opened (RELIABILITY 4.1): looked at, locked, probed, and only then written to.
namespace tradebook::book {

enum class Wanted {
    ReadWrite,
    ReadOnly,
    Inspect, ///< ReadOnly, of an older version too: for what only tells about a book
};

/// A book that may be opened, and how. Keeps the instance lock and the private copy alive.
struct Prepared {
    QString path; ///< canonical
    QString databasePath; ///< what connections open: the book, or the private copy of one whose folder cannot be written
    FileIdentity identity;
    Wanted access = Wanted::ReadOnly; ///< what is possible of what was wanted
    db::Access readerAccess = db::Access::ReadOnly;
    std::optional<Error> readOnlyReason; ///< where more was wanted than is possible
    bool isRemote = false; ///< on a network (see Place), so that only a file at rest or a private copy is read
    std::optional<InstanceLock> lock; ///< with ReadWrite
    std::unique_ptr<QTemporaryDir> copy;
    std::chrono::milliseconds wait{5000};

    /// Goes on without writing: gives the lock back.
    void fallBackToReading(const Error &reason);
};

/// Looks at the file, takes the instance lock and proves that this is a book of a version we know, on read-only connections. Leaves a
/// file that is refused byte by byte as it was. A book with several names (hard links) is only read: SQLite finds a -wal by the name, so
/// that what is saved under one would destroy what is saved under another. Any thread.
/// Errors: FileMissing, EmptyFile, NotARegularFile, PermissionDenied (see BookFile), InUse (data: user, host, pid, and a path where another
/// Tradebook has the same file open under that name), Busy (a foreign process holds it for longer than `wait`), NotADatabase, NotABook,
/// Damaged, NewerVersion, UnknownVersion, SharedLibrary, Encrypted (a backup under the name of a book); OlderVersion where it cannot be
/// written, so that it cannot be migrated.
[[nodiscard]] Result<Prepared> prepare(
    const QString &path, Wanted wanted, std::chrono::milliseconds wait = std::chrono::milliseconds(5000));

/// The one read-write connection: migrated (with a verified backup before, in the book's backup folder), its structure proven and trusted,
/// its files private. Errors: SchemaChanged (the book may still be read), Migration…, Busy.
[[nodiscard]] Result<db::Connection> openWriter(const Prepared &prepared);
/// Takes a book that was prepared for writing to another version, up or down, and closes it again.
/// Errors: why it cannot be written, and those of migrate::migrateTo().
[[nodiscard]] Result<migrate::Outcome> migrate(const Prepared &prepared, int target);
/// Whether the file that was prepared is still the one at its path, so that what is opened by it is this book: FileMissing, FileReplaced.
[[nodiscard]] Result<void> checkStillThere(const Prepared &prepared);
/// Of that file: its errors.
[[nodiscard]] Result<db::Connection> openReader(const Prepared &prepared);
/// Proves history and structure on a reader: SchemaChanged, MigrationEdited, MigrationMissing.
[[nodiscard]] Result<void> verifyStructure(db::Connection &reader);

/// `PRAGMA quick_check`: Damaged with the first finding in detail.
[[nodiscard]] Result<void> quickCheck(db::Connection &reader);

} // namespace tradebook::book
