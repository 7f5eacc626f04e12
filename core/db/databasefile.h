// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

namespace tradebook::db {

/// Looks at a file by stat only and never opens one that exists: closing any descriptor of it would drop the locks that SQLite holds
/// (RELIABILITY fact 2). With `create` a missing file is made, empty and for its owner alone; true where that has happened.
/// Errors (data: path): FileMissing, FileExists (a link that leads nowhere), NotARegularFile, EmptyFile, NotADatabase (too small for
/// one), PermissionDenied, ReadOnly, DiskFull, InputOutput.
[[nodiscard]] Result<bool> checkDatabaseFile(const QString &absolutePath, const Connection::Options &options);

/// Takes back a file that checkDatabaseFile() has made, if nothing has been written to it.
void removeEmptyFile(const QString &absolutePath);

/// Whether files can come and go beside this one.
[[nodiscard]] bool isFolderWritable(const QString &absolutePath);

/// The `file:` URI of a path whatever characters it has, with mode=rw, mode=ro or immutable=1.
[[nodiscard]] QString databaseUri(const QString &absolutePath, Access access);

} // namespace tradebook::db
