// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/notes.h"
#include "core/words/words.h"
#include "tests/support/bringback.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
namespace orders = tradebook::repo::orders;
using restore::Outcome;
using restore::RecordState;

namespace {

RecordRef ref(OrderId id)
{
    return {RecordKind::Order, id.value};
}

/// A customer and two products on the shelf.
class Shop : public BroughtBook {
public:
    UserId ada = book.edit([](db::Connection &writer) { return Result(addUser(writer, u"Ada"_s)); });
    ProductId a = book.edit([](db::Connection &writer) { return Result(addProduct(writer, u"A"_s, 1000, 10)); });
    ProductId b = book.edit([](db::Connection &writer) { return Result(addProduct(writer, u"B"_s, 333, 10)); });

    OrderId place(const orders::NewOrder &order)
    {
        return book.edit([&order](db::Connection &writer) { return orders::create(writer, order); });
    }
    OrderId place(qint64 piecesOfA) { return place({.userId = ada, .items = {{.productId = a, .quantity = piecesOfA}}}); }
    void set(OrderId id, std::initializer_list<OrderStatus> statuses)
    {
        for (const auto status : statuses)
            book.edit([&](db::Connection &writer) { return orders::setStatus(writer, id, status); });
    }
    OrderId takeBack(OrderId sale, qint64 pieces)
    {
        return book.edit([&](db::Connection &writer) {
            const QList<orders::ReturnedItem> items{{must(orders::read(writer, sale)).items.first().id, pieces}};
            return orders::createReturn(writer, sale, items);
        });
    }
    void remove(OrderId id)
    {
        book.edit([id](db::Connection &writer) { return orders::remove(writer, id); });
    }
    Order read(OrderId id)
    {
        return book.ask([id](db::Connection &connection) { return orders::read(connection, id); });
    }
    QString stockOf(ProductId product)
    {
        const auto level = book.ask([product](db::Connection &connection) { return repo::stock::level(connection, product); });
        return u"%1/%2"_s.arg(level.onHand).arg(level.reserved);
    }
    /// The book as it was in that backup, to go on from there another way.
    void goBackTo(const QString &backup)
    {
        stage(backup);
        must(answerOf(book.store()->restore(staged())));
        QCoreApplication::processEvents();
        QTest::qWait(3);
    }
};

} // namespace

