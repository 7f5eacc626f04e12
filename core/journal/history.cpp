// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/belongings.h"
#include "core/journal/recordname.h"
#include "core/journal/replaychange.h"
#include "core/journal/shownfields.h"
#include "core/journal/steps.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace tradebook::journal {

using namespace db::literals;

namespace {

constexpr auto kFirst = std::numeric_limits<qint64>::max();

db::Sql steps()
{
    return "SELECT id, kind, arguments, at, state, undoes_id, (SELECT count(*) FROM changes WHERE action_id = actions.id) FROM actions "_sql
        + ""_sql;
}

Step countedStep(const db::Row &row)
{
    Step step = stepFrom(row);
    step.rows = row.integer(6);
    return step;
}

/// The newest first; sorted here, for the index names them record by record.
Result<QList<qint64>> stepsOf(db::Connection &connection, const RecordRef &record, qint64 before)
{
    QSet<qint64> found;
    auto looked = db::Query(connection,
        "SELECT touched.action_id FROM ("_sql + belongingsOf(record.kind)
            + ") AS own CROSS JOIN changes AS touched ON touched.table_name = own.table_name AND touched.row_id = own.row_id"_sql,
        record.id)
                      .forEach([&](const db::Row &row) {
                          if (row.integer(0) < before)
                              found.insert(row.integer(0));
                      });
    if (!looked)
        return looked.error();
    QList<qint64> ids(found.cbegin(), found.cend());
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return ids;
}

/// A step changes thousands of rows that belong to few records.
class Names {
public:
    explicit Names(db::Connection &connection)
        : m_connection(connection)
    {
    }
    Result<QString> of(const RecordRef &record)
    {
        const std::pair key(static_cast<int>(record.kind), record.id);
        if (const auto known = m_names.constFind(key); known != m_names.constEnd())
            return *known;
        auto name = recordName(m_connection, record);
        if (name)
            m_names.insert(key, *name);
        return name;
    }

private:
    db::Connection &m_connection;
    QHash<std::pair<int, qint64>, QString> m_names;
};

} // namespace

Result<QList<Step>> history(db::Connection &connection, const HistoryRequest &request)
{
    const qint64 before = request.before.value_or(kFirst);
    if (!request.record)
        return db::Query(connection, steps() + "WHERE id > 0 AND id < ? ORDER BY id DESC LIMIT ?"_sql, before, request.limit)
            .all(countedStep);
    const auto ids = stepsOf(connection, *request.record, before);
    if (!ids)
        return ids.error();
    QList<Step> found;
    db::Query one(connection, steps() + "WHERE id = ?"_sql, db::Values());
    for (const qint64 id : *ids) {
        if (found.size() >= request.limit)
            break;
        if (auto read = one.with(id).forEach([&](const db::Row &row) { found.append(countedStep(row)); }); !read)
            return read.error();
    }
    return found;
}

Result<QList<RowChange>> rowsOf(db::Connection &connection, qint64 step, int limit)
{
    Window changes;
    auto read = db::Query(
        connection, "SELECT id, table_name, row_id, operation, image FROM changes WHERE action_id = ? ORDER BY id LIMIT ?"_sql, step, limit)
                    .forEach([&](const db::Row &row) {
                        if (auto change = changeFrom(row))
                            changes.push_back(*std::move(change));
                    });
    if (!read)
        return read.error();
    Names names(connection);
    QList<RowChange> rows;
    for (const auto &change : changes) {
        const RecordRef record{change.table->kind, change.row};
        const auto name = names.of(record);
        if (!name)
            return name.error();
        rows.append({change.id, record, change.operation, *name, shownFields(change)});
    }
    return rows;
}

} // namespace tradebook::journal
