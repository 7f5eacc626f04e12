// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/products.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace products = tradebook::repo::products;

namespace {

constexpr auto kMost = std::numeric_limits<qint64>::max();

std::vector<Product> someProducts(int count)
{
    std::vector<Product> some;
    for (int i = 0; i < count; ++i)
        some.push_back({.id = {}, .sku = u"S-%1"_s.arg(i), .name = u"Name %1"_s.arg(i), .price = {i}});
    return some;
}

class Reports : public Progress {
public:
    void report(qint64 done, qint64 total) override { seen.append({done, total}); }
    [[nodiscard]] bool isCancelled() const override { return seen.size() >= cancelAfter; }
    QList<QPair<qint64, qint64>> seen;
    qsizetype cancelAfter = 1000;
};

Result<products::UpsertCounts> upsert(db::Connection &writer, const std::vector<Product> &some)
{
    return db::inTransaction(writer, [&] { return products::upsertAll(writer, some); });
}

} // namespace

class tst_products : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasCreated()
    {
        TestBook book;
        const auto category = addCategory(book.writer(), u"Mugs"_s);
        for (const auto &text : hostileTexts()) {
            const Product product{.id = {},
                .sku = text,
                .name = text,
                .description = u" "_s + text,
                .barcode = text,
                .price = {kMost},
                .cost = {4'294'967'296},
                .taxBp = 1900,
                .minimumStock = 0,
                .categoryId = category,
                .isActive = false,
                .attributes = uR"({"colour":"blue"})"_s};
            const auto id = must(products::create(book.writer(), product));
            const auto read = must(products::read(book.writer(), id));
            QCOMPARE(read.sku, text);
            QCOMPARE(read.name, text);
            QCOMPARE(read.description, product.description);
            QCOMPARE(read.barcode, product.barcode);
            QCOMPARE(read.price, product.price);
            QCOMPARE(read.cost, product.cost);
            QCOMPARE(read.taxBp, 1900);
            QCOMPARE(read.minimumStock, std::optional<qint64>(0));
            QCOMPARE(read.categoryId, std::optional(category));
            QVERIFY(!read.isActive);
            QCOMPARE(read.attributes, product.attributes);
            QCOMPARE(must(products::bySku(book.writer(), text))->id, id);
            QCOMPARE(must(products::byBarcode(book.writer(), text)).size(), 1);
            QCOMPARE(must(repo::stock::level(book.writer(), id)).onHand, 0);
        }
    }

    void tellsSkusApartByCase()
    {
        TestBook book;
        const auto lower = addProduct(book.writer(), u"85123a"_s);
        const auto upper = addProduct(book.writer(), u"85123A"_s);
        QCOMPARE(must(products::bySku(book.writer(), u"85123a"_s))->id, lower);
        QCOMPARE(must(products::bySku(book.writer(), u" 85123A "_s))->id, upper);
        COMPARE_ERROR(
            products::create(book.writer(), {.id = {}, .sku = u" 85123A"_s, .name = u"x"_s}), ErrorKind::Duplicate, u"sku"_s, u"85123A"_s);
    }

    void refusesWhatNoProductCanBe()
    {
        TestBook book;
        const Product good{.id = {}, .sku = u"S"_s, .name = u"N"_s};
        const auto refuses = [&](auto spoil, const QString &field, const QString &value) {
            auto bad = good;
            spoil(bad);
            COMPARE_ERROR(products::create(book.writer(), bad), ErrorKind::Invalid, field, value);
        };
        refuses([](Product &p) { p.sku = u" "_s; }, u"sku"_s, u" "_s);
        refuses([](Product &p) { p.name.clear(); }, u"name"_s, QString());
        refuses([](Product &p) { p.price = {-1}; }, u"price"_s, u"-1"_s);
        refuses([](Product &p) { p.cost = {-5}; }, u"cost"_s, u"-5"_s);
        refuses([](Product &p) { p.taxBp = -1; }, u"tax_bp"_s, u"-1"_s);
        refuses([](Product &p) { p.minimumStock = -1; }, u"minimum_stock"_s, u"-1"_s);
        refuses([](Product &p) { p.attributes = u"["_s; }, u"attributes"_s, u"["_s);
        auto lost = good;
        lost.categoryId = CategoryId{9};
        COMPARE_ERROR(products::create(book.writer(), lost), ErrorKind::NotFound, u"category"_s, u"9"_s);
        QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM products"_s), u"0"_s);
    }

    void updatesAndRemoves()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto id = addProduct(writer, u"S"_s, 100, 5);
        const auto other = addProduct(writer, u"T"_s);
        auto product = must(products::read(writer, id));
        product.name = u"Größe"_s;
        product.price = {7};
        product.barcode = u"  "_s;
        VERIFY_OK(products::update(writer, product));
        const auto read = must(products::read(writer, id));
        QCOMPARE(read.price, Money{7});
        QVERIFY(!read.barcode);
        QCOMPARE(scalar(writer, u"SELECT name_key FROM products WHERE sku = 'S'"_s), u"grosse"_s);
        product.sku = u"T"_s;
        COMPARE_ERROR(products::update(writer, product), ErrorKind::Duplicate, u"sku"_s, u"T"_s);
        product.id = {99};
        product.sku = u"U"_s;
        COMPARE_ERROR(products::update(writer, product), ErrorKind::NotFound, u"product"_s, u"99"_s);

        VERIFY_OK(products::remove(writer, id)); // with its stock moves
        QCOMPARE(scalar(writer, u"SELECT count(*) FROM stock_moves"_s), u"0"_s);
        COMPARE_ERROR(products::remove(writer, id), ErrorKind::NotFound, u"product"_s, QString::number(id.value));
        must(repo::stock::change(writer, {.id = {}, .productId = other, .delta = 1, .reason = u"received"_s}));
        mustCommit(writer, [&] { return repo::orders::create(writer, {.items = {{.productId = other}}}); });
        COMPARE_ERROR(products::remove(writer, other), ErrorKind::StillInUse, u"product"_s, u"T"_s);
    }

    void findsActiveProductsByTheBeginningOfTheirName()
    {
        TestBook book;
        const auto add = [&](const QString &sku, const QString &name, bool active) {
            must(products::create(book.writer(), {.id = {}, .sku = sku, .name = name, .isActive = active}));
        };
        add(u"1"_s, u"Écharpe"_s, true);
        add(u"2"_s, u"echo 100%"_s, true);
        add(u"3"_s, u"Echse"_s, false);
        add(u"4"_s, u"Mug"_s, true);
        const auto found = must(products::activeNamed(book.writer(), u"ECH"_s, 10));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].sku, u"1"_s);
        QCOMPARE(must(products::activeNamed(book.writer(), u"ECH"_s, 1)).size(), 1);
        QVERIFY(must(products::activeNamed(book.writer(), u"%"_s, 10)).isEmpty());
        QCOMPARE(must(products::activeNamed(book.writer(), u""_s, 10)).size(), 3);
    }

    void findsLowStockByOwnAndInheritedMinimum()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto home = must(repo::categories::create(writer, {.id = {}, .name = u"Home"_s, .minimumStock = 5}));
        const auto kitchen = addCategory(writer, u"Kitchen"_s, home);
        const auto mugs = must(repo::categories::create(writer, {.id = {}, .parentId = kitchen, .name = u"Mugs"_s, .minimumStock = 2}));
        const auto loose = addCategory(writer, u"Loose"_s);
        const auto add = [&](const QString &sku, std::optional<CategoryId> category, std::optional<qint64> minimum, qint64 onHand) {
            const auto id = addProduct(writer, sku, 100, onHand);
            auto product = must(products::read(writer, id));
            product.categoryId = category;
            product.minimumStock = minimum;
            must(products::update(writer, product));
            return id;
        };
        add(u"inherits 5, has 5"_s, kitchen, std::nullopt, 5);
        add(u"inherits 5, has 6"_s, kitchen, std::nullopt, 6);
        add(u"inherits 2, has 3"_s, mugs, std::nullopt, 3);
        add(u"inherits 2, has 0"_s, mugs, std::nullopt, 0);
        add(u"own 10 goes before"_s, mugs, 10, 9);
        add(u"own 0 has 0"_s, std::nullopt, 0, 0);
        add(u"no minimum"_s, loose, std::nullopt, 0);
        const auto reserved = add(u"reserved"_s, std::nullopt, 1, 3);
        mustCommit(writer, [&] { return repo::orders::create(writer, {.items = {{.productId = reserved, .quantity = 3}}}); });
        auto inactive = must(products::read(writer, add(u"inactive"_s, mugs, 10, 0)));
        inactive.isActive = false;
        must(products::update(writer, inactive));

        QStringList low;
        for (const auto &each : must(products::lowStock(writer)))
            low.append(u"%1:%2/%3"_s.arg(each.sku).arg(each.available()).arg(each.minimum));
        QCOMPARE(low,
            (QStringList{u"inherits 2, has 0:0/2"_s, u"own 10 goes before:9/10"_s, u"reserved:0/1"_s, u"inherits 5, has 5:5/5"_s,
                u"own 0 has 0:0/0"_s}));
    }

    void insertsInBatchesWithProgress()
    {
        TestBook book;
        auto &writer = book.writer();
        Reports reports;
        const auto some = someProducts(25);
        QCOMPARE(mustCommit(writer, [&] { return products::insertAll(writer, some, &reports, 10); }), 25);
        QCOMPARE(reports.seen, (QList<QPair<qint64, qint64>>{{10, 25}, {20, 25}, {25, 25}}));
        QCOMPARE(must(products::bySku(writer, u"S-24"_s))->price, Money{24});
        QCOMPARE(scalar(writer, u"SELECT count(*) FROM stock"_s), u"25"_s);
        QCOMPARE(scalar(writer, u"SELECT count(*) FROM products_fts WHERE products_fts MATCH 'name'"_s), u"25"_s);
    }

    void leavesNothingOfABatchThatFails()
    {
        TestBook book;
        auto &writer = book.writer();
        addProduct(writer, u"S-17"_s);
        COMPARE_ERROR(products::insertAll(writer, someProducts(3)), ErrorKind::Internal);
        const auto insert = [&](const std::vector<Product> &some, Progress *progress = nullptr) {
            return db::inTransaction(writer, [&] { return products::insertAll(writer, some, progress, 10); });
        };
        COMPARE_ERROR(insert(someProducts(25)), ErrorKind::Duplicate, u"sku"_s, u"S-17"_s);
        auto twice = someProducts(5);
        twice[4].sku = u"S-1"_s;
        COMPARE_ERROR(insert(twice), ErrorKind::Duplicate, u"sku"_s, u"S-1"_s);
        auto bad = someProducts(12);
        bad[11].name.clear();
        COMPARE_ERROR(insert(bad), ErrorKind::Invalid, u"name"_s, QString());
        auto lost = someProducts(12);
        lost[11].categoryId = CategoryId{77};
        COMPARE_ERROR(insert(lost), ErrorKind::NotFound, u"category"_s, u"77"_s);
        Reports reports;
        reports.cancelAfter = 1;
        COMPARE_ERROR(insert(someProducts(15), &reports), ErrorKind::Cancelled);
        QCOMPARE(scalar(writer, u"SELECT group_concat(sku) FROM products"_s), u"S-17"_s);
        QCOMPARE(db::inTransaction(writer, [&] { return products::insertAll(writer, someProducts(0)); }).value(), 0);
    }

    void upsertsNewChangedAndSame()
    {
        TestBook book;
        auto &writer = book.writer();
        auto some = someProducts(10);
        auto counts = must(upsert(writer, some));
        QCOMPARE(counts.inserted, 10);
        QCOMPARE(counts.changed, 0);
        execute(writer, u"UPDATE products SET updated_at = '2000-01-01T00:00:00.000Z'"_s);
        const auto total = writer.totalChanges();
        counts = must(upsert(writer, some));
        QCOMPARE(counts.same, 10);
        QCOMPARE(counts.inserted + counts.changed, 0);
        QVERIFY(writer.totalChanges() - total <= 30); // the temporary table only
        some[3].price = {999};
        some[4].barcode = u"4006381333931"_s;
        some.push_back({.id = {}, .sku = u"it's new"_s, .name = u"New"_s});
        counts = must(upsert(writer, some));
        QCOMPARE(counts.inserted, 1);
        QCOMPARE(counts.changed, 2);
        QCOMPARE(counts.same, 8);
        QCOMPARE(must(products::bySku(writer, u"S-3"_s))->price, Money{999});
        QCOMPARE(scalar(writer, u"SELECT count(*) FROM products WHERE updated_at > '2001'"_s), u"3"_s);
        QCOMPARE(must(products::bySku(writer, u"S-3"_s))->id.value, 4); // it keeps its id
    }

    void upsertsAllOrNothing()
    {
        TestBook book;
        auto &writer = book.writer();
        auto some = someProducts(3);
        some.push_back(some[1]);
        COMPARE_ERROR(upsert(writer, some), ErrorKind::Duplicate, u"sku"_s, u"S-1"_s);
        some = someProducts(3);
        some[2].categoryId = CategoryId{5};
        COMPARE_ERROR(upsert(writer, some), ErrorKind::NotFound, u"category"_s, u"5"_s);
        COMPARE_ERROR(products::upsertAll(writer, some), ErrorKind::Internal);
        QCOMPARE(scalar(writer, u"SELECT count(*) FROM products"_s), u"0"_s);
    }

    void changesPricesByPercentAndAmount_data()
    {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<int>("percent");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("5 %") << qint64{1000} << 500 << qint64{0} << qint64{1050};
        QTest::newRow("half goes up") << qint64{150} << 100 << qint64{0} << qint64{152}; // 151.5
        QTest::newRow("below half goes down") << qint64{149} << 100 << qint64{0} << qint64{150}; // 150.49
        QTest::newRow("reduction, half goes up") << qint64{150} << -100 << qint64{0} << qint64{149}; // 148.5
        QTest::newRow("to nothing") << qint64{150} << -10000 << qint64{0} << qint64{0};
        QTest::newRow("amount") << qint64{150} << 0 << qint64{-150} << qint64{0};
        QTest::newRow("both") << qint64{1000} << 1000 << qint64{-1} << qint64{1099};
        QTest::newRow("huge, product beyond 64 bits")
            << qint64{4'611'686'018'427'387'903} << 1 << qint64{0} << qint64{4'612'147'187'029'230'642};
    }
    void changesPricesByPercentAndAmount()
    {
        QFETCH(qint64, price);
        QFETCH(int, percent);
        QFETCH(qint64, amount);
        QFETCH(qint64, expected);
        TestBook book;
        const auto id = addProduct(book.writer(), u"S"_s, price);
        const auto other = addProduct(book.writer(), u"T"_s, 1);
        const std::array ids{id};
        QCOMPARE(must(products::changePrices(book.writer(), ids, {percent, {amount}})), 1);
        QCOMPARE(must(products::read(book.writer(), id)).price, Money{expected});
        QCOMPARE(must(products::read(book.writer(), other)).price, Money{1});
    }

    void changesAllPricesOrNone()
    {
        TestBook book;
        auto &writer = book.writer();
        const std::array ids{addProduct(writer, u"A"_s, 100), addProduct(writer, u"B"_s, 10), addProduct(writer, u"C"_s, kMost / 2)};
        COMPARE_ERROR(products::changePrices(writer, ids, {0, {-50}}), ErrorKind::Invalid, u"price"_s);
        COMPARE_ERROR(products::changePrices(writer, ids, {11000, {}}), ErrorKind::Overflow, u"price"_s);
        COMPARE_ERROR(products::changePrices(writer, ids, {-10001, {}}), ErrorKind::Invalid, u"percent"_s, u"-10001"_s);
        QCOMPARE(scalar(writer, u"SELECT group_concat(price) FROM products"_s), u"100,10,%1"_s.arg(kMost / 2));
        QCOMPARE(must(products::changePrices(writer, ids, {0, {}})), 0);
        QCOMPARE(must(products::changePrices(writer, {}, {500, {}})), 0);
        const std::array lost{ProductId{99}};
        QCOMPARE(must(products::changePrices(writer, lost, {500, {}})), 0);
    }

    void keepsPicturesByteForByte()
    {
        TestBook book;
        auto &writer = book.writer();
        const auto product = addProduct(writer, u"S"_s);
        QByteArray data(3'000'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < data.size(); ++i)
            data[i] = static_cast<char>(i * 31 % 251);
        data[0] = '\0';
        const auto id = must(products::addImage(writer, product, u"image/png"_s, data));
        const auto images = must(products::images(writer, product));
        QCOMPARE(images.size(), 1);
        QCOMPARE(images[0].id, id);
        QCOMPARE(images[0].mediaType, u"image/png"_s);
        QCOMPARE(images[0].bytes, data.size());
        QVERIFY(must(products::imageData(writer, id)) == data);
        auto reader = book.reader();
        QVERIFY(must(products::imageData(reader, id)) == data);
        VERIFY_OK(products::removeImage(writer, id));
        COMPARE_ERROR(products::removeImage(writer, id), ErrorKind::NotFound, u"image"_s, QString::number(id));
        COMPARE_ERROR(products::imageData(writer, id), ErrorKind::NotFound, u"image"_s, QString::number(id));
        COMPARE_ERROR(products::addImage(writer, {99}, u"image/png"_s, "x"), ErrorKind::NotFound, u"product"_s, u"99"_s);
        COMPARE_ERROR(products::addImage(writer, product, u"image/png"_s, {}), ErrorKind::Invalid, u"data"_s, QString());
    }
};

QTEST_GUILESS_MAIN(tst_products)
#include "tst_products.moc"
