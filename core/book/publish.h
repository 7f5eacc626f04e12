// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace tradebook::book {

/// Gives a finished file, which no SQLite connection has open, its name: on the disk for good, file and folder, and never in place of
/// another: FileExists.
[[nodiscard]] Result<void> publish(const QString &finished, const QString &place);

/// The name of a file with a suffix before its last part, and with a number from two on: "Shop (moved) 2.tradebook".
[[nodiscard]] QString numbered(const QFileInfo &named, const QString &suffix, int counter);
/// Gives it the first free name of that kind in a folder, and tells which. A name is not free where files beside it would be taken for
/// part of it, nor it for part of them.
[[nodiscard]] Result<QString> publishFree(const QString &finished, const QDir &folder, const QFileInfo &named, const QString &suffix);

} // namespace tradebook::book
