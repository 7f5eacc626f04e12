// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shop.h"
#include "ui/orders/orderdraft.h"
#include "ui/orders/orderfigures.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::ui;

/// An unfinished order as it goes into the book and comes out of it.
class tst_orderdraft : public QObject {
    Q_OBJECT

    static Figures figuresOf(const QString &locale)
    {
        return {QLocale(locale), Currency{u"EUR"_s, 2}, QTimeZone("Europe/Berlin"), QDate(2026, 11, 20)};
    }
    static OrderDraft full()
    {
        OrderDraft draft;
        draft.name = u"order/5f0c6a4e-0000-4000-8000-000000000001"_s;
        draft.user = 9007199254740993; // more than a floating-point number holds
        draft.customer = u"Zo\u00eb \"Z\" O'Neil"_s;
        draft.placed = u"20/11/2026 14:05"_s;
        draft.discount = u"1,234.50"_s;
        draft.shipping = u"3.95"_s;
        draft.shippingTax = u"7.5"_s;
        draft.message = u"first\nsecond"_s;
        draft.hasAddresses = true;
        draft.isShippedElsewhere = true;
        draft.billing = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"DE"_s};
        draft.shippingAddress = {u"f"_s, u"g"_s, u"h"_s, u"i"_s, u"j"_s, u"FR"_s};
        draft.lines = {{.product = 9007199254740995,
                           .sku = u"A"_s,
                           .name = u"Mug"_s,
                           .quantity = u"1,000"_s,
                           .price = u"12.50"_s,
                           .discount = u"2.5 %"_s,
                           .tax = u"20"_s},
            {.product = 2, .sku = u"B"_s, .name = u"Tea"_s, .quantity = u"many"_s, .price = u"12,7x"_s}};
        return draft;
    }
    static OrderDraft again(const OrderDraft &draft, const Figures &typed, const Figures &shown)
    {
        const auto text = QJsonDocument(jsonOf(draft, typed)).toJson();
        return draftFrom(draft.name, QJsonDocument::fromJson(text).object(), shown);
    }

private Q_SLOTS:
    void comesBackAsItWasTyped()
    {
        const auto figures = figuresOf(u"en_GB"_s);
        QVERIFY(again(full(), figures, figures) == full());
        for (const auto &text : test::hostileTexts()) {
            auto draft = full();
            draft.customer = draft.message = draft.billing.street = draft.lines[1].price = text;
            QVERIFY(again(draft, figures, figures) == draft);
        }
    }

    void meansTheSameInAnotherLocale()
    {
        const auto typed = figuresOf(u"en_GB"_s);
        const auto shown = figuresOf(u"de_DE"_s);
        const auto draft = again(full(), typed, shown);
        QCOMPARE(draft.lines[0].price, u"12,50"_s);
        QCOMPARE(draft.lines[0].quantity, u"1.000"_s);
        QCOMPARE(*orderfigures::quantityOf(draft.lines[0].quantity, shown), 1000);
        QCOMPARE(*orderfigures::percentOf(u"discount_bp"_s, draft.lines[0].discount, orderfigures::kWholeBp, shown), 250);
        QCOMPARE(orderfigures::amountOf(u"discount"_s, draft.discount, shown)->value, 123450);
        QCOMPARE(*orderfigures::instantOf(draft.placed, shown), *orderfigures::instantOf(full().placed, typed));
        QCOMPARE(draft.lines[1].price, u"12,7x"_s); // what was no figure stays as it was typed
        QCOMPARE(draft.lines[1].quantity, u"many"_s);
        QVERIFY(draft.lines[1].discount.isEmpty());
    }

    void isToldFromWhatAFormKeepsOfAPlacedOrder()
    {
        QVERIFY(OrderDraft::isNameOfOne(OrderDraft::newName()));
        QVERIFY(OrderDraft::newName() != OrderDraft::newName());
        QVERIFY(!OrderDraft::isNameOfOne(u"order/12"_s));
        QVERIFY(!OrderDraft::isNameOfOne(u"user/12"_s));
        OrderDraft draft;
        QVERIFY(draft.isEmpty());
        draft.message = u"x"_s;
        QVERIFY(!draft.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_orderdraft)
#include "tst_orderdraft.moc"
