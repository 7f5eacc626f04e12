// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

class tst_report : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_book = m_cli.newBook();
        const auto lines = m_cli.file(u"lines.csv"_s,
            "Order,Date,SKU,Product name,Quantity,Unit price\n"
            "1,2026-05-01,M-1,\"Mug, large\",2,10.00\n"
            "1,2026-05-01,P-1,Plate,1,5.50\n"
            "2,2026-05-03,M-1,\"Mug, large\",1,10.00\n"
            "3,2026-05-04,P-1,Plate,-1,5.50\n");
        const Outcome imported = m_cli.run({u"import"_s, u"order-lines"_s, lines, m_book});
        QVERIFY2(imported.code == 0, qPrintable(imported.err + imported.out));
    }

    void tellsDailySalesAsJson()
    {
        const Outcome outcome = m_cli.run({u"report"_s, u"daily-sales"_s, m_book, u"--format"_s, u"json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.array(),
            (QJsonArray{QJsonObject{{u"date"_s, u"2026-05-01"_s}, {u"orders"_s, 1}, {u"total"_s, 2550}, {u"running_total"_s, 2550},
                            {u"average_7_days"_s, 2550}, {u"change"_s, QJsonValue()}, {u"rank"_s, 1}},
                QJsonObject{{u"date"_s, u"2026-05-03"_s}, {u"orders"_s, 1}, {u"total"_s, 1000}, {u"running_total"_s, 3550},
                    {u"average_7_days"_s, 1183}, {u"change"_s, -1550}, {u"rank"_s, 2}},
                QJsonObject{{u"date"_s, u"2026-05-04"_s}, {u"orders"_s, 1}, {u"total"_s, -550}, {u"running_total"_s, 3000},
                    {u"average_7_days"_s, 750}, {u"change"_s, -1550}, {u"rank"_s, 3}}}));
        QCOMPARE(m_cli.run({u"report"_s, u"daily-sales"_s, m_book, u"--json"_s}).out, outcome.out);
    }

    void tellsTheProductRankingAsJson()
    {
        const Outcome outcome = m_cli.run({u"report"_s, u"product-ranking"_s, m_book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.array(),
            (QJsonArray{QJsonObject{{u"sku"_s, u"M-1"_s}, {u"name"_s, u"Mug, large"_s}, {u"category"_s, QJsonValue()}, {u"units"_s, 3},
                {u"revenue"_s, 3000}, {u"rank"_s, 1}, {u"share"_s, 1}}}));
        const QJsonArray within
            = m_cli.run({u"report"_s, u"product-ranking"_s, m_book, u"--json"_s, u"--from"_s, u"2026-05-01"_s, u"--to"_s, u"2026-05-01"_s})
                  .array();
        QCOMPARE(within.size(), 2);
        QCOMPARE(within[1]["sku"_L1].toString(), u"P-1"_s);
        QCOMPARE(within[1]["rank"_L1].toInt(), 2);
        QVERIFY(qAbs(within[1]["share"_L1].toDouble() - 550.0 / 2550) < 1e-12);
    }

    void writesCsvForASpreadsheet()
    {
        QCOMPARE(m_cli.run({u"report"_s, u"daily-sales"_s, m_book, u"--format"_s, u"csv"_s, u"--to"_s, u"2026-05-03"_s}).out,
            u"date,orders,total,running_total,average_7_days,change,rank\n"
            "2026-05-01,1,25.50,25.50,25.50,,1\n"
            "2026-05-03,1,10.00,35.50,11.83,-15.50,2\n"_s);
        QCOMPARE(m_cli.run({u"report"_s, u"product-ranking"_s, m_book, u"--format=csv"_s}).out,
            u"sku,name,category,units,revenue,rank,share\nM-1,\"Mug, large\",,3,30.00,1,1\n"_s);
    }

    void alignsATable()
    {
        QCOMPARE(m_cli.run({u"report"_s, u"daily-sales"_s, m_book, u"--from"_s, u"2026-05-03"_s}).out,
            u"date        orders  total  running_total  average_7_days  change  rank\n"
            "----------  ------  -----  -------------  --------------  ------  ----\n"
            "2026-05-03       1  10.00          10.00           11.83  -15.50     1\n"
            "2026-05-04       1  -5.50           4.50            7.50  -15.50     2\n"_s);
        const Outcome ranking = m_cli.run({u"report"_s, u"product-ranking"_s, m_book, u"--format"_s, u"table"_s});
        QVERIFY2(ranking.out.contains("100.00 %"_L1), qPrintable(ranking.out));
    }

    void isEmptyWhereNothingWasSold()
    {
        const QString empty = m_cli.newBook(u"empty.tradebook"_s);
        for (const QString &name : {u"daily-sales"_s, u"product-ranking"_s}) {
            QCOMPARE(m_cli.run({u"report"_s, name, empty, u"--json"_s}).out.simplified().remove(' '_L1), u"[]"_s);
            QCOMPARE(m_cli.run({u"report"_s, name, empty, u"--format"_s, u"csv"_s}).out.count('\n'_L1), 1);
            QCOMPARE(m_cli.run({u"report"_s, name, empty}).code, 0);
        }
    }

    void saysWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QString daily = u"daily-sales"_s;
        QTest::newRow("unknown report") << QStringList{u"low-stock"_s, u"BOOK"_s}
                                        << u"There is no report “low-stock”; the reports are daily-sales, product-ranking."_s;
        QTest::newRow("no date") << QStringList{daily, u"BOOK"_s, u"--from"_s, u"yesterday"_s}
                                 << u"--from wants a date such as 2026-05-31, not “yesterday”."_s;
        QTest::newRow("no such day") << QStringList{daily, u"BOOK"_s, u"--to"_s, u"2026-02-30"_s}
                                     << u"--to wants a date such as 2026-05-31, not “2026-02-30”."_s;
        QTest::newRow("backwards") << QStringList{daily, u"BOOK"_s, u"--from"_s, u"2026-05-02"_s, u"--to"_s, u"2026-05-01"_s}
                                   << u"--from 2026-05-02 lies after --to 2026-05-01."_s;
        QTest::newRow("format") << QStringList{daily, u"BOOK"_s, u"--format"_s, u"pdf"_s}
                                << u"--format wants one of table, csv, json, not “pdf”."_s;
        QTest::newRow("both") << QStringList{daily, u"BOOK"_s, u"--format"_s, u"csv"_s, u"--json"_s}
                              << u"--json and --format csv contradict each other."_s;
        QTest::newRow("no report") << QStringList{} << u"NAME is missing."_s;
    }

    void saysWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        arguments.replaceInStrings(u"BOOK"_s, m_book);
        const Outcome outcome = m_cli.run(QStringList{u"report"_s} + arguments);
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out, QString());
        QVERIFY2(outcome.sentence().contains(says), qPrintable(outcome.err));
    }

    void refusesWhatIsNoBook()
    {
        const Outcome missing = m_cli.run({u"report"_s, u"daily-sales"_s, m_cli.path(u"missing.tradebook"_s)});
        QCOMPARE(missing.code, 3);
        QVERIFY(missing.sentence().contains("does not exist"_L1));
        const Outcome full
            = m_cli.run({u"report"_s, u"daily-sales"_s, m_cli.file(u"text.tradebook"_s, QByteArray(4096, 'x')), u"--format"_s, u"csv"_s});
        QCOMPARE(full.code, 3);
        QCOMPARE(full.out, QString());
    }

private:
    Cli m_cli;
    QString m_book;
};

QTEST_GUILESS_MAIN(tst_report)
#include "tst_report.moc"
