// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/bookinfo.h"
#include "core/model/money.h"
#include "core/result.h"

#include <QString>

namespace tradebook::db {
class Connection;
}

/// The book as one record to edit: its row and what stands in the table `settings`. Internal to the room.
namespace tradebook::edit {

struct BookSettings {
    QString footer;
    Money priceStep;
    qint64 journalDays = 0;
    qint64 journalMegabytes = 0;
    QString backupFolder; ///< empty: the one beside the book
    QString backupSecondFolder; ///< empty: none
    bool backupOnClose = true;
    bool backupDaily = true;
    friend bool operator==(const BookSettings &, const BookSettings &) = default;
};

struct BookRecord {
    book::BookInfo info;
    BookSettings settings;
};

[[nodiscard]] Result<BookRecord> readBook(db::Connection &connection);
/// Writes what differs; what is not journaled leaves no trace in the journal.
[[nodiscard]] Result<void> writeBook(db::Connection &connection, const BookRecord &before, const BookRecord &after);

} // namespace tradebook::edit
