// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/publish.h"
#include "core/progress.h"
#include "core/result.h"

#include <QString>

/// The steps on files that a restore is made of. For files that no SQLite connection of this process has open.
namespace tradebook::restore {

using book::Descriptor;
using book::errnoError;

/// Removes a file; that it is not there is as good.
[[nodiscard]] Result<void> removeFile(const QString &path);
/// Gives the file a second name; where the file system knows no links, a copy on the disk. Nothing where it is not there.
[[nodiscard]] Result<void> linkOrCopy(const QString &from, const QString &to);
[[nodiscard]] Result<void> renameFile(const QString &from, const QString &to);
/// Something stands there, be it a link that leads nowhere.
[[nodiscard]] bool isThere(const QString &path);

/// A small file, complete or not at all: written beside, on the disk, renamed, the folder on the disk.
[[nodiscard]] Result<void> writeWhole(const QString &path, const QByteArray &content);
[[nodiscard]] Result<QByteArray> readWhole(const QString &path);

} // namespace tradebook::restore
