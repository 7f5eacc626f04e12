// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/replaytables.h"

#include "core/db/query.h"

#include <array>

namespace tradebook::journal {

using namespace db::literals;

namespace {

constexpr std::array kStaged{"v0"_sql, "v1"_sql, "v2"_sql, "v3"_sql, "v4"_sql, "v5"_sql, "v6"_sql, "v7"_sql, "v8"_sql, "v9"_sql, "v10"_sql,
    "v11"_sql, "v12"_sql, "v13"_sql, "v14"_sql, "v15"_sql, "v16"_sql, "v17"_sql, "v18"_sql, "v19"_sql, "v20"_sql, "v21"_sql, "v22"_sql,
    "v23"_sql, "v24"_sql, "v25"_sql, "v26"_sql, "v27"_sql, "v28"_sql, "v29"_sql, "v30"_sql, "v31"_sql, "v32"_sql, "v33"_sql, "v34"_sql,
    "v35"_sql, "v36"_sql, "v37"_sql, "v38"_sql, "v39"_sql, "v40"_sql, "v41"_sql, "v42"_sql, "v43"_sql, "v44"_sql, "v45"_sql, "v46"_sql,
    "v47"_sql, "v48"_sql, "v49"_sql, "v50"_sql, "v51"_sql, "v52"_sql, "v53"_sql, "v54"_sql, "v55"_sql, "v56"_sql, "v57"_sql, "v58"_sql,
    "v59"_sql};

} // namespace

Result<void> makeReplayTables(db::Connection &writer)
{
    db::Sql rows = "CREATE TEMP TABLE replay_rows (id INTEGER PRIMARY KEY, hash"_sql;
    for (const auto column : kStaged)
        rows += ", "_sql + column;
    rows += ")"_sql;
    // The rule that refuses it sleeps while an undo replays: a correct replay may pass through it, but not end there.
    for (const auto &made : {rows, "CREATE TEMP TABLE replay_below_zero (product_id INTEGER PRIMARY KEY, on_hand INTEGER)"_sql + ""_sql,
             "CREATE TEMP TRIGGER replay_below_zero_noted AFTER UPDATE OF on_hand ON main.stock "
             "WHEN new.on_hand < 0 AND (SELECT replaying FROM journal_state) BEGIN "
             "INSERT INTO replay_below_zero (product_id, on_hand) VALUES (new.product_id, old.on_hand) ON CONFLICT DO NOTHING; END"_sql
                 + ""_sql}) {
        if (auto done = db::Query(writer, made).run(); !done)
            return done.error();
    }
    return {};
}

db::SqlLiteral stagedColumn(int index)
{
    return kStaged[static_cast<std::size_t>(index)];
}

} // namespace tradebook::journal
