// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/salestock.h"

#include "core/db/query.h"
#include "core/model/orderstatus.h"

#include <QHash>

#include <vector>

namespace tradebook::transfer {

using namespace db::literals;

namespace {

struct Shelf {
    qint64 onHand = 0;
    qint64 reserved = 0;
};

struct Want {
    qint64 productId;
    qint64 quantity;
    QString sku;
};

/// Goes through the orders as the stock will, and finds those that it would refuse.
class Shelves {
public:
    Shelves(db::Connection &writer, bool allowsOverselling)
        : m_writer(writer)
        , m_allowsOverselling(allowsOverselling)
    {
    }

    Result<void> load()
    {
        return db::Query(m_writer,
            "SELECT product_id, on_hand, reserved FROM main.stock "
            "WHERE product_id IN (SELECT product_id FROM staged.lines WHERE state < 8)"_sql)
            .forEach([this](const db::Row &row) {
                m_shelves.insert(row.integer(0), {row.integer(1), row.integer(2)});
            });
    }

    Result<void> add(const db::Row &row)
    {
        if (row.integer(0) != m_sale) {
            if (auto closed = close(); !closed)
                return closed;
            m_sale = row.integer(0);
            const auto kind = orderKindFrom(row.text(1)).value_or(OrderKind::Sale);
            const auto status = orderStatusFrom(row.text(2)).value_or(OrderStatus::Delivered);
            m_direction = stockDirection(kind, status, true);
            m_reserves = reservesStock(kind, status, true);
        }
        m_wants.push_back({row.integer(3), row.integer(4), row.text(5)});
        return {};
    }

    Result<void> close()
    {
        std::size_t done = 0;
        while (done < m_wants.size() && take(m_wants[done], 1))
            ++done;
        const bool refused = done < m_wants.size();
        const QString sku = refused ? m_wants[done].sku : QString();
        while (refused && done > 0)
            take(m_wants[--done], -1);
        m_wants.clear();
        if (!refused)
            return {};
        const auto marked
            = db::Query(m_writer, "UPDATE staged.sales SET state = 8, fault = 'NotEnoughStock', data = ? WHERE id = ?"_sql, sku, m_sale)
                  .run();
        if (!marked)
            return marked.error();
        return {};
    }

private:
    bool take(const Want &want, int times)
    {
        Shelf &shelf = m_shelves[want.productId];
        if (times > 0 && m_direction < 0 && shelf.onHand < want.quantity)
            return false;
        if (times > 0 && m_reserves && !m_allowsOverselling && shelf.onHand - shelf.reserved < want.quantity)
            return false;
        shelf.onHand += times * m_direction * want.quantity;
        shelf.reserved += m_reserves ? times * want.quantity : 0;
        return true;
    }

    db::Connection &m_writer;
    bool m_allowsOverselling;
    QHash<qint64, Shelf> m_shelves;
    qint64 m_sale = 0;
    int m_direction = 0;
    bool m_reserves = false;
    std::vector<Want> m_wants;
};

} // namespace

Result<void> refuseWithoutStock(db::Connection &writer, const BookFacts &book)
{
    Shelves shelves(writer, book.allowsOverselling);
    if (auto loaded = shelves.load(); !loaded)
        return loaded;
    // A copy, so that orders can be marked while it is read.
    auto made = db::Query(writer,
        "CREATE TABLE staged.wants AS SELECT sales.id AS sale, coalesce(sales.kind, 'sale') AS kind, "
        "coalesce(sales.status, 'delivered') AS status, lines.product_id AS product_id, lines.quantity AS quantity, "
        "lines.sku AS sku FROM staged.sales JOIN staged.lines ON lines.sale = sales.id AND lines.state < 8 "
        "WHERE sales.state = 1 ORDER BY coalesce(sales.status, 'delivered') IN ('pending', 'processing'), "
        "sales.placed_at, sales.id, lines.position"_sql)
                    .run();
    if (!made)
        return made.error();
    auto read = db::Query(writer, "SELECT sale, kind, status, product_id, quantity, sku FROM staged.wants ORDER BY rowid"_sql)
                    .forEach([&](const db::Row &row) { return shelves.add(row); });
    if (!read)
        return read;
    return shelves.close();
}

Result<void> moveStock(db::Connection &writer, const QString &now)
{
    const auto moved = db::Query(writer,
        "INSERT INTO main.stock_moves (product_id, delta, reason, order_item_id, at, created_at, updated_at) "
        "SELECT order_items.product_id, CASE orders.kind WHEN 'return' THEN order_items.quantity ELSE -order_items.quantity END, "
        "CASE orders.kind WHEN 'return' THEN 'returned' ELSE 'shipped' END, order_items.id, orders.placed_at, ?1, ?1 "
        "FROM staged.sales JOIN main.orders ON orders.id = sales.order_id JOIN main.order_items ON order_items.order_id = orders.id "
        "WHERE sales.state = 1 AND orders.moves_stock = 1 "
        "AND ((orders.kind = 'sale' AND orders.status IN ('shipped', 'delivered')) OR (orders.kind = 'return' AND orders.status = "
        "'delivered')) "
        "ORDER BY orders.placed_at, sales.id, order_items.line"_sql,
        now)
                           .run();
    if (!moved)
        return moved.error();
    return {};
}

} // namespace tradebook::transfer
