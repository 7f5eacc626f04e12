// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "core/list/list.h"
#include "core/repo/notes.h"
#include "core/words/words.h"
#include "tests/support/health.h"
#include "tests/support/ordershop.h"

#include <sqlite3.h>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

constexpr qsizetype kTenMillion = 10'000'000;

} // namespace

/// What no person types on purpose, each refused with a reason or kept as it is.
class tst_badinput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTenMegabytesOfText()
    {
        OrderShop shop;
        auto &writer = shop.writer;
        const auto text = QString(kTenMillion, u'x') + u" needle ü🧦"_s;
        const auto set = [&](const RecordRef &record, const QString &field) {
            const auto before = must(edit::read(writer, record)).value(field);
            VERIFY_OK(db::inTransaction(writer, [&] { return edit::apply(writer, record, {{field, before, text}}); }));
            QVERIFY(must(edit::read(writer, record)).value(field).toString() == text);
        };
        set({RecordKind::Product, 1}, u"description"_s);
        set({RecordKind::Product, 1}, u"name"_s);
        set({RecordKind::Order, shop.place(1).value}, u"message"_s);
        set({RecordKind::User, addUser(writer, u"Ann"_s).value}, u"name"_s);
        must(repo::notes::add(writer, {.id = {}, .record = {RecordKind::User, 1}, .body = text}));
        QVERIFY(must(repo::notes::of(writer, {RecordKind::User, 1})).first().body == text);
        QCOMPARE(must(list::ids(writer, {.kind = list::Kind::Products, .text = u"NEEDLE U"_s})).size(), 1U);
        QCOMPARE(must(list::ids(writer, {.kind = list::Kind::Users, .text = u"NEEDLE U"_s})).size(), 1U);
        QCOMPARE(complaints(writer), QString());
    }

    void refusesWhatIsTooLargeForTheBook()
    {
        OrderShop shop;
        const auto text = QString(6 * kTenMillion, u'x');
        const auto done = db::inTransaction(shop.writer, [&] {
            return edit::apply(shop.writer, {RecordKind::Product, 1}, {{u"description"_s, u""_s, text}});
        });
        QVERIFY(!done.isOk());
        QVERIFY(!words::sentence(done.error()).isEmpty());
        QCOMPARE(must(repo::products::read(shop.writer, shop.a)).description, QString());
    }

    void refusesANulAndHalfACharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("NUL") << u"a"_s + QChar::Null + u"b"_s;
        QTest::newRow("half a character") << u"a"_s + QChar(0xD83E) + u"b"_s;
        QTest::newRow("the other half") << u"a"_s + QChar(0xDDE6) + u"b"_s;
    }
    void refusesANulAndHalfACharacter()
    {
        QFETCH(QString, text);
        OrderShop shop;
        auto &writer = shop.writer;
        const auto before = shop.everything();
        const auto shown = u"a\uFFFDb"_s;
        COMPARE_ERROR(repo::users::create(writer, {.id = {}, .name = text}), ErrorKind::Invalid, u"name"_s, shown);
        COMPARE_ERROR(repo::products::create(writer, {.id = {}, .sku = text, .name = u"n"_s}), ErrorKind::Invalid, u"sku"_s, shown);
        COMPARE_ERROR(repo::categories::create(writer, {.id = {}, .name = text}), ErrorKind::Invalid, u"name"_s, shown);
        COMPARE_ERROR(db::inTransaction(writer, [&] { return repo::users::addAddress(writer, {.id = {}, .userId = {1}, .street = text}); }),
            ErrorKind::Invalid, u"street"_s, shown);
        COMPARE_ERROR(
            repo::notes::add(writer, {.id = {}, .record = {RecordKind::Product, 1}, .body = text}), ErrorKind::Invalid, u"body"_s, shown);
        COMPARE_ERROR(shop.tryPlace({.message = text, .items = {{.productId = shop.a}}}), ErrorKind::Invalid, u"message"_s, shown);
        COMPARE_ERROR(shop.tryPlace({.billing = AddressSnapshot{.city = text}, .items = {{.productId = shop.a}}}), ErrorKind::Invalid,
            u"city"_s, shown);
        QCOMPARE(shop.everything(), before);
        // A filter is no text to be kept: it finds nothing, or what is there.
        VERIFY_OK(list::ids(writer, {.kind = list::Kind::Products, .text = text}));
    }

    void refusesDatesOutOfRange()
    {
        OrderShop shop;
        const auto tryDate = [&](QDate date) { return shop.tryPlace({.businessDate = date, .items = {{.productId = shop.a}}}); };
        COMPARE_ERROR(tryDate(QDate(10000, 1, 1)), ErrorKind::Invalid, u"business_date"_s, QDate(10000, 1, 1).toString(Qt::ISODate));
        COMPARE_ERROR(tryDate(QDate(-1, 1, 1)), ErrorKind::Invalid, u"business_date"_s, QDate(-1, 1, 1).toString(Qt::ISODate));
        COMPARE_ERROR(tryDate(QDate(2025, 2, 29)), ErrorKind::Invalid, u"business_date"_s, QString());
        const auto late = shop.tryPlace(
            {.placedAt = QDateTime(QDate(9999, 12, 31), QTime(23, 59), Qt::UTC).addDays(2), .items = {{.productId = shop.a}}});
        QVERIFY(!late.isOk());
        QCOMPARE(late.error().data.value(0), u"placed_at"_s);
        for (const auto &date : {QDate(1, 1, 1), QDate(9999, 12, 31), QDate(2024, 2, 29)})
            VERIFY_OK(tryDate(date));
        auto order = shop.read(shop.place(1));
        order.businessDate = QDate(10000, 1, 1);
        QCOMPARE(
            db::inTransaction(shop.writer, [&] { return orders::update(shop.writer, order); }).error().data.value(0), u"business_date"_s);
        QCOMPARE(complaints(shop.writer), QString());
    }

    void refusesPricesAndQuantitiesBeyondAnyAmount()
    {
        constexpr auto kMost = std::numeric_limits<qint64>::max();
        OrderShop shop;
        const auto before = shop.everything();
        const auto tryLines = [&](const QList<orders::NewItem> &items) { return shop.tryPlace({.movesStock = false, .items = items}); };
        const auto kind = [](const Result<OrderId> &outcome) { return outcome.isOk() ? -1 : static_cast<int>(outcome.error().kind); };
        const auto overflow = static_cast<int>(ErrorKind::Overflow);
        QCOMPARE(kind(tryLines({{.productId = shop.a, .quantity = kMost}})), overflow);
        QCOMPARE(kind(tryLines({{.productId = shop.a, .quantity = 2, .unitPrice = Money{kMost}}})), overflow);
        QCOMPARE(
            kind(tryLines({{.productId = shop.a, .unitPrice = Money{kMost}}, {.productId = shop.b, .unitPrice = Money{kMost}}})), overflow);
        QCOMPARE(kind(tryLines({{.productId = shop.a, .quantity = kMost, .unitPrice = Money{0}},
                     {.productId = shop.a, .quantity = 1, .unitPrice = Money{0}}})),
            overflow);
        QCOMPARE(kind(shop.tryPlace({.shipping = {kMost}, .movesStock = false, .items = {{.productId = shop.a}}})), overflow);
        QCOMPARE(kind(tryLines({{.productId = shop.a, .quantity = -1}})), static_cast<int>(ErrorKind::Invalid));
        QCOMPARE(kind(tryLines({{.productId = shop.a, .unitPrice = Money{-1}}})), static_cast<int>(ErrorKind::Invalid));
        QCOMPARE(shop.everything(), before);
    }

    void refusesAStatusThatAnotherProgramWrites()
    {
        OrderShop shop;
        const auto id = shop.place(1);
        for (const auto *status : {"shipped", "delivered", "lost", ""}) {
            char *message = nullptr;
            const auto sql = u"UPDATE orders SET status = '%1' WHERE id = %2"_s.arg(QLatin1String(status)).arg(id.value);
            QVERIFY(sqlite3_exec(shop.writer.handle(), sql.toUtf8().constData(), nullptr, nullptr, &message) != SQLITE_OK);
            sqlite3_free(message);
        }
        QCOMPARE(shop.read(id).status, OrderStatus::Pending);
        QCOMPARE(shop.stockOf(shop.a), u"10/1"_s);
    }
};

QTEST_GUILESS_MAIN(tst_badinput)
#include "tst_badinput.moc"
