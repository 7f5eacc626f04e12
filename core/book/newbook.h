// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace tradebook::book {

/// What a new book has to know from its first day.
struct NewBook {
    QString name;
    QString currency; ///< ISO 4217; fixed once an amount exists
    QString timeZone; ///< IANA
    bool pricesIncludeTax = true;

    /// A book named after its file, with the currency of the system's locale (else USD) and the system's time zone (else UTC).
    [[nodiscard]] static NewBook forFile(const QString &path);
};

/// Makes a book at path: 0600, through every migration, with its one book row. It is made under a hidden name beside and gets its own
/// only when it is whole and on the disk, so that a crash never leaves half a book. Never replaces anything. Any thread.
/// Errors: FileExists (data: path of what is in the way: the file, or a -wal that may hold rows of a lost book), FileMissing (data: the
/// folder), NameTooLong, PermissionDenied, DiskFull, InputOutput, InUse, Invalid (data: field, or "file_name", and value).
[[nodiscard]] Result<void> create(const QString &path, const NewBook &book);

} // namespace tradebook::book
