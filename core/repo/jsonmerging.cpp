// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/jsonmerging.h"

#include "core/db/query.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo {

Result<QString> mergedJson(db::Connection &connection, const QString &kept, const QString &other)
{
    if (other == u"{}"_s || other == kept)
        return kept;
    // By SQLite, which leaves numbers as they are written.
    return db::Query(connection,
        "SELECT CASE WHEN json_valid(?1) AND json_valid(?2) THEN CASE WHEN json_type(?1) = 'object' AND json_type(?2) = 'object' "
        "THEN json_patch(?2, ?1) ELSE ?1 END ELSE ?1 END"_sql,
        kept, other)
        .text();
}

Error mergedWithItself()
{
    return {.kind = ErrorKind::Rule, .detail = u"a record is not merged with itself"_s};
}

} // namespace tradebook::repo
