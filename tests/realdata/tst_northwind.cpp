// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Northwind's five files, as they come; the figures were reckoned outside the program.
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;
using test::ImportBook;
using transfer::ImportKind;

class tst_northwind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void takesEveryRow();
    void keepsTheTotals();
    void readsNullAsEmptyAndCodesAsText();
    void setsTheStatusByTheShippedDate();
    void countsTheStock();
    void isTheSameTheSecondTime();
    void isTheSameAsTheWindowSendsIt();
    void refusesReferencesThatDoNotExistYet();
    void keepsEveryRuleOfTheBook();

private:
    QString importAll();
    QString m_folder;
    std::unique_ptr<ImportBook> m_book;
};

void tst_northwind::initTestCase()
{
    m_folder = test::realDataFolder() + u"/northwind_csv/"_s;
    if (test::realDataFolder().isEmpty())
        QSKIP("no shared test data here");
    m_book = std::make_unique<ImportBook>(u"USD"_s, u"America/New_York"_s);
}

/// "rows new changed same rejected" of each file.
QString tst_northwind::importAll()
{
    struct File {
        ImportKind kind;
        const char16_t *name;
    };
    QStringList told;
    for (const File &file : {File{ImportKind::Categories, u"categories.csv"}, File{ImportKind::Products, u"products.csv"},
             File{ImportKind::Users, u"customers.csv"}, File{ImportKind::Orders, u"orders.csv"},
             File{ImportKind::OrderLines, u"order_details.csv"}}) {
        const auto report = m_book->import(file.kind, m_folder + QString::fromUtf16(file.name));
        told.append(report ? test::counts(*report) : test::described(report.error()));
    }
    return told.join(u'\n');
}

void tst_northwind::takesEveryRow()
{
    QCOMPARE(importAll(), u"8 8 0 0 0\n77 77 0 0 0\n91 91 0 0 0\n830 830 0 0 0\n2155 2155 0 0 0"_s);
    QCOMPARE(m_book->number(u"SELECT count(*) FROM categories"_s), 8);
    QCOMPARE(m_book->number(u"SELECT count(*) FROM products WHERE category_id IS NOT NULL"_s), 77);
    QCOMPARE(m_book->number(u"SELECT count(*) FROM users"_s), 91);
    QCOMPARE(m_book->number(u"SELECT count(*) FROM orders WHERE user_id IS NOT NULL"_s), 830);
    QCOMPARE(m_book->number(u"SELECT count(*) FROM order_items"_s), 2155);
    QCOMPARE(m_book->table(u"SELECT code FROM users WHERE id NOT IN (SELECT user_id FROM orders) ORDER BY code"_s), u"FISSA\nPARIS"_s);
}

void tst_northwind::keepsTheTotals()
{
    QCOMPARE(m_book->number(u"SELECT sum(total) - sum(shipping) FROM orders"_s), 126579329);
    QCOMPARE(m_book->number(u"SELECT sum(shipping) FROM orders"_s), 6494269);
    QCOMPARE(m_book->number(u"SELECT sum(quantity * unit_price) FROM order_items"_s), 135445859);
    QCOMPARE(m_book->ask(u"SELECT count(DISTINCT moves_stock) || max(moves_stock) FROM orders"_s), u"10"_s);
}

void tst_northwind::readsNullAsEmptyAndCodesAsText()
{
    QCOMPARE(
        m_book->ask(u"SELECT users.code, users.name, recipient, street, city, region, postal_code, country FROM addresses JOIN users ON "
                    "users.id = user_id WHERE code = 'ANATR'"_s),
        u"ANATR|Ana Trujillo Emparedados y helados|Ana Trujillo|Avda. de la Constitución 2222|México D.F.||05021|MX"_s);
    QCOMPARE(m_book->number(u"SELECT count(*) FROM addresses WHERE is_default = 1 AND kind = 'billing'"_s), 91);
    QCOMPARE(
        m_book->number(u"SELECT count(*) FROM addresses WHERE 'NULL' IN (recipient, street, city, region, postal_code, country)"_s), 0);
    QCOMPARE(m_book->number(u"SELECT count(*) FROM orders WHERE shipping_region IS NULL"_s), 507);
}

