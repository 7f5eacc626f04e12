// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/listspec.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

constexpr SqlLiteral kUsers = "users AS u"_sql;
constexpr SqlLiteral kUsersWithSales = "users AS u CROSS JOIN customer_sales AS c ON c.user_id = u.id"_sql;
constexpr SqlLiteral kAddresses = "addresses AS a"_sql;
constexpr SqlLiteral kAddressesWithUser = "addresses AS a CROSS JOIN users AS u ON u.id = a.user_id"_sql;

Walk userWalk(SqlLiteral ascending, SqlLiteral descending)
{
    return {{{"u.id"_sql, kUsers, "1"_sql, ascending, descending}}};
}

Sql userContains(const Sql &text)
{
    return "("_sql + keyContains("u.name_key"_sql, text) + " OR "_sql + containsFolded("u.code"_sql, text) + " OR "_sql
        + containsFolded("u.email"_sql, text) + " OR "_sql + containsFolded("u.phone"_sql, text)
        + " OR u.id IN (SELECT user_id FROM notes INDEXED BY notes_by_user WHERE user_id IS NOT NULL AND "_sql
        + containsFolded("body"_sql, text) + "))"_sql;
}

Sql addressContains(const Sql &text)
{
    return "("_sql + containsFolded("a.recipient"_sql, text) + " OR "_sql + containsFolded("a.street"_sql, text) + " OR "_sql
        + containsFolded("a.city"_sql, text) + " OR "_sql + containsFolded("a.region"_sql, text) + " OR "_sql
        + containsFolded("a.postal_code"_sql, text) + " OR "_sql + containsFolded("a.country"_sql, text)
        + " OR a.user_id IN (SELECT id FROM users WHERE "_sql + keyContains("name_key"_sql, text) + "))"_sql;
}

} // namespace

const KindSpec &userSpec()
{
    static const KindSpec kSpec {
        .columns = {
            {{u"code"_s, CellType::Text, true}, "u.code"_sql, "u.code"_sql, kUsers, KeyType::Text,
                userWalk("u.code, u.id"_sql, "u.code DESC, u.id DESC"_sql)},
            {{u"name"_s, CellType::Text, true}, "u.name"_sql, "u.name_key"_sql, kUsers, KeyType::Text,
                userWalk("u.name_key, u.id"_sql, "u.name_key DESC, u.id DESC"_sql)},
            {{u"email"_s, CellType::Text, true}, "u.email"_sql, "lower(u.email)"_sql, kUsers, KeyType::Text,
                userWalk("u.email, u.id"_sql, "u.email DESC, u.id DESC"_sql)},
            {{u"phone"_s, CellType::Text, true}, "u.phone"_sql, "u.phone"_sql, kUsers, KeyType::Text},
            {{u"orders"_s, CellType::Integer, true}, "c.orders"_sql, "c.orders"_sql, kUsersWithSales, KeyType::Integer},
            {{u"total"_s, CellType::Money, true}, "c.total"_sql, "c.total"_sql, kUsersWithSales, KeyType::Integer,
                {.parts
                    = {{"c.user_id"_sql, "customer_sales AS c"_sql, "1"_sql, "c.total, c.user_id"_sql, "c.total DESC, c.user_id DESC"_sql}},
                    .isOfTheWhole = true}},
            {{u"last_business_date"_s, CellType::Date, true}, "c.last_business_date"_sql, "c.last_business_date"_sql, kUsersWithSales,
                KeyType::Text},
            {{u"is_active"_s, CellType::Boolean, false}, "u.is_active"_sql, "u.is_active"_sql, kUsers, KeyType::Integer},
            {{u"created_at"_s, CellType::Instant, false}, "u.created_at"_sql, "u.created_at"_sql, kUsers, KeyType::Text},
            {{u"updated_at"_s, CellType::Instant, false}, "u.updated_at"_sql, "u.updated_at"_sql, kUsers, KeyType::Text},
        },
        .id = "u.id"_sql,
        .table = kUsers,
        .rowsFrom = "users AS u LEFT JOIN customer_sales AS c ON c.user_id = u.id"_sql,
        .contains = userContains,
        .matches = {},
        .ownSort = {1, false},
        .amount = "NULL"_sql,
        .amountFrom = ""_sql,
    };
    return kSpec;
}

const KindSpec &addressSpec()
{
    static const KindSpec kSpec {
        .columns = {
            {{u"customer"_s, CellType::Text, true}, "u.name"_sql, "u.name_key"_sql, kAddressesWithUser, KeyType::Text,
                {.parts = {{"a.id"_sql, "users AS u CROSS JOIN addresses AS a ON a.user_id = u.id"_sql, "1"_sql, "u.name_key, u.id, a.id"_sql,
                    "u.name_key DESC, u.id DESC, a.id DESC"_sql}},
                    .isOfTheWhole = true}},
            {{u"kind"_s, CellType::Text, true}, "a.kind"_sql, "a.kind"_sql, kAddresses, KeyType::Text},
            {{u"recipient"_s, CellType::Text, true}, "a.recipient"_sql, "fold(a.recipient)"_sql, kAddresses, KeyType::Text},
            {{u"street"_s, CellType::Text, true}, "a.street"_sql, "fold(a.street)"_sql, kAddresses, KeyType::Text},
            {{u"city"_s, CellType::Text, true}, "a.city"_sql, "fold(a.city)"_sql, kAddresses, KeyType::Text},
            {{u"region"_s, CellType::Text, true}, "a.region"_sql, "fold(a.region)"_sql, kAddresses, KeyType::Text},
            {{u"postal_code"_s, CellType::Text, true}, "a.postal_code"_sql, "a.postal_code"_sql, kAddresses, KeyType::Text},
            {{u"country"_s, CellType::Text, true}, "a.country"_sql, "fold(a.country)"_sql, kAddresses, KeyType::Text},
            {{u"is_default"_s, CellType::Boolean, true}, "a.is_default"_sql, "a.is_default"_sql, kAddresses, KeyType::Integer},
        },
        .id = "a.id"_sql,
        .table = kAddresses,
        .rowsFrom = "addresses AS a LEFT JOIN users AS u ON u.id = a.user_id"_sql,
        .contains = addressContains,
        .matches = {},
        .ownSort = {0, false},
        .amount = "NULL"_sql,
        .amountFrom = ""_sql,
    };
    return kSpec;
}

} // namespace tradebook::list
