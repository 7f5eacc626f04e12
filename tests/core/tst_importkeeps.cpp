// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an import leaves alone: what the file has no column for, and all of what its rejected rows say.
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using test::counts;
using test::ImportBook;

namespace {

const QString kAddresses = u"SELECT code, kind, recipient, street, city, region, postal_code, country FROM addresses "
                           "JOIN users ON users.id = user_id ORDER BY code, kind"_s;
const QString kShippedTo = u"SELECT number, shipping_recipient, shipping_street, shipping_city, shipping_postal_code, shipping_country, "
                           "billing_city, billing_country FROM orders ORDER BY number"_s;

/// "line field before>after" of every change that the review tells.
QString reviewed(const ImportBook &book, ImportKind kind, const QByteArray &text)
{
    const auto report = book.importText(kind, text, [](ImportRequest &request) {
        request.dryRun = true;
        request.reviewRows = 10;
    });
    if (!report)
        return test::described(report.error());
    QStringList told;
    for (const auto &row : report->review) {
        for (const auto &change : row.changes)
            told.append(u"%1 %2 %3>%4"_s.arg(row.line).arg(change.field, change.before.toString(), change.after.toString()));
    }
    return told.join(u'|');
}

} // namespace

class tst_importkeeps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePartsOfAUsersAddressThatHaveNoColumn();
    void thePartsOfAnOrdersAddressThatHaveNoColumn();
    void theAddressOfAnOrderOnItsLines();
    void theTimeOfAnOrderOnTheSameDay();
    void nothingOfARejectedSale_data();
    void nothingOfARejectedSale();
    void onlyWhatTheTakenRowsOfACustomerSay();
    void onlyWhatTheTakenLinesOfAProductSay();
    void noCategoryOfARejectedRow();
};

void tst_importkeeps::thePartsOfAUsersAddressThatHaveNoColumn()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Users,
        "code,name,recipient,street,street 2,city,state,zip,country,shipping street,shipping city\n"
        "1,Anna,Ann,Way 1,Door 2,Rome,RM,00100,IT,Quay 5,Ostia\n2,Berta,,Way 3,,Oslo,,,NO,,\n"));
    const QByteArray some = "code,country,shipping city\n1,AT,Fiumicino\n2,NO,\n3,SE,\n";
    QCOMPARE(reviewed(book, ImportKind::Users, "code,country,shipping city\n1,AT,Fiumicino\n2,NO,\n"),
        u"2 billing_country IT>AT|2 shipping_city Ostia>Fiumicino"_s);
    const auto report = book.importText(ImportKind::Users, some);
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"3 1 1 1 0"_s);
    QCOMPARE(book.table(kAddresses),
        u"1|billing|Ann|Way 1\nDoor 2|Rome|RM|00100|AT\n1|shipping||Quay 5|Fiumicino|||\n2|billing||Way 3|Oslo|||NO\n3|billing||||||SE"_s);
    // What has a column and stands blank there beside other parts is taken away.
    QVERIFY_OK(book.importText(ImportKind::Users, "code,name,contact,city,zip\n1,Anna,Zoe,Milan,\n"));
    QCOMPARE(book.ask(kAddresses), u"1|billing|Zoe|Way 1\nDoor 2|Milan|RM||AT"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importkeeps::thePartsOfAnOrdersAddressThatHaveNoColumn()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Orders,
        "number,date,city,country,shipping name,shipping street,shipping city,shipping zip,shipping country\n"
        "1,2024-01-01,Pisa,IT,Ann,Way 1,Rome,00100,IT\n2,2024-01-01,,,Bea,Way 2,Oslo,0150,NO\n"));
    const QByteArray some = "number,date,country,shipping country\n1,2024-01-01,AT,AT\n2,2024-01-01,,NO\n";
    QCOMPARE(reviewed(book, ImportKind::Orders, some), u"2 billing_country IT>AT|2 shipping_country IT>AT"_s);
    const auto report = book.importText(ImportKind::Orders, some);
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"2 0 1 1 0"_s);
    QCOMPARE(book.table(kShippedTo), u"1|Ann|Way 1|Rome|00100|AT|Pisa|AT\n2|Bea|Way 2|Oslo|0150|NO||"_s);
    QVERIFY_OK(book.importText(ImportKind::Orders, "number,date,shipping street,shipping zip\n1,2024-01-01,Way 9,\n"));
    QCOMPARE(book.ask(kShippedTo), u"1|Ann|Way 9|Rome||AT|Pisa|AT"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importkeeps::theAddressOfAnOrderOnItsLines()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::OrderLines,
        "order,date,sku,quantity,price,shipping street,shipping city,shipping country\n1,2024-01-01,a,1,1,Way 1,Rome,IT\n"));
    const auto report = book.importText(
        ImportKind::OrderLines, "order,date,sku,quantity,price,shipping country\n1,2024-01-01,a,1,1,AT\n1,2024-01-01,b,1,1,AT\n");
    QVERIFY_OK(report);
    QCOMPARE(book.table(kShippedTo), u"1||Way 1|Rome||AT||"_s);
}

