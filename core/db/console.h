// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QList>
#include <QStringList>
#include <QVariant>

namespace tradebook::db {

/// The one place where a statement typed by a person runs (`tradebook-cli query`, `plan`): one statement, read-only, on a read-only
/// connection, with an authorizer that lets through reading, functions and the pragmas that only tell.
/// Errors: Usage (data: SQLite's own words; a wrong or a writing statement), Superseded, Damaged, Busy.
class Console {
public:
    struct Answer {
        QStringList columns;
        QList<QVariantList> rows; ///< each cell invalid (NULL), qlonglong, double, QString or QByteArray
        bool isCutShort = false; ///< there were more rows than the limit
    };

    [[nodiscard]] static Result<Answer> query(Connection &connection, const QString &sql, qint64 limit);
    /// The plan as lines of a tree. The statement is not run; parameters (`?`) need no values.
    [[nodiscard]] static Result<QStringList> plan(Connection &connection, const QString &sql);
};

} // namespace tradebook::db
