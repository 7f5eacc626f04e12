// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/errorwords.h"
#include "core/words/words.h"
#include "tests/support/health.h"
#include "tests/support/ordershop.h"

#include <QRandomGenerator>

#include <array>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using orders::EditedItem;

namespace {

struct EditShop : OrderShop {
    template<class Edit>
    auto in(Edit &&edit)
    {
        return db::inTransaction(writer, std::forward<Edit>(edit));
    }
    Result<void> trySetItems(OrderId id, const QList<EditedItem> &items)
    {
        return in([&] { return orders::setItems(writer, id, items); });
    }
    EditedItem line(OrderId id, int index) { return edited(read(id).items[index]); }
    static EditedItem edited(const OrderItem &item)
    {
        return {.item = item.id, .productId = item.productId, .quantity = item.quantity, .discountBp = item.discountBp};
    }
};

QString isFixed(const Result<void> &outcome)
{
    return outcome.isOk() ? u"written"_s : words::sentence(outcome.error());
}

} // namespace

class tst_orderlines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesAddsAndRemovesLines()
    {
        EditShop shop;
        const auto id = shop.place({.discount = {100}, .items = {{.productId = shop.a, .quantity = 2}, {.productId = shop.b}}});
        execute(shop.writer, u"UPDATE products SET name = 'New ' || sku, name_key = 'new ' || lower(sku), price = price * 2"_s);
        const auto first = shop.read(id).items[0];
        VERIFY_OK(shop.in([&] { return orders::changeItem(shop.writer, {.item = first.id, .quantity = 3, .discountBp = 1000}); }));
        auto order = shop.read(id);
        QCOMPARE(order.items[0].total, Money{2700}); // at the price of then
        QCOMPARE(order.items[0].name, u"Name of A"_s);
        QCOMPARE(order.total, Money{2700 + 333 - 100});
        QCOMPARE(shop.stockOf(shop.a), u"10/3"_s);
        VERIFY_OK(shop.in([&] { return orders::addItem(shop.writer, id, {.productId = shop.a, .quantity = 7}); }));
        order = shop.read(id);
        QCOMPARE(order.items[2].name, u"New A"_s);
        QCOMPARE(order.items[2].unitPrice, Money{2000}); // today's
        QCOMPARE(order.items[2].line, 3);
        QCOMPARE(order.itemCount, 3);
        QCOMPARE(shop.stockOf(shop.a), u"10/10"_s);
        VERIFY_OK(shop.in([&] { return orders::removeItem(shop.writer, first.id); }));
        order = shop.read(id);
        QCOMPARE(order.items.size(), 2);
        QCOMPARE(order.items[0].line, 1);
        QCOMPARE(order.items[0].sku, u"B"_s);
        QCOMPARE(order.items[1].line, 2);
        QCOMPARE(order.total, Money{333 + 14000 - 100});
        QCOMPARE(shop.stockOf(shop.a), u"10/7"_s);
        VERIFY_OK(shop.in([&] {
            return orders::changeItem(
                shop.writer, {.item = order.items[1].id, .quantity = 1, .unitPrice = Money{50}, .discountBp = 0, .taxBp = 0});
        }));
        QCOMPARE(shop.read(id).items[1].unitPrice, Money{50}); // overtyped
        QCOMPARE(complaints(shop.writer), QString());
    }

    void writesNothingWhereNothingDiffers()
    {
        EditShop shop;
        const auto id = shop.place({.items = {{.productId = shop.a}, {.productId = shop.b}}});
        const auto changes = shop.writer.totalChanges();
        VERIFY_OK(shop.trySetItems(id, {shop.line(id, 1), shop.line(id, 0)})); // the sequence is the order's
        QCOMPARE(shop.writer.totalChanges(), changes);
    }

    void asksForNoMoreThanThereIs()
    {
        EditShop shop;
        const auto id = shop.place({.items = {{.productId = shop.a, .quantity = 6}, {.productId = shop.a, .quantity = 2}}});
        shop.place({.items = {{.productId = shop.a, .quantity = 1}}});
        const auto before = shop.everything();
        auto grown = shop.line(id, 0);
        grown.quantity = 8; // with the second line 10 of 9
        COMPARE_ERROR(shop.trySetItems(id, {grown, shop.line(id, 1)}), ErrorKind::NotEnoughStock, u"A"_s, u"9"_s, u"10"_s);
        QCOMPARE(shop.everything(), before);
        // One line takes from the other, all of it promised.
        auto shrunk = shop.line(id, 1);
        shrunk.quantity = 1;
        VERIFY_OK(shop.trySetItems(id, {grown, shrunk}));
        QCOMPARE(shop.stockOf(shop.a), u"10/10"_s);
        execute(shop.writer, u"UPDATE book SET allow_overselling = 1"_s);
        grown.quantity = 50;
        VERIFY_OK(shop.trySetItems(id, {grown, shrunk}));
        QCOMPARE(shop.stockOf(shop.a), u"10/52"_s);
        QCOMPARE(complaints(shop.writer), QString());
    }

    void refusesWhatNoLineCanBe()
    {
        EditShop shop;
        const auto id = shop.place({.discount = {200}, .items = {{.productId = shop.a}, {.productId = shop.b}}});
        const auto other = shop.place(1);
        const auto before = shop.everything();
        auto line = shop.line(id, 0);
        COMPARE_ERROR(shop.trySetItems(id, {}), ErrorKind::Invalid, u"items"_s, u""_s);
        line.quantity = 0;
        COMPARE_ERROR(shop.trySetItems(id, {line}), ErrorKind::Invalid, u"quantity"_s, u"0"_s);
        line = shop.line(id, 0);
        line.discountBp = 10001;
        QVERIFY(!shop.trySetItems(id, {line}).isOk());
        line = shop.line(id, 0);
        line.unitPrice = Money{std::numeric_limits<qint64>::max()};
        line.quantity = 3;
        QCOMPARE(static_cast<int>(shop.trySetItems(id, {line}).error().kind), static_cast<int>(ErrorKind::Overflow));
        line = shop.line(id, 0);
        line.unitPrice = Money{100}; // less than the order's discount
        COMPARE_ERROR(shop.trySetItems(id, {line}), ErrorKind::Invalid, u"discount"_s, u"200"_s);
        COMPARE_ERROR(shop.trySetItems(id, {shop.line(other, 0)}), ErrorKind::NotFound, u"order_item"_s, u"3"_s);
        COMPARE_ERROR(shop.trySetItems(id, {{.productId = {99}}}), ErrorKind::NotFound, u"product"_s, u"99"_s);
        COMPARE_ERROR(shop.trySetItems({99}, {}), ErrorKind::NotFound, u"order"_s, u"99"_s);
        COMPARE_ERROR(orders::setItems(shop.writer, id, {}), ErrorKind::Internal);
        COMPARE_ERROR(shop.in([&] { return orders::removeItem(shop.writer, {99}); }), ErrorKind::NotFound, u"order_item"_s, u"99"_s);
        COMPARE_ERROR(shop.in([&] { return orders::removeItem(shop.writer, shop.read(other).items[0].id); }), ErrorKind::Invalid,
            u"items"_s, u""_s); // the last one stays
        QCOMPARE(shop.everything(), before);
    }

    void fixesTheLinesOnceGoodsOrPapersHaveLeft()
    {
        EditShop shop;
        const auto shipped = shop.place(1);
        shop.set(shipped, {OrderStatus::Processing});
        VERIFY_OK(shop.in([&] { return orders::addItem(shop.writer, shipped, {.productId = shop.b}); }));
        shop.set(shipped, {OrderStatus::Shipped});
        const auto cancelled = shop.place(1);
        shop.set(cancelled, {OrderStatus::Cancelled});
        const auto invoiced = shop.place(1);
        must(shop.in([&] { return orders::issueInvoice(shop.writer, invoiced); }));
        const auto back = must(shop.tryReturn(shipped, {{shop.read(shipped).items[0].id, 1}}));
        for (const auto id : {shipped, cancelled, invoiced, back})
            QVERIFY(isFixed(shop.trySetItems(id, {{.productId = shop.a}})).startsWith(u"The lines of this order are fixed"_s));
    }

    // Whatever is done to the lines: the order says what a new order of the same lines would say, and check finds nothing.
    void keepsTheSumsWhateverIsDone()
    {
        QRandomGenerator random(7);
        EditShop shop;
        const auto id = shop.place({.discount = {50}, .shipping = {499}, .shippingTaxBp = 700, .items = {{.productId = shop.a}}});
        int written = 0;
        for (int round = 0; round < 200; ++round) {
            QList<EditedItem> items;
            for (const auto &item : shop.read(id).items) {
                auto each = EditShop::edited(item);
                if (random.bounded(3) == 0)
                    each.quantity = random.bounded(1, 7);
                if (random.bounded(3) == 0)
                    each.discountBp = random.bounded(0, 5000);
                if (random.bounded(4) > 0)
                    items << each;
            }
            if (random.bounded(2) == 0)
                items << EditedItem{.productId = random.bounded(2) == 0 ? shop.a : shop.b, .quantity = random.bounded(1, 5)};
            const auto before = shop.everything();
            if (!shop.trySetItems(id, items).isOk()) {
                QCOMPARE(shop.everything(), before);
                continue;
            }
            ++written;
            const auto order = shop.read(id);
            std::vector<LineTerms> lines;
            for (const auto &item : order.items)
                lines.push_back({item.quantity, item.unitPrice, item.discountBp, item.taxBp});
            const auto figures = must(orderFigures({{50}, {499}, 700, true}, lines));
            QCOMPARE(order.total, figures.total);
            QCOMPARE(order.tax, figures.tax);
            for (qsizetype i = 0; i < order.items.size(); ++i)
                QCOMPARE(order.items[i].line, i + 1);
        }
        QVERIFY2(written > 50, qPrintable(QString::number(written)));
        QCOMPARE(complaints(shop.writer), QString());
    }

    void numbersInvoicesWithoutGaps()
    {
        EditShop shop;
        const auto issue = [&](OrderId id) { return shop.in([&] { return orders::issueInvoice(shop.writer, id); }); };
        const auto first = shop.place(1);
        const auto second = shop.place(1);
        const auto third = shop.place(1);
        QCOMPARE(must(issue(second)), 1);
        QCOMPARE(must(issue(second)), 1); // for ever
        shop.set(third, {OrderStatus::Cancelled});
        QVERIFY(words::sentence(issue(third).error()).startsWith(u"An invoice is issued for a sale"_s));
        {
            auto abandoned = must(db::Transaction::begin(shop.writer));
            QCOMPARE(must(orders::issueInvoice(shop.writer, first)), 2);
        }
        QCOMPARE(must(issue(first)), 2); // what was rolled back left no gap
        QCOMPARE(shop.read(first).invoiceNumber, std::optional<qint64>(2));
        shop.set(second, {OrderStatus::Cancelled});
        QCOMPARE(must(issue(second)), 1); // it had one
        COMPARE_ERROR(issue({99}), ErrorKind::NotFound, u"order"_s, u"99"_s);
        COMPARE_ERROR(orders::issueInvoice(shop.writer, first), ErrorKind::Internal);
        const auto removed = orders::remove(shop.writer, first);
        QCOMPARE(static_cast<int>(removed.error().kind), static_cast<int>(ErrorKind::Rule));
        shop.set(first, {OrderStatus::Processing, OrderStatus::Shipped});
        const auto back = must(shop.tryReturn(first, {{shop.read(first).items[0].id, 1}}));
        QVERIFY(!issue(back).isOk());
        QCOMPARE(complaints(shop.writer), QString());
    }

    // Two programs at once: no number twice, none left out, and no piece promised twice.
    void numbersAndReservesUnderTwoConnections()
    {
        EditShop shop;
        QList<OrderId> ids;
        for (int i = 0; i < 40; ++i)
            ids << shop.place({.movesStock = false, .items = {{.productId = shop.a}}});
        const std::array last{shop.place({.items = {{.productId = shop.b, .quantity = 2}}}),
            shop.place({.items = {{.productId = shop.b, .quantity = 2}}})}; // one piece is left
        std::array<int, 2> failed{};
        std::array<bool, 2> got{};
        const auto path = shop.book.path();
        const auto work = [&](std::size_t who) {
            auto connection = must(db::Connection::open(path, {.access = db::Access::ReadWrite}));
            must(connection.trustSchema());
            const auto item = must(orders::read(connection, last.at(who))).items[0].id;
            got.at(who)
                = db::inTransaction(connection, [&] { return orders::changeItem(connection, {.item = item, .quantity = 3}); }).isOk();
            for (qsizetype i = static_cast<qsizetype>(who); i < ids.size(); i += 2) {
                if (!db::inTransaction(connection, [&] { return orders::issueInvoice(connection, ids[i]); }))
                    ++failed.at(who);
            }
            must(connection.close());
        };
        std::thread other([&] { work(1); });
        work(0);
        other.join();
        QCOMPARE(failed, (std::array<int, 2>{}));
        QCOMPARE(int(got[0]) + int(got[1]), 1);
        QCOMPARE(shop.stockOf(shop.b), u"5/5"_s);
        QCOMPARE(scalar(shop.writer, u"SELECT count(DISTINCT invoice_number) || ' ' || max(invoice_number) FROM orders"_s), u"40 40"_s);
        QCOMPARE(complaints(shop.writer), QString());
    }

    void copiesAnOrderAtTodaysPrices()
    {
        EditShop shop;
        const auto ann = addUser(shop.writer, u"Ann"_s);
        const auto c = addProduct(shop.writer, u"C"_s, 100, 10);
        QVERIFY(!must(orders::lastOf(shop.writer, ann)));
        const auto id = shop.place({.userId = ann,
            .discount = {900},
            .shipping = {499},
            .items = {{.productId = shop.a, .quantity = 2, .discountBp = 500}, {.productId = shop.b}, {.productId = c}}});
        execute(shop.writer, u"UPDATE products SET price = 200 WHERE sku = 'A'"_s);
        execute(shop.writer, u"UPDATE products SET is_active = 0 WHERE sku = 'B'"_s);
        const auto copy = must(orders::copyOf(shop.writer, id));
        QCOMPARE(copy.leftOut.size(), 1);
        QCOMPARE(copy.leftOut[0].sku, u"B"_s);
        QCOMPARE(copy.repriced.size(), 1);
        QCOMPARE(copy.repriced[0].then, Money{1000});
        QCOMPARE(copy.repriced[0].today, Money{200});
        QCOMPARE(copy.order.userId, std::optional(ann));
        QCOMPARE(copy.order.discount, Money{480}); // no more than the lines of today
        QCOMPARE(copy.order.items.size(), 2);
        const auto again = shop.read(shop.place(copy.order));
        QCOMPARE(again.items[0].unitPrice, Money{200});
        QCOMPARE(again.items[0].discountBp, 500);
        QCOMPARE(again.total, Money{499});
        // The latest sale that holds: neither the cancelled one nor a return.
        const auto later = shop.place({.userId = ann, .items = {{.productId = c, .quantity = 4}}});
        QCOMPARE(must(orders::lastOf(shop.writer, ann))->order.items[0].quantity, 4);
        shop.set(later, {OrderStatus::Cancelled});
        QCOMPARE(must(orders::lastOf(shop.writer, ann))->order.items.size(), 2);
        const auto walkIn = shop.place({.billing = AddressSnapshot{.recipient = u"Bob"_s}, .items = {{.productId = c}}});
        QCOMPARE(must(orders::copyOf(shop.writer, walkIn)).order.billing->recipient, u"Bob"_s);
        COMPARE_ERROR(orders::copyOf(shop.writer, {99}), ErrorKind::NotFound, u"order"_s, u"99"_s);
    }

    void showsAReturnBeforeItIsPlaced()
    {
        EditShop shop;
        const auto sale = shop.place(
            {.discount = {100}, .shipping = {500}, .items = {{.productId = shop.a, .quantity = 3}, {.productId = shop.b, .quantity = 2}}});
        COMPARE_ERROR(orders::returnable(shop.writer, sale), ErrorKind::StatusNotAllowed, u"pending"_s, u"return"_s);
        must(shop.in([&] { return orders::issueInvoice(shop.writer, sale); }));
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped});
        const auto first = shop.read(sale).items[0].id;
        const QList<orders::ReturnedItem> some{{first, 2}};
        const auto before = shop.everything();
        const auto preview = must(orders::returnPreview(shop.writer, sale, some, {200}));
        QCOMPARE(shop.everything(), before);
        QCOMPARE(preview.figures.lines.size(), 2U);
        const auto placed = shop.read(must(shop.tryReturn(sale, some, {200})));
        QCOMPARE(placed.total, preview.order.total);
        QCOMPARE(placed.tax, preview.figures.tax);
        QCOMPARE(placed.items.size(), preview.order.items.size());
        QCOMPARE(placed.businessDate, preview.order.businessDate);
        QVERIFY(!placed.invoiceNumber && !preview.order.invoiceNumber);
        const auto left = must(orders::returnable(shop.writer, sale));
        QCOMPARE(left.shippingLeft, Money{300});
        QCOMPARE(left.items[0].left(), 1);
        QCOMPARE(left.items[1].left(), 2);
        QVERIFY(!orders::returnPreview(shop.writer, sale, some).isOk());
        COMPARE_ERROR(orders::returnPreview(shop.writer, sale, {}), ErrorKind::Invalid, u"items"_s, u""_s);
        QCOMPARE(complaints(shop.writer), QString());
    }
};

QTEST_GUILESS_MAIN(tst_orderlines)
#include "tst_orderlines.moc"
