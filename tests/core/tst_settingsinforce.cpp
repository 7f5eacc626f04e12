// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bulk.h"
#include "core/edit/fields.h"
#include "core/repo/settings.h"
#include "tests/support/ordershop.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

/// As the Settings window writes it.
void set(OrderShop &shop, const QString &field, const QVariant &value)
{
    const RecordRef book{RecordKind::Book, 1};
    const auto before = must(edit::read(shop.writer, book)).value(field);
    must(db::inTransaction(shop.writer, [&] { return edit::apply(shop.writer, book, {{field, before, value}}); }));
}

} // namespace

/// Each setting of the book changes what is done after it, and nothing that was done before.
class tst_settingsinforce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTaxModeHoldsForOrdersPlacedLater()
    {
        OrderShop shop;
        const auto before = shop.place(1);
        set(shop, u"prices_include_tax"_s, false);
        const auto after = shop.place(1);
        QVERIFY(shop.read(before).pricesIncludeTax);
        QCOMPARE(shop.read(before).total, Money{1000});
        QVERIFY(!shop.read(after).pricesIncludeTax);
        QCOMPARE(shop.read(after).total, Money{1190});
    }

    void oversellingIsAllowedAndForbiddenAgain()
    {
        OrderShop shop;
        const orders::NewOrder tooMany{.items = {{.productId = shop.a, .quantity = 11}}};
        QCOMPARE(shop.tryPlace(tooMany).error().kind, ErrorKind::NotEnoughStock);
        set(shop, u"allow_overselling"_s, true);
        shop.place(tooMany);
        QCOMPARE(shop.stockOf(shop.a), u"10/11"_s);
        set(shop, u"allow_overselling"_s, false);
        QCOMPARE(shop.tryPlace(tooMany).error().kind, ErrorKind::NotEnoughStock);
    }

    void theNextOrderGetsTheNumberThatWasSet()
    {
        OrderShop shop;
        set(shop, u"next_order_number"_s, 5000);
        QCOMPARE(shop.read(shop.place(1)).number, u"5000"_s);
        QCOMPARE(shop.read(shop.place(1)).number, u"5001"_s);
        set(shop, u"next_order_number"_s, 5000); // set back: what is taken is left out
        QCOMPARE(shop.read(shop.place(1)).number, u"5002"_s);
    }

    void theDayOfAnOrderIsThatOfTheTimeZone()
    {
        OrderShop shop;
        const QDateTime moment(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC);
        const orders::NewOrder order{.placedAt = moment, .items = {{.productId = shop.a}}};
        const auto inNewYork = shop.place(order);
        set(shop, u"time_zone"_s, u"Asia/Tokyo"_s);
        const auto inTokyo = shop.place(order);
        QCOMPARE(shop.read(inNewYork).businessDate, QDate(2026, 2, 28));
        QCOMPARE(shop.read(inTokyo).businessDate, QDate(2026, 3, 1));
    }

    void theDefaultMinimumSaysWhatIsLow()
    {
        OrderShop shop;
        const auto low = [&] { return must(repo::products::lowStock(shop.writer)).size(); };
        QCOMPARE(low(), 0);
        set(shop, u"default_minimum"_s, 5);
        QCOMPARE(low(), 1); // B, with 5 pieces
        set(shop, u"default_minimum"_s, 10);
        QCOMPARE(low(), 2);
        set(shop, u"default_minimum"_s, QVariant());
        QCOMPARE(low(), 0);
    }

    void aBulkEditRoundsToThePriceStep()
    {
        OrderShop shop;
        set(shop, u"price_step"_s, 5);
        const edit::Bulk raise{.ids = {shop.b.value}, .step = edit::PriceStep{.percentBp = 100}};
        must(db::inTransaction(shop.writer, [&] { return edit::apply(shop.writer, raise); }));
        QCOMPARE(must(repo::products::read(shop.writer, shop.b)).price, Money{335}); // 336.33
    }

    void theBoundsOfTheHistoryAreWhatTheJournalReads()
    {
        OrderShop shop;
        set(shop, u"journal_days"_s, 30);
        set(shop, u"journal_megabytes"_s, 2);
        const auto bounds = must(repo::settings::journalBounds(shop.writer));
        QCOMPARE(bounds.days, 30);
        QCOMPARE(bounds.bytes, qint64(2) * 1024 * 1024);
    }

    void theCurrencyIsRefusedOnceThereAreAmounts()
    {
        OrderShop shop;
        const RecordRef book{RecordKind::Book, 1};
        const auto refused = db::inTransaction(shop.writer, [&] {
            return edit::apply(shop.writer, book, {{u"currency"_s, u"EUR"_s, u"JPY"_s}});
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Rule);
        QCOMPARE(must(edit::read(shop.writer, book)).value(u"currency"_s).toString(), u"EUR"_s);
    }
};

QTEST_GUILESS_MAIN(tst_settingsinforce)
#include "tst_settingsinforce.moc"
