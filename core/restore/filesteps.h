// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/steps.h"

#include <QByteArray>

/// The steps on files that a restore is made of, beside those of core/files. For files that no SQLite connection of this process has open.
namespace tradebook::restore {

/// Gives the file a second name; where the file system knows no links, a copy on the disk. Nothing where it is not there.
[[nodiscard]] Result<void> linkOrCopy(const QString &from, const QString &to);
/// Something stands there, be it a link that leads nowhere.
[[nodiscard]] bool isThere(const QString &path);

/// A small file, complete or not at all: written beside, on the disk, renamed, the folder on the disk.
[[nodiscard]] Result<void> writeWhole(const QString &path, const QByteArray &content);
[[nodiscard]] Result<QByteArray> readWhole(const QString &path);

} // namespace tradebook::restore
