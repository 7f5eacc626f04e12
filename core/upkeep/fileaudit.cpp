// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/fileaudit.h"

#include "core/db/query.h"
#include "core/db/transaction.h"

namespace tradebook::upkeep {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

struct SearchIndex {
    QLatin1StringView table;
    db::SqlLiteral prove;
    db::SqlLiteral countApart; ///< records without an entry and entries without a record
};

constexpr SearchIndex kIndexes[]{
    {"users"_L1, "INSERT INTO users_fts (users_fts, rank) VALUES ('integrity-check', 1)"_sql,
        "SELECT (SELECT count(*) FROM users WHERE id NOT IN (SELECT id FROM users_fts_docsize)) + "
        "(SELECT count(*) FROM users_fts_docsize WHERE id NOT IN (SELECT id FROM users))"_sql},
    {"products"_L1, "INSERT INTO products_fts (products_fts, rank) VALUES ('integrity-check', 1)"_sql,
        "SELECT (SELECT count(*) FROM products WHERE id NOT IN (SELECT id FROM products_fts_docsize)) + "
        "(SELECT count(*) FROM products_fts_docsize WHERE id NOT IN (SELECT id FROM products))"_sql},
    {"orders"_L1, "INSERT INTO orders_fts (orders_fts, rank) VALUES ('integrity-check', 1)"_sql,
        "SELECT (SELECT count(*) FROM orders WHERE id NOT IN (SELECT id FROM orders_fts_docsize)) + "
        "(SELECT count(*) FROM orders_fts_docsize WHERE id NOT IN (SELECT id FROM orders))"_sql},
    {"notes"_L1, "INSERT INTO notes_fts (notes_fts, rank) VALUES ('integrity-check', 1)"_sql,
        "SELECT (SELECT count(*) FROM notes WHERE id NOT IN (SELECT id FROM notes_fts_docsize)) + "
        "(SELECT count(*) FROM notes_fts_docsize WHERE id NOT IN (SELECT id FROM notes))"_sql},
};

/// A damaged file is a finding, not a failure of the look.
Result<void> asFinding(Result<void> outcome, Findings &findings)
{
    if (!outcome && outcome.error().kind == ErrorKind::Damaged) {
        findings.add({.rule = Rule::Integrity, .found = outcome.error().detail});
        return {};
    }
    return outcome;
}

Result<void> proveIndex(db::Connection &connection, const SearchIndex &index, Findings &findings)
{
    auto transaction = db::Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const auto proven = db::Query(connection, index.prove).run(); // never committed
    if (proven)
        return {};
    if (proven.error().kind != ErrorKind::Damaged)
        return proven.error();
    findings.add({.rule = Rule::SearchIndex, .table = QString(index.table)});
    return {};
}

Result<void> countIndex(db::Connection &connection, const SearchIndex &index, Findings &findings)
{
    const auto apart = db::Query(connection, index.countApart).number();
    if (!apart)
        return apart.error();
    if (*apart != 0)
        findings.add({.rule = Rule::SearchIndex, .table = QString(index.table), .found = QString::number(*apart)});
    return {};
}

} // namespace

Result<void> auditFile(db::Connection &connection, bool deep, Findings &findings)
{
    const db::Sql sql = deep ? db::Sql("PRAGMA integrity_check"_sql) : db::Sql("PRAGMA quick_check"_sql);
    return asFinding(db::Query(connection, sql).forEach([&findings](const db::Row &row) {
        if (const QString said = row.text(0); said != "ok"_L1)
            findings.add({.rule = Rule::Integrity, .found = said});
    }),
        findings);
}

Result<void> auditForeignKeys(db::Connection &connection, Findings &findings)
{
    return db::Query(connection, "PRAGMA foreign_key_check"_sql).forEach([&findings](const db::Row &row) {
        findings.add({.rule = Rule::ForeignKey, .table = row.text(0), .id = row.integer(1), .field = row.text(2)});
    });
}

Result<void> auditSearch(db::Connection &connection, Findings &findings)
{
    const bool exact = connection.access() == db::Access::ReadWrite;
    for (const SearchIndex &index : kIndexes) {
        auto audited = exact ? proveIndex(connection, index, findings) : countIndex(connection, index, findings);
        if (!audited)
            return audited;
    }
    return {};
}

} // namespace tradebook::upkeep
