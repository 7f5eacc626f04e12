// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/repo/categories.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QRandomGenerator>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::db::literals;
namespace categories = tradebook::repo::categories;
using categories::Contents;

namespace {

/// Home > Kitchen > Mugs and Home > Garden, with a product in each but Garden.
struct Home {
    TestBook book;
    CategoryId home = addCategory(book.writer(), u"Home"_s);
    CategoryId kitchen = addCategory(book.writer(), u"Kitchen"_s, home);
    CategoryId mugs = addCategory(book.writer(), u"Mugs"_s, kitchen);
    CategoryId garden = addCategory(book.writer(), u"Garden"_s, home);

    Home()
    {
        for (const auto id : {home, kitchen, mugs})
            put(u"in "_s + QString::number(id.value), id);
    }
    void put(const QString &sku, CategoryId category)
    {
        must(repo::products::create(book.writer(), {.id = {}, .sku = sku, .name = sku, .categoryId = category}));
    }
    QString categoryOf(const QString &sku)
    {
        const auto product = must(repo::products::bySku(book.writer(), sku));
        return product->categoryId ? must(categories::read(book.writer(), *product->categoryId)).name : u"none"_s;
    }
    std::optional<CategoryId> parentOf(CategoryId id) { return must(categories::read(book.writer(), id)).parentId; }
    Result<void> remove(CategoryId id, const Contents &contents = {})
    {
        return db::inTransaction(book.writer(), [&] { return categories::remove(book.writer(), id, contents); });
    }
};

QStringList namesOf(const QList<categories::Node> &nodes)
{
    QStringList names;
    for (const auto &node : nodes)
        names.append(QString(node.depth, u'-') + node.name);
    return names;
}

} // namespace

