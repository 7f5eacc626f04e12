// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/fileidentity.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace tradebook::book {

/// What the file system says about a book before SQLite touches it. Nothing is opened for that.
struct BookFile {
    QString path; ///< canonical
    FileIdentity identity;
    qint64 bytes = 0;
    int names = 1; ///< more than one: hard links
    bool isWritable = false; ///< the file and its folder
    std::optional<qint64> walBytes; ///< absent where there is no -wal
    bool hasSharedMemory = false; ///< a -shm lies beside it: somebody has it open, or was killed
    bool hasJournal = false; ///< a rollback journal lies beside it

    /// FileMissing (data: path, and a -wal that stands alone), EmptyFile and NotADatabase (too small; data: path, and a -wal beside
    /// it), NotARegularFile,
    /// PermissionDenied, InputOutput.
    [[nodiscard]] static Result<BookFile> inspect(const QString &path);
};

/// Whether it is still the file that was opened that stands there: FileMissing, FileReplaced (data: path).
[[nodiscard]] Result<void> checkStillThere(const QString &path, const FileIdentity &identity);

/// Where SQLite keeps what has not been checkpointed yet.
[[nodiscard]] QString walPathOf(const QString &path);
[[nodiscard]] QString sharedMemoryPathOf(const QString &path);
[[nodiscard]] QString journalPathOf(const QString &path);
/// The folder beside a book in which a restore works: `.<file name>.restore`.
[[nodiscard]] QString restoreFolderOf(const QString &path);

/// Takes the book, its -wal and -shm from everybody but their owner (0600). Files of another owner are left as they are.
void makePrivate(const QString &path);

} // namespace tradebook::book
