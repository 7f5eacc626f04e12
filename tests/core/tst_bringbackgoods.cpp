// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/notes.h"
#include "tests/support/bringback.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using restore::Outcome;
using restore::RecordState;

namespace {

RecordRef product(ProductId id)
{
    return {RecordKind::Product, id.value};
}

RecordRef category(CategoryId id)
{
    return {RecordKind::Category, id.value};
}

const QByteArray kPhoto = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(200, '\1');

struct Goods {
    CategoryId home;
    CategoryId mugs;
    ProductId mug;
};

/// Home > Mugs with one product that has everything a product can have.
Result<Goods> addGoods(db::Connection &writer)
{
    Goods goods;
    goods.home = addCategory(writer, u"Home"_s);
    goods.mugs = addCategory(writer, u"Mugs"_s, goods.home);
    must(repo::notes::add(writer, {.id = {}, .record = category(goods.mugs), .body = u"sells in winter"_s}));
    goods.mug = must(repo::products::create(writer,
        {.id = {},
            .sku = u"MUG-1"_s,
            .name = u"Blue mug"_s,
            .description = u"300 ml"_s,
            .price = {450},
            .cost = {200},
            .taxBp = 1900,
            .categoryId = goods.mugs,
            .attributes = u"{\"tags\":[\"blue\"]}"_s}));
    must(repo::stock::change(writer, {.id = {}, .productId = goods.mug, .delta = 12, .reason = u"received"_s}));
    must(repo::stock::change(writer, {.id = {}, .productId = goods.mug, .delta = -5, .reason = u"adjusted"_s, .note = u"broken"_s}));
    must(repo::products::setPhoto(writer, goods.mug, kPhoto));
    must(repo::notes::add(writer, {.id = {}, .record = product(goods.mug), .body = u"fragile"_s}));
    return goods;
}

} // namespace

