// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QSet>
#include <QStringList>

#include <span>

namespace tradebook::test {

/// Why a statement may read a whole table or sort: the only ones that may.
struct PlanReason {
    const char *name;
    const char *statement; ///< how the statement begins
    const char *planLine; ///< what it is allowed, a regular expression
};

/// The lines of a statement's plan, without their indentation.
[[nodiscard]] QStringList planOf(db::Connection &reader, const QString &sql);
/// Reading a table from one end to the other, row by row. An index, a virtual table or the rows of a subquery are something else.
[[nodiscard]] bool isBareScan(const QString &planLine, const QStringList &plan);
/// The plan lines that scan or sort without a reason, with their statements.
[[nodiscard]] QStringList planBreaches(db::Connection &reader, std::span<const PlanReason> reasons, const QStringList &statements);

/// The statements that a connection runs, each once, without what surrounds them (BEGIN, the look that takes the snapshot).
class StatementTrace {
public:
    explicit StatementTrace(db::Connection &connection);
    ~StatementTrace();
    StatementTrace(const StatementTrace &) = delete;
    StatementTrace &operator=(const StatementTrace &) = delete;

    [[nodiscard]] QStringList statements() const { return {m_statements.begin(), m_statements.end()}; }

private:
    static int ran(unsigned, void *trace, void *statement, void *);

    db::Connection &m_connection;
    QSet<QString> m_statements;
};

} // namespace tradebook::test
