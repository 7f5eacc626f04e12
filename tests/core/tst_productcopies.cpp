// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/products.h"
#include "tests/support/ordershop.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace products = tradebook::repo::products;

class tst_productcopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProductHasOnePhotoAtATime()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto product = addProduct(writer, u"A"_s);
        const auto other = addProduct(writer, u"B"_s);
        must(products::addImage(writer, other, u"image/png"_s, "other"));
        must(products::addImage(writer, product, u"image/png"_s, "one"));
        COMPARE_ERROR(products::setImage(writer, product, u"image/png"_s, "two"), ErrorKind::Internal);
        const auto set = [&](const QByteArray &data) {
            return db::inTransaction(writer, [&] { return products::setImage(writer, product, u"image/jpeg"_s, data); });
        };
        const auto id = must(set("two"));
        QCOMPARE(must(products::images(writer, product)).size(), 1);
        QCOMPARE(must(products::imageData(writer, id)), QByteArray("two"));
        QVERIFY(!set({}).isOk()); // and the former one stays
        QCOMPARE(must(products::images(writer, product)).size(), 1);
        QCOMPARE(must(products::removeImages(writer, product)), 1);
        QCOMPARE(must(products::removeImages(writer, product)), 0);
        QCOMPARE(must(products::images(writer, other)).size(), 1);
    }

    void aCopyHasASkuOfItsOwn()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto category = addCategory(writer, u"Mugs"_s);
        const auto id = must(products::create(writer,
            {.id = {},
                .sku = u"MUG'ש"_s,
                .name = u"Mug"_s,
                .description = u"blue"_s,
                .barcode = u"123"_s,
                .price = {995},
                .cost = {400},
                .taxBp = 1900,
                .minimumStock = 3,
                .categoryId = category,
                .attributes = u"{\"a\":{\"b\":[1,2]}}"_s}));
        must(repo::stock::change(writer, {.id = {}, .productId = id, .delta = 5, .reason = u"received"_s}));
        must(products::addImage(writer, id, u"image/png"_s, "photo"));
        const auto copyOf = [&](ProductId from) { return db::inTransaction(writer, [&] { return products::duplicate(writer, from); }); };
        const auto copy = must(products::read(writer, must(copyOf(id))));
        QCOMPARE(copy.sku, u"MUG'ש-2"_s);
        QCOMPARE(copy.name, u"Mug"_s);
        QCOMPARE(copy.price.value, 995);
        QCOMPARE(copy.categoryId, std::optional(category));
        QCOMPARE(copy.attributes, u"{\"a\":{\"b\":[1,2]}}"_s);
        QVERIFY(!copy.barcode);
        QCOMPARE(must(repo::stock::level(writer, copy.id)).onHand, 0);
        QCOMPARE(must(products::images(writer, copy.id)).size(), 1);
        QCOMPARE(must(products::read(writer, must(copyOf(id)))).sku, u"MUG'ש-3"_s);
        COMPARE_ERROR(copyOf({99}), ErrorKind::NotFound, u"product"_s, u"99"_s);
        COMPARE_ERROR(products::duplicate(writer, id), ErrorKind::Internal);
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

QTEST_GUILESS_MAIN(tst_productcopies)
#include "tst_productcopies.moc"