void tst_importkeeps::theTimeOfAnOrderOnTheSameDay()
{
    const ImportBook book(u"EUR"_s, u"Europe/Berlin"_s);
    QVERIFY_OK(book.importText(ImportKind::Orders, "number,date\n1,2024-03-01 10:30\n2,2024-03-01 23:30\n3,2024-03-01 08:00\n"));
    const QString times = u"SELECT number, placed_at, business_date FROM orders ORDER BY number"_s;
    const auto report = book.importText(ImportKind::Orders, "number,date\n1,2024-03-01\n2,2024-03-02\n3,2024-03-01 00:00\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"3 0 2 1 0"_s);
    QCOMPARE(book.table(times),
        u"1|2024-03-01T09:30:00.000Z|2024-03-01\n2|2024-03-01T23:00:00.000Z|2024-03-02\n3|2024-02-29T23:00:00.000Z|2024-03-01"_s);
    const auto lines = book.importText(ImportKind::OrderLines, "order,date,sku,quantity,price\n1,01.03.2024,a,1,1\n");
    QVERIFY_OK(lines);
    QCOMPARE(book.ask(times), u"1|2024-03-01T09:30:00.000Z|2024-03-01"_s);
}

void tst_importkeeps::nothingOfARejectedSale_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, ImportKind kind, const char *text, Fault fault) {
        QTest::newRow(name) << static_cast<int>(kind) << QByteArray(text) << faultName(fault);
    };
    row("more discount than lines", ImportKind::OrderLines,
        "order,date,email,order discount,sku,product name,quantity,price\nN,2024-01-01,q@x.de,50,P1,Thing,1,5\n",
        Fault::OrderTotalNegative);
    row("not in stock", ImportKind::OrderLines,
        "order,date,email,customer name,shipping street,status,sku,product name,quantity,price\n"
        "N,2024-01-01,new@x.de,Newman,Way 1,pending,P1,Thing,1,5\n",
        Fault::NotEnoughStock);
    row("of another kind in the book", ImportKind::OrderLines,
        "order,date,customer id,customer name,sku,product name,quantity,price\nK,2024-01-01,C7,Newman,P1,Thing,-1,5\n", Fault::OrderLocked);
    row("goes back to pending", ImportKind::Orders, "number,date,email,shipping street,status\nK,2024-01-01,new@x.de,Way 1,pending\n",
        Fault::StatusNotAllowed);
    row("more discount than the lines of the book", ImportKind::Orders, "number,date,customer name,discount\nK,2024-01-01,Newman,50\n",
        Fault::OrderTotalNegative);
}

void tst_importkeeps::nothingOfARejectedSale()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::OrderLines, "order,date,sku,quantity,price\nK,2024-01-01,k,1,5\n"));
    const QString all = u"SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM addresses), (SELECT group_concat(sku) FROM products), "
                        "(SELECT count(*) FROM orders), (SELECT count(*) FROM actions), (SELECT group_concat(updated_at) FROM orders)"_s;
    const QString before = book.ask(all);
    const auto report = book.importText(static_cast<ImportKind>(kind), text,
        [&](ImportRequest &request) { request.moveStock = fault == faultName(Fault::NotEnoughStock); });
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"1 0 0 0 1"_s);
    QCOMPARE(faultName(report->rejects.first().fault), fault);
    QCOMPARE(book.ask(all), before);
    QCOMPARE(book.findings(), QString());
}

