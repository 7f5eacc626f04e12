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

QTEST_GUILESS_MAIN(tst_importkeeps)
#include "tst_importkeeps.moc"
