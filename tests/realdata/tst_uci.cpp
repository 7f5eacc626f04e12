// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The UCI Online Retail lines of December 2010: one flat sales file, in its original form and as a German Excel writes it.
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;
using test::ImportBook;
using transfer::ImportKind;

class tst_uci : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void acceptsEveryLine();
    void keepsWhatWasSold();
    void keepsProductsAndCustomers();
    void makesTheSameBookOfBothForms();
    void isTheSameTheSecondTime();
    void keepsEveryRuleOfTheBook();

private:
    static QString wholeBook(const ImportBook &book);
    QString m_folder;
    std::unique_ptr<ImportBook> m_original;
    std::unique_ptr<ImportBook> m_excel;
};

void tst_uci::initTestCase()
{
    if (test::realDataFolder().isEmpty())
        QSKIP("no shared test data here");
    m_folder = test::realDataFolder() + u"/uci_online_retail_2010-12/"_s;
    m_original = std::make_unique<ImportBook>(u"GBP"_s);
    m_excel = std::make_unique<ImportBook>(u"GBP"_s);
}

void tst_uci::acceptsEveryLine()
{
    const auto original = m_original->import(ImportKind::OrderLines, m_folder + u"online_retail_2010-12.csv"_s);
    QVERIFY_OK(original);
    QCOMPARE(test::counts(*original), u"42481 42481 0 0 0"_s);
    QCOMPARE(original->encoding, u"UTF-8"_s);
    QCOMPARE(original->ignoredColumns, QStringList());
    const auto excel = m_excel->import(ImportKind::OrderLines, m_folder + u"DERIVED_2010-12_excel-de_semicolon_decimalcomma_cp1252.csv"_s);
    QVERIFY_OK(excel);
    QCOMPARE(test::counts(*excel), u"42481 42481 0 0 0"_s);
    QCOMPARE(excel->encoding, u"Windows-1252"_s);
    QCOMPARE(excel->delimiter, u";"_s);
    qInfo("%.0f rows/s", static_cast<double>(original->rows) / original->seconds);
}

void tst_uci::keepsWhatWasSold()
{
    QCOMPARE(m_original->number(u"SELECT count(*) FROM orders"_s), 2025);
    QCOMPARE(m_original->number(u"SELECT count(*) FROM orders WHERE number LIKE 'C%' AND kind = 'return'"_s), 326);
    QCOMPARE(m_original->number(u"SELECT count(*) FROM orders WHERE kind = 'return'"_s), 396);
    QCOMPARE(m_original->number(u"SELECT sum(CASE kind WHEN 'return' THEN -total ELSE total END) FROM orders"_s), 74895702);
    QCOMPARE(m_original->number(u"SELECT sum(total) FROM orders WHERE kind = 'return'"_s), 7478912);
    QCOMPARE(m_original->number(u"SELECT sum(CASE kind WHEN 'return' THEN -quantity ELSE quantity END) FROM order_items JOIN orders ON "
                                "orders.id = order_id"_s),
        342228);
    QCOMPARE(m_original->number(u"SELECT count(*) FROM order_items"_s), 42481);
    QCOMPARE(m_original->number(u"SELECT count(*) FROM order_items WHERE unit_price = 0"_s), 273);
    QCOMPARE(m_original->number(u"SELECT count(*) FROM orders WHERE status <> 'delivered' OR moves_stock <> 0"_s), 0);
    QCOMPARE(m_original->ask(u"SELECT placed_at, business_date FROM orders WHERE number = '536365'"_s),
        u"2010-12-01T08:26:00.000Z|2010-12-01"_s);
    // repeated lines of one order and product stay
    QVERIFY(
        m_original->number(u"SELECT count(*) FROM (SELECT 1 FROM order_items GROUP BY order_id, product_id HAVING count(*) > 1)"_s) > 500);
}

void tst_uci::keepsProductsAndCustomers()
{
    QCOMPARE(m_original->number(u"SELECT count(*) FROM products"_s), 2822);
    QCOMPARE(m_original->number(u"SELECT count(DISTINCT upper(sku)) FROM products"_s), 2762);
    QCOMPARE(
        m_original->ask(u"SELECT sku, units FROM product_sales JOIN products ON products.id = product_id ORDER BY units DESC LIMIT 1"_s),
        u"84077|5195"_s);
    QCOMPARE(m_original->number(u"SELECT count(*) FROM users"_s), 948);
    QCOMPARE(m_original->number(u"SELECT count(*) FROM users WHERE code LIKE '%.%'"_s), 0);
    QCOMPARE(m_original->number(u"SELECT count(*) FROM order_items JOIN orders ON orders.id = order_id WHERE user_id IS NULL"_s), 15631);
    QCOMPARE(m_original->number(u"SELECT count(DISTINCT billing_country) FROM orders"_s), 24);
    QCOMPARE(m_original->ask(u"SELECT name, price FROM products WHERE sku = '85123A'"_s).section(u'|', 0, 0),
        u"WHITE HANGING HEART T-LIGHT HOLDER"_s);
}

/// Everything in the book that does not depend on the moment it was imported.
QString tst_uci::wholeBook(const ImportBook &book)
{
    QStringList tables;
    for (const auto *sql :
        {u"SELECT code, email, name, name_key, phone, is_active FROM users ORDER BY code",
            u"SELECT code, kind, recipient, street, city, region, postal_code, country, is_default FROM addresses JOIN users ON users.id = "
            u"user_id ORDER BY code",
            u"SELECT sku, name, name_key, description, barcode, price, cost, tax_bp, category_id, is_active, attributes FROM products "
            u"ORDER BY sku",
            u"SELECT number, kind, users.code, status, placed_at, business_date, billing_country, shipping_country, discount, shipping, "
            u"tax, "
            u"total, moves_stock, item_count, message FROM orders LEFT JOIN users ON users.id = user_id ORDER BY number",
            u"SELECT number, line, products.sku, order_items.sku, order_items.name, quantity, unit_price, discount_bp, order_items.tax_bp, "
            u"order_items.total, discount_share FROM order_items JOIN orders ON orders.id = order_id JOIN products ON products.id = "
            u"product_id "
            u"ORDER BY number, line",
            u"SELECT * FROM daily_sales ORDER BY business_date",
            u"SELECT sku, units, revenue FROM product_sales JOIN products ON products.id = product_id ORDER BY sku",
            u"SELECT code, orders, total, last_business_date FROM customer_sales JOIN users ON users.id = user_id ORDER BY code"})
        tables.append(book.table(QString::fromUtf16(sql)));
    return tables.join(u"\n\n"_s);
}

void tst_uci::makesTheSameBookOfBothForms()
{
    const QString original = wholeBook(*m_original);
    QVERIFY(original.size() > 1'000'000);
    QVERIFY(original == wholeBook(*m_excel));
}

void tst_uci::isTheSameTheSecondTime()
{
    const QString before = wholeBook(*m_original);
    const auto again
        = m_original->import(ImportKind::OrderLines, m_folder + u"DERIVED_2010-12_excel-de_semicolon_decimalcomma_cp1252.csv"_s);
    QVERIFY_OK(again);
    QCOMPARE(test::counts(*again), u"42481 0 0 42481 0"_s);
    QVERIFY(before == wholeBook(*m_original));
    QCOMPARE(m_original->number(u"SELECT count(*) FROM orders WHERE updated_at <> created_at"_s), 0);
}

void tst_uci::keepsEveryRuleOfTheBook()
{
    QCOMPARE(m_original->findings(), QString());
}

QTEST_GUILESS_MAIN(tst_uci)
#include "tst_uci.moc"
