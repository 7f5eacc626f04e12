// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Product lists of three shop systems: Olist (many products, few facts), Magento (70 columns, paths below a shared root) and WooCommerce
// (paths with >, variations).
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;
using test::ImportBook;
using transfer::ImportKind;

namespace {

const QString kPaths
    = u"WITH RECURSIVE tree (id, path) AS (SELECT id, name FROM categories WHERE parent_id IS NULL UNION ALL "
      "SELECT c.id, path || '/' || name FROM categories AS c JOIN tree ON c.parent_id = tree.id) SELECT path FROM tree ORDER BY path"_s;

} // namespace

class tst_catalogs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void takesOlist();
    void takesOlistWithTranslatedCategories();
    void takesMagentoWithItsPaths();
    void findsMagentosCategoriesInTheirOwnFiles();
    void takesWooCommerce();
    void rejectsWooCommerceRowsWithoutSku();

private:
    QString m_folder;
};

void tst_catalogs::initTestCase()
{
    if (test::realDataFolder().isEmpty())
        QSKIP("no shared test data here");
    m_folder = test::realDataFolder() + u'/';
}

void tst_catalogs::takesOlist()
{
    const ImportBook book(u"BRL"_s);
    const auto report = book.import(ImportKind::Products, m_folder + u"olist_products/olist_products_dataset.csv"_s);
    QVERIFY_OK(report);
    QCOMPARE(test::counts(*report), u"32951 32951 0 0 0"_s);
    QCOMPARE(book.number(u"SELECT count(*) FROM categories"_s), 73);
    QCOMPARE(book.number(u"SELECT count(*) FROM products WHERE category_id IS NULL"_s), 610);
    QCOMPARE(book.number(u"SELECT count(*) FROM products WHERE name = sku AND price = 0"_s), 32951);
    QCOMPARE(book.ask(u"SELECT attributes FROM products WHERE sku = '1e9e8ef04dbcff4541ed26657ea517e5'"_s),
        u"{\"product_name_lenght\":\"40\",\"product_description_lenght\":\"287\",\"product_photos_qty\":\"1\",\"product_weight_g\":\"225\","
        "\"product_length_cm\":\"16\",\"product_height_cm\":\"10\",\"product_width_cm\":\"14\"}"_s);
    const auto again = book.import(ImportKind::Products, m_folder + u"olist_products/olist_products_dataset.csv"_s);
    QVERIFY_OK(again);
    QCOMPARE(test::counts(*again), u"32951 0 0 32951 0"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_catalogs::takesOlistWithTranslatedCategories()
{
    const ImportBook book(u"BRL"_s);
    const auto categories = book.import(ImportKind::Categories, m_folder + u"olist_products/product_category_name_translation.csv"_s);
    QVERIFY_OK(categories);
    QCOMPARE(test::counts(*categories), u"71 71 0 0 0"_s);
    QCOMPARE(book.ask(u"SELECT name FROM categories WHERE code = 'beleza_saude'"_s), u"health_beauty"_s);
    QVERIFY_OK(book.import(ImportKind::Products, m_folder + u"olist_products/olist_products_dataset.csv"_s));
    QCOMPARE(book.number(u"SELECT count(*) FROM categories"_s), 73); // two have no translation
    QCOMPARE(
        book.ask(
            u"SELECT c.name FROM products JOIN categories AS c ON c.id = category_id WHERE sku = '1e9e8ef04dbcff4541ed26657ea517e5'"_s),
        u"perfumery"_s);
}

void tst_catalogs::takesMagentoWithItsPaths()
{
    const ImportBook book(u"USD"_s);
    const auto report = book.import(ImportKind::Products, m_folder + u"magento2/products.csv"_s);
    QVERIFY_OK(report);
    QCOMPARE(test::counts(*report), u"1994 1994 0 0 0"_s);
    QCOMPARE(book.number(u"SELECT sum(price) FROM products"_s), 8993134);
    QCOMPARE(book.number(u"SELECT count(*) FROM categories"_s), 28);
    QCOMPARE(book.number(u"SELECT count(*) FROM categories WHERE name = 'Default Category'"_s), 0);
    QVERIFY(book.table(kPaths).contains(u"Men/Tops/Hoodies & Sweatshirts"_s));
    QCOMPARE(book.ask(u"SELECT c.name FROM products JOIN categories AS c ON c.id = category_id WHERE sku = 'MH01-XS-Black'"_s),
        u"Hoodies & Sweatshirts"_s);
    QCOMPARE(book.number(u"SELECT sum(on_hand) FROM stock"_s), 184700);
    const auto again = book.import(ImportKind::Products, m_folder + u"magento2/products.csv"_s);
    QVERIFY_OK(again);
    QCOMPARE(test::counts(*again), u"1994 0 0 1994 0"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_catalogs::findsMagentosCategoriesInTheirOwnFiles()
{
    const ImportBook book(u"USD"_s);
    const auto categories = book.import(ImportKind::Categories, m_folder + u"magento2/categories.csv"_s);
    QVERIFY_OK(categories);
    QCOMPARE(test::counts(*categories), u"28 28 0 0 0"_s);
    const QString paths = book.table(kPaths);
    QVERIFY(paths.contains(u"Women/Bottoms/Shorts"_s));
    const auto more = book.import(ImportKind::Categories, m_folder + u"magento2/catalog_categories.csv"_s);
    QVERIFY_OK(more);
    QCOMPARE(test::counts(*more), u"6 4 0 2 0"_s);
    QVERIFY_OK(book.import(ImportKind::Products, m_folder + u"magento2/products.csv"_s));
    QCOMPARE(book.number(u"SELECT count(*) FROM categories"_s), 32);

    const ImportBook other(u"USD"_s);
    QVERIFY_OK(other.import(ImportKind::Products, m_folder + u"magento2/products.csv"_s));
    QCOMPARE(other.table(kPaths), paths);
}

void tst_catalogs::takesWooCommerce()
{
    const ImportBook book(u"USD"_s);
    const auto report = book.import(ImportKind::Products, m_folder + u"woocommerce/sample_products.csv"_s);
    QVERIFY_OK(report);
    QCOMPARE(test::counts(*report), u"24 24 0 0 0"_s);
    QCOMPARE(book.number(u"SELECT sum(price) FROM products"_s), 72900);
    QCOMPARE(book.table(kPaths), u"Clothing\nClothing/Accessories\nClothing/Hoodies\nClothing/Tshirts\nDonation\nMusic"_s);
    QCOMPARE(book.ask(u"SELECT json_extract(attributes, '$.Parent'), json_extract(attributes, '$.\"Sale price\"') FROM products "
                      "WHERE sku = 'cc-hoodie-red'"_s),
        u"cc-hoodie|42"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_catalogs::rejectsWooCommerceRowsWithoutSku()
{
    const ImportBook book(u"USD"_s);
    const auto report = book.import(ImportKind::Products, m_folder + u"woocommerce/sample.csv"_s);
    QVERIFY_OK(report);
    QCOMPARE(test::counts(*report), u"7 3 0 0 4"_s);
    QCOMPARE(report->rejects.front().data, QStringList{u"sku"_s});
    QCOMPARE(book.table(kPaths), u"Clothing\nClothing/T-shirts\nMusic\nMusic/Albums"_s);
    QCOMPARE(book.number(u"SELECT on_hand FROM stock JOIN products ON products.id = product_id WHERE sku = 'WOOLOGO'"_s), 5);
}

QTEST_GUILESS_MAIN(tst_catalogs)
#include "tst_catalogs.moc"
