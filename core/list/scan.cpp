// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/scan.h"

#include "core/db/queryplan.h"
#include "core/list/secondreader.h"

#include <limits>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

constexpr auto kEndless = std::numeric_limits<qint64>::max();
/// Finding a row by an index costs two to ten times what reading it in passing does.
constexpr qint64 kCostOfLookUp = 16;

bool isWhole(const Conditions &conditions)
{
    return conditions.where == Sql("1"_sql);
}

} // namespace

Scan::Scan(db::Connection &connection, const KindSpec &spec, const Sql &columns, const Sql &from, const Conditions &conditions,
    SecondReader *second)
    : m_connection(connection)
    , m_spec(spec)
    , m_conditions(conditions)
    , m_second(second)
    , m_columns(columns)
    , m_from(from)
    , m_planned("/* collect */ SELECT "_sql + columns + " FROM "_sql + from + " WHERE "_sql + conditions.where)
    , m_piece(m_planned)
{
}

Result<qint64> Scan::mostAsPlanned()
{
    const bool isOfTable = m_from == Sql(m_spec.table);
    if (m_conditions.used > 0 || !(isOfTable || isWhole(m_conditions)))
        return kEndless;
    const auto ends = "SELECT (SELECT min("_sql + m_spec.id + ") FROM "_sql + m_spec.table + "), (SELECT max("_sql + m_spec.id
        + ") FROM "_sql + m_spec.table + ")"_sql;
    auto read = db::Query(m_connection, ends).forEach([this](const db::Row &row) {
        m_first = row.integer(0);
        m_last = row.integer(1);
    });
    if (!read)
        return read.error();
    if (m_first < 0 || m_last - m_first < kManyRows)
        return kEndless;
    const auto plan = db::queryPlan(m_connection.handle(), m_planned.text());
    if (!plan)
        return plan.error();
    const auto way = plan->value(0);
    // An index that holds all that is read is less than the table; what is looked up first would be looked up for each piece.
    if (way.contains("COVERING INDEX"_L1) || (!isWhole(m_conditions) && plan->join(u'\n').contains("SUBQUERY"_L1)))
        return kEndless;
    const auto first = Sql::parameter(static_cast<int>(m_conditions.values(0).size()) + 1);
    const auto last = Sql::parameter(static_cast<int>(m_conditions.values(0).size()) + 2);
    m_piece = "/* collect */ SELECT "_sql + m_columns + " FROM "_sql + m_from + (isOfTable ? " NOT INDEXED"_sql : ""_sql) + " WHERE "_sql
        + m_spec.id + " BETWEEN "_sql + first + " AND "_sql + last + " AND "_sql + m_conditions.test;
    const bool isRead = way.startsWith("SCAN"_L1) && !way.contains("INDEX"_L1);
    return isRead ? 0 : (m_last - m_first) / kCostOfLookUp;
}

Result<void> Scan::readPieces(const Visit &visit)
{
    std::atomic<int> next = 0;
    std::atomic<bool> isOver = false;
    std::mutex mutex;
    std::optional<Error> failure;
    const std::function<void(db::Connection &)> work = [&](db::Connection &reader) {
        for (int piece = next++; piece < kPieces && !isOver; piece = next++) {
            auto read = readPiece(reader, piece, visit, isOver);
            if (read)
                continue;
            isOver = true;
            const std::lock_guard lock(mutex);
            if (!failure)
                failure = read.error();
        }
    };
    if (m_second)
        m_second->share(m_connection, work);
    else
        work(m_connection);
    if (failure)
        return *failure;
    return {};
}

Result<void> Scan::readPiece(db::Connection &reader, int piece, const Visit &visit, const std::atomic<bool> &isOver) const
{
    const qint64 length = (m_last - m_first) / kPieces + 1;
    const qint64 first = m_first + piece * length;
    if (first > m_last)
        return {};
    const qint64 last = m_last - first < length ? m_last : first + length - 1;
    // The second reader's statements know nothing of an interrupt of the first.
    const auto asked = m_connection.interrupter();
    auto read = db::Query(reader, m_piece, m_conditions.values(0) + db::Values{first, last}).forEach([&](const db::Row &row) {
        visit(piece, row);
        return !isOver;
    });
    if (read && asked.isInterrupted())
        return Error{ErrorKind::Superseded};
    return read;
}

} // namespace tradebook::list
