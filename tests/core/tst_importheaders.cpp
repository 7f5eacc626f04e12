// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of an order on its lines: of many files only the first line of an order has them.
#include "core/transfer/filelook.h"
#include "core/words/importwords.h"
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

const QByteArray kHeader = "order,date,status,email,shipping,order discount,message,sku,quantity,price\n";
const QString kOrders = u"SELECT number, kind, status, coalesce(email, '-'), shipping, discount, message, total, item_count FROM orders "
                        "LEFT JOIN users ON users.id = user_id ORDER BY number"_s;

} // namespace

class tst_importheaders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blankCellsOfALineKeepWhatTheOrderHas();
    void blankCellsOfAnOrdersOwnRowStillTakeItAway();
    void aBlankDayOfShippingOnALineKeepsTheStatus();
    void aBlankKindOnALineKeepsTheKind();
    void theFirstLineTellsThemWhereItIsNotTakenItself();
    void aChangeToldByALineThatIsNotTakenIsCounted();
    void aKindThatIsNoneIsNamed();
    void linesWhoseQuantityHasAnUnknownNameAreLines();
};

void tst_importheaders::blankCellsOfALineKeepWhatTheOrderHas()
{
    const ImportBook book;
    const QString path = book.folder() + u"/rejects.csv"_s;
    const auto first = book.importText(ImportKind::OrderLines,
        kHeader + "1,2024-03-01,delivered,anna@x.org,4.50,1.00,hello,a,1,5\n1,2024-03-01,,,,,,b,x,2\n",
        [&](ImportRequest &request) { request.rejectsFile = path; });
    QVERIFY_OK(first);
    QCOMPARE(counts(*first), u"2 1 0 0 1"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto mended = book.importText(ImportKind::OrderLines, file.readAll().replace(",x,", ",1,"));
    QVERIFY_OK(mended);
    QCOMPARE(counts(*mended), u"1 1 0 0 0"_s);
    QCOMPARE(book.table(kOrders), u"1|sale|delivered|anna@x.org|450|100|hello|1050|2"_s);
    const auto same = book.importText(ImportKind::OrderLines, kHeader + "1,2024-03-01,,,,,,a,1,5\n");
    QVERIFY_OK(same);
    QCOMPARE(counts(*same), u"1 0 0 1 0"_s);
    QVERIFY_OK(book.importText(ImportKind::OrderLines, kHeader + "1,2024-03-01,,bea@x.org,0,0.50,bye,a,1,5\n"));
    QCOMPARE(book.table(kOrders), u"1|sale|delivered|bea@x.org|0|50|bye|650|2"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importheaders::blankCellsOfAnOrdersOwnRowStillTakeItAway()
{
    const ImportBook book;
    const QByteArray header = "number,date,email,shipping,discount,message\n";
    QVERIFY_OK(book.importText(ImportKind::Orders, header + "1,2024-03-01,anna@x.org,4.50,1.00,hello\n"));
    QVERIFY_OK(book.importText(ImportKind::Orders, header + "1,2024-03-01,,,,\n"));
    QCOMPARE(book.table(kOrders), u"1|sale|delivered|-|0|0||0|0"_s);
}

void tst_importheaders::aBlankDayOfShippingOnALineKeepsTheStatus()
{
    const ImportBook book;
    const QByteArray header = "order,date,shipped date,line,sku,quantity,price\n";
    QVERIFY_OK(book.importText(ImportKind::OrderLines, header + "1,2024-03-01,2024-03-02,1,a,1,5\n2,2024-03-01,,1,a,1,5\n"));
    const auto lines = book.importText(ImportKind::OrderLines, header + "1,2024-03-01,,2,b,1,5\n2,2024-03-01,2024-03-03,2,b,1,5\n");
    QVERIFY_OK(lines);
    QCOMPARE(counts(*lines), u"2 2 0 0 0"_s);
    QCOMPARE(book.table(u"SELECT number, status, item_count FROM orders ORDER BY number"_s), u"1|delivered|2\n2|delivered|2"_s);
}

void tst_importheaders::aBlankKindOnALineKeepsTheKind()
{
    const ImportBook book;
    const QByteArray header = "order,date,kind,line,sku,quantity,price\n";
    QVERIFY_OK(book.importText(ImportKind::OrderLines, header + "1,2024-03-01,return,1,a,1,5\n"));
    const auto lines = book.importText(ImportKind::OrderLines, header + "1,2024-03-01,,2,b,1,5\n2,2024-03-01,,1,b,1,5\n");
    QVERIFY_OK(lines);
    QCOMPARE(counts(*lines), u"2 2 0 0 0"_s);
    QCOMPARE(book.table(u"SELECT number, kind, item_count FROM orders ORDER BY number"_s), u"1|return|2\n2|sale|1"_s);
    QCOMPARE(book.findings(), QString());
}

void tst_importheaders::theFirstLineTellsThemWhereItIsNotTakenItself()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::OrderLines,
        kHeader + "1,2024-03-01,pending,anna@x.org,4.50,1.00,hello,,1,9\n1,2024-03-01,,,,,,b,1,2\n2,2024-03-01,pending,q@x.org,,,,,1,9\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"3 1 0 0 2"_s);
    QCOMPARE(book.table(kOrders), u"1|sale|pending|anna@x.org|450|100|hello|550|1"_s);
    // Of an order without any line that is taken nothing is.
    QCOMPARE(book.ask(u"SELECT count(*) FROM users"_s), u"1"_s);
    const auto mended = book.importText(ImportKind::OrderLines, kHeader + "1,2024-03-01,pending,anna@x.org,4.50,1.00,hello,t,1,9\n");
    QVERIFY_OK(mended);
    QCOMPARE(book.findings(), QString());
}

void tst_importheaders::aChangeToldByALineThatIsNotTakenIsCounted()
{
    const ImportBook book;
    QVERIFY_OK(book.importText(ImportKind::OrderLines, "order,date,message,line,sku,quantity,price\n1,2024-03-01,hello,2,b,1,2\n"));
    const auto report = book.importText(
        ImportKind::OrderLines, "order,date,message,line,sku,quantity,price\n1,2024-03-01,bye,1,,1,9\n1,2024-03-01,,2,b,1,2\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"2 0 1 0 1"_s);
    QCOMPARE(book.ask(u"SELECT message FROM orders"_s), u"bye"_s);
}

void tst_importheaders::aKindThatIsNoneIsNamed()
{
    const ImportBook book;
    const auto report = book.importText(ImportKind::Orders, "Order ID,Sale Date,Order Type\n1,2024-03-01,online\n2,2024-03-01,return\n");
    QVERIFY_OK(report);
    QCOMPARE(counts(*report), u"2 1 0 0 1"_s);
    const RejectedRow &row = report->rejects.first();
    QCOMPARE(words::importFault(row.fault, row.data), u"The kind “online” is neither a sale nor a return."_s);
}

void tst_importheaders::linesWhoseQuantityHasAnUnknownNameAreLines()
{
    const ImportBook book;
    const QString path = book.folder() + u"/lines.csv"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("order,date,sku,price,shipped units\n1,2024-03-01,a,1,3\n") > 0);
    file.close();
    const auto look = answerOf(lookAtFile({.file = path}));
    QVERIFY_OK(look);
    QCOMPARE(importKindName(likelyKind(*look)), u"order-lines"_s);
    const auto plan = planColumns(*look, {.kind = ImportKind::OrderLines, .file = path});
    QVERIFY_OK(plan);
    QCOMPARE(plan->missing, QList<QStringList>{QStringList{u"quantity"_s}});
}

QTEST_GUILESS_MAIN(tst_importheaders)
#include "tst_importheaders.moc"
