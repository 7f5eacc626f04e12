// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace tradebook::book {

/// A book, and its -wal, in a private folder (0700) that goes with this object.
struct ReadCopy {
    std::unique_ptr<QTemporaryDir> folder;
    QString path;
};

enum class Wal {
    Copied, ///< it holds the newest rows
    LeftOut, ///< it is another file's (see leftwal.h)
};

/// Copies a book that SQLite cannot read where it lies. Only for a book that this process
/// has not open: reading the files by hand drops SQLite's locks on them (RELIABILITY fact 2).
/// Errors: InputOutput, PermissionDenied, DiskFull; Busy where somebody keeps writing meanwhile.
[[nodiscard]] Result<ReadCopy> copyForReading(const QString &path, Wal wal = Wal::Copied);

} // namespace tradebook::book
