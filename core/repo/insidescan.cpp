// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/insidescan.h"

#include "core/db/query.h"
#include "core/model/text.h"
#include "core/repo/phonesearch.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo {

namespace {

/// (id, whether it contains ?1), in the order of an index that covers both. Orders: newest numbers first.
QList<db::SqlLiteral> scansOf(WordIndex index)
{
    switch (index) {
    case WordIndex::Users:
        return {"/* inside */ SELECT id, contains_folded(code, ?1) FROM users WHERE code IS NOT NULL ORDER BY code"_sql,
            "/* inside */ SELECT id, contains_folded(email, ?1) FROM users WHERE email IS NOT NULL ORDER BY email"_sql,
            "/* inside */ SELECT id, instr(name_key, ?1) > 0 FROM users ORDER BY name_key"_sql};
    case WordIndex::Products:
        return {"/* inside */ SELECT id, contains_folded(sku, ?1) FROM products ORDER BY sku"_sql,
            "/* inside */ SELECT id, contains_folded(barcode, ?1) FROM products WHERE barcode IS NOT NULL ORDER BY barcode"_sql,
            "/* inside */ SELECT id, instr(name_key, ?1) > 0 FROM products ORDER BY name_key"_sql};
    case WordIndex::Orders:
        return {"/* inside */ SELECT id, contains_folded(number, ?1) FROM orders ORDER BY length(number) DESC, number DESC"_sql};
    }
    return {};
}

} // namespace

Result<std::vector<qint64>> insideMatches(db::Connection &connection, WordIndex index, const QString &text, int most, ScanBudget &budget)
{
    std::vector<qint64> ids;
    QSet<qint64> seen;
    const auto wanted = static_cast<std::size_t>(std::max(most, 0));
    const auto add = [&](qint64 id) {
        if (ids.size() < wanted && !seen.contains(id)) {
            seen.insert(id);
            ids.push_back(id);
        }
    };
    const auto folded = fold(trimmedName(text));
    if (folded.isEmpty())
        return ids;
    for (const auto &sql : scansOf(index)) {
        auto read = db::Query(connection, sql, folded).forEach([&](const db::Row &row) {
            if (!budget.spend())
                return false;
            if (row.boolean(1))
                add(row.integer(0));
            return ids.size() < wanted;
        });
        if (!read)
            return read.error();
    }
    if (const auto digits = typedNumber(text); index == WordIndex::Users && !digits.isEmpty() && ids.size() < wanted) {
        const auto users = usersWithDigits(connection, digits, most, budget);
        if (!users)
            return users.error();
        for (const auto id : *users)
            add(id.value);
    }
    return ids;
}

} // namespace tradebook::repo
