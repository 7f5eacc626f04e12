// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

namespace tradebook::db {

/// Looks at a file by stat only and never opens one that exists: closing any descriptor of it would drop the locks that SQLite holds
/// (RELIABILITY fact 2). With `create` a missing file is made, empty and for its owner alone.
/// Errors (data: path): FileMissing, NotARegularFile, EmptyFile, PermissionDenied, ReadOnly, DiskFull, InputOutput.
[[nodiscard]] Result<void> checkDatabaseFile(const QString &absolutePath, const Connection::Options &options);

/// The `file:` URI of a path whatever characters it has, with mode=rw, mode=ro or immutable=1.
[[nodiscard]] QString databaseUri(const QString &absolutePath, Access access);

} // namespace tradebook::db
