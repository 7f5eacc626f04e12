// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

/// import, by the program: its options, counts, exit codes and words. What is read how is the matter of tests/core and tests/realdata.
class tst_import : public QObject {
    Q_OBJECT

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static int count(const Cli &cli, const QString &book, const QString &table)
    {
        return cli.run({u"info"_s, book, u"--json"_s}).object()["counts"_L1][table].toInt(-1);
    }

private Q_SLOTS:
    void takesAllRows()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const QString file = cli.file(u"goods.csv"_s, "sku,name,price\na1,Ball,2.50\nA1,Train,19.99\n");
        const Outcome outcome = cli.run({u"import"_s, u"products"_s, file, book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.err, QString()); // no progress where stderr is no terminal
        const QJsonObject report = outcome.object();
        QCOMPARE(report["rows"_L1].toInt(), 2);
        QCOMPARE(report["new"_L1].toInt(), 2);
        QCOMPARE(report["changed"_L1].toInt(-1), 0);
        QCOMPARE(report["same"_L1].toInt(-1), 0);
        QCOMPARE(report["rejected"_L1].toInt(-1), 0);
        QVERIFY(report["seconds"_L1].isDouble());
        QCOMPARE(report["applied"_L1], QJsonValue(true));
        const QJsonArray rows = cli.run({u"list"_s, u"products"_s, book, u"--json"_s, u"--sort"_s, u"price"_s}).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]["price"_L1].toInt(), 250);
        QCOMPARE(rows[1]["sku"_L1].toString(), u"A1"_s);

        const QJsonObject again = cli.run({u"import"_s, u"products"_s, file, book, u"--json"_s}).object();
        QCOMPARE(again["same"_L1].toInt(), 2);
        QCOMPARE(again["new"_L1].toInt(-1), 0);
    }

    void keepsGoodRowsAndReportsTheOthers()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const QString file = cli.file(u"goods.csv"_s, "sku,name,price\na,Ball,2.50\nb,Cheap,-1\nc,Exact,1.005\nd,Doll,3\n");
        const QString rejects = cli.path(u"rejects.csv"_s);
        const Outcome outcome = cli.run({u"import"_s, u"products"_s, file, book, u"--rejects"_s, rejects, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        const QJsonObject report = outcome.object();
        QCOMPARE(report["new"_L1].toInt(), 2);
        QCOMPARE(report["rejected"_L1].toInt(), 2);
        QCOMPARE(report["rejects"_L1][0]["line"_L1].toInt(), 3);
        QCOMPARE(report["rejects"_L1][1]["line"_L1].toInt(), 4);
        QVERIFY(!report["rejects"_L1][0]["reason"_L1].toString().isEmpty());
        QCOMPARE(outcome.err.count('\n'_L1), 2);
        QVERIFY2(outcome.err.startsWith("line 3: "_L1), qPrintable(outcome.err));
        const QByteArray kept = contentOf(rejects);
        QVERIFY2(kept.contains("Cheap") && kept.contains("Exact") && !kept.contains("Doll"), kept.constData());
        QCOMPARE(count(cli, book, u"products"_s), 2);
    }

    void strictKeepsNothing()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const QString file = cli.file(u"goods.csv"_s, "sku,name,price\na,Ball,2.50\nb,Cheap,-1\n");
        const Outcome outcome = cli.run({u"import"_s, u"products"_s, file, book, u"--strict"_s, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.object()["applied"_L1], QJsonValue(false));
        QCOMPARE(count(cli, book, u"products"_s), 0);
    }

    void dryRunKeepsNothing()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const QString file = cli.file(u"goods.csv"_s, "sku,name,price\na,Ball,2.50\n");
        const Outcome outcome = cli.run({u"import"_s, u"products"_s, file, book, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.object()["new"_L1].toInt(), 1);
        QCOMPARE(outcome.object()["applied"_L1], QJsonValue(false));
        QCOMPARE(count(cli, book, u"products"_s), 0);
    }

    void mapsColumns()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const QString file = cli.file(u"goods.csv"_s, "x=y,what,cash\na,Ball,2.50\n");
        const Outcome outcome = cli.run({u"import"_s, u"products"_s, file, book, u"--map"_s, u"x=y=sku"_s, u"--map=what=name"_s, u"--map"_s,
            u"cash=price"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonArray rows = cli.run({u"list"_s, u"products"_s, book, u"--json"_s}).array();
        QCOMPARE(rows[0]["sku"_L1].toString(), u"a"_s);
        QCOMPARE(rows[0]["name"_L1].toString(), u"Ball"_s);
        QCOMPARE(rows[0]["price"_L1].toInt(), 250);
    }

    void refusesWrongUse_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("says");
        QTest::newRow("profile") << QStringList{u"--profile"_s, u"mgento"_s} << u"magento"_s;
        QTest::newRow("field") << QStringList{u"--map"_s, u"a=skuu"_s} << u"sku"_s;
        QTest::newRow("no field") << QStringList{u"--map"_s, u"sku"_s} << u"COLUMN=FIELD"_s;
        QTest::newRow("both") << QStringList{u"--map"_s, u"a=sku"_s, u"--profile"_s, u"magento"_s} << u"exclude"_s;
    }

    void refusesWrongUse()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, says);
        const Cli cli;
        const QString book = cli.newBook();
        const QString file = cli.file(u"goods.csv"_s, "sku,name,price\na,Ball,2.50\n");
        const Outcome outcome = cli.run(QStringList{u"import"_s, u"products"_s, file, book} + options);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.sentence().contains(says), qPrintable(outcome.err));
        QCOMPARE(count(cli, book, u"products"_s), 0);
        QCOMPARE(cli.run({u"import"_s, u"things"_s, file, book}).code, 2);
    }

    void refusesFilesThatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("NUL") << QByteArray("sku,name\na\0b,x\n", 15);
        QTest::newRow("no column of ours") << QByteArray("colour,shape\nred,round\n");
    }

    void refusesFilesThatCannotBeRead()
    {
        QFETCH(QByteArray, content);
        const Cli cli;
        const QString book = cli.newBook();
        const QString file = content.isNull() ? cli.path(u"missing.csv"_s) : cli.file(u"goods.csv"_s, content);
        const Outcome outcome = cli.run({u"import"_s, u"products"_s, file, book});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.sentence().endsWith('.'_L1), qPrintable(outcome.err));
        QCOMPARE(count(cli, book, u"products"_s), 0);
    }

    void refusesTheBookItself()
    {
        const Cli cli;
        const QString book = cli.newBook();
        QCOMPARE(cli.run({u"import"_s, u"products"_s, book, book}).code, 3);
        QCOMPARE(cli.run({u"info"_s, book}).code, 0);
    }

    /// The rejected rows take the place of nothing that a person could miss.
    void neverWritesTheRejectsOverABookOrTheFileItself()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const QString other = cli.newBook(u"other.tradebook"_s);
        const QByteArray rows("sku,name,price\na,Ball,2.50\nb,Cheap,-1\n");
        const QString file = cli.file(u"goods.csv"_s, rows);
        const QByteArray otherBefore = contentOf(other);
        QStringList targets{book, book + "-wal"_L1, cli.path(u".shop.tradebook.lock"_s), other, file};
