// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/stock.h"
#include "tests/support/ordershop.h"
#include "tests/support/testbook.h"

#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace stock = tradebook::repo::stock;

namespace {

StockMove moveOf(ProductId product, qint64 delta)
{
    return {.id = {}, .productId = product, .delta = delta, .reason = u"adjusted"_s};
}

} // namespace

class tst_stock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatMoves()
    {
        TestBook book;
        const auto product = addProduct(book.writer(), u"S"_s, 100, 10);
        const auto id = must(stock::change(
            book.writer(), {.id = {}, .productId = product, .delta = -3, .reason = u"adjusted"_s, .note = u"it's broken %"_s}));
        QCOMPARE(must(stock::level(book.writer(), product)).onHand, 7);
        const auto moves = must(stock::moves(book.writer(), product));
        QCOMPARE(moves.size(), 2);
        QCOMPARE(moves[0].id, id);
        QCOMPARE(moves[0].delta, -3);
        QCOMPARE(moves[0].note, u"it's broken %"_s);
        QVERIFY(moves[0].at.isValid());
        QCOMPARE(moves[1].reason, u"received"_s);
        QCOMPARE(must(stock::moves(book.writer(), product, 1)).size(), 1);
    }

    void refusesToGoBelowZero()
    {
        TestBook book;
        const auto product = addProduct(book.writer(), u"it's"_s, 100, 5);
        COMPARE_ERROR(stock::change(book.writer(), moveOf(product, -6)), ErrorKind::NotEnoughStock, u"it's"_s, u"5"_s, u"6"_s);
        QCOMPARE(must(stock::level(book.writer(), product)).onHand, 5);
        VERIFY_OK(stock::change(book.writer(), moveOf(product, -5)));
        QCOMPARE(must(stock::level(book.writer(), product)).onHand, 0);
        QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM stock_moves"_s), u"2"_s);
    }

    void refusesWhatIsNoMove()
    {
        TestBook book;
        const auto product = addProduct(book.writer(), u"S"_s, 100, 5);
        COMPARE_ERROR(stock::change(book.writer(), moveOf({99}, 1)), ErrorKind::NotFound, u"product"_s, u"99"_s);
        COMPARE_ERROR(stock::change(book.writer(), moveOf(product, 0)), ErrorKind::Invalid, u"delta"_s, u"0"_s);
        auto move = moveOf(product, 1);
        move.reason = u"stolen"_s;
        COMPARE_ERROR(stock::change(book.writer(), move), ErrorKind::Invalid, u"reason"_s, u"stolen"_s);
        const auto tooMany = stock::change(book.writer(), moveOf(product, std::numeric_limits<qint64>::max()));
        QVERIFY(!tooMany.isOk());
        QCOMPARE(static_cast<int>(tooMany.error().kind), static_cast<int>(ErrorKind::Overflow));
        COMPARE_ERROR(stock::level(book.writer(), {99}), ErrorKind::NotFound, u"product"_s, u"99"_s);
        QCOMPARE(must(stock::level(book.writer(), product)).onHand, 5);
    }

    void writesTheDifferenceOfACount()
    {
        TestBook book;
        const auto product = addProduct(book.writer(), u"S"_s, 100, 5);
        QVERIFY(must(stock::count(book.writer(), product, 8, u"shelf"_s)));
        QCOMPARE(must(stock::level(book.writer(), product)).onHand, 8);
        QCOMPARE(must(stock::moves(book.writer(), product, 1)).first().delta, 3);
        QVERIFY(!must(stock::count(book.writer(), product, 8)));
        QVERIFY(must(stock::count(book.writer(), product, 0)));
        QCOMPARE(must(stock::level(book.writer(), product)).onHand, 0);
        COMPARE_ERROR(stock::count(book.writer(), product, -1), ErrorKind::Invalid, u"on_hand"_s, u"-1"_s);
        COMPARE_ERROR(stock::count(book.writer(), {99}, 1), ErrorKind::NotFound, u"product"_s, u"99"_s);
    }

    void explainsWhatIsOnHand()
    {
        OrderShop shop;
        const auto sale = shop.place(3);
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped});
        must(stock::count(shop.writer, shop.a, 9, u"שלום, it's 🧦"_s));
        const auto lines = must(stock::ledger(shop.writer, shop.a));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].onHand, 9);
        QCOMPARE(lines[0].move.delta, 2);
        QCOMPARE(lines[0].move.note, u"שלום, it's 🧦"_s);
        QVERIFY(!lines[0].order);
        QCOMPARE(lines[1].onHand, 7);
        QCOMPARE(lines[1].move.reason, u"shipped"_s);
        QCOMPARE(lines[1].order, std::optional(sale));
        QCOMPARE(lines[1].orderNumber, shop.read(sale).number);
        QCOMPARE(lines[2].onHand, 10);
        QCOMPARE(must(stock::ledger(shop.writer, shop.a, 2)).size(), 2);
        QVERIFY(must(stock::ledger(shop.writer, {99})).isEmpty());
    }

    // Two programs, each with its own connection, go for the last pieces at once.
    void givesTheLastPiecesToOneOfTwo()
    {
        TestBook book;
        const auto product = addProduct(book.writer(), u"S"_s, 100, 200);
        const auto path = book.path();
        book.close();
        std::array<int, 2> taken{};
        std::array<int, 2> refused{};
        const auto take = [&](std::size_t who) {
            auto connection = must(db::Connection::open(path, {.access = db::Access::ReadWrite, .busyDeadline = std::chrono::seconds(60)}));
            must(connection.trustSchema());
            for (int i = 0; i < 150; ++i) {
                const auto moved = stock::change(connection, moveOf(product, -1));
                if (moved)
                    ++taken[who];
                else if (moved.error().kind == ErrorKind::NotEnoughStock)
                    ++refused[who];
            }
            must(connection.close());
        };
        std::thread other([&] { take(1); });
        take(0);
        other.join();
        QCOMPARE(taken[0] + taken[1], 200);
        QCOMPARE(refused[0] + refused[1], 100);
        auto connection = must(db::Connection::open(path, {.access = db::Access::ReadOnly}));
        QCOMPARE(must(stock::level(connection, product)).onHand, 0);
    }

    // DOMAIN with the decision of 2026-11-21: the product's own minimum, else a category's, else the book's.
    void fallsBackToTheBooksMinimum()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto category = addCategory(writer, u"C"_s);
        const auto bare = addCategory(writer, u"D"_s);
        execute(writer, u"UPDATE categories SET minimum_stock = 1 WHERE name = 'C'"_s);
        const auto add = [&](const QString &sku, qint64 onHand, std::optional<CategoryId> in, std::optional<qint64> own) {
            const auto id = addProduct(writer, sku, 100, onHand);
            auto product = must(repo::products::read(writer, id));
            product.categoryId = in;
            product.minimumStock = own;
            must(repo::products::update(writer, product));
        };
        add(u"own"_s, 4, category, 3);
        add(u"inherits"_s, 2, category, std::nullopt);
        add(u"nothing"_s, 5, std::nullopt, std::nullopt);
        add(u"bare"_s, 4, bare, std::nullopt);
        add(u"plenty"_s, 6, bare, std::nullopt);
        add(u"inactive"_s, 0, bare, std::nullopt);
        execute(writer, u"UPDATE products SET is_active = 0 WHERE sku = 'inactive'"_s);
        const auto low = [&] {
            QStringList found;
            for (const auto &each : must(repo::products::lowStock(writer)))
                found << u"%1:%2"_s.arg(each.sku).arg(each.minimum);
            return found;
        };
        QCOMPARE(low(), QStringList());
        execute(writer, u"UPDATE book SET default_minimum = 5"_s);
        QCOMPARE(low(), (QStringList{u"bare:5"_s, u"nothing:5"_s}));
        execute(writer, u"UPDATE book SET default_minimum = 0"_s);
        QCOMPARE(low(), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_stock)
#include "tst_stock.moc"
