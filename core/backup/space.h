// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <optional>

/// Asked before something large is written, so that nothing is begun in vain. What cannot be asked is not refused.
namespace tradebook::backup {

struct Room {
    qint64 largest = 0; ///< of the files
    qint64 whole = 0; ///< of all of them
};

/// Errors: DiskFull; data: folder, and where the disk takes no file of that size, the largest it takes.
[[nodiscard]] Result<void> checkRoom(const QString &folder, const Room &room);
/// The same for copies of so many bytes each, with a fifth to spare.
[[nodiscard]] Result<void> checkSpace(const QString &folder, qint64 bytes, int copies = 1);

/// The largest file that a file system of this name ("vfat", "FAT32", as the system calls it) takes; absent where there is no such bound.
[[nodiscard]] std::optional<qint64> largestFileOn(const QByteArray &fileSystem);

} // namespace tradebook::backup
