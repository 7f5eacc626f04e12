// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/merging.h"
#include "core/words/words.h"
#include "tests/support/ordershop.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();

} // namespace

/// Figures at the edge of 64 bits: an overflow is an error with a sentence, never a wrap, and nothing is changed.
class tst_limits : public QObject {
    Q_OBJECT

    template<class T>
    static void refused(OrderShop &shop, const Result<T> &result, const QString &before)
    {
        QVERIFY2(!result.isOk(), "succeeded");
        QCOMPARE(shop.everything(), before);
        QCOMPARE(result.error().kind, ErrorKind::Overflow);
        const auto sentence = words::sentence(result.error());
        QVERIFY2(sentence.contains(u"becomes too large"_s), qPrintable(sentence));
    }

private Q_SLOTS:
    void salesOfADay()
    {
        OrderShop shop;
        execute(shop.writer, u"UPDATE products SET tax_bp = 0"_s);
        const orders::NewOrder large{.items = {{.productId = shop.a, .quantity = 1, .unitPrice = Money{kMost - 5}}}};
        shop.place(large);
        const auto before = shop.everything();
        refused(shop, shop.tryPlace(large), before);
    }
    void revenueOfAProduct()
    {
        OrderShop shop;
        execute(shop.writer, u"UPDATE products SET tax_bp = 0"_s);
        shop.place({.businessDate = QDate(2026, 1, 1), .items = {{.productId = shop.a, .quantity = 1, .unitPrice = Money{kMost - 5}}}});
        const auto before = shop.everything();
        refused(shop,
            shop.tryPlace(
                {.businessDate = QDate(2026, 1, 2), .items = {{.productId = shop.a, .quantity = 1, .unitPrice = Money{kMost - 5}}}}),
            before);
    }
    void linesOfAnOrder()
    {
        OrderShop shop;
        const auto before = shop.everything();
        refused(shop,
            shop.tryPlace({.items = {{.productId = shop.a, .quantity = 1, .unitPrice = Money{kMost - 5}},
                               {.productId = shop.b, .quantity = 1, .unitPrice = Money{kMost - 5}}}}),
            before);
    }
    void piecesPromised()
    {
        OrderShop shop;
        execute(shop.writer, u"UPDATE book SET allow_overselling = 1"_s);
        const orders::NewOrder many{.items = {{.productId = shop.a, .quantity = kMost, .unitPrice = Money{}}}};
        shop.place(many);
        const auto before = shop.everything();
        refused(shop, shop.tryPlace(many), before);
    }
    void piecesOnTheShelf()
    {
        OrderShop shop;
        const auto before = shop.everything();
        refused(shop, repo::stock::change(shop.writer, {.id = {}, .productId = shop.a, .delta = kMost, .reason = u"received"_s}), before);
        VERIFY_OK(repo::stock::count(shop.writer, shop.a, kMost));
        VERIFY_OK(repo::stock::count(shop.writer, shop.b, kMost));
        const auto full = shop.everything();
        refused(shop, db::inTransaction(shop.writer, [&] { return repo::products::merge(shop.writer, shop.a, shop.b); }), full);
    }
    void goodsThatComeBackToAFullShelf()
    {
        OrderShop shop;
        const auto sale = shop.place(2);
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped});
        const auto back = must(shop.tryReturn(sale, {{shop.read(sale).items[0].id, 2}}));
        shop.set(back, {OrderStatus::Processing, OrderStatus::Shipped});
        VERIFY_OK(repo::stock::count(shop.writer, shop.a, kMost - 1));
        const auto before = shop.everything();
        refused(shop, shop.trySet(back, OrderStatus::Delivered), before);
        QCOMPARE(shop.read(back).status, OrderStatus::Shipped);
    }
    void returnsWithoutASale()
    {
        OrderShop shop;
        const orders::NewOrder large{
            .kind = OrderKind::Return, .items = {{.productId = shop.a, .quantity = 1, .unitPrice = Money{kMost - 5}, .taxBp = 0}}};
        shop.place(large);
        shop.place({.kind = OrderKind::Return, .items = {{.productId = shop.b, .quantity = 1, .unitPrice = Money{5}, .taxBp = 0}}});
        const auto before = shop.everything();
        refused(shop, shop.tryPlace(large), before);
    }
    void aCustomersOrders()
    {
        OrderShop shop;
        const auto ann = addUser(shop.writer, u"Ann"_s);
        const auto ben = addUser(shop.writer, u"Ben"_s);
        const auto place = [&](UserId user, int day, ProductId product) {
            return shop.tryPlace({.userId = user,
                .businessDate = QDate(2026, 1, day),
                .items = {{.productId = product, .quantity = 1, .unitPrice = Money{kMost - 5}, .taxBp = 0}}});
        };
        VERIFY_OK(place(ann, 1, shop.a));
        const auto before = shop.everything();
        refused(shop, place(ann, 2, shop.b), before);
        VERIFY_OK(place(ben, 2, shop.b));
        const auto both = shop.everything();
        refused(shop, db::inTransaction(shop.writer, [&] { return repo::users::merge(shop.writer, ann, ben); }), both);
    }
};

QTEST_GUILESS_MAIN(tst_limits)
#include "tst_limits.moc"
