// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/orders.h"
#include "tests/support/ordershop.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

class tst_returns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsGoodsBackWhenAReturnIsDelivered()
    {
        OrderShop shop;
        const auto sale = shop.place(
            {.discount = {100}, .shipping = {500}, .items = {{.productId = shop.a, .quantity = 3}, {.productId = shop.b, .quantity = 2}}});
        const auto item = shop.read(sale).items[0].id;
        COMPARE_ERROR(shop.tryReturn(sale, {{item, 1}}), ErrorKind::StatusNotAllowed, u"pending"_s, u"return"_s);
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped});
        QCOMPARE(shop.stockOf(shop.a), u"7/0"_s);
        const auto back = must(shop.tryReturn(sale, {{item, 1}}));
        QCOMPARE(shop.stockOf(shop.a), u"7/0"_s);
        shop.set(back, {OrderStatus::Processing, OrderStatus::Shipped});
        QCOMPARE(shop.stockOf(shop.a), u"7/0"_s);
        shop.set(back, {OrderStatus::Delivered});
        QCOMPARE(shop.stockOf(shop.a), u"8/0"_s);
        QCOMPARE(must(repo::stock::moves(shop.writer, shop.a)).first().reason, u"returned"_s);
        const auto read = shop.read(back);
        QCOMPARE(read.kind, OrderKind::Return);
        QCOMPARE(read.items.first().returnsItemId, std::optional(item));
    }

    // However a sale is cut into returns, all of them equal it to the unit.
    void refundsTheWholeSaleInParts()
    {
        OrderShop shop;
        const auto sale = shop.place({.discount = {101},
            .shipping = {499},
            .shippingTaxBp = 1900,
            .items = {{.productId = shop.a, .quantity = 3, .discountBp = 333}, {.productId = shop.b, .quantity = 3}}});
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered});
        const auto sold = shop.read(sale);
        const auto first = sold.items[0].id;
        const auto second = sold.items[1].id;
        const auto abandoned = must(shop.tryReturn(sale, {{first, 2}}));
        shop.set(abandoned, {OrderStatus::Cancelled}); // counts no more
        must(shop.tryReturn(sale, {{first, 1}, {second, 2}}, {200}));
        must(shop.tryReturn(sale, {{first, 1}}));
        must(shop.tryReturn(sale, {{second, 1}, {first, 1}}, {299}));
        QCOMPARE(scalar(shop.writer, u"SELECT sum(total) || ' ' || sum(tax) FROM orders WHERE kind = 'return' AND status <> 'cancelled'"_s),
            u"%1 %2"_s.arg(sold.total.value).arg(sold.tax.value));
        QCOMPARE(scalar(shop.writer, u"SELECT sum(total) FROM daily_sales"_s), u"0"_s);
        QCOMPARE(scalar(shop.writer, u"SELECT sum(abs(revenue)) + sum(abs(units)) FROM product_sales"_s), u"0"_s);
        const auto before = shop.everything();
        QVERIFY(!shop.tryReturn(sale, {{first, 1}}).isOk());
        COMPARE_ERROR(shop.tryReturn(sale, {{first, 0}}), ErrorKind::Invalid, u"quantity"_s, u"0"_s);
        COMPARE_ERROR(shop.tryReturn(sale, {{{99}, 1}}), ErrorKind::NotFound, u"order_item"_s, u"99"_s);
        COMPARE_ERROR(shop.tryReturn(sale, {}), ErrorKind::Invalid, u"items"_s, QString());
        COMPARE_ERROR(shop.tryReturn({99}, {{first, 1}}), ErrorKind::NotFound, u"order"_s, u"99"_s);
        COMPARE_ERROR(orders::createReturn(shop.writer, sale, QList<orders::ReturnedItem>{{first, 1}}), ErrorKind::Internal);
        QCOMPARE(shop.everything(), before);
    }
};

QTEST_GUILESS_MAIN(tst_returns)
#include "tst_returns.moc"
