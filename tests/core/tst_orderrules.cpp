// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/orderrules.h"
#include "core/model/returnrules.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

using namespace tradebook;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr std::array kRates{0, 500, 700, 1900, 2000, 2550};

struct AnyOrder {
    OrderTerms terms;
    std::vector<LineTerms> lines;
};

AnyOrder anyOrder(QRandomGenerator &random)
{
    AnyOrder order;
    const int count = random.bounded(1, 9);
    const auto rate = [&random] { return kRates[static_cast<std::size_t>(random.bounded(static_cast<int>(kRates.size())))]; };
    qint64 sum = 0;
    for (int i = 0; i < count; ++i) {
        const LineTerms line{.quantity = random.bounded(1, 40),
            .unitPrice = Money{random.bounded(4) == 0 ? random.bounded(5) : random.bounded(20000)},
            .discountBp = random.bounded(3) == 0 ? random.bounded(10001) : 0,
            .taxBp = rate()};
        sum += lineTotal(line)->value;
        order.lines.push_back(line);
    }
    order.terms = {.discount = Money{random.bounded(2) == 0 ? 0 : static_cast<qint64>(random.bounded(static_cast<double>(sum + 1)))},
        .shipping = Money{random.bounded(2) == 0 ? 0 : random.bounded(1500)},
        .shippingTaxBp = rate(),
        .pricesIncludeTax = random.bounded(2) == 0};
    return order;
}

} // namespace

class tst_orderrules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reckonsALine_data();
    void reckonsALine();
    void refusesTermsThatNoOrderHas();
    void noticesOverflow();
    void spreadsADiscountByLargestRemainder_data();
    void spreadsADiscountByLargestRemainder();
    void spreadsExactly();
    void taxesPerRate();
    void termsAddUpToTheTotal();
    void anOrderWithoutLinesIsItsShipping();
    void refundsPiecesToTheUnit();
    void refusesToTakeBackMoreThanWasSold();
    void aReturnEqualsItsSaleHoweverItIsCut();
    void aCancelledReturnLeavesNothingOver();
};

void tst_orderrules::reckonsALine_data()
{
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<int>("discount");
    QTest::addColumn<qint64>("total");
    QTest::newRow("plain") << qint64{3} << qint64{250} << 0 << qint64{750};
    QTest::newRow("half goes up") << qint64{1} << qint64{1} << 5000 << qint64{1};
    QTest::newRow("below half goes down") << qint64{1} << qint64{1} << 5001 << qint64{0};
    QTest::newRow("rounded once, not per piece") << qint64{3} << qint64{1} << 5000 << qint64{2};
    QTest::newRow("free") << qint64{1} << kMax << 10000 << qint64{0};
    QTest::newRow("edge") << qint64{1} << kMax << 0 << kMax;
    QTest::newRow("a large product, mostly discounted") << qint64{1000} << kMax / 1000 << 0 << kMax / 1000 * 1000;
    QTest::newRow("beyond 64 bits before the discount") << qint64{10000} << qint64{9000000000000000} << 9999 << qint64{9000000000000000};
}

void tst_orderrules::reckonsALine()
{
    QFETCH(qint64, quantity);
    QFETCH(qint64, price);
    QFETCH(int, discount);
    QFETCH(qint64, total);
    const auto reckoned = lineTotal({.quantity = quantity, .unitPrice = Money{price}, .discountBp = discount});
    QVERIFY(reckoned);
    QCOMPARE(reckoned->value, total);
}