class tst_bringbackgoods : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeletedProductComesBackWithItsCategoriesPhotoAndStock()
    {
        BroughtBook shop;
        const auto goods = shop.book.edit([](db::Connection &writer) { return addGoods(writer); });
        shop.backUp();
        const auto before = shop.book.digest();
        shop.book.edit([&goods](db::Connection &writer) -> Result<void> {
            must(repo::products::remove(writer, goods.mug));
            must(repo::categories::remove(writer, goods.mugs));
            return repo::categories::remove(writer, goods.home);
        });
        const auto difference = shop.differenceOf(product(goods.mug));
        QCOMPARE(difference.needs, QList<restore::Need>({{category(goods.home), u"Home"_s}, {category(goods.mugs), u"Mugs"_s}}));
        QVERIFY(!difference.refusal);
        const auto found = shop.differences(RecordKind::Product);
        QCOMPARE(found.rows.size(), 1);
        QCOMPARE(found.rows.first().code, u"MUG-1"_s);
        QCOMPARE(found.rows.first().within, u"Mugs"_s);
        QCOMPARE(*found.rows.first().amount, 450);
        QCOMPARE(*shop.differences(RecordKind::Category).missing, 2);

        const auto brought = shop.bringAllThereAndBack({product(goods.mug)});
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.count(Outcome::Added), 1);
        QCOMPARE(brought.along, difference.needs);
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
    }

    void aChangedProductTakesItsValuesAndPhotoButNeverItsStock()
    {
        BroughtBook shop;
        const auto goods = shop.book.edit([](db::Connection &writer) { return addGoods(writer); });
        shop.backUp();
        shop.book.edit([&goods](db::Connection &writer) -> Result<void> {
            auto mug = must(repo::products::read(writer, goods.mug));
            mug.price = {999};
            mug.name = u"Red mug"_s;
            mug.categoryId = std::nullopt;
            mug.attributes = u"{}"_s;
            must(repo::products::update(writer, mug));
            must(repo::products::setPhoto(writer, goods.mug, kPhoto + QByteArray(50, '\2')));
            must(repo::stock::change(writer, {.id = {}, .productId = goods.mug, .delta = 100, .reason = u"received"_s}));
            return {};
        });
        const auto difference = shop.differenceOf(product(goods.mug));
        QCOMPARE(difference.state, RecordState::Changed);
        for (const auto &field : difference.fields) {
            if (field.field == u"on_hand")
                QVERIFY(field.differs() && !field.comesBack);
            if (field.field == u"category_id")
                QCOMPARE(field.nameInBackup, u"Home > Mugs"_s);
        }
        const auto brought = shop.bringThereAndBack(product(goods.mug));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Changed);
        auto reader = shop.reader();
        const auto mug = must(repo::products::read(reader, goods.mug));
        QCOMPARE(mug.price.value, 450);
        QCOMPARE(mug.name, u"Blue mug"_s);
        QCOMPARE(mug.categoryId, std::optional(goods.mugs));
        QCOMPARE(mug.attributes, u"{\"tags\":[\"blue\"]}"_s);
        QCOMPARE(must(repo::stock::level(reader, goods.mug)).onHand, 107);
        const auto images = must(repo::products::images(reader, goods.mug));
        QCOMPARE(images.size(), 1);
        QCOMPARE(must(repo::products::imageData(reader, images.first().id)), kPhoto);
        // Only the stock differs now, which is no difference that could come back.
        QVERIFY(shop.differences(RecordKind::Product).rows.isEmpty());
    }

    void aTakenSkuIsRefusedAndTheOthersComeBackAllTheSame()
    {
        BroughtBook shop;
        const auto goods = shop.book.edit([](db::Connection &writer) { return addGoods(writer); });
        const auto other = shop.book.edit([](db::Connection &writer) { return Result(addProduct(writer, u"B"_s, 100, 3)); });
        shop.backUp();
        shop.book.edit([&](db::Connection &writer) -> Result<void> {
            must(repo::products::remove(writer, goods.mug));
            must(repo::products::remove(writer, other));
            addProduct(writer, u"MUG-1"_s);
            return {};
        });
        QCOMPARE(shop.differenceOf(product(goods.mug)).refusal->data, QStringList({u"sku"_s, u"MUG-1"_s}));
        const auto brought = shop.bringAllThereAndBack({product(goods.mug), product(other), product(other)});
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.records.size(), 2);
        QCOMPARE(brought.records[0].outcome, Outcome::Refused);
        QCOMPARE(brought.records[0].refusal->kind, ErrorKind::Duplicate);
        QCOMPARE(brought.records[0].refusal->data, QStringList({u"sku"_s, u"MUG-1"_s}));
        QCOMPARE(brought.records[1].outcome, Outcome::Added);
        QCOMPARE(shop.number(u"SELECT on_hand FROM stock WHERE product_id = %1"_s.arg(other.value)), 3);
    }

    void whoseIdIsTakenComesBackUnderAnotherOneAndOnlyOnce()
    {
        BroughtBook shop;
        const QString empty = backedUp(shop.path());
        const auto first = shop.book.edit([](db::Connection &writer) { return Result(addProduct(writer, u"OLD"_s, 100, 7)); });
        const auto ada = shop.book.edit([](db::Connection &writer) { return Result(addUser(writer, u"Ada"_s)); });
        const QString full = backedUp(shop.path());
        shop.stage(empty);
        must(answerOf(shop.book.store()->restore(shop.staged())));
        QCoreApplication::processEvents();
        QTest::qWait(3);
        const auto second = shop.book.edit([](db::Connection &writer) { return Result(addProduct(writer, u"NEW"_s, 100, 1)); });
        const auto bob = shop.book.edit([](db::Connection &writer) { return Result(addUser(writer, u"Bob"_s)); });
        QCOMPARE(second, first);
        QCOMPARE(bob, ada);
        shop.stage(full);
        QCOMPARE(*shop.differences(RecordKind::Product).missing, 1);
        auto brought = shop.bringAllThereAndBack({product(first), {RecordKind::User, ada.value}});
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.count(Outcome::Added), 2);
        for (const auto &record : std::as_const(brought.records))
            QVERIFY(record.now != record.record.id);
        QCOMPARE(shop.number(u"SELECT on_hand FROM stock JOIN products ON id = product_id WHERE sku = 'OLD'"_s), 7);
        QCOMPARE(shop.number(u"SELECT count(*) FROM products"_s), 2);
        // It is known again.
        QCOMPARE(*shop.differences(RecordKind::Product).missing, 0);
        QCOMPARE(*shop.differences(RecordKind::User).missing, 0);
        QCOMPARE(must(shop.bring({product(first), {RecordKind::User, ada.value}})).count(Outcome::Unchanged), 2);
    }

    void theIdOfARowThatWasDeletedIsNotGivenToAnother()
    {
        BroughtBook shop;
        const QString empty = backedUp(shop.path());
        const auto first = shop.book.edit([](db::Connection &writer) { return Result(addUser(writer, u"Ada"_s)); });
        const QString full = backedUp(shop.path());
        shop.stage(empty);
        must(answerOf(shop.book.store()->restore(shop.staged())));
        QCoreApplication::processEvents();
        QTest::qWait(3);
        const auto second = shop.book.edit([](db::Connection &writer) { return Result(addUser(writer, u"Bob"_s)); });
        QCOMPARE(second, first);
        shop.book.edit([second](db::Connection &writer) { return repo::users::remove(writer, second); });
        shop.stage(full);
        const auto brought = shop.bringThereAndBack({RecordKind::User, first.value});
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Added);
        QVERIFY(brought.now != first.value);
    }

    void aCategoryComesBackToItsPlaceWithItsNote()
    {
        BroughtBook shop;
        const auto goods = shop.book.edit([](db::Connection &writer) { return addGoods(writer); });
        shop.backUp();
        shop.book.edit([&goods](db::Connection &writer) -> Result<void> {
            must(repo::categories::remove(writer, goods.mugs));
            auto home = must(repo::categories::read(writer, goods.home));
            home.name = u"House"_s;
            home.minimumStock = 4;
            return repo::categories::update(writer, home);
        });
        QCOMPARE(*shop.differences(RecordKind::Category).missing, 1);
        QCOMPARE(*shop.differences(RecordKind::Category).changed, 1);
        QCOMPARE(shop.differences(RecordKind::Category, u"mug"_s).rows.size(), 1);
        const auto brought = shop.bringAllThereAndBack({category(goods.mugs), category(goods.home)});
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.count(Outcome::Added), 1);
        QCOMPARE(brought.count(Outcome::Changed), 1);
        auto reader = shop.reader();
        QCOMPARE(must(repo::categories::path(reader, goods.mugs)), u"Home > Mugs"_s);
        QCOMPARE(must(repo::notes::of(reader, category(goods.mugs))).size(), 1);
        // What has another category now is a change of the product, which was not chosen.
        QCOMPARE(must(repo::products::read(reader, goods.mug)).categoryId, std::optional(goods.home));
    }

    void aCategoryThatWouldStandBelowItselfIsRefused()
    {
        BroughtBook shop;
        const auto goods = shop.book.edit([](db::Connection &writer) { return addGoods(writer); });
        shop.backUp();
        shop.book.edit([&goods](db::Connection &writer) -> Result<void> {
            must(repo::categories::move(writer, goods.mugs, std::nullopt, 0));
            return repo::categories::move(writer, goods.home, goods.mugs, 0);
        });
        const auto brought = shop.bringThereAndBack(category(goods.mugs));
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.outcome, Outcome::Refused);
        QCOMPARE(brought.refusal->kind, ErrorKind::Rule);
        // Both together find their places.
        const auto both = shop.bringAllThereAndBack({category(goods.home), category(goods.mugs)});
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(both.count(Outcome::Changed), 2);
    }

    void aCategoryOfTheSameNameInTheSamePlaceStandsForOneThatIsGone()
    {
        BroughtBook shop;
        const auto goods = shop.book.edit([](db::Connection &writer) { return addGoods(writer); });
        shop.backUp();
        const auto again = shop.book.edit([&goods](db::Connection &writer) {
            must(repo::products::remove(writer, goods.mug));
            must(repo::categories::remove(writer, goods.mugs));
            return Result(addCategory(writer, u"Mugs"_s, goods.home));
        });
        QVERIFY(shop.differenceOf(product(goods.mug)).needs.isEmpty());
        QCOMPARE(shop.bringThereAndBack(product(goods.mug)).outcome, Outcome::Added);
        QCOMPARE(shop.wrong(), QString());
        auto reader = shop.reader();
        QCOMPARE(must(repo::products::read(reader, goods.mug)).categoryId, std::optional(again));
    }

    void hostileTextsComeBackAsTheyWere()
    {
        BroughtBook shop;
        const auto texts = hostileTexts();
        shop.book.edit([&texts](db::Connection &writer) -> Result<void> {
            for (const QString &text : texts) {
                const auto group = addCategory(writer, text);
                must(repo::products::create(writer, {.id = {}, .sku = text, .name = text, .description = text, .categoryId = group}));
                must(repo::users::create(writer, {.id = {}, .code = text, .name = text, .phone = text}));
            }
            return {};
        });
        shop.backUp();
        const auto before = shop.book.digest();
        shop.book.execute(u"DELETE FROM products"_s);
        shop.book.execute(u"DELETE FROM categories"_s);
        shop.book.execute(u"DELETE FROM users"_s);
        for (const QString &text : texts) {
            const auto kinds = {RecordKind::Product, RecordKind::User, RecordKind::Category};
            for (const auto kind : kinds) {
                const auto found = shop.differences(kind, text.left(300));
                QVERIFY2(!found.rows.isEmpty(), qPrintable(text.left(40)));
            }
            QVERIFY_OK(restore::recordInBackup(shop.staged(), RecordKind::Product, text));
            QVERIFY_OK(restore::recordInBackup(shop.staged(), RecordKind::Category, text));
        }
        QList<RecordRef> all;
        for (const auto kind : {RecordKind::Product, RecordKind::User}) {
            for (const auto &row : shop.differences(kind).rows)
                all.append(row.record);
        }
        const auto brought = shop.bringAllThereAndBack(all);
        QCOMPARE(shop.wrong(), QString());
        QCOMPARE(brought.count(Outcome::Added), 2 * texts.size());
        QCOMPARE(brought.along.size(), texts.size());
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
    }
};

QTEST_GUILESS_MAIN(tst_bringbackgoods)
#include "tst_bringbackgoods.moc"
