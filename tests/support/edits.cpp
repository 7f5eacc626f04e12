// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/edits.h"

#include "core/db/query.h"

namespace tradebook::test {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

Result<void> addLine(db::Connection &writer, qint64 order, int line, const QString &sku)
{
    auto product = addProduct(writer, sku, 20);
    if (!product)
        return product.error();
    return db::Query(writer,
        "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total)"
        " VALUES (?1, ?2, ?3, ?4, 'Mug', 2, 250, 500)"_sql,
        order, line, *product, sku)
        .run()
        .transform([](qint64) {});
}

} // namespace

Result<void> placeOrder(db::Connection &writer, const QString &number)
{
    auto user = db::Query(writer, "INSERT INTO users (name, code) VALUES ('Ann', ?)"_sql, number).run();
    if (!user)
        return user.error();
    auto order = db::Query(writer,
        "INSERT INTO orders (number, user_id, status, placed_at, business_date, total, item_count)"
        " VALUES (?1, ?2, 'pending', '2026-01-02T10:00:00.000Z', '2026-01-02', 1500, 3)"_sql,
        number, writer.lastInsertId())
                     .run();
    if (!order)
        return order.error();
    const qint64 id = writer.lastInsertId();
    for (int line = 1; line <= 3; ++line) {
        if (auto added = addLine(writer, id, line, u"%1-%2"_s.arg(number).arg(line)); !added)
            return added;
    }
    return {};
}

Result<qint64> addProduct(db::Connection &writer, const QString &sku, qint64 pieces)
{
    auto added = db::Query(writer, "INSERT INTO products (sku, name, name_key, price) VALUES (?, 'Mug', 'mug', 250)"_sql, sku).run();
    if (!added)
        return added;
    const qint64 id = writer.lastInsertId();
    if (auto moved = moveStock(writer, id, pieces); !moved)
        return moved.error();
    return id;
}

Result<void> moveStock(db::Connection &writer, qint64 product, qint64 delta)
{
    return db::Query(writer, "INSERT INTO stock_moves (product_id, delta, reason) VALUES (?, ?, 'counted')"_sql, product, delta)
        .run()
        .transform([](qint64) {});
}

Result<StockSums> stockSums(db::Connection &connection)
{
    auto sums = db::Query(
        connection, "SELECT (SELECT sum(on_hand) FROM stock), (SELECT sum(delta) FROM stock_moves), (SELECT count(*) FROM stock_moves)"_sql)
                    .one([](const db::Row &row) {
                        return StockSums{row.integer(0), row.integer(1), row.integer(2)};
                    });
    if (!sums)
        return sums.error();
    return sums->value_or(StockSums{});
}

} // namespace tradebook::test
