// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Users, addresses, categories and products: how rows find the records they are, and which contradict each other.
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using test::counts;
using test::ImportBook;

namespace {

QString rejected(const ImportReport &report)
{
    QStringList rows;
    for (const RejectedRow &row : report.rejects)
        rows.append(u"%1:%2 %3"_s.arg(row.line).arg(faultName(row.fault), row.data.join(u'|')).trimmed());
    return rows.join(u'\n');
}

const QString kUsers = u"SELECT coalesce(code, '-'), coalesce(email, '-'), name, coalesce(phone, '-'), is_active FROM users ORDER BY id"_s;
const QString kTree = u"SELECT coalesce(c.code, '-'), c.name, coalesce(p.name, '-') FROM categories AS c LEFT JOIN categories AS p "
                      "ON p.id = c.parent_id ORDER BY c.name, c.code"_s;

} // namespace

class tst_importrecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsUsersByCodeElseByEmail();
    void rejectsUsersThatContradictEachOther();
    void keepsTheDefaultAddressOfAUser();
    void addsAddressesToUsers();
    void anAddressThatStandsTwiceStaysTheDefault();
    void namesACustomerWithoutAddressByTheCompany();
    void placesCategoriesInAnyOrder();
    void rejectsCirclesAndUnknownParents();
    void readsPathsOfCategories();
    void adoptsCategoriesMadeByPath();
    void findsTheCategoryOfAProduct();
    void changesOnlyTheColumnsOfTheFile();
    void keepsSkusThatDifferByCase();
    void mergesAttributes();
    void aBlankCellLeavesWhatAProductAlwaysHas();
    void countsStockOnce();
};

