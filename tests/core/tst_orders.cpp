// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/orders.h"
#include "tests/support/ordershop.h"

#include <array>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
class tst_orders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAnOrderWithItsFigures()
    {
        OrderShop shop;
        const auto user = addUser(shop.writer, u"Ann"_s);
        const auto id = shop.place({.userId = user,
            .placedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 0, 0, 7), Qt::UTC), // still the 1st in New York
            .discount = {100},
            .shipping = {499},
            .shippingTaxBp = 1900,
            .message = u"Danke! ' %"_s,
            .items
            = {{.productId = shop.a, .quantity = 2, .discountBp = 1000}, {.productId = shop.b, .quantity = 3, .unitPrice = Money{300}}}});
        const auto order = shop.read(id);
        QCOMPARE(order.number, u"1"_s);
        QCOMPARE(order.status, OrderStatus::Pending);
        QCOMPARE(order.businessDate, QDate(2026, 1, 1));
        QCOMPARE(order.placedAt, QDateTime(QDate(2026, 1, 2), QTime(3, 0, 0, 7), Qt::UTC));
        QCOMPARE(order.userId, std::optional(user));
        QCOMPARE(order.itemCount, 2);
        QCOMPARE(order.message, u"Danke! ' %"_s);
        QVERIFY(order.pricesIncludeTax);
        QCOMPARE(order.items[0].total, Money{1800});
        QCOMPARE(order.items[0].sku, u"A"_s);
        QCOMPARE(order.items[0].taxBp, 1900);
        QCOMPARE(order.items[1].total, Money{900});
        QCOMPARE(order.items[1].unitPrice, Money{300});
        QCOMPARE(order.items[0].discountShare.value + order.items[1].discountShare.value, 100);
        QCOMPARE(order.total, Money{2700 - 100 + 499});
        QVERIFY(order.tax.value > 0);
        QCOMPARE(shop.stockOf(shop.a), u"10/2"_s);
        QCOMPARE(must(orders::byNumber(shop.writer, u" 1 "_s)), std::optional(id));
        QVERIFY(!must(orders::byNumber(shop.writer, u"2"_s)));
        COMPARE_ERROR(orders::read(shop.writer, {99}), ErrorKind::NotFound, u"order"_s, u"99"_s);
    }

    void freezesWhatThePlacedOrderSays()
    {
        OrderShop shop;
        const auto user = addUser(shop.writer, u"Ann"_s);
        auto address = mustCommit(shop.writer, [&] {
            return repo::users::addAddress(shop.writer,
                {.id = {}, .userId = user, .recipient = u"Ann O'Hara"_s, .street = u"1%_"_s, .city = u"Łódź"_s, .isDefault = true});
        });
        const auto id = shop.place({.userId = user, .items = {{.productId = shop.a}}});
        must(repo::users::removeAddress(shop.writer, address));
        execute(shop.writer, u"UPDATE products SET name = 'other', price = 1 WHERE sku = 'A'"_s);
        const auto order = shop.read(id);
        QCOMPARE(order.billing.recipient, u"Ann O'Hara"_s);
        QCOMPARE(order.billing.city, u"Łódź"_s);
        QCOMPARE(order.shippingAddress, AddressSnapshot());
        QCOMPARE(order.items[0].name, u"Name of A"_s);
        QCOMPARE(order.items[0].unitPrice, Money{1000});
        const auto other
            = shop.place({.userId = user, .billing = AddressSnapshot{.recipient = u"Shop"_s}, .items = {{.productId = shop.a}}});
        QCOMPARE(shop.read(other).billing.recipient, u"Shop"_s);
    }

    void countsNumbersAndLeavesTakenOnesOut()
    {
        OrderShop shop;
        shop.place({.number = u"2"_s, .items = {{.productId = shop.a}}});
        QCOMPARE(shop.read(shop.place(1)).number, u"1"_s);
        QCOMPARE(shop.read(shop.place(1)).number, u"3"_s);
        for (const auto &text : hostileTexts())
            QCOMPARE(shop.read(shop.place({.number = text, .movesStock = false, .items = {{.productId = shop.a}}})).number, text);
        COMPARE_ERROR(shop.tryPlace({.number = u" 3 "_s, .items = {{.productId = shop.a}}}), ErrorKind::Duplicate, u"number"_s, u"3"_s);
        QCOMPARE(shop.read(shop.place(1)).number, u"4"_s);
    }

    void refusesWhatNoOrderCanBe()
    {
        OrderShop shop;
        const auto before = shop.everything();
        COMPARE_ERROR(orders::create(shop.writer, {.items = {{.productId = shop.a}}}), ErrorKind::Internal);
        COMPARE_ERROR(shop.tryPlace({}), ErrorKind::Invalid, u"items"_s, QString());
        COMPARE_ERROR(shop.tryPlace({.items = {{.productId = {99}}}}), ErrorKind::NotFound, u"product"_s, u"99"_s);
        COMPARE_ERROR(shop.tryPlace({.userId = UserId{99}, .items = {{.productId = shop.a}}}), ErrorKind::NotFound, u"user"_s, u"99"_s);
        COMPARE_ERROR(shop.tryPlace({.items = {{.productId = shop.a, .quantity = 0}}}), ErrorKind::Invalid, u"quantity"_s, u"0"_s);
        COMPARE_ERROR(shop.tryPlace({.number = u" "_s, .items = {{.productId = shop.a}}}), ErrorKind::Invalid, u"number"_s, u" "_s);
        const auto tooMuch = shop.tryPlace({.discount = {1001}, .items = {{.productId = shop.a}}});
        QVERIFY(!tooMuch.isOk());
        QCOMPARE(static_cast<int>(tooMuch.error().kind), static_cast<int>(ErrorKind::Invalid));
        const auto beyond = shop.tryPlace(
            {.movesStock = false, .items = {{.productId = shop.a, .quantity = 2, .unitPrice = Money{std::numeric_limits<qint64>::max()}}}});
        QVERIFY(!beyond.isOk());
        QCOMPARE(static_cast<int>(beyond.error().kind), static_cast<int>(ErrorKind::Overflow));
        QCOMPARE(shop.everything(), before);
    }

    void placesNoMoreThanIsAvailable()
    {
        OrderShop shop;
        shop.place(7);
        const auto before = shop.everything();
        COMPARE_ERROR(shop.tryPlace({.items = {{.productId = shop.b}, {.productId = shop.a, .quantity = 4}}}), ErrorKind::NotEnoughStock,
            u"A"_s, u"3"_s, u"4"_s);
        // Two lines of one product count together.
        COMPARE_ERROR(shop.tryPlace({.items = {{.productId = shop.a, .quantity = 2}, {.productId = shop.a, .quantity = 2}}}),
            ErrorKind::NotEnoughStock, u"A"_s, u"3"_s, u"4"_s);
        QCOMPARE(shop.everything(), before);
        shop.place(3);
        QCOMPARE(shop.stockOf(shop.a), u"10/10"_s);
        shop.place({.movesStock = false, .items = {{.productId = shop.a, .quantity = 50}}}); // history
        QCOMPARE(shop.stockOf(shop.a), u"10/10"_s);
    }

    void oversellsWhereTheBookAllowsIt()
    {
        OrderShop shop;
        execute(shop.writer, u"UPDATE book SET allow_overselling = 1"_s);
        const auto id = shop.place(15);
        QCOMPARE(shop.stockOf(shop.a), u"10/15"_s);
        shop.set(id, {OrderStatus::Processing});
        COMPARE_ERROR(shop.trySet(id, OrderStatus::Shipped), ErrorKind::NotEnoughStock, u"A"_s, u"10"_s, u"15"_s);
        QCOMPARE(shop.stockOf(shop.a), u"10/15"_s);
        QCOMPARE(shop.read(id).status, OrderStatus::Processing);
    }

    void shipsAndDelivers()
    {
        OrderShop shop;
        const auto id = shop.place({.items = {{.productId = shop.a, .quantity = 4}, {.productId = shop.b}, {.productId = shop.a}}});
        shop.set(id, {OrderStatus::Processing});
        QCOMPARE(shop.stockOf(shop.a), u"10/5"_s);
        shop.set(id, {OrderStatus::Shipped});
        QCOMPARE(shop.stockOf(shop.a), u"5/0"_s);
        QCOMPARE(shop.stockOf(shop.b), u"4/0"_s);
        const auto moves = must(repo::stock::moves(shop.writer, shop.a));
        QCOMPARE(moves.size(), 3); // received, and one for each line
        QCOMPARE(moves[0].reason, u"shipped"_s);
        QCOMPARE(moves[0].orderItemId, std::optional(shop.read(id).items[2].id));
        shop.set(id, {OrderStatus::Delivered});
        QCOMPARE(shop.stockOf(shop.a), u"5/0"_s);
        // Delivering needs nothing on the shelf.
        const auto other = shop.place(5);
        shop.set(other, {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered});
        QCOMPARE(shop.stockOf(shop.a), u"0/0"_s);
    }

    void cancelsAndReleases()
    {
        OrderShop shop;
        const auto id = shop.place(4);
        shop.set(id, {OrderStatus::Processing, OrderStatus::Cancelled});
        QCOMPARE(shop.stockOf(shop.a), u"10/0"_s);
        QCOMPARE(scalar(shop.writer, u"SELECT sum(total) FROM daily_sales"_s), u"0"_s);
    }

    void refusesEveryOtherStatus()
    {
        OrderShop shop;
        const auto id = shop.place(1);
        COMPARE_ERROR(orders::setStatus(shop.writer, id, OrderStatus::Processing), ErrorKind::Internal);
        COMPARE_ERROR(shop.trySet(id, OrderStatus::Shipped), ErrorKind::StatusNotAllowed, u"pending"_s, u"shipped"_s);
        COMPARE_ERROR(shop.trySet(id, OrderStatus::Pending), ErrorKind::StatusNotAllowed, u"pending"_s, u"pending"_s);
        shop.set(id, {OrderStatus::Processing, OrderStatus::Shipped});
        COMPARE_ERROR(shop.trySet(id, OrderStatus::Cancelled), ErrorKind::StatusNotAllowed, u"shipped"_s, u"cancelled"_s);
        COMPARE_ERROR(shop.trySet({99}, OrderStatus::Shipped), ErrorKind::NotFound, u"order"_s, u"99"_s);
    }

    void updatesWhatStaysEditable()
    {
        OrderShop shop;
        const auto user = addUser(shop.writer, u"Ann"_s);
        const auto id = shop.place({.items = {{.productId = shop.a, .quantity = 2}, {.productId = shop.b}}});
        const auto update
            = [&](const Order &order) { return db::inTransaction(shop.writer, [&] { return orders::update(shop.writer, order); }); };
        auto order = shop.read(id);
        order.number = u" N-7 "_s;
        order.userId = user;
        order.businessDate = QDate(2025, 12, 31);
        order.shippingAddress = {.recipient = u"Ann"_s, .country = u"DE"_s};
        order.message = u"hello"_s;
        order.discount = {333};
        order.shipping = {500};
        order.total = {1}; // not looked at
        VERIFY_OK(update(order));
        auto read = shop.read(id);
        QCOMPARE(read.number, u"N-7"_s);
        QCOMPARE(read.userId, std::optional(user));
        QCOMPARE(read.businessDate, QDate(2025, 12, 31));
        QCOMPARE(read.shippingAddress, order.shippingAddress);
        QCOMPARE(read.total, Money{2000 + 333 - 333 + 500});
        QCOMPARE(read.items[0].discountShare.value + read.items[1].discountShare.value, 333);
        QCOMPARE(scalar(shop.writer, u"SELECT total FROM customer_sales"_s), u"2500"_s);
        QCOMPARE(scalar(shop.writer, u"SELECT sum(revenue) FROM product_sales"_s), u"2000"_s);

        COMPARE_ERROR(orders::update(shop.writer, order), ErrorKind::Internal);
        shop.place(1);
        order.number = u"2"_s;
        COMPARE_ERROR(update(order), ErrorKind::Duplicate, u"number"_s, u"2"_s);
        order.number = u""_s;
        COMPARE_ERROR(update(order), ErrorKind::Invalid, u"number"_s, QString());
        order = shop.read(id);
        order.userId = UserId{99};
        COMPARE_ERROR(update(order), ErrorKind::NotFound, u"user"_s, u"99"_s);
        order = shop.read(id);
        order.placedAt = {};
        COMPARE_ERROR(update(order), ErrorKind::Invalid, u"placed_at"_s, QString());
        order = shop.read(id);
        order.discount = {99999};
        QVERIFY(!update(order).isOk());
        QCOMPARE(shop.read(id).total, Money{2500});
    }

    void keepsTheAmountsOfAShippedOrIssuedOrder()
    {
        OrderShop shop;
        const auto update
            = [&](const Order &order) { return db::inTransaction(shop.writer, [&] { return orders::update(shop.writer, order); }); };
        auto order = shop.read(shop.place(1));
        shop.set(order.id, {OrderStatus::Processing, OrderStatus::Shipped});
        order.message = u"left on the porch"_s;
        VERIFY_OK(update(order));
        order.shipping = {1};
        COMPARE_ERROR(update(order), ErrorKind::Invalid, u"shipping"_s, u"1"_s);
        order = shop.read(shop.place(1));
        execute(shop.writer, u"UPDATE orders SET invoice_number = 1 WHERE id = %1"_s.arg(order.id.value));
        order.discount = {1};
        COMPARE_ERROR(update(order), ErrorKind::Invalid, u"discount"_s, u"1"_s);
        order = shop.read(order.id);
        order.shippingTaxBp = 700;
        COMPARE_ERROR(update(order), ErrorKind::Invalid, u"shipping_tax_bp"_s, u"700"_s);
        order.id = {99};
        COMPARE_ERROR(update(order), ErrorKind::NotFound, u"order"_s, u"99"_s);
    }

    void removesOnlyWhatMayGo()
    {
        OrderShop shop;
        const auto pending = shop.place(4);
        VERIFY_OK(orders::remove(shop.writer, pending));
        QCOMPARE(shop.stockOf(shop.a), u"10/0"_s);
        QCOMPARE(scalar(shop.writer, u"SELECT count(*) FROM order_items"_s), u"0"_s);
        COMPARE_ERROR(orders::remove(shop.writer, pending), ErrorKind::NotFound, u"order"_s, QString::number(pending.value));
        const auto cancelled = shop.place(4);
        shop.set(cancelled, {OrderStatus::Cancelled});
        VERIFY_OK(orders::remove(shop.writer, cancelled));
        const auto processing = shop.place(1);
        shop.set(processing, {OrderStatus::Processing});
        COMPARE_ERROR(orders::remove(shop.writer, processing), ErrorKind::Rule);
        const auto issued = shop.place(1);
        execute(shop.writer, u"UPDATE orders SET invoice_number = 1 WHERE id = %1"_s.arg(issued.value));
        COMPARE_ERROR(orders::remove(shop.writer, issued), ErrorKind::Rule);
        QCOMPARE(shop.read(issued).items.size(), 1);
    }

    void keepsNothingOfAnOrderThatFailsHalfWay()
    {
        OrderShop shop;
        const auto before = shop.everything();
        execute(shop.writer,
            u"CREATE TEMP TRIGGER second_line_fails BEFORE INSERT ON main.order_items WHEN new.line = 2 BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
        COMPARE_ERROR(shop.tryPlace({.items = {{.productId = shop.a}, {.productId = shop.b}}}), ErrorKind::Rule);
        QCOMPARE(shop.everything(), before);
        const auto id = shop.place(2);
        shop.set(id, {OrderStatus::Processing});
        const auto placed = shop.everything();
        execute(shop.writer, u"CREATE TEMP TRIGGER moves_fail BEFORE INSERT ON main.stock_moves BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
        COMPARE_ERROR(shop.trySet(id, OrderStatus::Shipped), ErrorKind::Rule);
        QCOMPARE(shop.everything(), placed);
        QCOMPARE(shop.read(id).status, OrderStatus::Processing);
    }

    // Two programs sell the last pieces at once: every piece is sold once.
    void sellsTheLastPieceToOneOfTwo()
    {
        OrderShop shop;
        must(repo::stock::count(shop.writer, shop.a, 60));
        const auto path = shop.book.path();
        shop.book.close();
        std::array<int, 2> sold{};
        std::array<int, 2> refused{};
        std::array<int, 2> failed{};
        const auto sell = [&](std::size_t who) {
            auto connection = must(db::Connection::open(path, {.access = db::Access::ReadWrite, .busyDeadline = std::chrono::seconds(60)}));
            must(connection.trustSchema());
            for (int i = 0; i < 40; ++i) {
                const auto placed = db::inTransaction(
                    connection, [&] { return orders::create(connection, {.items = {{.productId = shop.a, .quantity = 1}}}); });
                if (placed)
                    ++sold[who];
                else
                    ++(placed.error().kind == ErrorKind::NotEnoughStock ? refused : failed)[who];
            }
            must(connection.close());
        };
        std::thread other([&] { sell(1); });
        sell(0);
        other.join();
        QCOMPARE(failed[0] + failed[1], 0);
        QCOMPARE(sold[0] + sold[1], 60);
        QCOMPARE(refused[0] + refused[1], 20);
        auto reader = must(db::Connection::open(path, {.access = db::Access::ReadOnly}));
        QCOMPARE(scalar(reader, u"SELECT count(*) || ' ' || count(DISTINCT number) FROM orders"_s), u"60 60"_s);
        QCOMPARE(must(repo::stock::level(reader, shop.a)).reserved, 60);
    }
};

QTEST_GUILESS_MAIN(tst_orders)
#include "tst_orders.moc"
