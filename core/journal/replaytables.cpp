// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/replaytables.h"

#include "core/db/query.h"

namespace tradebook::journal {

using namespace db::literals;

Result<void> makeReplayTables(db::Connection &writer)
{
    // The rule that refuses it sleeps while an undo replays: a correct replay may pass through it, but not end there.
    for (const auto made : {"CREATE TEMP TABLE replay_below_zero (product_id INTEGER PRIMARY KEY, on_hand INTEGER)"_sql,
             "CREATE TEMP TRIGGER replay_below_zero_noted AFTER UPDATE OF on_hand ON main.stock "
             "WHEN new.on_hand < 0 AND (SELECT replaying FROM journal_state) BEGIN "
             "INSERT INTO replay_below_zero (product_id, on_hand) VALUES (new.product_id, old.on_hand) ON CONFLICT DO NOTHING; END"_sql}) {
        if (auto done = db::Query(writer, made).run(); !done)
            return done.error();
    }
    return {};
}

} // namespace tradebook::journal
