// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plans.h"

#include "core/db/queryplan.h"
#include "tests/support/shop.h"

#include <QRegularExpression>

#include <sqlite3.h>

#include <algorithm>

namespace tradebook::test {

using namespace Qt::StringLiterals;

namespace {

bool hasReason(std::span<const PlanReason> reasons, const QString &sql, const QString &planLine)
{
    return std::any_of(reasons.begin(), reasons.end(), [&](const PlanReason &reason) {
        return sql.startsWith(QLatin1String(reason.statement))
            && QRegularExpression(QLatin1String(reason.planLine)).match(planLine).hasMatch();
    });
}

} // namespace

QStringList planOf(db::Connection &reader, const QString &sql)
{
    QStringList plan;
    for (const auto &line : must(db::queryPlan(reader.handle(), sql.toStdString())))
        plan << line.trimmed();
    return plan;
}

bool isBareScan(const QString &planLine, const QStringList &plan)
{
    static const QRegularExpression kScan(u"^SCAN (\\w+)$"_s);
    const auto match = kScan.match(planLine);
    if (!match.hasMatch())
        return false;
    const auto name = match.captured(1);
    const auto isMade = plan.contains(u"MATERIALIZE "_s + name) || plan.contains(u"CO-ROUTINE "_s + name);
    static const QSet<QString> kRecursive{u"branch"_s, u"tree"_s, u"up"_s};
    return !isMade && !kRecursive.contains(name);
}

QStringList planBreaches(db::Connection &reader, std::span<const PlanReason> reasons, const QStringList &statements)
{
    QStringList found;
    for (const auto &sql : statements) {
        const auto plan = planOf(reader, sql);
        for (const auto &line : plan) {
            const auto isBad = isBareScan(line, plan) || line.contains(u"USE TEMP B-TREE"_s);
            if (isBad && !hasReason(reasons, sql, line))
                found << line + u"  <-  "_s + sql;
        }
    }
    return found;
}

StatementTrace::StatementTrace(db::Connection &connection)
    : m_connection(connection)
{
    sqlite3_trace_v2(connection.handle(), SQLITE_TRACE_STMT, ran, this);
}

StatementTrace::~StatementTrace()
{
    sqlite3_trace_v2(m_connection.handle(), 0, nullptr, nullptr);
}

int StatementTrace::ran(unsigned, void *trace, void *statement, void *)
{
    const auto sql = QString::fromUtf8(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
    const bool isAround = sql.startsWith(u"BEGIN"_s) || sql.startsWith(u"ROLLBACK"_s) || sql.startsWith(u"COMMIT"_s)
        || sql.startsWith(u"END"_s) || sql.contains(u"sqlite_schema"_s);
    if (!isAround)
        static_cast<StatementTrace *>(trace)->m_statements.insert(sql);
    return 0;
}

} // namespace tradebook::test
