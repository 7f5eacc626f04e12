// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/marks.h"
#include "core/result.h"

#include <QString>

namespace tradebook::book {

// A program that is killed leaves a -wal. SQLite binds it to its book by the name alone: into another file that somebody has put in the
// book's place meanwhile it would be replayed without a word. So this machine remembers (Marks) which two files belonged together, by the
// times at which they came into being. A file that was written over in place stays the same; where the file system does not know such
// times, nothing is told apart. Any thread.

/// Of a book that is open for writing, so that what lies beside it is its own.
[[nodiscard]] Marks::Files filesOf(const QString &path);
/// Whether the -wal is the one that was written beside another file than stands there now.
[[nodiscard]] bool isWalOfAnother(const QString &path);
/// Gives such a -wal a name under which nothing replays it, "Shop (set aside).tradebook-wal", and marks it to be told; one that belongs to
/// the book is left alone. Under the instance lock. Errors: PermissionDenied, InputOutput.
[[nodiscard]] Result<void> setAsideWalOfAnother(const QString &path);

} // namespace tradebook::book