void tst_northwind::setsTheStatusByTheShippedDate()
{
    QCOMPARE(m_book->table(u"SELECT status, count(*) FROM orders GROUP BY status ORDER BY status"_s), u"delivered|809\nprocessing|21"_s);
    QCOMPARE(
        m_book->ask(u"SELECT placed_at, business_date FROM orders WHERE number = '10248'"_s), u"1996-07-04T04:00:00.000Z|1996-07-04"_s);
}

void tst_northwind::countsTheStock()
{
    QCOMPARE(m_book->ask(u"SELECT on_hand FROM stock JOIN products ON products.id = product_id WHERE sku = '1'"_s), u"39"_s);
    QCOMPARE(m_book->number(u"SELECT sum(on_hand) FROM stock"_s), 3119);
    QCOMPARE(m_book->number(u"SELECT count(*) FROM products WHERE is_active = 0"_s), 8);
    QCOMPARE(m_book->ask(u"SELECT price, minimum_stock, attributes FROM products WHERE sku = '1'"_s),
        u"1800|10|{\"supplierID\":\"1\",\"quantityPerUnit\":\"10 boxes x 20 bags\",\"unitsOnOrder\":\"0\"}"_s);
}

void tst_northwind::isTheSameTheSecondTime()
{
    const QString state = u"SELECT (SELECT group_concat(updated_at) FROM orders), (SELECT count(*) FROM stock_moves)"_s;
    const QString before = m_book->ask(state);
    QCOMPARE(importAll(), u"8 0 0 8 0\n77 0 0 77 0\n91 0 0 91 0\n830 0 0 830 0\n2155 0 0 2155 0"_s);
    QCOMPARE(m_book->ask(state), before);
}

/// The window maps what was found by its names: a line's discount is a share of the line there too.
void tst_northwind::isTheSameAsTheWindowSendsIt()
{
    const ImportBook book(u"USD"_s, u"America/New_York"_s);
    for (const char16_t *name : {u"categories.csv", u"products.csv", u"customers.csv", u"orders.csv", u"order_details.csv"}) {
        static const QHash<QString, ImportKind> kKinds{{u"categories.csv"_s, ImportKind::Categories},
            {u"products.csv"_s, ImportKind::Products}, {u"customers.csv"_s, ImportKind::Users}, {u"orders.csv"_s, ImportKind::Orders},
            {u"order_details.csv"_s, ImportKind::OrderLines}};
        const QString file = QString::fromUtf16(name);
        const auto report = book.importMapped(kKinds.value(file), m_folder + file);
        QVERIFY_OK(report);
        QCOMPARE(report->rejected, 0);
    }
    QCOMPARE(book.number(u"SELECT sum(total) - sum(shipping) FROM orders"_s), 126579329);
    QCOMPARE(book.number(u"SELECT sum(discount) FROM orders"_s), 0);
    QCOMPARE(book.findings(), QString());
}

void tst_northwind::refusesReferencesThatDoNotExistYet()
{
    const ImportBook empty(u"USD"_s);
    const auto lines = empty.import(ImportKind::OrderLines, m_folder + u"order_details.csv"_s);
    QVERIFY_OK(lines);
    QCOMPARE(test::counts(*lines), u"2155 0 0 0 2155"_s);
    QCOMPARE(lines->rejects.front().line, 2);
    QVERIFY(lines->rejects.front().fault == transfer::Fault::UnknownOrder);
    QCOMPARE(lines->rejects.front().data, QStringList{u"10248"_s});
    const auto orders = empty.import(ImportKind::Orders, m_folder + u"orders.csv"_s);
    QVERIFY_OK(orders);
    QCOMPARE(test::counts(*orders), u"830 0 0 0 830"_s);
    QCOMPARE(empty.number(u"SELECT count(*) FROM orders"_s) + empty.number(u"SELECT count(*) FROM users"_s), 0);
}

void tst_northwind::keepsEveryRuleOfTheBook()
{
    QCOMPARE(m_book->findings(), QString());
}

QTEST_GUILESS_MAIN(tst_northwind)
#include "tst_northwind.moc"
