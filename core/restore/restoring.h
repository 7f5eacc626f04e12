// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/backup/keeping.h"
#include "core/restore/staging.h"

namespace tradebook::restore {

/// The kind of the action that a restore is in the history and in Changes; arguments: file (the source's name).
inline constexpr QLatin1StringView kAction("book.restore");

[[nodiscard]] Action actionOf(const QString &source);

struct Restored {
    QString source;
    int version = 0; ///< of the source's schema
    QString safetyCopy; ///< in the book's backup folder, of the book as it was before, for Undo Restore; empty where it was replaced by
                        ///< replaceBook()
    QList<backup::Missed> missed = {}; ///< places that were to have the safety copy as well and do not
    std::optional<backup::Begun> safety = {}; ///< until keepElsewhere(): places that are still to get it
    QStringList kept = {}; ///< of a book that was replaced: its former files under their new names
};

/// The safety copy's other places, which no restore waits for with the book locked: after restoreInto(), before anybody is told of it. On a
/// thread that holds nothing of the book's. It does not fail: what is missing, also because it was cancelled, stands in `missed`.
void keepElsewhere(Restored &restored, Progress *progress = nullptr);

/// Restore A (RELIABILITY 4.4): one transaction of the backup API into the open book, under whose write lock the safety copy has been made,
/// so that no commit of another program falls between the two. Read back and proven afterwards; what is not as staged is taken back from
/// the safety copy. The backup's own journal comes with it; the restore stands in the history. How the
/// book's backups are encrypted stays as it is. On the writer thread, outside a transaction.
/// Errors: RestoreCopy (the safety copy could not be made: data, detail of its error), Busy, DiskFull, InputOutput, Cancelled: the book is
/// as it was. Damaged (data: the book): so is it, but it is damaged itself, so that there can be no safety copy; close it, then
/// replaceBook(). RestoreFailed (data: the safety copy): it was not as staged afterwards, and has been brought back to what it was;
/// where that failed as well it is Damaged, too, and the safety copy is there.
[[nodiscard]] Result<Restored> restoreInto(db::Connection &writer, const Staged &staged, Progress *progress = nullptr);

} // namespace tradebook::restore