void tst_importkeeps::onlyWhatTheTakenRowsOfACustomerSay()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::Orders, "number,date,status\n1,2024-01-01,cancelled\n"));
    const auto report = book.importText(ImportKind::Orders,
        "number,date,customer id,customer name,email,city,status\n"
        "1,2024-01-01,C1,Wrong,wrong@x.org,Nowhere,delivered\n" // cannot be delivered any more
        "2,2024-01-01,C1,Right,right@x.org,Rome,\n"
        "3,2024-01-01,C1,,,,\n" // is that customer, too
        "1b,2024-01-01,C2,,,,\n"
        "4,2024-01-01,C3,Dora,right@x.org,Oslo,\n"); // the address is another's
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"5 3 0 0 2"_s);
    QCOMPARE(book.table(u"SELECT code, name, coalesce(email, '-'), city FROM users JOIN addresses ON users.id = user_id ORDER BY code"_s),
        u"C1|Right|right@x.org|Rome\nC3|Dora|-|Oslo"_s);
    QCOMPARE(book.table(u"SELECT number, code FROM orders JOIN users ON users.id = user_id ORDER BY number"_s), u"2|C1\n3|C1\n4|C3"_s);
    // An order whose customer only a rejected row has told enough about cannot be taken either.
    const auto alone = book.importText(ImportKind::Orders,
        "number,date,customer id,customer name,status\n1,2024-01-01,C9,Wrong,delivered\n5,2024-01-01,C9,,\n6,2024-01-01,C1,,\n");
    QVERIFY_OK(alone);
    QCOMPARE(counts(*alone), u"3 1 0 0 2"_s);
    QCOMPARE(faultName(alone->rejects.last().fault), faultName(Fault::UnknownUser));
    QCOMPARE(book.ask(u"SELECT count(*) FROM users WHERE code = 'C9'"_s), u"0"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importkeeps::onlyWhatTheTakenLinesOfAProductSay()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::OrderLines,
        "order,date,order discount,sku,product name,quantity,price\n"
        "1,2024-01-01,50,a,Wrong,1,5\n2,2024-01-01,,a,Right,2,3\n2,2024-01-01,,b,Bee,1,4\n3,2024-01-01,90,a,Wrong,1,7\n"
        "3,2024-01-01,90,c,Gone,1,7\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"5 2 0 0 3"_s);
    QCOMPARE(book.table(u"SELECT sku, name, price FROM products ORDER BY sku"_s), u"a|Right|300\nb|Bee|400"_s);
    QCOMPARE(book.ask(u"SELECT count(*), sum(product_id IS NOT NULL) FROM order_items"_s), u"2|2"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importkeeps::noCategoryOfARejectedRow()
{
    const QString names = u"SELECT name FROM categories ORDER BY name"_s;
    const ImportBook products;
    QVERIFY_OK(products.importText(ImportKind::Products, "sku,category\nA1,Foo\nA1,Bar\n"));
    QCOMPARE(products.table(names), u"Foo"_s);
    const ImportBook book;
    const auto report
        = book.importText(ImportKind::Categories, "code,name,parent path\n1,A,\n1,B,New > Way\n2,C,\n3,D,Other > Way\n3,D,Other > Way\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"5 3 0 1 1"_s);
    QCOMPARE(book.table(names), u"A\nC\nD\nOther\nWay"_s);
    const auto circle = book.importText(ImportKind::Categories, "code,name,parent path\n1,A,A > Sub\n");
    QVERIFY_OK(circle);
    QCOMPARE(faultName(circle->rejects.first().fault), faultName(Fault::CategoryCycle));
    QCOMPARE(book.table(names), u"A\nC\nD\nOther\nWay"_s);
}

QTEST_GUILESS_MAIN(tst_importkeeps)
#include "tst_importkeeps.moc"
