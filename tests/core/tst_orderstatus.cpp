// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/orderstatus.h"
#include "core/model/stockrules.h"

#include <QTest>

#include <limits>
#include <set>

using namespace tradebook;
using namespace Qt::StringLiterals;

class tst_orderstatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowsTheseStepsAndNoOther();
    void readsItsStoredNames();
    void reservesOnlyForOpenSales();
    void movesStockOnlyWhenGoodsMove();
    void deletesOnlyWhatNobodyNeeds();
    void keepsStockAboveZero();
    void placesWhatIsAvailable();
    void inheritsTheNearestMinimum();
    void isLowAtTheMinimum();
};

void tst_orderstatus::allowsTheseStepsAndNoOther()
{
    const std::set<std::pair<OrderStatus, OrderStatus>> allowed{{OrderStatus::Pending, OrderStatus::Processing},
        {OrderStatus::Pending, OrderStatus::Cancelled}, {OrderStatus::Processing, OrderStatus::Shipped},
        {OrderStatus::Processing, OrderStatus::Cancelled}, {OrderStatus::Shipped, OrderStatus::Delivered}};
    int pairs = 0;
    for (const OrderStatus from : kOrderStatuses) {
        for (const OrderStatus to : kOrderStatuses) {
            QCOMPARE(canBecome(from, to), allowed.contains({from, to}));
            ++pairs;
        }
    }
    QCOMPARE(pairs, 25);
}

void tst_orderstatus::readsItsStoredNames()
{
    for (const OrderStatus status : kOrderStatuses)
        QCOMPARE(orderStatusFrom(QString(storedName(status)).toUpper()), std::optional(status));
    for (const OrderKind kind : kOrderKinds)
        QCOMPARE(orderKindFrom(QString(storedName(kind))), std::optional(kind));
    QCOMPARE(QString(storedName(OrderStatus::Cancelled)), u"cancelled"_s);
    QCOMPARE(QString(storedName(OrderKind::Return)), u"return"_s);
    QVERIFY(!orderStatusFrom(u"sent"));
    QVERIFY(!orderStatusFrom(u""));
    QVERIFY(!orderKindFrom(u"pending"));
}

void tst_orderstatus::reservesOnlyForOpenSales()
{
    for (const OrderKind kind : kOrderKinds) {
        for (const OrderStatus status : kOrderStatuses) {
            const bool open = status == OrderStatus::Pending || status == OrderStatus::Processing;
            QCOMPARE(isOpen(status), open);
            QCOMPARE(counts(status), status != OrderStatus::Cancelled);
            QCOMPARE(reservesStock(kind, status, true), kind == OrderKind::Sale && open);
            QVERIFY(!reservesStock(kind, status, false));
        }
    }
}

void tst_orderstatus::movesStockOnlyWhenGoodsMove()
{
    for (const OrderStatus status : kOrderStatuses) {
        const bool gone = status == OrderStatus::Shipped || status == OrderStatus::Delivered;
        QCOMPARE(stockDirection(OrderKind::Sale, status, true), gone ? -1 : 0);
        QCOMPARE(stockDirection(OrderKind::Return, status, true), status == OrderStatus::Delivered ? 1 : 0);
        QCOMPARE(stockDirection(OrderKind::Sale, status, false), 0);
        QCOMPARE(stockDirection(OrderKind::Return, status, false), 0);
    }
}

void tst_orderstatus::deletesOnlyWhatNobodyNeeds()
{
    for (const OrderStatus status : kOrderStatuses) {
        QCOMPARE(canBeDeleted(status, false), status == OrderStatus::Pending || status == OrderStatus::Cancelled);
        QVERIFY(!canBeDeleted(status, true));
    }
}

void tst_orderstatus::keepsStockAboveZero()
{
    QCOMPARE(*onHandAfter(7, -7), qint64{0});
    QCOMPARE(*onHandAfter(0, 5), qint64{5});
    const auto refused = onHandAfter(7, -8);
    QCOMPARE(refused.error().kind, ErrorKind::NotEnoughStock);
    QCOMPARE(refused.error().data, (QStringList{QString(), u"7"_s, u"8"_s}));
    QCOMPARE(onHandAfter(std::numeric_limits<qint64>::max(), 1).error().kind, ErrorKind::Overflow);
}

void tst_orderstatus::placesWhatIsAvailable()
{
    QVERIFY(canPlace(10, 4, 6, false));
    QVERIFY(!canPlace(10, 4, 7, false));
    QVERIFY(canPlace(0, 0, 1, true));
    QVERIFY(!canPlace(3, 5, 1, false));
}

void tst_orderstatus::inheritsTheNearestMinimum()
{
    const std::vector<std::optional<qint64>> ancestors{std::nullopt, 3, 9};
    QCOMPARE(effectiveMinimum(5, ancestors), std::optional<qint64>(5));
    QCOMPARE(effectiveMinimum(0, ancestors), std::optional<qint64>(0));
    QCOMPARE(effectiveMinimum(std::nullopt, ancestors), std::optional<qint64>(3));
    QCOMPARE(effectiveMinimum(std::nullopt, {}), std::optional<qint64>());
    QCOMPARE(effectiveMinimum(std::nullopt, ancestors, 9), std::optional<qint64>(3));
    QCOMPARE(effectiveMinimum(std::nullopt, {}, 9), std::optional<qint64>(9));
}

void tst_orderstatus::isLowAtTheMinimum()
{
    QVERIFY(isLow(true, 5, 2, 3));
    QVERIFY(!isLow(true, 6, 2, 3));
    QVERIFY(!isLow(false, 0, 0, 3));
    QVERIFY(!isLow(true, 0, 0, std::nullopt));
    QVERIFY(isLow(true, 0, 0, 0));
}

QTEST_APPLESS_MAIN(tst_orderstatus)
#include "tst_orderstatus.moc"
