// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/listspec.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

constexpr SqlLiteral kOrders = "orders AS o"_sql;
constexpr SqlLiteral kItems = "order_items AS i"_sql;
constexpr SqlLiteral kItemsWithOrder = "order_items AS i CROSS JOIN orders AS o ON o.id = i.order_id"_sql;
// Shorter numbers first, as people count; the same order as the index orders_by_number.
constexpr SqlLiteral kNumberKey = "format('%08d', length(o.number)) || o.number"_sql;

Walk orderWalk(SqlLiteral ascending, SqlLiteral descending, bool servesTabsAndUsers = false)
{
    return {{{"o.id"_sql, kOrders, "1"_sql, ascending, descending}}, servesTabsAndUsers};
}

/// Walk-ins first, then customer by customer, each in the order of dates: what index orders_by_user gives.
Walk customerWalk()
{
    Walk walk;
    walk.isOfTheWhole = true;
    walk.parts = {
        {"o.id"_sql, kOrders, "o.user_id IS NULL"_sql, "o.placed_at, o.id"_sql, "o.placed_at DESC, o.id DESC"_sql},
        {"o.id"_sql, "users AS u CROSS JOIN orders AS o ON o.user_id = u.id"_sql, "1"_sql, "u.name_key, u.id, o.placed_at, o.id"_sql,
            "u.name_key DESC, u.id DESC, o.placed_at DESC, o.id DESC"_sql},
    };
    walk.grouping
        = {"SELECT id FROM users ORDER BY name_key, id"_sql, "SELECT user_id, id FROM orders ORDER BY user_id, placed_at, id"_sql};
    return walk;
}

Sql noted(const Sql &text)
{
    return "SELECT order_id AS id FROM notes INDEXED BY notes_by_order WHERE order_id IS NOT NULL AND "_sql
        + containsFolded("body"_sql, text);
}

Sql orderContains(const Sql &text)
{
    return "("_sql + containsFolded("o.number"_sql, text) + " OR o.user_id IN (SELECT id FROM users WHERE "_sql
        + keyContains("name_key"_sql, text) + ") OR "_sql + keyContains("o.invoice_number"_sql, text) + " OR o.id IN ("_sql + noted(text)
        + "))"_sql;
}

Sql orderItemContains(const Sql &text)
{
    return "("_sql + containsFolded("i.sku"_sql, text) + " OR "_sql + containsFolded("i.name"_sql, text) + ")"_sql;
}

} // namespace

const KindSpec &orderSpec()
{
    static const KindSpec kSpec {
        .columns = {
            {{u"number"_s, CellType::Text, true}, "o.number"_sql, kNumberKey, kOrders, KeyType::Text,
                orderWalk("length(o.number), o.number, o.id"_sql, "length(o.number) DESC, o.number DESC, o.id DESC"_sql), true},
            {{u"placed_at"_s, CellType::Instant, true}, "o.placed_at"_sql, "o.placed_at"_sql, kOrders, KeyType::Text,
                orderWalk("o.placed_at, o.id"_sql, "o.placed_at DESC, o.id DESC"_sql, true)},
            {{u"customer"_s, CellType::Text, true}, "u.name"_sql, "u.name_key"_sql,
                "orders AS o LEFT JOIN users AS u ON u.id = o.user_id"_sql, KeyType::Text, customerWalk(), false,
                Ranking{"o.user_id"_sql, "SELECT id, name_key FROM users ORDER BY name_key, id"_sql}},
            {{u"status"_s, CellType::Status, true}, "o.status"_sql,
                "CASE o.status WHEN 'pending' THEN 0 WHEN 'processing' THEN 1 WHEN 'shipped' THEN 2 WHEN 'delivered' THEN 3 ELSE 4 END"_sql,
                kOrders, KeyType::Integer},
            {{u"item_count"_s, CellType::Integer, true}, "o.item_count"_sql, "o.item_count"_sql, kOrders, KeyType::Integer},
            {{u"total"_s, CellType::Money, true}, "CASE o.kind WHEN 'return' THEN -o.total ELSE o.total END"_sql,
                "CASE o.kind WHEN 'return' THEN -o.total ELSE o.total END"_sql, kOrders, KeyType::Integer},
            {{u"kind"_s, CellType::Text, false}, "o.kind"_sql, "o.kind"_sql, kOrders, KeyType::Text},
            {{u"business_date"_s, CellType::Date, false}, "o.business_date"_sql, "o.business_date"_sql, kOrders, KeyType::Text,
                orderWalk("o.business_date, o.id"_sql, "o.business_date DESC, o.id DESC"_sql)},
            {{u"discount"_s, CellType::Money, false}, "o.discount"_sql, "o.discount"_sql, kOrders, KeyType::Integer},
            {{u"shipping"_s, CellType::Money, false}, "o.shipping"_sql, "o.shipping"_sql, kOrders, KeyType::Integer},
            {{u"tax"_s, CellType::Money, false}, "o.tax"_sql, "o.tax"_sql, kOrders, KeyType::Integer},
            {{u"invoice_number"_s, CellType::Integer, false}, "o.invoice_number"_sql, "o.invoice_number"_sql, kOrders, KeyType::Integer,
                orderWalk("o.invoice_number, o.id"_sql, "o.invoice_number DESC, o.id DESC"_sql)},
            {{u"shipping_city"_s, CellType::Text, false}, "o.shipping_city"_sql, "fold(o.shipping_city)"_sql, kOrders, KeyType::Text},
            {{u"shipping_country"_s, CellType::Text, false}, "o.shipping_country"_sql, "fold(o.shipping_country)"_sql, kOrders,
                KeyType::Text},
            {{u"message"_s, CellType::Text, false}, "o.message"_sql, "fold(o.message)"_sql, kOrders, KeyType::Text},
            {{u"created_at"_s, CellType::Instant, false}, "o.created_at"_sql, "o.created_at"_sql, kOrders, KeyType::Text},
            {{u"updated_at"_s, CellType::Instant, false}, "o.updated_at"_sql, "o.updated_at"_sql, kOrders, KeyType::Text},
        },
        .id = "o.id"_sql,
        .table = kOrders,
        .rowsFrom = "orders AS o LEFT JOIN users AS u ON u.id = o.user_id"_sql,
        .contains = orderContains,
        .matches = {
            "SELECT id FROM orders WHERE "_sql + containsFolded("number"_sql),
            "SELECT id FROM orders WHERE user_id IN (SELECT id FROM users WHERE instr(name_key, ?1) > 0)"_sql,
            "SELECT id FROM orders WHERE invoice_number > 0 AND instr(invoice_number, ?1) > 0"_sql,
            noted(Sql::parameter(1)),
        },
        .ownSort = {1, true},
        // Cancelled orders count nowhere.
        .amount = "CASE WHEN o.status = 'cancelled' THEN 0 WHEN o.kind = 'return' THEN -o.total ELSE o.total END"_sql,
        .amountFrom = kOrders,
    };
    return kSpec;
}

