// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace tradebook::transfer {

/// A file of the open book, under whatever name. Opening and closing it by hand would drop SQLite's locks on it (RELIABILITY fact 2).
[[nodiscard]] bool belongsToBook(const QString &book, const QString &path);

/// What rejected rows would take the place of must be neither the book, nor another database, nor the file that is read.
/// Errors: Import with CannotWriteRejects; NotARegularFile (a folder, a pipe, a device, or a link to one).
[[nodiscard]] Result<void> mayTakeRejects(const QString &path, const QString &source, const QString &book);

} // namespace tradebook::transfer