void tst_importrecords::findsUsersByCodeElseByEmail()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,email,name,phone\n1,a@x.org,Anna,5\n,b@x.org,Berta,\n,,Carl,\n"));
    const auto again = book.importText(
        ImportKind::Users, "code,email,first name,last name,active\n1,A@X.org,Anna,Ahlers,yes\n2,B@x.org,,,no\n,,Carl,,\n3,d@x.org,,,\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"4 1 2 1 0"_s);
    // no phone column: it stays; a code is taken over; a name that is not given does not go
    QCOMPARE(book.table(kUsers), u"1|A@X.org|Anna Ahlers|5|1\n2|B@x.org|Berta|-|0\n-|-|Carl|-|1\n3|d@x.org|3|-|1"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importrecords::rejectsUsersThatContradictEachOther()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,email,name\n1,a@x.org,Anna\n"));
    const auto report = book.importText(ImportKind::Users,
        "code,email,name\n2,a@x.org,Berta\n3,c@x.org,Carl\n3,c@x.org,Carl\n3,c@x.org,Other\n4,C@x.org,Dora\n5,none,Emil\n,,\n6,f@x@org,"
        "Fritz\n");
    QVERIFY_OK(report);
    QCOMPARE(
        rejected(*report), u"2:EmailTaken a@x.org\n5:DuplicateRow code|3\n6:EmailTaken C@x.org\n7:BadEmail none\n9:BadEmail f@x@org"_s);
    QCOMPARE(counts(*report), u"7 1 0 1 5"_s);
    QCOMPARE(book.table(u"SELECT name FROM users ORDER BY id"_s), u"Anna\nCarl"_s);
}

void tst_importrecords::keepsTheDefaultAddressOfAUser()
{
    const ImportBook book;
    const QByteArray header = "code,name,street,zip,city,country,shipping city\n";
    QVERIFY_OK(book.importText(ImportKind::Users, header + "1,Anna,Way 1,05021,Rom,Italy,\n2,Berta,,,,,Oslo\n"));
    const QString addresses = u"SELECT name, kind, street, postal_code, city, country, is_default FROM addresses JOIN users ON users.id = "
                              "user_id ORDER BY name, kind"_s;
    QCOMPARE(book.table(addresses), u"Anna|billing|Way 1|05021|Rom|IT|1\nBerta|shipping|||Oslo||1"_s);
    const auto moved = book.importText(ImportKind::Users, header + "1,Anna,Way 2,05021,Rom,Italy,\n2,Berta,,,,,Oslo\n");
    QVERIFY_OK(moved);
    QCOMPARE(counts(*moved), u"2 0 1 1 0"_s);
    QCOMPARE(book.ask(addresses), u"Anna|billing|Way 2|05021|Rom|IT|1"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importrecords::addsAddressesToUsers()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,email,name\n1,a@x.org,Anna\n2,,Berta\n"));
    const QByteArray header = "code,email,kind,street,city,default\n";
    const auto report = book.importText(ImportKind::Addresses,
        header
            + "1,,billing,Way 1,Rom,\n,A@x.org,billing,Way 2,Rom,yes\n2,,Lieferadresse,Way 3,Rom,\n9,,billing,Way 4,Rom,\n1,,moon,Way "
              "5,Rom,\n"
              "1,,billing,,,\n,,billing,Way,Rom,\n1,,billing,Way 1,Rom,\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report), u"5:UnknownUser 9\n6:BadAddressKind moon\n7:MissingValue street\n8:MissingValue user_code"_s);
    QCOMPARE(counts(*report), u"8 3 0 1 4"_s);
    const QString addresses = u"SELECT user_id, kind, street, is_default FROM addresses ORDER BY street"_s;
    QCOMPARE(book.table(addresses), u"1|billing|Way 1|0\n1|billing|Way 2|1\n2|shipping|Way 3|1"_s);
    const auto again = book.importText(ImportKind::Addresses, header + "1,,billing,Way 1,Rom,yes\n2,,shipping,Way 3,Rom,\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"2 0 1 1 0"_s);
    QCOMPARE(book.table(addresses), u"1|billing|Way 1|1\n1|billing|Way 2|0\n2|shipping|Way 3|1"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importrecords::anAddressThatStandsTwiceStaysTheDefault()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users, "code,name\n1,Anna\n2,Berta\n"));
    const QByteArray file = "code,kind,street,default\n1,billing,Way 1,yes\n1,billing,Way 2,no\n1,billing,Way 1,yes\n"
                            "2,billing,Way 3,\n2,billing,Way 4,\n2,billing,Way 4,yes\n";
    const QString addresses = u"SELECT user_id, street, is_default FROM addresses ORDER BY street"_s;
    const QString expected = u"1|Way 1|1\n1|Way 2|0\n2|Way 3|0\n2|Way 4|1"_s;
    const auto first = book.importText(ImportKind::Addresses, file);
    QVERIFY_OK(first);
    QCOMPARE(counts(*first), u"6 4 0 2 0"_s);
    QCOMPARE(book.table(addresses), expected);
    for (int again = 0; again < 2; ++again) {
        const auto same = book.importText(ImportKind::Addresses, file);
        QVERIFY_OK(same);
        QCOMPARE(counts(*same), u"6 0 0 6 0"_s);
        QCOMPARE(book.table(addresses), expected);
    }
    QCOMPARE(book.findings(), QString());
}

void tst_importrecords::namesACustomerWithoutAddressByTheCompany()
{
    const ImportBook book;
    const QByteArray file = "contact name,email,first name,last name,street\nAcme,a@x.org,Anna,Ahlers,\nBolt,b@x.org,Bea,Bolt,Way 1\n"
                            "Cyd,c@x.org,,,\n,d@x.org,Dora,Dahl,\n";
    QVERIFY_OK(book.importText(ImportKind::Users, file));
    const QString names = u"SELECT name, coalesce(recipient, '-') FROM users LEFT JOIN addresses ON users.id = user_id ORDER BY email"_s;
    QCOMPARE(book.table(names), u"Acme|-\nBea Bolt|Bolt\nCyd|-\nDora Dahl|-"_s);
    const auto again = book.importText(ImportKind::Users, file);
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"4 0 0 4 0"_s);
    const ImportBook other;
    QVERIFY_OK(other.importText(ImportKind::Users, "company,contact,email,first name\nAcme,Mr Bee,a@x.org,Bee\n"));
    QCOMPARE(other.ask(names), u"Acme|-"_s);
}

void tst_importrecords::placesCategoriesInAnyOrder()
{
    const ImportBook book;
    const auto report = book.importText(
        ImportKind::Categories, "id,name,parent_id,position\n3,Tees,2,1\n2,Tops,1,1\n1,Men,0,7\n4,Tees,2,2\n5,Women,,\n6,Skirts,Women,\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"6 6 0 0 0"_s);
    QCOMPARE(book.table(kTree), u"1|Men|-\n6|Skirts|Women\n3|Tees|Tops\n4|Tees|Tops\n2|Tops|Men\n5|Women|-"_s);
    // moved and renamed, again in any order: parent and child change places
    const auto again = book.importText(ImportKind::Categories, "id,name,parent_id,position\n1,Gents,2,7\n2,Tops,,1\n3,Tees,2,1\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"3 0 2 1 0"_s);
    QCOMPARE(book.ask(u"SELECT p.code FROM categories AS c JOIN categories AS p ON p.id = c.parent_id WHERE c.name = 'Gents'"_s), u"2"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importrecords::rejectsCirclesAndUnknownParents()
{
    const ImportBook book;
    const auto report = book.importText(
        ImportKind::Categories, "id,name,parent_id\n1,A,2\n2,B,3\n3,C,1\n4,D,1\n5,E,5\n6,F,nowhere\n7,G,\n7,G,\n7,Other,\n8,,7\n9,I,7\n");
    QVERIFY_OK(report);
    QCOMPARE(rejected(*report),
        u"2:CategoryCycle 1\n3:CategoryCycle 2\n4:CategoryCycle 3\n5:UnknownParent 1\n6:CategoryCycle 5\n7:UnknownParent nowhere\n"
        "10:DuplicateRow code|7\n11:MissingValue name"_s);
    QCOMPARE(book.table(kTree), u"7|G|-\n9|I|G"_s);
    const auto below = book.importText(ImportKind::Categories, "id,name,parent_id\n7,G,9\n");
    QVERIFY_OK(below);
    QCOMPARE(rejected(*below), u"2:CategoryCycle 7"_s); // its child is in the book, not in the file
}

void tst_importrecords::readsPathsOfCategories()
{
    const QString paths = u"WITH RECURSIVE tree (id, path) AS (SELECT id, name FROM categories WHERE parent_id IS NULL UNION ALL "
                          "SELECT c.id, path || '/' || name FROM categories AS c JOIN tree ON c.parent_id = tree.id) "
                          "SELECT path FROM tree ORDER BY path"_s;
    const ImportBook own;
    QVERIFY_OK(own.importText(ImportKind::Categories, "path,description\nMen > Tops > Tees,x\nMen,y\nWomen > Tops,z\n"));
    QCOMPARE(own.table(paths), u"Men\nMen/Tops\nMen/Tops/Tees\nWomen\nWomen/Tops"_s);
    QCOMPARE(own.ask(u"SELECT description FROM categories WHERE name = 'Men'"_s), u"y"_s);
    const ImportBook named;
    QVERIFY_OK(
        named.importText(ImportKind::Categories, "name,path\nTees,Men/Tops/Tees\nMen,Men\nTops,Men/Tops\n")); // paths end in the name
    QCOMPARE(named.table(paths), u"Men\nMen/Tops\nMen/Tops/Tees"_s);
    const ImportBook parents;
    QVERIFY_OK(parents.importText(ImportKind::Categories, "name,path\nTees,Men/Tops\nMen,\nTops,Men\n")); // paths of the parents
    QCOMPARE(parents.table(paths), u"Men\nMen/Tops\nMen/Tops/Tees"_s);
    const auto again = parents.importText(ImportKind::Categories, "name,path\nTees,Men/Tops\nMen,\nTops,Men\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"3 0 0 3 0"_s);
}

void tst_importrecords::adoptsCategoriesMadeByPath()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,category\na,Men > Tops\n"));
    const auto report = book.importText(ImportKind::Categories, "id,name,parent_id\n1,Men,\n2,Tops,1\n3,Tops,1\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"3 1 2 0 0"_s);
    QCOMPARE(book.ask(u"SELECT code FROM categories JOIN products ON category_id = categories.id"_s), u"2"_s);
}

void tst_importrecords::findsTheCategoryOfAProduct()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Categories, "id,name,parent_id\n1,Men,\n2,Tops,1\n"));
    const auto byCode = book.importText(ImportKind::Products, "sku,categoryID\na,2\nb,9\nc,\n");
    QVERIFY_OK(byCode);
    QCOMPARE(rejected(*byCode), u"3:UnknownCategory 9"_s);
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,category\nd,Tops\ne,2\nf,Shoes\n")); // by name, by code, made
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,categories\ng,\"Sale, Men > Tops > Polo, Men > Tops\"\n")); // the deepest
    QCOMPARE(
        book.table(
            u"SELECT sku, coalesce(categories.name, '-') FROM products LEFT JOIN categories ON categories.id = category_id ORDER BY sku"_s),
        u"a|Tops\nc|-\nd|Tops\ne|Tops\nf|Shoes\ng|Polo"_s);
    QCOMPARE(book.number(u"SELECT count(*) FROM categories"_s), 5);
    QCOMPARE(book.findings(), QString());
}

void tst_importrecords::changesOnlyTheColumnsOfTheFile()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products,
        "sku,name,description,price,cost,tax,barcode,reorder level,active,category\n"
        "a,Ay,About,1.50,1,20,4012,3,no,Things\nb,Bee,,2,,,,,,\n"));
    const QString all = u"SELECT sku, products.name, products.description, price, cost, tax_bp, coalesce(barcode, '-'), "
                        "coalesce(products.minimum_stock, '-'), is_active, coalesce(categories.name, '-') FROM products "
                        "LEFT JOIN categories ON categories.id = category_id ORDER BY sku"_s;
    QCOMPARE(book.table(all), u"a|Ay|About|150|100|2000|4012|3|0|Things\nb|Bee||200|0|0|-|-|1|-"_s);
    const auto prices = book.importText(ImportKind::Products, "sku,price\na,1.60\nb,2\n");
    QVERIFY_OK(prices);
    QCOMPARE(counts(*prices), u"2 0 1 1 0"_s);
    QCOMPARE(book.ask(all), u"a|Ay|About|160|100|2000|4012|3|0|Things"_s);
    const auto emptied = book.importText(ImportKind::Products, "sku,name,description,category\na,,,\n");
    QVERIFY_OK(emptied);
    QCOMPARE(counts(*emptied), u"1 0 1 0 0"_s);
    QCOMPARE(book.ask(all), u"a|Ay||160|100|2000|4012|3|0|-"_s); // a name is never emptied
    QCOMPARE(book.findings(), QString());
}