const KindSpec &orderItemSpec()
{
    static const KindSpec kSpec {
        .columns = {
            {{u"number"_s, CellType::Text, false}, "o.number"_sql, kNumberKey, kItemsWithOrder, KeyType::Text,
                {.parts = {{"i.id"_sql, "orders AS o CROSS JOIN order_items AS i ON i.order_id = o.id"_sql, "1"_sql,
                    "length(o.number), o.number, o.id, i.line"_sql, "length(o.number) DESC, o.number DESC, o.id DESC, i.line DESC"_sql}},
                    .isOfTheWhole = true}},
            {{u"line"_s, CellType::Integer, true}, "i.line"_sql, "i.line"_sql, kItems, KeyType::Integer},
            {{u"sku"_s, CellType::Text, true}, "i.sku"_sql, "i.sku"_sql, kItems, KeyType::Text},
            {{u"name"_s, CellType::Text, true}, "i.name"_sql, "fold(i.name)"_sql, kItems, KeyType::Text},
            {{u"quantity"_s, CellType::Integer, true}, "i.quantity"_sql, "i.quantity"_sql, kItems, KeyType::Integer},
            {{u"unit_price"_s, CellType::Money, true}, "i.unit_price"_sql, "i.unit_price"_sql, kItems, KeyType::Integer},
            {{u"discount_bp"_s, CellType::Percent, true}, "i.discount_bp"_sql, "i.discount_bp"_sql, kItems, KeyType::Integer},
            {{u"tax_bp"_s, CellType::Percent, true}, "i.tax_bp"_sql, "i.tax_bp"_sql, kItems, KeyType::Integer},
            {{u"total"_s, CellType::Money, true}, "i.total"_sql, "i.total"_sql, kItems, KeyType::Integer},
            {{u"discount_share"_s, CellType::Money, false}, "i.discount_share"_sql, "i.discount_share"_sql, kItems, KeyType::Integer},
        },
        .id = "i.id"_sql,
        .table = kItems,
        .rowsFrom = "order_items AS i LEFT JOIN orders AS o ON o.id = i.order_id"_sql,
        .contains = orderItemContains,
        .matches = {},
        .ownSort = {1, false},
        .amount = "i.total"_sql,
        .amountFrom = kItems,
        .own = ColumnSpec{{}, "i.line"_sql, "i.order_id * 16777216 + i.line"_sql, kItems, KeyType::Integer,
            {{{"i.id"_sql, kItems, "1"_sql, "i.order_id, i.line"_sql, "i.order_id DESC, i.line DESC"_sql}}, true}},
    };
    return kSpec;
}

} // namespace tradebook::list
