// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/adopting.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/journal/journaledtable.h"
#include "core/journal/steps.h"

#include <QLoggingCategory>

namespace tradebook::journal {

using namespace db::literals;

namespace {
Q_LOGGING_CATEGORY(lcJournal, "tradebook.journal")
} // namespace

// Row 0 of `actions` is no step: it holds the signature of the columns whose images follow.
Result<void> dropForeignJournal(db::Connection &writer)
{
    const auto kept = db::Query(writer, "SELECT (SELECT arguments FROM actions WHERE id = 0)"_sql).text();
    if (!kept)
        return kept.error();
    if (*kept == QLatin1StringView(journaledSignature()))
        return {};
    const auto steps = db::Query(writer, "SELECT EXISTS (SELECT 1 FROM actions)"_sql).number();
    if (!steps)
        return steps.error();
    if (*steps == 0)
        return {};
    qCInfo(lcJournal) << "the journal is of other columns and is begun anew";
    return db::inTransaction(writer, [&]() -> Result<void> {
        for (const auto &sql : {"DELETE FROM changes WHERE true"_sql, "DELETE FROM actions WHERE true"_sql}) {
            if (auto gone = db::Query(writer, sql).run(); !gone)
                return gone.error();
        }
        return {};
    });
}

Result<void> signJournal(db::Connection &writer)
{
    const auto signature = QString::fromLatin1(journaledSignature());
    auto kept = db::Query(writer,
        "INSERT INTO actions (id, kind, arguments, state) VALUES (0, 'columns', ?, 'dropped') ON CONFLICT DO NOTHING"_sql, signature)
                    .run();
    return kept ? Result<void>() : kept.error();
}

Result<void> note(db::Connection &writer, const Action &action)
{
    if (auto isSigned = signJournal(writer); !isSigned)
        return isSigned;
    auto noted
        = db::Query(writer, "INSERT INTO actions (kind, arguments, state) VALUES (?, ?, 'dropped')"_sql, action.kind, argumentsText(action))
              .run();
    return noted ? Result<void>() : noted.error();
}

Result<void> noteAgain(db::Connection &writer, const Action &action)
{
    auto noted = db::Query(writer,
        "UPDATE actions SET at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = (SELECT max(id) FROM actions) AND kind = ?"_sql,
        action.kind)
                     .run();
    return noted ? Result<void>() : noted.error();
}

} // namespace tradebook::journal
