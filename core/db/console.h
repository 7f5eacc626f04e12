// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QList>
#include <QStringList>
#include <QVariant>

#include <functional>

/// Statements that a person typed: one statement, reading only, whatever it says. An authorizer denies everything but reading tables
/// and asking the pragmas that only answer. For a reader connection. Errors: Statement (SQLite's words), those of Query.
namespace tradebook::db::console {

/// Null, qint64, double, QString or QByteArray.
using Cells = QList<QVariant>;

/// begin(column names) comes once, then visit(cells) for each row until it returns false.
[[nodiscard]] Result<void> ask(Connection &connection, const QString &statement, const std::function<void(const QStringList &)> &begin,
    const std::function<bool(const Cells &)> &visit);

/// A line of EXPLAIN QUERY PLAN; parent 0 is the top.
struct PlanStep {
    qint64 id = 0;
    qint64 parent = 0;
    QString detail;
};
[[nodiscard]] Result<QList<PlanStep>> plan(Connection &connection, const QString &statement);

} // namespace tradebook::db::console
