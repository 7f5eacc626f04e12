// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/journal/belongings.h"
#include "core/journal/journal.h"

namespace tradebook::journal {

using namespace db::literals;

// The names of people stand in the actions, too: "Change user Ann Smith".
Result<void> forgetRecord(db::Connection &connection, const RecordRef &record)
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

} // namespace tradebook::journal