void tst_orderrules::refusesTermsThatNoOrderHas()
{
    const auto refused = [](const Result<OrderFigures> &figures, const QString &field) {
        return !figures && figures.error().kind == ErrorKind::Invalid && figures.error().data.value(0) == field;
    };
    const std::vector<LineTerms> fine{{.quantity = 1, .unitPrice = Money{100}}};
    QVERIFY(refused(orderFigures({}, std::vector<LineTerms>{{.quantity = 0}}), u"quantity"_s));
    QVERIFY(refused(orderFigures({}, std::vector<LineTerms>{{.quantity = -1}}), u"quantity"_s));
    QVERIFY(refused(orderFigures({}, std::vector<LineTerms>{{.unitPrice = Money{-1}}}), u"unit_price"_s));
    QVERIFY(refused(orderFigures({}, std::vector<LineTerms>{{.discountBp = 10001}}), u"discount_bp"_s));
    QVERIFY(refused(orderFigures({}, std::vector<LineTerms>{{.taxBp = -1}}), u"tax_bp"_s));
    QVERIFY(refused(orderFigures({}, std::vector<LineTerms>{{.total = Money{-1}}}), u"total"_s));
    QVERIFY(refused(orderFigures({.discount = Money{101}}, fine), u"discount"_s));
    QVERIFY(refused(orderFigures({.discount = Money{-1}}, fine), u"discount"_s));
    QVERIFY(refused(orderFigures({.shipping = Money{-1}}, fine), u"shipping"_s));
    QVERIFY(refused(orderFigures({.shippingTaxBp = -1}, fine), u"shipping_tax_bp"_s));
    QVERIFY(orderFigures({.discount = Money{100}}, fine));
    QVERIFY(!spreadDiscount(Money{1}, std::vector<Money>{Money{2}, Money{-1}}));
}

void tst_orderrules::noticesOverflow()
{
    const auto overflows = [](const auto &result) { return !result && result.error().kind == ErrorKind::Overflow; };
    QVERIFY(overflows(lineTotal({.quantity = 2, .unitPrice = Money{kMax / 2 + 1}})));
    QVERIFY(overflows(lineTotal({.quantity = kMax, .unitPrice = Money{kMax}, .discountBp = 9999})));
    const std::vector<LineTerms> two{{.unitPrice = Money{kMax}}, {.unitPrice = Money{1}}};
    QVERIFY(overflows(orderFigures({}, two)));
    const std::vector<LineTerms> edge{{.unitPrice = Money{kMax}, .taxBp = 1900}};
    QVERIFY(overflows(orderFigures({.shipping = Money{1}, .pricesIncludeTax = true}, edge)));
    QVERIFY(overflows(orderFigures({}, edge)));
    QCOMPARE(orderFigures({.pricesIncludeTax = true}, edge)->total.value, kMax);
    QVERIFY(overflows(orderFigures({}, std::vector<LineTerms>{{.unitPrice = Money{kMax / 2}, .taxBp = 100000}})));
    const std::vector<Money> huge{Money{kMax / 2}, Money{kMax / 2}};
    const auto shares = spreadDiscount(Money{kMax - 2}, huge);
    QVERIFY(shares);
    QCOMPARE((*shares)[0].value + (*shares)[1].value, kMax - 2);
}

void tst_orderrules::spreadsADiscountByLargestRemainder_data()
{
    QTest::addColumn<qint64>("discount");
    QTest::addColumn<QList<qint64>>("totals");
    QTest::addColumn<QList<qint64>>("shares");
    QTest::newRow("ties go to the lower line") << qint64{100} << QList<qint64>{100, 100, 100} << QList<qint64>{34, 33, 33};
    QTest::newRow("two units over") << qint64{101} << QList<qint64>{100, 100, 100} << QList<qint64>{34, 34, 33};
    QTest::newRow("the larger remainder first") << qint64{10} << QList<qint64>{10, 26} << QList<qint64>{3, 7};
    QTest::newRow("proportion") << qint64{10} << QList<qint64>{900, 100} << QList<qint64>{9, 1};
    QTest::newRow("worthless line") << qint64{3} << QList<qint64>{0, 7, 0} << QList<qint64>{0, 3, 0};
    QTest::newRow("everything") << qint64{8} << QList<qint64>{1, 7} << QList<qint64>{1, 7};
    QTest::newRow("nothing of nothing") << qint64{0} << QList<qint64>{0, 0} << QList<qint64>{0, 0};
}

void tst_orderrules::spreadsADiscountByLargestRemainder()
{
    QFETCH(qint64, discount);
    QFETCH(QList<qint64>, totals);
    QFETCH(QList<qint64>, shares);
    std::vector<Money> amounts;
    for (const qint64 total : totals)
        amounts.push_back(Money{total});
    QList<qint64> spread;
    const auto reckoned = spreadDiscount(Money{discount}, amounts);
    QVERIFY(reckoned);
    for (const Money share : *reckoned)
        spread.append(share.value);
    QCOMPARE(spread, shares);
}

