// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace tradebook::db {

/// What one statement has cost so far, over all connections of the process.
struct StatementFigures {
    QString sql;
    qint64 count = 0;
    std::chrono::nanoseconds total{0}; ///< from the first step to the reset; includes what the reader of the rows did
    std::chrono::nanoseconds longest{0};

    [[nodiscard]] std::chrono::nanoseconds mean() const { return std::chrono::nanoseconds(count == 0 ? 0 : total.count() / count); }
};

/// The running figures of one statement. Shared by the connections that have prepared it; all threads.
class StatementTally {
public:
    explicit StatementTally(std::string sql)
        : m_sql(std::move(sql))
    {
    }
    void add(std::chrono::nanoseconds taken);
    void reset();
    [[nodiscard]] const std::string &sql() const { return m_sql; }
    [[nodiscard]] StatementFigures figures() const;

private:
    const std::string m_sql;
    std::atomic<qint64> m_count{0};
    std::atomic<qint64> m_total{0};
    std::atomic<qint64> m_longest{0};
};

/// Counts and times every statement of the process, by its text; for Statistics, and for the log where TRADEBOOK_LOG asks: `sql`
/// logs every statement with its time, `slow` those above slowThreshold() with their query plan, `all` both (comma-separated).
/// Bound values are never kept nor logged. Usable from all threads.
class QueryMonitor {
public:
    static QueryMonitor &process();

    /// The tally of a statement, for as long as the program runs. Beyond kMostStatements texts all further ones share one tally.
    StatementTally &tallyOf(const std::string &sql);
    /// Adds one run and logs it where that is on. The handle serves to ask for the plan of a slow one.
    void finished(StatementTally &tally, sqlite3 *handle, const std::string &sql, std::chrono::nanoseconds taken);

    /// Everything counted so far, the most expensive first.
    [[nodiscard]] QList<StatementFigures> figures() const;
    void reset();

    [[nodiscard]] std::chrono::milliseconds slowThreshold() const { return m_slowThreshold.load(std::memory_order_relaxed); }
    void setSlowThreshold(std::chrono::milliseconds threshold) { m_slowThreshold = threshold; }
    /// Replaces what TRADEBOOK_LOG said: a comma-separated list of `sql`, `slow`, `all`.
    void setLogging(const QString &categories);

    static constexpr std::size_t kMostStatements = 2000;

private:
    QueryMonitor();

    mutable std::mutex m_mutex;
    std::deque<StatementTally> m_tallies; // a deque keeps addresses
    std::unordered_map<std::string_view, StatementTally *> m_bySql;
    std::atomic<std::chrono::milliseconds> m_slowThreshold{std::chrono::milliseconds{100}};
    std::atomic<bool> m_logsAll{false};
    std::atomic<bool> m_logsSlow{false};
};

} // namespace tradebook::db
