// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/restoring.h"

#include <chrono>

namespace tradebook::restore {

/// Whether a book that does not open for this reason is to be replaced (Restore B): it is missing, empty, damaged, no database, or its
/// structure is not ours. Not where it is somebody else's file, newer than this program, in use or out of reach.
[[nodiscard]] bool mayReplace(const Error &whyItDoesNotOpen);

/// Whether a restore may put a book there. A file that is neither a database nor called a book is somebody's letter or picture, whatever is
/// restored over it: NotADatabase. NotARegularFile, FolderMissing; of looking at it: PermissionDenied, InputOutput. Reads the beginning of
/// the file, so that no connection of this process may be open on it.
[[nodiscard]] Result<void> checkTarget(const QString &bookPath);

/// Restore B (RELIABILITY 4.5): puts the staged book in the place of one that cannot be opened, which is kept beside it as
/// "<name> damaged <time>.tradebook" with its -wal. Nothing of the old one is touched by SQLite. An intent file says how far it has come,
/// so that finishInterruptedRestore() can end it either way. No connection of this process may be open on the book. Any thread. Errors:
/// those of checkTarget(), InUse (another Tradebook), Busy (another program has it open), PermissionDenied, DiskFull, InputOutput: the old
/// files are as they were, or the next start finishes.
[[nodiscard]] Result<Restored> replaceBook(
    const QString &bookPath, const Staged &staged, std::chrono::milliseconds wait = std::chrono::seconds(5));

/// Ends a replaceBook() that was killed: forward where the old book was saved already, else back. Nothing where none was. Called by
/// book::prepare() before SQLite opens anything. Errors: InUse (somebody is at it just now), RestoreUnfinished (data: path) where it cannot
/// be finished, with the reason in detail.
[[nodiscard]] Result<void> finishInterruptedRestore(const QString &bookPath, std::chrono::milliseconds wait = std::chrono::seconds(5));
/// The same for who holds the instance lock.
[[nodiscard]] Result<void> finishUnderLock(const QString &bookPath);

} // namespace tradebook::restore