void tst_orderrules::spreadsExactly()
{
    QRandomGenerator random(21);
    for (int i = 0; i < 10000; ++i) {
        std::vector<Money> totals(static_cast<std::size_t>(random.bounded(1, 30)));
        qint64 sum = 0;
        for (Money &total : totals) {
            total.value = random.bounded(random.bounded(2) == 0 ? 4 : 1000000);
            sum += total.value;
        }
        const qint64 discount = sum == 0 ? 0 : static_cast<qint64>(random.bounded(static_cast<double>(sum + 1)));
        const auto shares = spreadDiscount(Money{discount}, totals);
        QVERIFY(shares);
        qint64 spread = 0;
        for (std::size_t j = 0; j < totals.size(); ++j) {
            QVERIFY((*shares)[j].value >= 0 && (*shares)[j] <= totals[j]);
            // Largest remainder never leaves the exact share by a whole unit.
            QVERIFY(qAbs((*shares)[j].value * sum - discount * totals[j].value) < std::max<qint64>(sum, 1));
            spread += (*shares)[j].value;
        }
        QCOMPARE(spread, discount);
    }
}

void tst_orderrules::taxesPerRate()
{
    // Three lines of 0.33 at 20 % are taxed together: 0.99 × 20 % = 0.198, not three times 0.066.
    const std::vector<LineTerms> lines{{.unitPrice = Money{33}, .taxBp = 2000}, {.unitPrice = Money{33}, .taxBp = 2000},
        {.unitPrice = Money{33}, .taxBp = 2000}, {.unitPrice = Money{100}, .taxBp = 0}};
    const auto exclusive = orderFigures({.shipping = Money{200}, .shippingTaxBp = 700}, lines);
    QVERIFY(exclusive);
    QCOMPARE(
        exclusive->taxes, (std::vector<TaxOfRate>{{0, Money{100}, Money{0}}, {700, Money{200}, Money{14}}, {2000, Money{99}, Money{20}}}));
    QCOMPARE(exclusive->tax, Money{34});
    QCOMPARE(exclusive->total, Money{433});
    const auto inclusive = orderFigures({.shipping = Money{200}, .shippingTaxBp = 2000, .pricesIncludeTax = true}, lines);
    QCOMPARE(inclusive->taxes, (std::vector<TaxOfRate>{{0, Money{100}, Money{0}}, {2000, Money{299}, Money{50}}}));
    QCOMPARE(inclusive->total, Money{399});
}

void tst_orderrules::termsAddUpToTheTotal()
{
    QRandomGenerator random(22);
    for (int i = 0; i < 10000; ++i) {
        const AnyOrder order = anyOrder(random);
        const auto figures = orderFigures(order.terms, order.lines);
        QVERIFY(figures);
        qint64 lines = 0;
        qint64 shares = 0;
        qint64 tax = 0;
        qint64 base = 0;
        for (const LineFigures &line : figures->lines) {
            lines += line.total.value;
            shares += line.discountShare.value;
        }
        for (const TaxOfRate &rate : figures->taxes) {
            tax += rate.tax.value;
            base += rate.base.value;
        }
        QCOMPARE(figures->linesTotal.value, lines);
        QCOMPARE(shares, order.terms.discount.value);
        QCOMPARE(figures->tax.value, tax);
        QCOMPARE(base, lines - shares + order.terms.shipping.value);
        QCOMPARE(figures->total.value, base + (order.terms.pricesIncludeTax ? 0 : tax));
        QVERIFY(tax >= 0);
    }
}

void tst_orderrules::anOrderWithoutLinesIsItsShipping()
{
    QCOMPARE(orderFigures({.shipping = Money{500}}, {})->total, Money{500});
    QVERIFY(!orderFigures({.discount = Money{1}}, {}));
}

void tst_orderrules::refundsPiecesToTheUnit()
{
    QCOMPARE(refund(Money{100}, 3, 0, 1, Money{0})->value, qint64{33});
    QCOMPARE(refund(Money{100}, 3, 1, 1, Money{33})->value, qint64{34});
    QCOMPARE(refund(Money{100}, 3, 2, 1, Money{67})->value, qint64{33});
    QCOMPARE(refund(Money{100}, 3, 0, 0, Money{0})->value, qint64{0});
    QCOMPARE(refund(Money{kMax}, kMax, 0, kMax, Money{0})->value, kMax);
    QRandomGenerator random(23);
    for (int i = 0; i < 10000; ++i) {
        const Money whole{random.bounded(100000)};
        const qint64 sold = random.bounded(1, 60);
        qint64 pieces = 0;
        Money refunded;
        while (pieces < sold) {
            const qint64 now = random.bounded(1, static_cast<int>(sold - pieces) + 1);
            const auto part = refund(whole, sold, pieces, now, refunded);
            QVERIFY(part && part->value >= 0);
            refunded.value += part->value;
            pieces += now;
        }
        QCOMPARE(refunded, whole);
    }
}