void tst_importrecords::keepsSkusThatDifferByCase()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::Products, "sku,name\n85123A,One\n85123a,Two\n  x ,Trimmed\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"3 3 0 0 0"_s);
    QCOMPARE(book.table(u"SELECT sku FROM products ORDER BY sku"_s), u"85123A\n85123a\nx"_s);
}

void tst_importrecords::mergesAttributes()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,Colour,Size\na,red,L\n"));
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,Vendor\na,X\n"));
    QCOMPARE(book.ask(u"SELECT attributes FROM products"_s), u"{\"Colour\":\"red\",\"Size\":\"L\",\"Vendor\":\"X\"}"_s);
    const auto again = book.importText(ImportKind::Products, "sku,Colour,Size\na,,M\n"); // a blank cell takes it away
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"1 0 1 0 0"_s);
    QCOMPARE(
        book.ask(
            u"SELECT json_extract(attributes, '$.Size'), json_type(attributes, '$.Colour') IS NULL, json_extract(attributes, '$.Vendor') "
            "FROM products"_s),
        u"M|1|X"_s);
    const auto same = book.importText(ImportKind::Products, "sku,Colour,Size\na,,M\n");
    QVERIFY_OK(same);
    QCOMPARE(counts(*same), u"1 0 0 1 0"_s);
}

