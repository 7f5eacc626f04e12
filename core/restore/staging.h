// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keyring.h"
#include "core/migrate/tally.h"
#include "core/progress.h"
#include "core/restore/restorefolder.h"
#include "core/result.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace tradebook::restore {

/// A backup that has been copied beside the book, proven to be a whole book of ours and brought to the present version. Its files go
/// with the last copy of this value.
struct Staged {
    std::shared_ptr<StagingFolder> folder;
    QString path; ///< of the staged database: rollback-journal mode, one file
    QString source; ///< the file that was asked for, absolute
    int version = 0; ///< of the schema, as it was in the source
    bool hadWal = false; ///< rows of a -wal beside the source are in it
    qint64 bytes = 0; ///< of the source and its -wal; of an encrypted one, decrypted
    migrate::Tally tally; ///< of the staged database, at the present version
};

/// How long looking through a backup may take, with a second more for each two megabytes.
inline constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(60);

/// Copies source (and a non-empty -wal beside it) into a private folder beside the book, proves the copy and migrates it. The user's file
/// is only read, never opened by SQLite, no link is followed and nothing waits for a pipe; nothing that stands in it is executed: structure
/// first (fingerprint), then integrity and foreign keys, triggers and views off, with a time limit. bookPath: the book to be restored,
/// which may be missing or damaged and is not opened. Any thread but the window's: see onOwnThread().
/// Errors (data begins with the source's path): FileMissing, NotARegularFile (folder, pipe, device, link), EmptyFile, NotADatabase,
/// NotABook, Damaged, ForeignSchema, TakesTooLong, PermissionDenied, Busy (it keeps changing), SameFile (it is the book itself or belongs
/// to it); NewerVersion, UnknownVersion (data: version), DiskFull, InputOutput, MigrationFailed, Cancelled. An encrypted one is decrypted
/// into that folder where one of the keys fits, else Encrypted.
[[nodiscard]] Result<Staged> stage(
    const QString &source, const QString &bookPath, Progress *progress = nullptr, std::chrono::milliseconds patience = kPatience);
[[nodiscard]] Result<Staged> stage(const QString &source, const QString &bookPath, const backup::Keyring &keys,
    Progress *progress = nullptr, std::chrono::milliseconds patience = kPatience);

} // namespace tradebook::restore