class tst_bringbackorders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeletedOrderComesBackWithItsLinesCustomerAndReservation()
    {
        Shop shop;
        const auto id = shop.place({.userId = shop.ada,
            .discount = {100},
            .shipping = {500},
            .message = u"Thank you"_s,
            .items = {{.productId = shop.a, .quantity = 3}, {.productId = shop.b, .quantity = 2}, {.productId = shop.a, .quantity = 1}}});
        shop.book.edit(
            [id](db::Connection &writer) { return repo::notes::add(writer, {.id = {}, .record = ref(id), .body = u"urgent"_s}); });
        shop.backUp();
        const auto before = shop.book.digest();
        shop.remove(id);
        shop.book.edit([&](db::Connection &writer) { return repo::users::remove(writer, shop.ada); });
        QCOMPARE(shop.stockOf(shop.a), u"10/0"_s);
        const auto found = shop.differences(RecordKind::Order, u"ada"_s);
        QCOMPARE(found.rows.size(), 1);
        QCOMPARE(found.rows.first().status, u"pending"_s);
        QCOMPARE(found.rows.first().name, u"Ada"_s);
        const auto difference = shop.differenceOf(ref(id));
        QCOMPARE(difference.needs, QList<restore::Need>({{{RecordKind::User, shop.ada.value}, u"Ada"_s}}));
        QCOMPARE(difference.parts.size(), 4);
        const auto brought = shop.bringAllThereAndBack({ref(id)});
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.count(Outcome::Added), 1);
        QCOMPARE(brought.along.size(), 1);
        QCOMPARE(shop.stockOf(shop.a), u"10/4"_s);
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
    }

    void withoutTheGoodsItIsRefusedAndNothingOfItStays()
    {
        Shop shop;
        const auto id
            = shop.place({.userId = shop.ada, .items = {{.productId = shop.b, .quantity = 1}, {.productId = shop.a, .quantity = 8}}});
        shop.backUp();
        shop.remove(id);
        shop.place(5);
        const auto before = shop.book.digest();
        const auto difference = shop.differenceOf(ref(id));
        QCOMPARE(difference.refusal->kind, ErrorKind::NotEnoughStock);
        const auto brought = shop.bringThereAndBack(ref(id));
        QCOMPARE(brought.outcome, Outcome::Refused);
        QCOMPARE(brought.refusal->kind, ErrorKind::NotEnoughStock);
        QCOMPARE(brought.refusal->data, QStringList({u"A"_s, u"5"_s, u"8"_s}));
        QCOMPARE(difference.refusal->data, brought.refusal->data);
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
        // A book that may promise more than it has takes it.
        shop.book.execute(u"UPDATE book SET allow_overselling = 1"_s);
        QVERIFY(!shop.differenceOf(ref(id)).refusal);
        QCOMPARE(shop.bringThereAndBack(ref(id)).outcome, Outcome::Added);
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(shop.stockOf(shop.a), u"10/13"_s);
    }

    void aTakenNumberIsRefused()
    {
        Shop shop;
        const auto id = shop.place({.number = u"X-1"_s, .items = {{.productId = shop.a}}});
        shop.backUp();
        shop.remove(id);
        shop.place({.number = u"X-1"_s, .items = {{.productId = shop.b}}});
        QCOMPARE(shop.differenceOf(ref(id)).refusal->kind, ErrorKind::Duplicate);
        const auto brought = shop.bringThereAndBack(ref(id));
        QCOMPARE(brought.outcome, Outcome::Refused);
        QCOMPARE(brought.refusal->kind, ErrorKind::Duplicate);
        QCOMPARE(brought.refusal->data, QStringList({u"number"_s, u"X-1"_s}));
    }

    void aChangedOrderTakesTermsAndLinesAndKeepsItsStatus()
    {
        Shop shop;
        const auto id = shop.place({.userId = shop.ada,
            .discount = {2500},
            .shipping = {500},
            .items = {{.productId = shop.a, .quantity = 3}, {.productId = shop.b, .quantity = 2, .unitPrice = Money{300}}}});
        const auto was = shop.read(id);
        shop.backUp();
        shop.book.edit([&](db::Connection &writer) -> Result<void> {
            auto order = must(orders::read(writer, id));
            order.discount = {0};
            order.message = u"other"_s;
            order.billing.city = u"Elsewhere"_s;
            order.userId = std::nullopt;
            must(orders::update(writer, order));
            must(orders::removeItem(writer, order.items[1].id));
            must(orders::changeItem(writer, {.item = order.items[0].id, .quantity = 1}));
            must(orders::addItem(writer, id, {.productId = shop.b, .quantity = 7}));
            auto product = must(repo::products::read(writer, shop.b));
            product.name = u"Renamed"_s;
            product.price = {9999};
            must(repo::products::update(writer, product));
            return orders::setStatus(writer, id, OrderStatus::Processing);
        });
        QCOMPARE(*shop.differences(RecordKind::Order).changed, 1);
        const auto difference = shop.differenceOf(ref(id));
        QCOMPARE(difference.state, RecordState::Changed);
        const auto status = std::ranges::find(difference.fields, u"status"_s, &restore::FieldDifference::field);
        QVERIFY(status != difference.fields.end() && status->differs() && !status->comesBack);
        const auto brought = shop.bringThereAndBack(ref(id));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Changed);
        const auto now = shop.read(id);
        QCOMPARE(now.status, OrderStatus::Processing);
        QCOMPARE(now.discount, was.discount);
        QCOMPARE(now.total, was.total);
        QCOMPARE(now.tax, was.tax);
        QCOMPARE(now.message, QString());
        QCOMPARE(now.userId, was.userId);
        QCOMPARE(now.items.size(), 2);
        for (qsizetype at = 0; at < 2; ++at) {
            QCOMPARE(now.items[at].quantity, was.items[at].quantity);
            QCOMPARE(now.items[at].unitPrice, was.items[at].unitPrice);
            QCOMPARE(now.items[at].name, was.items[at].name);
            QCOMPARE(now.items[at].discountShare, was.items[at].discountShare);
        }
        QCOMPARE(shop.stockOf(shop.a), u"10/3"_s);
        QCOMPARE(shop.stockOf(shop.b), u"10/2"_s);
        QCOMPARE(must(shop.bring({ref(id)})).records.first().outcome, Outcome::Unchanged);
    }

    void linesOfAnOrderThatWasShippedSinceAreNotChanged()
    {
        Shop shop;
        const auto id = shop.place(3);
        shop.backUp();
        shop.book.edit([&](db::Connection &writer) -> Result<void> {
            return orders::changeItem(writer, {.item = must(orders::read(writer, id)).items.first().id, .quantity = 2});
        });
        shop.set(id, {OrderStatus::Processing, OrderStatus::Shipped});
        const auto before = shop.book.digest();
        const auto brought = shop.bringThereAndBack(ref(id));
        QCOMPARE(brought.outcome, Outcome::Refused);
        QCOMPARE(brought.refusal->kind, ErrorKind::Rule);
        QVERIFY(words::sentence(*brought.refusal).contains(u"shipped"_s));
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
    }

    void anOrderThatOnlyWentItsWayHasNothingToBringBack()
    {
        Shop shop;
        const auto id = shop.place(3);
        shop.backUp();
        shop.set(id, {OrderStatus::Processing, OrderStatus::Shipped});
        QCOMPARE(shop.bringThereAndBack(ref(id)).outcome, Outcome::Unchanged);
        QCOMPARE(shop.read(id).status, OrderStatus::Shipped);
        QCOMPARE(shop.stockOf(shop.a), u"7/0"_s);
    }

    void aWholeSaleWithItsReturnComesBackIntoABookThatNeverHadThem()
    {
        Shop shop;
        const QString early = backedUp(shop.path());
        const auto fresh = shop.book.edit([](db::Connection &writer) { return Result(addProduct(writer, u"C"_s, 700, 6)); });
        const auto sale = shop.place(
            {.userId = shop.ada, .discount = {101}, .items = {{.productId = fresh, .quantity = 4}, {.productId = shop.a, .quantity = 3}}});
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered});
        const auto back = shop.takeBack(sale, 1);
        shop.set(back, {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered});
        const auto late = shop.book.digest();
        const QString full = backedUp(shop.path());
        shop.goBackTo(early);
        QCOMPARE(shop.stockOf(shop.a), u"10/0"_s);
        shop.stage(full);
        const auto difference = shop.differenceOf(ref(back));
        QCOMPARE(difference.needs.size(), 2);
        QCOMPARE(difference.needs[0].name, u"C"_s.prepend(u"Name of "_s));
        QCOMPARE(difference.needs[1].record, ref(sale));
        const auto brought = shop.bringAllThereAndBack({ref(back)});
        QCOMPARE(shop.wrong(), QString());
        QVERIFY2(brought.count(Outcome::Added) == 1,
            brought.records.first().refusal ? qPrintable(described(*brought.records.first().refusal)) : "");
        QCOMPARE(brought.along.size(), 2);
        QCOMPARE(shop.stockOf(fresh), u"3/0"_s);
        QCOMPARE(shop.stockOf(shop.a), u"7/0"_s);
        QCOMPARE(test::difference(shop.book.digest(), late), QString());
    }

    void aShippedSaleWhoseGoodsAreNotThereIsRefused()
    {
        Shop shop;
        const QString early = backedUp(shop.path());
        const auto sale = shop.place(8);
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped});
        const QString full = backedUp(shop.path());
        shop.goBackTo(early);
        shop.book.execute(u"UPDATE book SET next_order_number = 50"_s);
        const auto other = shop.place(5);
        shop.set(other, {OrderStatus::Processing, OrderStatus::Shipped});
        shop.stage(full);
        const auto before = shop.book.digest();
        const auto brought = shop.bringThereAndBack(ref(sale));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Refused);
        QCOMPARE(brought.refusal->kind, ErrorKind::NotEnoughStock);
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
    }

    void aReturnThatNoLongerFitsItsSaleIsRefused()
    {
        Shop shop;
        const auto sale = shop.place(3);
        shop.set(sale, {OrderStatus::Processing, OrderStatus::Shipped});
        const auto back = shop.takeBack(sale, 2);
        shop.backUp();
        shop.remove(back);
        shop.takeBack(sale, 2);
        const auto brought = shop.bringThereAndBack(ref(back));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Refused);
        QCOMPARE(brought.refusal->kind, ErrorKind::Rule);
        QVERIFY(words::sentence(*brought.refusal).contains(u"come back meanwhile"_s));
    }

    void anInvoiceNumberThatTheBookHasNotComeToIsRefused()
    {
        Shop shop;
        const QString early = backedUp(shop.path());
        const auto sale = shop.place(1);
        shop.book.edit({u"order.invoice"_s}, [sale](db::Connection &writer) { return orders::issueInvoice(writer, sale); });
        const QString full = backedUp(shop.path());
        shop.goBackTo(early);
        shop.stage(full);
        QCOMPARE(shop.differenceOf(ref(sale)).refusal->kind, ErrorKind::Rule);
        auto brought = shop.bringThereAndBack(ref(sale));
        QCOMPARE(brought.outcome, Outcome::Refused);
        QVERIFY(words::sentence(*brought.refusal).contains(u"invoice number"_s));
        // One that the counter has passed and no order has: it fills its gap.
        shop.book.execute(u"UPDATE book SET next_invoice_number = 5"_s);
        brought = shop.bringThereAndBack(ref(sale));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Added);
        QCOMPARE(shop.read(sale).invoiceNumber, std::optional<qint64>(1));
    }

    void anotherCurrencyIsRefusedAsAWhole()
    {
        Shop shop;
        const auto id = shop.place(1);
        shop.backUp();
        shop.remove(id);
        shop.book.execute(u"UPDATE products SET price = 0, cost = 0"_s);
        shop.book.execute(u"UPDATE book SET currency = 'JPY'"_s);
        const auto before = shop.book.digest();
        const auto brought = shop.bring({ref(id)});
        QVERIFY_KIND(brought, ErrorKind::Rule);
        QVERIFY(words::sentence(brought.error()).contains(u"currency"_s));
        QCOMPARE(shop.differenceOf(ref(id)).refusal->kind, ErrorKind::Rule);
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
    }

    void importedHistoryNeitherReservesNorMoves()
    {
        Shop shop;
        const auto id = shop.place({.movesStock = false, .items = {{.productId = shop.a, .quantity = 500}}});
        shop.backUp();
        shop.remove(id);
        QVERIFY(!shop.differenceOf(ref(id)).refusal);
        QCOMPARE(shop.bringThereAndBack(ref(id)).outcome, Outcome::Added);
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(shop.stockOf(shop.a), u"10/0"_s);
    }

    void theActionIsCalledByWhatCameBack()
    {
        QCOMPARE(words::actionName(restore::bringBackAction(1, u"1042"_s)), u"Bring back “1042” from a backup"_s);
        QCOMPARE(words::actionName(restore::bringBackAction(7, {})), u"Bring back records from a backup"_s);
    }
};

QTEST_GUILESS_MAIN(tst_bringbackorders)
#include "tst_bringbackorders.moc"