void tst_importrecords::aBlankCellLeavesWhatAProductAlwaysHas()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,name,price,cost,tax,active,barcode\na,Mug,5.00,2.00,19%,no,501\n"));
    const auto all = u"SELECT sku, price, cost, tax_bp, is_active, barcode IS NULL FROM products ORDER BY sku"_s;
    QCOMPARE(book.table(all), u"a|500|200|1900|0|0"_s);
    // A new one takes 0 and is active; the barcode can be empty, so it becomes that.
    const auto again
        = book.importText(ImportKind::Products, "sku,name,price,cost,tax,active,barcode\na,,,,,,\nb,Cup,,,,,\nc,Pot,1.00,,,,7\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"3 2 1 0 0"_s);
    QCOMPARE(book.table(all), u"a|500|200|1900|0|1\nb|0|0|0|1|1\nc|100|0|0|1|0"_s);
    QCOMPARE(counts(*book.importText(ImportKind::Products, "sku,price\na,\nb,\n")), u"2 0 0 2 0"_s);
    QCOMPARE(counts(*book.importText(ImportKind::Products, "sku,price\na,0\n")), u"1 0 1 0 0"_s); // a 0 is a 0
    QCOMPARE(book.ask(u"SELECT price FROM products WHERE sku = 'a'"_s), u"0"_s);
}

void tst_importrecords::countsStockOnce()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Products, "sku,stock\na,5\nb,0\nc,\n"));
    const auto again = book.importText(ImportKind::Products, "sku,stock\na,7\nb,0\nc,\n");
    QVERIFY_OK(again);
    QCOMPARE(counts(*again), u"3 0 1 2 0"_s);
    QCOMPARE(book.table(u"SELECT reason, delta FROM stock_moves ORDER BY id"_s), u"counted|5\ncounted|2"_s);
    QCOMPARE(book.number(u"SELECT sum(on_hand) FROM stock"_s), 7);
    QCOMPARE(book.findings(), QString());
}

QTEST_GUILESS_MAIN(tst_importrecords)
#include "tst_importrecords.moc"
