// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/orderlinks.h"

#include "core/db/query.h"

using namespace tradebook::db::literals;

namespace tradebook::repo::orders {
namespace {

LinkedOrder linked(const db::Row &row)
{
    return {row.id<OrderId>(0), row.text(1), orderStatusFrom(row.text(2)).value_or(OrderStatus::Pending),
        QDate::fromString(row.text(3), Qt::ISODate), Money{row.integer(4)}};
}

} // namespace

Result<QList<LinkedOrder>> returnsOf(db::Connection &connection, OrderId sale)
{
    db::Query links(connection,
        "SELECT id, number, status, business_date, total FROM orders WHERE id IN (SELECT back.order_id FROM order_items AS sold "
        "JOIN order_items AS back ON back.returns_item_id = sold.id WHERE sold.order_id = ?) ORDER BY placed_at, id"_sql,
        sale);
    QList<LinkedOrder> found;
    const auto read = links.forEach([&](const db::Row &row) { found.append(linked(row)); });
    if (!read)
        return read.error();
    return found;
}

Result<std::optional<LinkedOrder>> saleOf(db::Connection &connection, OrderId back)
{
    return db::Query(connection,
        "SELECT id, number, status, business_date, total FROM orders WHERE id = (SELECT sold.order_id FROM order_items AS back "
        "JOIN order_items AS sold ON sold.id = back.returns_item_id WHERE back.order_id = ? LIMIT 1)"_sql,
        back)
        .one(linked);
}

} // namespace tradebook::repo::orders
