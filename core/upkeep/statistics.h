// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace tradebook::db {
class Connection;
}

namespace tradebook::upkeep {

/// How much a book holds.
struct Statistics {
    struct Table {
        QString name; ///< of the schema
        qint64 rows = 0;
    };
    QList<Table> tables; ///< the records people know, then the rest
    qint64 fileBytes = 0;
    qint64 walBytes = 0; ///< not yet moved into the file
    qint64 freeBytes = 0; ///< of pages that the next rows will fill
    int schemaVersion = 0;
    journal::Size journal = {};
    journal::Bounds bounds = {};
};

/// Counts rows, so it takes as long as reading the smallest index of each table. On any connection. Errors: those of reading.
[[nodiscard]] Result<Statistics> statistics(db::Connection &connection);

} // namespace tradebook::upkeep
