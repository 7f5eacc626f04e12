// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/journal/belongings.h"
#include "core/journal/journal.h"

namespace tradebook::journal {

using namespace db::literals;

namespace {

/// The record itself, and of a user those that were merged into it: they are the same person.
Result<QList<qint64>> sameAs(db::Connection &connection, const RecordRef &record)
{
    if (record.kind != RecordKind::User)
        return QList<qint64>{record.id};
    return db::Query(connection,
        "WITH RECURSIVE same (id) AS (SELECT ? UNION SELECT gone.row_id FROM same "
        "JOIN changes AS kept ON kept.table_name = 'users' AND kept.row_id = same.id "
        "JOIN actions ON actions.id = kept.action_id AND actions.kind = 'user.merge' "
        "JOIN changes AS gone ON gone.action_id = actions.id AND gone.table_name = 'users' AND gone.operation = 'delete' "
        "WHERE NOT EXISTS (SELECT 1 FROM users WHERE users.id = gone.row_id)) SELECT id FROM same"_sql,
        record.id)
        .all([](const db::Row &row) { return row.integer(0); });
}

// The names of people stand in the actions, too: "Change user Ann Smith".
Result<void> forgetOne(db::Connection &connection, const RecordRef &record)
{
    const db::Sql changed = "SELECT changes.id FROM ("_sql + belongingsOf(record.kind)
        + ") AS own JOIN changes ON changes.table_name = own.table_name AND changes.row_id = own.row_id"_sql;
    auto outcome = db::Query(connection,
        "UPDATE actions SET state = 'dropped', arguments = json_remove(arguments, '$.name', '$.of.arguments.name') "
        "WHERE id IN (SELECT action_id FROM changes WHERE id IN ("_sql
            + changed + "))"_sql,
        record.id)
                       .run();
    if (outcome)
        outcome
            = db::Query(connection, "UPDATE changes SET image = NULL, data = NULL WHERE id IN ("_sql + changed + ")"_sql, record.id).run();
    if (!outcome)
        return outcome.error();
    return {};
}

} // namespace

Result<void> forgetRecord(db::Connection &connection, const RecordRef &record)
{
    const auto all = sameAs(connection, record);
    if (!all)
        return all.error();
    for (const qint64 id : *all) {
        if (auto forgotten = forgetOne(connection, {record.kind, id}); !forgotten)
            return forgotten;
    }
    return {};
}

} // namespace tradebook::journal
