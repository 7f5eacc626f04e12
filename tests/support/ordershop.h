// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/shop.h"
#include "tests/support/testbook.h"

namespace tradebook::test {

using namespace Qt::StringLiterals;
namespace orders = tradebook::repo::orders;

/// A book with two products: A at 10.00 with 19 % and 10 pieces, B at 3.33 with 7 % and 5 pieces.
struct OrderShop {
    TestBook book{u"EUR"_s, u"America/New_York"_s};
    db::Connection &writer = book.writer();
    ProductId a = addProduct(writer, u"A"_s, 1000, 10);
    ProductId b = addProduct(writer, u"B"_s, 333, 5);

    OrderShop() { execute(writer, u"UPDATE products SET tax_bp = CASE sku WHEN 'A' THEN 1900 ELSE 700 END"_s); }
    Result<OrderId> tryPlace(const orders::NewOrder &order)
    {
        return db::inTransaction(writer, [&] { return orders::create(writer, order); });
    }
    OrderId place(const orders::NewOrder &order) { return must(tryPlace(order)); }
    OrderId place(qint64 piecesOfA) { return place({.items = {{.productId = a, .quantity = piecesOfA}}}); }
    Result<void> trySet(OrderId id, OrderStatus status)
    {
        return db::inTransaction(writer, [&] { return orders::setStatus(writer, id, status); });
    }
    void set(OrderId id, std::initializer_list<OrderStatus> statuses)
    {
        for (const auto status : statuses)
            must(trySet(id, status));
    }
    Result<OrderId> tryReturn(OrderId sale, const QList<orders::ReturnedItem> &items, Money shipping = {})
    {
        return db::inTransaction(writer, [&] { return orders::createReturn(writer, sale, items, shipping); });
    }
    QString stockOf(ProductId product)
    {
        const auto level = must(repo::stock::level(writer, product));
        return u"%1/%2"_s.arg(level.onHand).arg(level.reserved);
    }
    Order read(OrderId id) { return must(orders::read(writer, id)); }
    QString everything()
    {
        return scalar(writer,
            u"SELECT (SELECT count(*) || ':' || coalesce(sum(total), 0) FROM orders) || ' ' || (SELECT count(*) FROM order_items) || ' ' "
            u"|| "
            "(SELECT count(*) FROM stock_moves) || ' ' || (SELECT group_concat(on_hand || '/' || reserved) FROM stock) || ' ' || "
            "(SELECT next_order_number FROM book)"_s);
    }
};

} // namespace tradebook::test