#ifdef Q_OS_UNIX // elsewhere only administrators may make links
        targets += cli.path(u"link.csv"_s);
        QVERIFY(QFile::link(book, targets.last()));
#endif
        for (const QString &target : targets) {
            const Outcome outcome = cli.run({u"import"_s, u"products"_s, file, book, u"--rejects"_s, target});
            QVERIFY2(outcome.code == 3, qPrintable(target));
            QVERIFY2(outcome.sentence().endsWith('.'_L1), qPrintable(outcome.err));
            QCOMPARE(count(cli, book, u"products"_s), 0);
        }
        QCOMPARE(contentOf(file), rows);
        QCOMPARE(contentOf(other), otherBefore);
    }

    void movesStockOnlyOnDemand()
    {
        const Cli cli;
        const QByteArray lines("order,date,sku,name,quantity,price,status\n1,2026-01-02,a,Ball,2,2.50,pending\n");
        for (const bool moves : {false, true}) {
            const QString book = cli.newBook(moves ? u"moving.tradebook"_s : u"history.tradebook"_s);
            const QString goods = cli.file(u"goods.csv"_s, "sku,name,price,stock\na,Ball,2.50,10\n");
            QCOMPARE(cli.run({u"import"_s, u"products"_s, goods, book}).code, 0);
            QStringList words{u"import"_s, u"order-lines"_s, cli.file(u"lines.csv"_s, lines), book};
            if (moves)
                words.append(u"--move-stock"_s);
            const Outcome outcome = cli.run(words);
            QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
            const QJsonArray stock = cli.run({u"query"_s, book, u"SELECT on_hand, reserved FROM stock"_s, u"--json"_s}).array();
            QCOMPARE(stock[0]["on_hand"_L1].toInt(), 10);
            QCOMPARE(stock[0]["reserved"_L1].toInt(), moves ? 2 : 0);
        }
    }
};

QTEST_GUILESS_MAIN(tst_import)
#include "tst_import.moc"
