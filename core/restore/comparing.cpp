// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/comparing.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/restore/attached.h"

#include <algorithm>
#include <array>

namespace tradebook::restore {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

/// The tables of the preview, in their order.
struct Kind {
    const char *name;
    db::SqlLiteral table;
    bool hasTotal = false;
};
constexpr std::array kKinds{
    Kind{"users", "users"_sql},
    Kind{"addresses", "addresses"_sql},
    Kind{"categories", "categories"_sql},
    Kind{"products", "products"_sql},
    Kind{"orders", "orders"_sql, true},
    Kind{"stock_moves", "stock_moves"_sql},
    Kind{"notes", "notes"_sql},
};

/// Rows, and the sum of their totals, that one database has and the other has not.
struct Sum {
    qint64 rows = 0;
    qint64 amount = 0;
};

Result<Sum> sumOf(db::Connection &connection, const db::Sql &sql)
{
    auto sum = db::Query(connection, sql).one([](const db::Row &row) { return Sum{row.integer(0), row.integer(1)}; });
    if (!sum)
        return sum.error();
    return sum->value_or(Sum{});
}

/// As the list of orders adds up.
constexpr auto kOrderAmount
    = "coalesce(sum(CASE WHEN one.status = 'cancelled' THEN 0 WHEN one.kind = 'return' THEN -one.total ELSE one.total END), 0)"_sql;

db::Sql amountOf(const Kind &kind)
{
    return kind.hasTotal ? kOrderAmount : "0"_sql;
}

db::Sql all(const Kind &kind, db::SqlLiteral schema)
{
    return "SELECT count(*), "_sql + amountOf(kind) + " FROM "_sql + schema + kind.table + " AS one"_sql;
}

/// An id alone does not make two rows the same one: two books may have lived apart since the backup.
db::Sql onlyIn(const Kind &kind, db::SqlLiteral schema, db::SqlLiteral otherSchema)
{
    return all(kind, schema) + " WHERE NOT EXISTS (SELECT 1 FROM "_sql + otherSchema + kind.table
        + " AS other WHERE other.id = one.id AND other.created_at = one.created_at)"_sql;
}

db::Sql changedIn(const Kind &kind)
{
    return "SELECT count(*), 0 FROM staged."_sql + kind.table + " AS one JOIN main."_sql + kind.table
        + " AS other ON other.id = one.id AND other.created_at = one.created_at AND other.updated_at <> one.updated_at"_sql;
}

Result<KindDifference> differenceOf(db::Connection &connection, const Kind &kind)
{
    KindDifference difference{.table = QString::fromLatin1(kind.name)};
    std::array<Sum, 5> sums;
    const std::array queries{all(kind, "staged."_sql), all(kind, "main."_sql), onlyIn(kind, "staged."_sql, "main."_sql),
        onlyIn(kind, "main."_sql, "staged."_sql), changedIn(kind)};
    for (std::size_t at = 0; at < queries.size(); ++at) {
        auto sum = sumOf(connection, queries[at]);
        if (!sum)
            return sum.error();
        sums[at] = *sum;
    }
    difference.inBackup = sums[0].rows;
    difference.now = sums[1].rows;
    difference.comesBack = sums[2].rows;
    difference.goes = sums[3].rows;
    difference.changes = sums[4].rows;
    if (kind.hasTotal)
        difference.amounts = KindDifference::Amounts{sums[0].amount, sums[1].amount, sums[2].amount, sums[3].amount};
    return difference;
}

Result<Side> sideOf(db::Connection &connection, db::SqlLiteral schema)
{
    const db::Sql sql = "SELECT name, currency, coalesce((SELECT max(business_date) FROM "_sql + schema + "orders), ''), "_sql
        + "coalesce((SELECT max(at) FROM (SELECT max(updated_at) AS at FROM "_sql + schema
        + "orders UNION ALL SELECT max(updated_at) FROM "_sql + schema + "products UNION ALL SELECT max(updated_at) FROM "_sql + schema
        + "users)), ''), (SELECT count(*) FROM "_sql + schema + "orders), (SELECT "_sql + kOrderAmount + " FROM "_sql + schema
        + "orders AS one) FROM "_sql + schema + "book"_sql;
    auto side = db::Query(connection, sql).one([](const db::Row &row) {
        return Side{row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.integer(5)};
    });
    if (!side)
        return side.error();
    return side->value_or(Side{});
}

Result<Preview> compareAttached(db::Connection &reader)
{
    auto snapshot = db::Transaction::beginRead(reader);
    if (!snapshot)
        return snapshot.error();
    Preview preview;
    auto backup = sideOf(reader, "staged."_sql);
    if (!backup)
        return backup.error();
    preview.backup = *backup;
    auto now = sideOf(reader, "main."_sql);
    if (!now)
        return now.error();
    preview.now = *now;
    for (const Kind &kind : kKinds) {
        auto difference = differenceOf(reader, kind);
        if (!difference)
            return difference.error();
        preview.kinds.append(*difference);
    }
    return preview;
}

} // namespace

bool Preview::isSame() const
{
    return now && std::ranges::all_of(kinds, [](const KindDifference &kind) {
        return kind.comesBack == 0 && kind.goes == 0 && kind.changes == 0;
    });
}

Result<Preview> compare(const Staged &staged, db::Connection &reader)
{
    return whileAttached(staged, reader, [&reader] { return compareAttached(reader); });
}

Result<Preview> describe(const Staged &staged)
{
    auto connection = db::Connection::open(staged.path, {.access = db::Access::ReadOnly});
    if (!connection)
        return connection.error();
    Preview preview;
    auto side = sideOf(*connection, "main."_sql);
    if (!side)
        return side.error();
    preview.backup = *side;
    for (const Kind &kind : kKinds) {
        auto sum = sumOf(*connection, all(kind, "main."_sql));
        if (!sum)
            return sum.error();
        KindDifference difference{.table = QString::fromLatin1(kind.name), .inBackup = sum->rows, .comesBack = sum->rows};
        if (kind.hasTotal)
            difference.amounts = KindDifference::Amounts{.inBackup = sum->amount, .comesBack = sum->amount};
        preview.kinds.append(difference);
    }
    return preview;
}

} // namespace tradebook::restore
