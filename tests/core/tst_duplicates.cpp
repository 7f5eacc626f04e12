// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/photo.h"
#include "core/words/words.h"
#include "tests/support/health.h"
#include "tests/support/ordershop.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace products = repo::products;

namespace {

const QByteArray kPng = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(40, 'x');
const QByteArray kJpeg = QByteArray("\xff\xd8\xff\xe0") + QByteArray(40, 'x');

} // namespace

/// Copies of records, photos, and what is said when a record cannot go.
class tst_duplicates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copiesAProduct()
    {
        OrderShop shop;
        auto original = must(products::read(shop.writer, shop.a));
        original.barcode = u"4001"_s;
        original.description = u"d"_s;
        original.categoryId = addCategory(shop.writer, u"C"_s);
        original.attributes = u"{\"a\":1}"_s;
        must(products::update(shop.writer, original));
        mustCommit(shop.writer, [&] { return products::setPhoto(shop.writer, shop.a, kPng); });
        const auto copyOf = [&](ProductId id) { return mustCommit(shop.writer, [&] { return products::duplicate(shop.writer, id); }); };
        const auto id = copyOf(shop.a);
        const auto copy = must(products::read(shop.writer, id));
        QCOMPARE(copy.sku, u"A-2"_s);
        QCOMPARE(copy.name, original.name);
        QCOMPARE(copy.description, u"d"_s);
        QCOMPARE(copy.categoryId, original.categoryId);
        QCOMPARE(copy.attributes, original.attributes);
        QVERIFY(!copy.barcode);
        QCOMPARE(shop.stockOf(id), u"0/0"_s);
        QCOMPARE(must(products::imageData(shop.writer, must(products::images(shop.writer, id)).value(0).id)), kPng);
        const auto skuOfCopy
            = [&](const QString &sku) { return must(products::read(shop.writer, copyOf(addProduct(shop.writer, sku)))).sku; };
        QCOMPARE(must(products::read(shop.writer, copyOf(id))).sku, u"A-3"_s);
        QCOMPARE(must(products::read(shop.writer, copyOf(shop.a))).sku, u"A-4"_s); // the next free one
        QCOMPARE(skuOfCopy(u"X-9"_s), u"X-10"_s);
        QCOMPARE(skuOfCopy(u"X-009"_s), u"X-009-2"_s);
        QCOMPARE(skuOfCopy(u"X-20101201"_s), u"X-20101201-2"_s);
        QCOMPARE(skuOfCopy(u"-5"_s), u"-5-2"_s);
        COMPARE_ERROR(products::duplicate(shop.writer, id), ErrorKind::Internal);
        COMPARE_ERROR(db::inTransaction(shop.writer, [&] { return products::duplicate(shop.writer, {999}); }), ErrorKind::NotFound,
            u"product"_s, u"999"_s);
        QCOMPARE(complaints(shop.writer), QString());
    }

    void copiesAUser()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto ann = must(repo::users::create(
            writer, {.id = {}, .code = u"K1"_s, .name = u"Ann"_s, .email = u"a@b"_s, .phone = u"1"_s, .preferences = u"{\"x\":1}"_s}));
        mustCommit(
            writer, [&] { return repo::users::addAddress(writer, {.id = {}, .userId = ann, .city = u"Łódź"_s, .isDefault = true}); });
        const auto id = mustCommit(writer, [&] { return repo::users::duplicate(writer, ann); });
        const auto copy = must(repo::users::read(writer, id));
        QCOMPARE(copy.name, u"Ann"_s);
        QCOMPARE(copy.phone, u"1"_s);
        QCOMPARE(copy.preferences, u"{\"x\":1}"_s);
        QVERIFY(!copy.code && !copy.email);
        const auto addresses = must(repo::users::addresses(writer, id));
        QCOMPARE(addresses.size(), 1);
        QCOMPARE(addresses[0].city, u"Łódź"_s);
        QVERIFY(addresses[0].isDefault);
        COMPARE_ERROR(repo::users::duplicate(writer, ann), ErrorKind::Internal);
    }

    void knowsPicturesByTheirContent()
    {
        QCOMPARE(mediaTypeOf(kPng), std::optional(u"image/png"_s));
        QCOMPARE(mediaTypeOf(kJpeg), std::optional(u"image/jpeg"_s));
        QCOMPARE(mediaTypeOf(QByteArray("GIF89a....")), std::optional(u"image/gif"_s));
        QCOMPARE(mediaTypeOf(QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16)), std::optional(u"image/webp"_s));
        QCOMPARE(mediaTypeOf(QByteArray("BM\x46\0\0\0\0\0\0\0\x36\0\0\0", 14) + QByteArray(40, 0)), std::optional(u"image/bmp"_s));
        for (const auto &other : {QByteArray(), QByteArray("BMW is a maker of cars and bikes"), QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16),
                 QByteArray("<svg/>"), QByteArray("\x89PN")})
            QVERIFY(!mediaTypeOf(other));
    }

    void keepsOnePhotoOfReasonableSize()
    {
        OrderShop shop;
        const auto set = [&](const QByteArray &picture) {
            return db::inTransaction(shop.writer, [&] { return products::setPhoto(shop.writer, shop.a, picture); });
        };
        VERIFY_OK(set(kPng));
        VERIFY_OK(set(kJpeg));
        const auto photos = must(products::images(shop.writer, shop.a));
        QCOMPARE(photos.size(), 1);
        QCOMPARE(photos[0].mediaType, u"image/jpeg"_s);
        const auto tooLarge = set(kPng + QByteArray(products::kLargestPhoto, 'x'));
        QCOMPARE(words::sentence(tooLarge.error()), u"The photo is larger than 20 MB; choose a smaller one."_s);
        QVERIFY(words::sentence(set("text").error()).startsWith(u"The file is no picture"_s));
        VERIFY_OK(set(kPng + QByteArray(products::kLargestPhoto - kPng.size(), 'x')));
        COMPARE_ERROR(db::inTransaction(shop.writer, [&] { return products::setPhoto(shop.writer, {99}, kPng); }), ErrorKind::NotFound,
            u"product"_s, u"99"_s);
        COMPARE_ERROR(products::setPhoto(shop.writer, shop.a, kPng), ErrorKind::Internal);
    }

    void namesWhatElseCanBeDoneWithWhatStays()
    {
        OrderShop shop;
        const auto ann = addUser(shop.writer, u"Ann %1"_s);
        shop.place({.userId = ann, .items = {{.productId = shop.a}}});
        const auto user = repo::users::remove(shop.writer, ann);
        COMPARE_ERROR(user, ErrorKind::StillInUse, u"user"_s, u"Ann %1"_s);
        QCOMPARE(words::sentence(user.error()),
            u"The user “Ann %1” stands on orders and stays; deactivate, merge or anonymise the user instead."_s);
        const auto product = products::remove(shop.writer, shop.a);
        QCOMPARE(words::sentence(product.error()),
            u"The product “A” stands on orders and stays; deactivate it or merge it with another instead."_s);
    }
};

QTEST_GUILESS_MAIN(tst_duplicates)
#include "tst_duplicates.moc"