void tst_orderrules::refusesToTakeBackMoreThanWasSold()
{
    QCOMPARE(refund(Money{100}, 3, 2, 2, Money{67}).error().kind, ErrorKind::Invalid);
    QCOMPARE(refund(Money{100}, 0, 0, 1, Money{0}).error().kind, ErrorKind::Invalid);
    QCOMPARE(refund(Money{100}, 3, 0, -1, Money{0}).error().kind, ErrorKind::Invalid);
    const std::vector<SoldLine> lines{{.quantity = 1, .total = Money{100}, .returnedNow = 1}};
    QVERIFY(!returnFigures({.shipping = Money{100}, .shippingBefore = Money{60}, .shippingNow = Money{41}}, lines));
    QVERIFY(returnFigures({.shipping = Money{100}, .shippingBefore = Money{60}, .shippingNow = Money{40}}, lines));
}

void tst_orderrules::aReturnEqualsItsSaleHoweverItIsCut()
{
    QRandomGenerator random(24);
    for (int i = 0; i < 5000; ++i) {
        const AnyOrder order = anyOrder(random);
        const auto sold = orderFigures(order.terms, order.lines);
        QVERIFY(sold);
        std::vector<SoldLine> lines;
        for (std::size_t j = 0; j < order.lines.size(); ++j)
            lines.push_back({.quantity = order.lines[j].quantity,
                .total = sold->lines[j].total,
                .discountShare = sold->lines[j].discountShare,
                .taxBp = order.lines[j].taxBp});
        SaleTerms sale{order.terms.shipping, order.terms.shippingTaxBp, order.terms.pricesIncludeTax, {}, {}};
        qint64 total = 0;
        qint64 tax = 0;
        qint64 discount = 0;
        bool allBack = false;
        while (!allBack) {
            const bool last = random.bounded(3) == 0;
            for (SoldLine &line : lines) {
                const qint64 left = line.quantity - line.returnedBefore;
                line.returnedNow = last ? left : random.bounded(static_cast<int>(left) + 1);
            }
            const qint64 shippingLeft = sale.shipping.value - sale.shippingBefore.value;
            sale.shippingNow.value = last ? shippingLeft : random.bounded(static_cast<int>(shippingLeft) + 1);
            const auto part = returnFigures(sale, lines);
            QVERIFY(part);
            QVERIFY(part->total.value >= 0 && part->tax.value >= 0);
            total += part->total.value;
            tax += part->tax.value;
            discount += part->discount.value;
            allBack = last;
            for (std::size_t j = 0; j < lines.size(); ++j) {
                lines[j].returnedBefore += lines[j].returnedNow;
                lines[j].totalBefore.value += part->lines[j].total.value;
                lines[j].shareBefore.value += part->lines[j].discountShare.value;
            }
            sale.shippingBefore.value += sale.shippingNow.value;
            sale.taxBefore.value += part->tax.value;
        }
        QCOMPARE(total, sold->total.value);
        QCOMPARE(tax, sold->tax.value);
        QCOMPARE(discount, sold->discount.value);
    }
}

void tst_orderrules::aCancelledReturnLeavesNothingOver()
{
    // 1 of 3 (33), then another (34); the first is cancelled. What is left comes back in two parts.
    Money refunded{34};
    const auto second = refund(Money{100}, 3, 1, 1, refunded);
    QCOMPARE(second->value, qint64{33});
    refunded.value += second->value;
    QCOMPARE(refund(Money{100}, 3, 2, 1, refunded)->value, qint64{33});
    // Never negative, even where more was refunded than the rule gives now.
    QCOMPARE(refund(Money{1}, 2, 0, 1, Money{1})->value, qint64{0});
}

QTEST_APPLESS_MAIN(tst_orderrules)
#include "tst_orderrules.moc"
