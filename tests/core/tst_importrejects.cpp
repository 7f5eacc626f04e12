// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A mended file of rejected rows is read as the file was that they come from, though it has only some of its rows.
#include "core/transfer/plaincells.h"
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QFile>
#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;
using test::counts;
using test::ImportBook;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// The cells of the rejected rows, without their line and reason; then the file is mended and imported.
struct ComingBack {
    QString cells;
    QString counts;
};
ComingBack comeBack(const ImportBook &book, ImportKind kind, const QByteArray &text, const QByteArray &bad, const QByteArray &good)
{
    const QString path = book.folder() + u"/rejects.csv"_s;
    const auto first = book.importText(kind, text, [&](ImportRequest &request) { request.rejectsFile = path; });
    if (!first)
        return {test::described(first.error()), {}};
    QByteArray rejects = contentOf(path);
    QStringList rows;
    for (const QByteArray &row : rejects.split('\n').mid(1)) {
        if (const qsizetype end = row.contains("The ") ? row.indexOf("The ") : row.indexOf("\u201C"); end > 0)
            rows.append(QString::fromUtf8(row.first(end)).section(text.contains('\t') ? u'\t' : text.contains(';') ? u';' : u',', 0, -3));
    }
    const auto again = book.importText(kind, rejects.replace(bad, good));
    return {rows.join(u'|'), again ? counts(*again) : test::described(again.error())};
}

} // namespace

class tst_importrejects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDatesAgainInTheirOrder();
    void readsNumbersAgainByTheirMark();
    void readsDiscountsAgainAsWhatTheyAre();
    void readsCodesAndEmptyWordsAgain();
    void writesWhatIsKeptForLaterTheSameWay();
    void leavesCellsThatSayItThemselves();
};

void tst_importrejects::readsDatesAgainInTheirOrder()
{
    const ImportBook book;
    const auto european = comeBack(book, ImportKind::OrderLines,
        "order,date,sku,quantity,price\n1,25/03/2024,a,1,1\n2,04/03/2024,a,x,1\n3,05/03/24 8:05 PM,a,x,1\n", ",x,", ",1,");
    QCOMPARE(european.cells, u"2,2024-03-04,a,x,1,1|3,2024-03-05 20:05:00,a,x,1,1"_s);
    QCOMPARE(european.counts, u"2 2 0 0 0"_s);
    const auto american = comeBack(book, ImportKind::Orders,
        "number,date,shipping\n11,03/25/2024,1\n12,03/04/2024,x\n13,3-5-2024 08:00 -0500,x\n14,31.12.2024,x\n", ",x,", ",1,");
    QCOMPARE(american.cells, u"12,2024-03-04,x|13,2024-03-05 08:00:00-05:00,x|14,31.12.2024,x"_s);
    QCOMPARE(american.counts, u"3 3 0 0 0"_s);
    QCOMPARE(book.table(u"SELECT number, business_date FROM orders ORDER BY CAST(number AS INTEGER)"_s),
        u"1|2024-03-25\n2|2024-03-04\n3|2024-03-05\n11|2024-03-25\n12|2024-03-04\n13|2024-03-05\n14|2024-12-31"_s);
}

void tst_importrejects::readsNumbersAgainByTheirMark()
{
    const ImportBook book;
    const auto german = comeBack(book, ImportKind::Products,
        "sku\tprice\tcost\tstock\na\t12,50\t\t1\nb\t1.500\t2,55\tabc\nc\t\u20AC 1.234\t\tabc\nd\t1,505\t\tabc\n", "abc", "3");
    QCOMPARE(german.cells, u"b\t1500\t2,55\tabc|c\t\u20AC 1234\t\tabc|d\t1,5050\t\tabc"_s); // that one is not to become 1505
    QCOMPARE(german.counts, u"3 2 0 0 1"_s);
    QCOMPARE(book.table(u"SELECT sku, price FROM products ORDER BY sku"_s), u"a|1250\nb|150000\nc|123400"_s);
    const ImportBook kuwait(u"KWD"_s);
    const auto dinars = comeBack(kuwait, ImportKind::Products, "sku;price;stock\na;2.5;1\nb;1.234;abc\nc;1,234;abc\n", "abc", "3");
    QCOMPARE(dinars.cells, u"b;1.2340;abc|c;1234;abc"_s);
    QCOMPARE(dinars.counts, u"2 2 0 0 0"_s);
    QCOMPARE(kuwait.table(u"SELECT sku, price FROM products ORDER BY sku"_s), u"a|2500\nb|1234\nc|1234000"_s);
}

