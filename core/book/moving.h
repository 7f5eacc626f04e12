// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QString>

namespace tradebook::book {

/// What becomes of the book that was copied.
enum class OldBook {
    SetAside, ///< it gets another name, so that nobody goes on in it by mistake; it is never deleted
    Kept, ///< it stays as it is: a copy of what cannot be written
};

struct Moved {
    QString path; ///< of the book now
    QString old; ///< where the old one lies
    bool isOldSetAside = false; ///< not where it was to be kept, nor where its folder does not allow it
};

/// Brings a book to another folder: a copy that is proven page by page and row by row, with what only its -wal holds, gets its name there
/// ("Shop 2.tradebook" where the name is taken), and only then the old one is set aside as "Shop (moved).tradebook". Nothing is ever
/// replaced or deleted; backups beside the old one stay there. No connection of this process may be open on the book. Any thread.
/// Errors: those of prepare() and of makeVerifiedCopy(): the book is as it was.
[[nodiscard]] Result<Moved> moveBook(const QString &path, const QString &folder, OldBook old, Progress *progress = nullptr);

} // namespace tradebook::book
