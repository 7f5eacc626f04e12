// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/comparing.h"
#include "tests/support/ordershop.h"
#include "tests/support/restorebook.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::test;

namespace {

const restore::KindDifference &of(const restore::Preview &preview, const QString &table)
{
    for (const auto &kind : preview.kinds) {
        if (kind.table == table)
            return kind;
    }
    qFatal("no kind %s", qPrintable(table));
}

} // namespace

class tst_comparing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatComesBackAndWhatGoes()
    {
        OrderShop shop;
        const OrderId first = shop.place(1);
        shop.place(2);
        const QString backup = backedUp(shop.book.path());
        const auto total = [&](OrderId id) { return shop.read(id).total.value; };
        const qint64 lost = total(first);
        mustCommit(shop.writer, [&] { return orders::remove(shop.writer, first); });
        const qint64 added = total(shop.place(4));
        QTest::qWait(5); // updated_at counts in milliseconds
        execute(
            shop.writer, u"UPDATE products SET price = price + 1, updated_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE sku = 'A'"_s);
        const auto staged = restore::stage(backup, shop.book.path());
        QVERIFY_OK(staged);
        auto reader = shop.book.reader();
        const auto preview = restore::compare(*staged, reader);
        QVERIFY_OK(preview);
        QVERIFY(!preview->isSame());
        QCOMPARE(preview->backup.orders, 2);
        QCOMPARE(preview->now->orders, 2);
        QCOMPARE(preview->backup.currency, u"EUR"_s);
        QVERIFY(!preview->backup.lastOrder.isEmpty());
        const auto &order = of(*preview, u"orders"_s);
        QCOMPARE(order.comesBack, 1);
        QCOMPARE(order.goes, 1);
        QCOMPARE(order.amounts->comesBack, lost);
        QCOMPARE(order.amounts->goes, added);
        QCOMPARE(order.amounts->now - order.amounts->inBackup, added - lost);
        const auto &product = of(*preview, u"products"_s);
        QCOMPARE(product.comesBack, 0);
        QCOMPARE(product.goes, 0);
        QCOMPARE(product.changes, 1);
        QVERIFY(!product.amounts);
        QCOMPARE(of(*preview, u"users"_s).now, 0);
        // Nothing stays attached, so that the next one can be compared on the same reader.
        QVERIFY_OK(restore::compare(*staged, reader));
        QVERIFY_OK(reader.close());
    }

    void addsUpOrdersAsTheirListDoes()
    {
        OrderShop shop;
        const OrderId sale = shop.place(3);
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered});
        const QString backup = backedUp(shop.book.path());
        const auto back = must(shop.tryReturn(sale, {{shop.read(sale).items.first().id, 1}}));
        shop.set(shop.place(5), {OrderStatus::Cancelled});
        const auto staged = restore::stage(backup, shop.book.path());
        QVERIFY_OK(staged);
        auto reader = shop.book.reader();
        const auto preview = restore::compare(*staged, reader);
        QVERIFY_OK(preview);
        const auto given = shop.read(back).total.value;
        QVERIFY(given > 0);
        QCOMPARE(preview->now->orders, 3);
        QCOMPARE(preview->now->orderTotal, preview->backup.orderTotal - given);
        const auto &order = of(*preview, u"orders"_s);
        QCOMPARE(order.goes, 2);
        QCOMPARE(order.amounts->goes, -given);
        QVERIFY_OK(reader.close());
    }

    void anUnchangedBookIsTheSame()
    {
        OrderShop shop;
        shop.place(1);
        const auto staged = restore::stage(backedUp(shop.book.path()), shop.book.path());
        QVERIFY_OK(staged);
        auto reader = shop.book.reader();
        const auto preview = restore::compare(*staged, reader);
        QVERIFY_OK(preview);
        QVERIFY(preview->isSame());
        QCOMPARE(preview->backup, *preview->now);
    }

    void equalNumbersOfTwoBooksAreNotTheSameRecords()
    {
        OrderShop shop;
        shop.place(1);
        const QString backup = backedUp(shop.book.path());
        QTest::qWait(5); // created_at counts in milliseconds
        OrderShop other;
        other.place(1);
        const auto staged = restore::stage(backup, other.book.path());
        QVERIFY_OK(staged);
        auto reader = other.book.reader();
        const auto preview = restore::compare(*staged, reader);
        QVERIFY_OK(preview);
        QCOMPARE(of(*preview, u"orders"_s).comesBack, 1);
        QCOMPARE(of(*preview, u"orders"_s).goes, 1);
        QCOMPARE(of(*preview, u"orders"_s).changes, 0);
    }

    void withoutABookEverythingComesBack()
    {
        OrderShop shop;
        shop.place(1);
        const auto staged = restore::stage(backedUp(shop.book.path()), shop.book.path());
        QVERIFY_OK(staged);
        const auto preview = restore::describe(*staged);
        QVERIFY_OK(preview);
        QVERIFY(!preview->now);
        QVERIFY(!preview->isSame());
        QCOMPARE(of(*preview, u"orders"_s).comesBack, 1);
        QCOMPARE(of(*preview, u"products"_s).inBackup, 2);
    }

    void anInterruptedOneCanBeAskedAgain()
    {
        OrderShop shop;
        const auto staged = restore::stage(backedUp(shop.book.path()), shop.book.path());
        QVERIFY_OK(staged);
        auto reader = shop.book.reader();
        reader.interrupter().interrupt();
        QVERIFY_KIND(restore::compare(*staged, reader), ErrorKind::Superseded);
        reader.interrupter().rearm();
        QVERIFY_OK(restore::compare(*staged, reader));
    }
};

QTEST_GUILESS_MAIN(tst_comparing)
#include "tst_comparing.moc"