void tst_importrejects::readsDiscountsAgainAsWhatTheyAre()
{
    const ImportBook book;
    const QByteArray head = "order,date,sku,quantity,price,discount\n";
    const auto percent = comeBack(book, ImportKind::OrderLines,
        head + "1,2024-03-01,a,1,10,15\n2,2024-03-01,a,x,10,0.5\n3,2024-03-01,a,x,10,\n4,2024-03-01,a,x,10,101\n", ",x,", ",1,");
    QCOMPARE(percent.cells, u"2,2024-03-01,a,x,10,0.5%,1|3,2024-03-01,a,x,10,,1|4,2024-03-01,a,x,10,101%,1"_s);
    QCOMPARE(percent.counts, u"3 2 0 0 1"_s);
    const auto fraction = comeBack(book, ImportKind::OrderLines,
        head + "5,2024-03-01,a,1,10,0.1\n6,2024-03-01,a,x,10,0.15\n7,2024-03-01,a,x,10,1\n8,2024-03-01,a,x,10,.125\n", ",x,", ",1,");
    QCOMPARE(fraction.cells, u"6,2024-03-01,a,x,10,15%,1|7,2024-03-01,a,x,10,100%,1|8,2024-03-01,a,x,10,12.5%,1"_s);
    QCOMPARE(fraction.counts, u"3 3 0 0 0"_s);
    QCOMPARE(book.table(u"SELECT number, discount_bp FROM orders JOIN order_items ON orders.id = order_id ORDER BY number"_s),
        u"1|1500\n2|50\n3|0\n5|1000\n6|1500\n7|10000\n8|1250"_s);
}

void tst_importrejects::readsCodesAndEmptyWordsAgain()
{
    const ImportBook book;
    const auto codes = comeBack(book, ImportKind::Users,
        "code,name,email,phone\n17850.0,Anna,a@x.org,NULL\n12.0,Berta,none,NULL\n13.0,Carl,c@x.org,5\n", ",none,", ",b@x.org,");
    QCOMPARE(codes.cells, u"12,Berta,none,"_s);
    QCOMPARE(codes.counts, u"1 1 0 0 0"_s);
    QCOMPARE(book.table(u"SELECT code, coalesce(phone, '-') FROM users ORDER BY name"_s), u"17850|-\n12|-\n13|5"_s);
}

void tst_importrejects::writesWhatIsKeptForLaterTheSameWay()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::Orders, "number,date,shipping\n1,25/03/2024,1\n2,04/03/2024,x\n",
        [](ImportRequest &request) { request.keepsRejects = true; });
    QVERIFY_OK(report);
    const QString path = book.folder() + u"/kept.csv"_s;
    QVERIFY_OK(answerOf(saveRejects(report->keptRejects, path, book.path())));
    QVERIFY2(contentOf(path).contains("\r\n2,2024-03-04,x,3,"), contentOf(path).constData());
}

/// Nobody's file is rewritten without need.
void tst_importrejects::leavesCellsThatSayItThemselves()
{
    const ImportBook book;
    const auto plain = comeBack(book, ImportKind::OrderLines,
        "order;date;sku;quantity;price;discount\n01.0;1. Dezember 2010;1.234;x;1.234,50 \u20AC; 7 %\nA;2010-12-01;b;x;12,-;cheap\n", ";x;",
        ";1;");
    QCOMPARE(plain.cells, u"01.0;1. Dezember 2010;1.234;x;1.234,50 \u20AC;\" 7 %\";1|A;2010-12-01;b;x;12,-;cheap;1"_s);
    QCOMPARE(plain.counts, u"2 1 0 0 1"_s);
}

QTEST_GUILESS_MAIN(tst_importrejects)
#include "tst_importrejects.moc"