class tst_categories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasCreated()
    {
        TestBook book;
        const auto root = addCategory(book.writer(), u"Root"_s);
        for (const auto &text : hostileTexts()) {
            const Category category{
                .id = {}, .parentId = root, .code = text, .name = text, .description = text + u'!', .position = -7, .minimumStock = 3};
            const auto id = must(categories::create(book.writer(), category));
            const auto read = must(categories::read(book.writer(), id));
            QCOMPARE(read.parentId, std::optional(root));
            QCOMPARE(read.code, category.code);
            QCOMPARE(read.name, text);
            QCOMPARE(read.description, category.description);
            QCOMPARE(read.position, -7);
            QCOMPARE(read.minimumStock, std::optional<qint64>(3));
            QVERIFY(read.createdAt.isValid());
            QCOMPARE(must(categories::byCode(book.writer(), text))->id, id);
        }
    }

    void refusesWhatNoCategoryCanBe()
    {
        TestBook book;
        COMPARE_ERROR(categories::create(book.writer(), {.id = {}, .name = u" "_s}), ErrorKind::Invalid, u"name"_s, u" "_s);
        COMPARE_ERROR(categories::create(book.writer(), {.id = {}, .name = u"A"_s, .minimumStock = -1}), ErrorKind::Invalid,
            u"minimum_stock"_s, u"-1"_s);
        COMPARE_ERROR(categories::create(book.writer(), {.id = {}, .parentId = CategoryId{9}, .name = u"A"_s}), ErrorKind::NotFound,
            u"category"_s, u"9"_s);
        must(categories::create(book.writer(), {.id = {}, .code = u"c"_s, .name = u"A"_s}));
        COMPARE_ERROR(
            categories::create(book.writer(), {.id = {}, .code = u"c"_s, .name = u"B"_s}), ErrorKind::Duplicate, u"code"_s, u"c"_s);
        COMPARE_ERROR(categories::update(book.writer(), {.id = {9}, .name = u"B"_s}), ErrorKind::NotFound, u"category"_s, u"9"_s);
        COMPARE_ERROR(categories::read(book.writer(), {9}), ErrorKind::NotFound, u"category"_s, u"9"_s);
    }

    void updatesAllButTheParent()
    {
        Home shop;
        auto category = must(categories::read(shop.book.writer(), shop.mugs));
        category.name = u"Cups"_s;
        category.parentId.reset();
        category.position = 4;
        VERIFY_OK(categories::update(shop.book.writer(), category));
        const auto read = must(categories::read(shop.book.writer(), shop.mugs));
        QCOMPARE(read.name, u"Cups"_s);
        QCOMPARE(read.position, 4);
        QCOMPARE(read.parentId, std::optional(shop.kitchen));
        QCOMPARE(scalar(shop.book.writer(), u"SELECT name_key FROM categories WHERE name = 'Cups'"_s), u"cups"_s);
    }

    void saysWhereACategoryStands()
    {
        Home shop;
        auto &writer = shop.book.writer();
        QCOMPARE(must(categories::path(writer, shop.mugs)), u"Home > Kitchen > Mugs"_s);
        QCOMPARE(must(categories::path(writer, shop.home)), u"Home"_s);
        QCOMPARE(must(categories::ancestors(writer, shop.mugs)).first().id, shop.home);
        QVERIFY(must(categories::ancestors(writer, {99})).isEmpty());
        auto below = must(categories::subtree(writer, shop.home));
        QCOMPARE(below.size(), 4);
        QCOMPARE(must(categories::subtree(writer, shop.garden)), QList{shop.garden});
        QVERIFY(must(categories::subtree(writer, {99})).isEmpty());
    }

    void movesWithEverythingBelow()
    {
        Home shop;
        auto &writer = shop.book.writer();
        VERIFY_OK(categories::move(writer, shop.kitchen, shop.garden, 2));
        QCOMPARE(must(categories::path(writer, shop.mugs)), u"Home > Garden > Kitchen > Mugs"_s);
        VERIFY_OK(categories::move(writer, shop.kitchen, std::nullopt, 0));
        QCOMPARE(must(categories::path(writer, shop.mugs)), u"Kitchen > Mugs"_s);
    }

    void refusesToStandBelowItself()
    {
        Home shop;
        auto &writer = shop.book.writer();
        COMPARE_ERROR(categories::move(writer, shop.home, shop.home, 0), ErrorKind::Rule);
        COMPARE_ERROR(categories::move(writer, shop.home, shop.mugs, 0), ErrorKind::Rule);
        QCOMPARE(categories::move(writer, shop.home, shop.home, 0).error().detail, u"a category cannot stand below itself"_s);
        QCOMPARE(categories::move(writer, shop.home, shop.mugs, 0).error().detail, u"a category cannot stand below itself"_s);
        COMPARE_ERROR(categories::move(writer, shop.home, CategoryId{99}, 0), ErrorKind::NotFound, u"category"_s, u"99"_s);
        COMPARE_ERROR(categories::move(writer, {98}, shop.home, 0), ErrorKind::NotFound, u"category"_s, u"98"_s);
        QVERIFY(!shop.parentOf(shop.home));
    }

    void givesContentsToTheParent()
    {
        Home shop;
        VERIFY_OK(shop.remove(shop.kitchen));
        QCOMPARE(shop.parentOf(shop.mugs), std::optional(shop.home));
        QCOMPARE(shop.categoryOf(u"in 2"_s), u"Home"_s);
        QCOMPARE(shop.categoryOf(u"in 3"_s), u"Mugs"_s);
        VERIFY_OK(shop.remove(shop.home)); // a root's contents have no parent to go to
        QVERIFY(!shop.parentOf(shop.mugs));
        QCOMPARE(shop.categoryOf(u"in 2"_s), u"none"_s);
    }

    void givesContentsToAnotherOrToNone()
    {
        Home shop;
        VERIFY_OK(shop.remove(shop.kitchen, {Contents::Go::ToCategory, shop.garden}));
        QCOMPARE(shop.parentOf(shop.mugs), std::optional(shop.garden));
        QCOMPARE(shop.categoryOf(u"in 2"_s), u"Garden"_s);
        VERIFY_OK(shop.remove(shop.mugs, {Contents::Go::Nowhere}));
        QCOMPARE(shop.categoryOf(u"in 3"_s), u"none"_s);
        VERIFY_OK(shop.remove(shop.home, {Contents::Go::Nowhere}));
        QVERIFY(!shop.parentOf(shop.garden));
        QCOMPARE(shop.categoryOf(u"in 2"_s), u"Garden"_s);
    }

    void changesNothingWhereContentsCannotGo()
    {
        Home shop;
        const auto before = scalar(shop.book.writer(), u"SELECT group_concat(id || ':' || coalesce(parent_id, 0)) FROM categories"_s);
        COMPARE_ERROR(shop.remove(shop.home, {Contents::Go::ToCategory, shop.mugs}), ErrorKind::Invalid, u"parent_id"_s,
            QString::number(shop.mugs.value));
        COMPARE_ERROR(shop.remove(shop.home, {Contents::Go::ToCategory, shop.home}), ErrorKind::Invalid, u"parent_id"_s,
            QString::number(shop.home.value));
        COMPARE_ERROR(shop.remove(shop.home, {Contents::Go::ToCategory, {99}}), ErrorKind::NotFound, u"category"_s, u"99"_s);
        COMPARE_ERROR(shop.remove({99}), ErrorKind::NotFound, u"category"_s, u"99"_s);
        COMPARE_ERROR(categories::remove(shop.book.writer(), shop.home), ErrorKind::Internal);
        QCOMPARE(scalar(shop.book.writer(), u"SELECT group_concat(id || ':' || coalesce(parent_id, 0)) FROM categories"_s), before);
    }

    void warnsOfSiblingsWithOneName()
    {
        Home shop;
        auto &writer = shop.book.writer();
        QVERIFY(must(categories::hasSiblingNamed(writer, shop.home, u" KÍTCHEN "_s)));
        QVERIFY(!must(categories::hasSiblingNamed(writer, std::nullopt, u"Kitchen"_s)));
        QVERIFY(!must(categories::hasSiblingNamed(writer, shop.home, u"Kitchen"_s, shop.kitchen)));
        QVERIFY(must(categories::hasSiblingNamed(writer, std::nullopt, u"home"_s)));
        VERIFY_OK(categories::create(writer, {.id = {}, .parentId = shop.home, .name = u"Kitchen"_s}));
    }

    void givesTheWholeTreeDepthFirst()
    {
        Home shop;
        auto &writer = shop.book.writer();
        VERIFY_OK(categories::move(writer, shop.garden, shop.home, 1)); // behind Kitchen, whatever its name
        shop.put(u"loose"_s, shop.mugs);
        const auto tree = must(categories::tree(writer));
        QCOMPARE(namesOf(tree), (QStringList{u"Home"_s, u"-Kitchen"_s, u"--Mugs"_s, u"-Garden"_s}));
        QCOMPARE(tree[0].products, 4);
        QCOMPARE(tree[0].ownProducts, 1);
        QCOMPARE(tree[1].products, 3);
        QCOMPARE(tree[2].products, 2);
        QCOMPARE(tree[3].products, 0);
    }

    void rollsUpStockValueAndRevenue()
    {
        Home shop;
        auto &writer = shop.book.writer();
        execute(writer, u"UPDATE products SET cost = 150, price = 200"_s);
        const auto product = must(repo::products::bySku(writer, u"in 3"_s))->id;
        must(repo::stock::change(writer, {.id = {}, .productId = product, .delta = 10, .reason = u"received"_s}));
        mustCommit(writer, [&] { return repo::orders::create(writer, {.items = {{.productId = product, .quantity = 2}}}); });
        const auto tree = must(categories::tree(writer, categories::Figures::CountsAndMoney));
        QCOMPARE(tree[0].stockValue, Money{1500});
        QCOMPARE(tree[0].revenue, Money{400});
        QCOMPARE(tree[0].products, 3);
        QCOMPARE(tree[1].stockValue, Money{0}); // Garden
        execute(writer, u"UPDATE products SET cost = 9223372036854775807 WHERE sku = 'in 3'"_s);
        COMPARE_ERROR(categories::tree(writer, categories::Figures::CountsAndMoney), ErrorKind::Overflow, u"stock_value"_s);
        VERIFY_OK(categories::tree(writer));
    }

    void showsWhatAnotherToolPutIntoACircle()
    {
        Home shop;
        auto &writer = shop.book.writer();
        execute(writer, u"UPDATE journal_state SET replaying = 1"_s);
        execute(writer, u"DROP TRIGGER categories_no_cycle"_s);
        execute(writer, QStringLiteral("UPDATE categories SET parent_id = %1 WHERE id = %2").arg(shop.mugs.value).arg(shop.kitchen.value));
        const auto tree = must(categories::tree(writer));
        QCOMPARE(tree.size(), 4);
        QCOMPARE(must(categories::subtree(writer, shop.kitchen)).size(), 2);
        QCOMPARE(must(categories::ancestors(writer, shop.kitchen)).size(), 2);
        VERIFY_OK(repo::products::lowStock(writer));
    }

    // Ids of other tools may lie anywhere.
    void rollsUpIdsThatLieFarApart()
    {
        TestBook book;
        execute(book.writer(),
            u"INSERT INTO categories (id, parent_id, name, name_key) VALUES (-5, NULL, 'A', 'a'), (9000000000000000000, -5, 'B', 'b'),"
            " (7, 9000000000000000000, 'C', 'c')"_s);
        execute(book.writer(),
            u"INSERT INTO products (sku, name, name_key, price, category_id) VALUES ('1', 'x', 'x', 1, 7), ('2', 'x', 'x', 1, 7),"
            " ('3', 'x', 'x', 1, 9000000000000000000)"_s);
        const auto tree = must(categories::tree(book.writer()));
        QCOMPARE(namesOf(tree), (QStringList{u"A"_s, u"-B"_s, u"--C"_s}));
        QCOMPARE(tree[0].products, 3);
        QCOMPARE(tree[1].ownProducts, 1);
        QCOMPARE(tree[2].products, 2);
    }

    // Against a count that walks up from every product.
    void rollsUpAHundredThousandNodes()
    {
        TestBook book;
        auto &writer = book.writer();
        constexpr int kNodes = 100'000;
        constexpr int kProducts = 20'000;
        QRandomGenerator random(7);
        std::vector<int> parents(kNodes + 1, 0);
        std::vector<qint64> counts(kNodes + 1, 0);
        mustCommit(writer, [&]() -> Result<void> {
            db::Query node(writer, "INSERT INTO categories (id, parent_id, name, name_key) VALUES (?, ?, ?, ?)"_sql);
            for (int id = 1; id <= kNodes; ++id) {
                // Some bushy, some deep: a chain of 2,000 at the end.
                parents[static_cast<std::size_t>(id)] = id > kNodes - 2000 ? id - 1 : id <= 20 ? 0 : random.bounded(1, id);
                const auto parent = parents[static_cast<std::size_t>(id)];
                const auto name = u"n%1"_s.arg(id);
                must(node.with(id, parent == 0 ? std::optional<qint64>() : std::optional<qint64>(parent), name, name).run());
            }
            std::vector<Product> products;
            for (int i = 0; i < kProducts; ++i) {
                const auto category = random.bounded(1, kNodes + 1);
                for (int up = category; up != 0; up = parents[static_cast<std::size_t>(up)])
                    ++counts[static_cast<std::size_t>(up)];
                products.push_back({.id = {}, .sku = QString::number(i), .name = u"p"_s, .categoryId = CategoryId{category}});
            }
            must(repo::products::insertAll(writer, products));
            return {};
        });
        const auto tree = must(categories::tree(writer));
        QCOMPARE(tree.size(), kNodes);
        for (const auto &node : tree)
            QCOMPARE(node.products, counts[static_cast<std::size_t>(node.id.value)]);
        QCOMPARE(tree.first().depth, 0);
        QCOMPARE(must(categories::subtree(writer, {kNodes - 1999})).size(), 2000);
    }
};

QTEST_GUILESS_MAIN(tst_categories)
#include "tst_categories.moc"
