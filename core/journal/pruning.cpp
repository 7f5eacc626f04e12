// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/pruning.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/repo/settings.h"

#include <QLoggingCategory>

namespace tradebook::journal {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcPruning, "tradebook.journal")

constexpr int kSlice = 2000;
constexpr int kMeasured = 20'000; // rows at a time: some milliseconds
constexpr int kRest = 60;

struct Oldest {
    qint64 step = 0;
    QDateTime at = {};
    bool isNewest = false; ///< of those that have rows
    bool isBegun = false; ///< part of it is gone already
};

Result<std::optional<Oldest>> oldestStep(db::Connection &connection)
{
    return db::Query(connection,
        "SELECT id, at, NOT EXISTS (SELECT 1 FROM actions AS later WHERE later.id > actions.id AND EXISTS "
        "(SELECT 1 FROM changes WHERE action_id = later.id)), json_extract(arguments, '$.pruned') IS NOT NULL "
        "FROM actions WHERE id > 0 ORDER BY id LIMIT 1"_sql)
        .one([](const db::Row &row) {
            return Oldest{row.integer(0), QDateTime::fromString(row.text(1), Qt::ISODateWithMs), row.boolean(2), row.boolean(3)};
        });
}

struct Part {
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 last = 0;
};

/// The first rows of a step.
Result<Part> firstRows(db::Connection &connection, qint64 step, qint64 rows)
{
    Part part;
    auto read = db::Query(connection,
        "SELECT count(*), coalesce(sum(bytes), 0), coalesce(max(id), 0) FROM (SELECT id, "
        "coalesce(length(CAST(image AS BLOB)), 0) + coalesce(length(data), 0) AS bytes FROM changes WHERE action_id = ? ORDER BY id LIMIT ?)"_sql,
        step, rows)
                    .forEach([&](const db::Row &row) {
                        part = {row.integer(0), row.integer(1), row.integer(2)};
                    });
    return read ? Result<Part>(part) : read.error();
}

/// True where the whole step is gone.
Result<bool> pruneStep(db::Connection &writer, qint64 step, qint64 rows, Pruned &pruned)
{
    const auto part = firstRows(writer, step, rows);
    if (!part)
        return part.error();
    auto dropped
        = db::Query(writer, "UPDATE actions SET state = 'dropped', arguments = json_set(arguments, '$.pruned', 1) WHERE id = ?"_sql, step)
              .run();
    if (dropped)
        dropped = db::Query(writer, "DELETE FROM changes WHERE action_id = ? AND id <= ?"_sql, step, part->last).run();
    if (!dropped)
        return dropped.error();
    pruned.rows += part->rows;
    pruned.bytes += part->bytes;
    if (part->rows == rows)
        return false;
    if (auto removed = db::Query(writer, "DELETE FROM actions WHERE id = ?"_sql, step).run(); !removed)
        return removed.error();
    ++pruned.steps;
    return true;
}

} // namespace

Result<Pruned> pruneSlice(db::Connection &writer, const Bounds &bounds, qint64 bytes, int slice)
{
    Pruned pruned;
    const auto bound = QDateTime::currentDateTimeUtc().addDays(-bounds.days);
    while (pruned.rows < slice) {
        const auto oldest = oldestStep(writer);
        if (!oldest)
            return oldest.error();
        if (!*oldest)
            break;
        const bool isOld = bounds.days > 0 && (*oldest)->at < bound;
        const bool isTooMuch = bounds.bytes > 0 && bytes - pruned.bytes > bounds.bytes && !(*oldest)->isNewest;
        if (!isOld && !isTooMuch && !(*oldest)->isBegun)
            break;
        const auto whole = pruneStep(writer, (*oldest)->step, slice - pruned.rows, pruned);
        if (!whole)
            return whole.error();
    }
    return pruned;
}

Result<qint64> prune(db::Connection &connection, const Bounds &bounds, int slice)
{
    const auto held = size(connection);
    if (!held)
        return held.error();
    const auto pruned = pruneSlice(connection, bounds, held->bytes, slice);
    if (!pruned)
        return pruned.error();
    return pruned->steps;
}

Result<Size> size(db::Connection &connection)
{
    Size size;
    auto read = db::Query(connection,
        "SELECT count(*), coalesce(sum(coalesce(length(CAST(image AS BLOB)), 0) + coalesce(length(data), 0)), 0) FROM changes"_sql)
                    .forEach([&](const db::Row &row) {
                        size.rows = row.integer(0);
                        size.bytes = row.integer(1);
                    });
    if (!read)
        return read.error();
    const auto steps = db::Query(connection, "SELECT count(*) FROM actions WHERE id > 0"_sql).number();
    if (!steps)
        return steps.error();
    size.steps = *steps;
    const auto oldest = oldestStep(connection);
    if (!oldest)
        return oldest.error();
    if (*oldest)
        size.oldest = (*oldest)->at;
    return size;
}

void Pruner::beat(db::Connection &writer)
{
    if (--m_rest > 0)
        return;
    const auto goesOn = work(writer);
    if (!goesOn)
        qCWarning(lcPruning) << "the journal could not be shortened:" << goesOn.error().detail;
    m_rest = goesOn.valueOr(false) ? 1 : kRest;
}

/// True where there is more to be measured.
Result<bool> Pruner::measure(db::Connection &writer)
{
    qint64 rows = 0;
    auto read = db::Query(writer,
        "SELECT count(*), coalesce(sum(bytes), 0), coalesce(max(id), ?1) FROM (SELECT id, "
        "coalesce(length(CAST(image AS BLOB)), 0) + coalesce(length(data), 0) AS bytes FROM changes WHERE id > ?1 ORDER BY id LIMIT ?2)"_sql,
        m_measuredTo, kMeasured)
                    .forEach([&](const db::Row &row) {
                        rows = row.integer(0);
                        m_bytes += row.integer(1);
                        m_measuredTo = row.integer(2);
                    });
    if (!read)
        return read.error();
    return rows == kMeasured;
}

Result<bool> Pruner::work(db::Connection &writer)
{
    const auto more = measure(writer);
    if (!more || *more)
        return more;
    const auto asked = repo::settings::journalBounds(writer);
    if (!asked)
        return asked.error();
    const Bounds bounds{asked->days, asked->bytes};
    const auto pruned = db::inTransaction(writer, [&] { return pruneSlice(writer, bounds, m_bytes, kSlice); });
    if (!pruned)
        return pruned.error();
    m_bytes -= pruned->bytes;
    return pruned->rows > 0 || pruned->steps > 0;
}

} // namespace tradebook::journal
