// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file.h"

#include <optional>

/// Steps on the names of files and folders. For files that no SQLite connection of this process has open; on Windows a file that anybody
/// has open cannot be renamed or removed at all, and half a second is waited for who looks at it for a moment. Errors: systemError()'s.
namespace tradebook::files {

/// Returns when a file, or what was made, renamed and removed in a folder, is on the disk. Of a folder Windows keeps the order by itself
/// and cannot be asked more.
[[nodiscard]] Result<void> toDisk(const QString &path);

/// In place of what is there.
[[nodiscard]] Result<void> rename(const QString &from, const QString &to);
/// FileExists where there is something, be it a link that leads nowhere.
[[nodiscard]] Result<void> renameWithoutReplacing(const QString &from, const QString &to);
/// Gives the file a second name; false where the file system knows no links.
[[nodiscard]] Result<bool> link(const QString &from, const QString &to);
/// Removes a file; that it is not there is as good.
[[nodiscard]] Result<void> remove(const QString &path);

/// A new folder that only its owner can enter; what it lies in must be there: FileMissing.
[[nodiscard]] Result<void> makeFolder(const QString &path);
/// From here on only its owner can enter it. Windows: it has the access list of the folder it lies in, which is left as it is.
[[nodiscard]] Result<void> makeFolderPrivate(const QString &path);

/// Whether the system would let us. Asked, not tried: nothing is changed by it.
[[nodiscard]] bool mayRead(const QString &path);
/// Of a folder: whether files can come and go in it.
[[nodiscard]] bool mayWrite(const QString &path);

/// How many names (hard links) the file at this path has; 1 where the file system does not say.
[[nodiscard]] int namesOf(const QString &path);
/// Whether a file can have this name. Windows has letters and whole names of its own, and takes what stands behind a colon for a hidden
/// part of another file.
[[nodiscard]] bool isFileName(const QString &name);
/// Whether this name is short enough for a file in this folder, and for a database that is opened there.
[[nodiscard]] bool takesName(const QString &folder, const QString &name);
/// The largest file that this process may make (`ulimit -f`); absent where there is no such bound.
[[nodiscard]] std::optional<qint64> largestFile();

} // namespace tradebook::files
