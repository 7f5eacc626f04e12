// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/products.h"
#include "tests/support/ordershop.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace products = tradebook::repo::products;

class tst_productremoval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAllPhotosAway()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto product = addProduct(writer, u"A"_s);
        const auto other = addProduct(writer, u"B"_s);
        for (const auto id : {product, product, other})
            must(products::addImage(writer, id, u"image/png"_s, "photo"));
        QCOMPARE(must(products::removeImages(writer, product)), 2);
        QCOMPARE(must(products::removeImages(writer, product)), 0);
        QCOMPARE(must(products::images(writer, other)).size(), 1);
    }

    void saysWhichProductsOrdersHold()
    {
        OrderShop shop;
        shop.place(2);
        const auto copy = addProduct(shop.writer, u"C"_s);
        const std::array ids{shop.a, shop.b, copy, ProductId{99}};
        const auto removable = must(products::removable(shop.writer, ids));
        QCOMPARE(removable.ordered.size(), 1);
        QCOMPARE(removable.ordered.first().id, shop.a);
        QCOMPARE(removable.free.size(), 2);
        QCOMPARE(removable.free.first().name, u"Name of B"_s);
        QVERIFY(must(products::removable(shop.writer, {})).free.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_productremoval)
#include "tst_productremoval.moc"
