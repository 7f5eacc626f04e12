// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/orderlinks.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

class tst_orderlinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheReturnsOfASaleAndTheSaleOfAReturn()
    {
        TestBook book;
        auto &connection = book.writer();
        const auto mug = addProduct(connection, u"MUG"_s, 500, 10);
        const auto place = [&] {
            repo::orders::NewOrder order;
            order.items = {{.productId = mug, .quantity = 3}};
            return mustCommit(connection, [&] { return repo::orders::create(connection, order); });
        };
        const auto sale = place();
        const auto other = place();
        for (const auto status : {OrderStatus::Processing, OrderStatus::Shipped})
            mustCommit(connection, [&] { return repo::orders::setStatus(connection, sale, status); });
        QVERIFY(must(repo::orders::returnsOf(connection, sale)).isEmpty());
        const auto item = must(repo::orders::read(connection, sale)).items.first().id;
        const std::array one{repo::orders::ReturnedItem{item, 1}};
        const auto first = mustCommit(connection, [&] { return repo::orders::createReturn(connection, sale, one); });
        const auto second = mustCommit(connection, [&] { return repo::orders::createReturn(connection, sale, one); });
        mustCommit(connection, [&] { return repo::orders::setStatus(connection, second, OrderStatus::Cancelled); });

        const auto returns = must(repo::orders::returnsOf(connection, sale));
        QCOMPARE(returns.size(), 2);
        QCOMPARE(returns.first().id, first);
        QCOMPARE(returns.first().total, Money{500});
        QCOMPARE(returns.last().status, OrderStatus::Cancelled);
        QVERIFY(must(repo::orders::returnsOf(connection, other)).isEmpty());
        QCOMPARE(must(repo::orders::saleOf(connection, first))->id, sale);
        QVERIFY(!must(repo::orders::saleOf(connection, sale)).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_orderlinks)
#include "tst_orderlinks.moc"
