// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/querymonitor.h"

#include "core/db/queryplan.h"

#include <QLoggingCategory>

#include <algorithm>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {
// Whether they speak is decided by QueryMonitor; the categories let a log be filtered further by Qt's own rules.
Q_LOGGING_CATEGORY(logSql, "tradebook.sql")
Q_LOGGING_CATEGORY(logSlow, "tradebook.sql.slow")

double milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}
} // namespace

void StatementTally::add(std::chrono::nanoseconds taken)
{
    const qint64 nanoseconds = taken.count();
    m_count.fetch_add(1, std::memory_order_relaxed);
    m_total.fetch_add(nanoseconds, std::memory_order_relaxed);
    qint64 longest = m_longest.load(std::memory_order_relaxed);
    while (nanoseconds > longest && !m_longest.compare_exchange_weak(longest, nanoseconds, std::memory_order_relaxed)) { }
}

void StatementTally::reset()
{
    m_count = 0;
    m_total = 0;
    m_longest = 0;
}

StatementFigures StatementTally::figures() const
{
    return {.sql = QString::fromStdString(m_sql),
        .count = m_count.load(std::memory_order_relaxed),
        .total = std::chrono::nanoseconds(m_total.load(std::memory_order_relaxed)),
        .longest = std::chrono::nanoseconds(m_longest.load(std::memory_order_relaxed))};
}

QueryMonitor &QueryMonitor::process()
{
    static QueryMonitor monitor;
    return monitor;
}

QueryMonitor::QueryMonitor()
{
    setLogging(qEnvironmentVariable("TRADEBOOK_LOG"));
}

void QueryMonitor::setLogging(const QString &categories)
{
    const QStringList names = categories.toLower().split(u',', Qt::SkipEmptyParts);
    const auto asks = [&names](QLatin1String name) {
        return std::any_of(
            names.begin(), names.end(), [name](const QString &asked) { return asked.trimmed() == name || asked.trimmed() == "all"_L1; });
    };
    m_logsAll = asks("sql"_L1);
    m_logsSlow = asks("slow"_L1);
}

StatementTally &QueryMonitor::tallyOf(const std::string &sql)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_bySql.find(sql); found != m_bySql.end())
        return *found->second;
    // Texts differ by their count of placeholders; the bound keeps a program that runs for weeks small.
    static const std::string kOthers = "(other statements)";
    const std::string &text = m_tallies.size() < kMostStatements ? sql : kOthers;
    if (const auto found = m_bySql.find(text); found != m_bySql.end())
        return *found->second;
    StatementTally &tally = m_tallies.emplace_back(text);
    m_bySql.emplace(tally.sql(), &tally);
    return tally;
}

void QueryMonitor::finished(StatementTally &tally, sqlite3 *handle, const std::string &sql, std::chrono::nanoseconds taken)
{
    tally.add(taken);
    if (m_logsAll.load(std::memory_order_relaxed))
        qCInfo(logSql, "%.3f ms  %s", milliseconds(taken), sql.c_str());
    if (taken < slowThreshold() || !m_logsSlow.load(std::memory_order_relaxed))
        return;
    const auto lines = queryPlan(handle, sql);
    const QString plan = lines ? lines->join("\n    "_L1) : lines.error().detail;
    qCWarning(logSlow, "slow: %.3f ms  %s\n    %s", milliseconds(taken), sql.c_str(), qUtf8Printable(plan));
}

QList<StatementFigures> QueryMonitor::figures() const
{
    QList<StatementFigures> all;
    {
        const std::lock_guard lock(m_mutex);
        for (const StatementTally &tally : m_tallies)
            all.append(tally.figures());
    }
    all.removeIf([](const StatementFigures &figures) { return figures.count == 0; });
    std::sort(all.begin(), all.end(), [](const auto &left, const auto &right) { return left.total > right.total; });
    return all;
}

void QueryMonitor::reset()
{
    const std::lock_guard lock(m_mutex);
    for (StatementTally &tally : m_tallies)
        tally.reset();
}

} // namespace tradebook::db
