// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/journal/journal.h"
#include "core/repo/faults.h"
#include "core/repo/users.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::users {

Result<void> anonymise(db::Connection &connection, UserId id)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    User nobody{.id = id, .name = u"#%1"_s.arg(id.value)};
    nobody.isActive = false;
    if (auto wiped = update(connection, nobody); !wiped)
        return wiped;
    // The search indexes keep the words of deleted rows in older segments until these are written anew.
    // What is typed and not saved yet (the window's drafts) is about the person, too.
    for (const auto &statement :
        {db::Sql("DELETE FROM drafts WHERE name IN ('user/' || ?1, 'note/users/' || ?1, 'address/new/' || ?1) "
                 "OR name IN (SELECT 'address/' || id FROM addresses WHERE user_id = ?1) "
                 "OR CASE WHEN name GLOB 'order/*' AND json_valid(json) THEN json ->> 'user' = CAST(?1 AS TEXT) END"_sql),
            db::Sql("DELETE FROM addresses WHERE user_id = ?"_sql), db::Sql("DELETE FROM notes WHERE user_id = ?"_sql)}) {
        if (auto gone = db::Query(connection, statement, id).run(); !gone)
            return gone.error();
    }
    for (const auto &statement : {db::Sql("INSERT INTO users_fts (users_fts) VALUES ('optimize')"_sql),
             db::Sql("INSERT INTO notes_fts (notes_fts) VALUES ('optimize')"_sql)}) {
        if (auto merged = db::Query(connection, statement).run(); !merged)
            return merged.error();
    }
    return journal::forgetRecord(connection, {RecordKind::User, id.value});
}

} // namespace tradebook::repo::users
