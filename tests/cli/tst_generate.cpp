// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"

#include <QTest>

#include <csignal>
#include <sys/types.h>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

/// generate: made-up books, and a long job that a person stops.
class tst_generate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesWhatIsAskedFor()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const Outcome outcome = cli.run({u"generate"_s, book, u"--products"_s, u"40"_s, u"--users"_s, u"30"_s, u"--orders"_s, u"60"_s,
            u"--seed"_s, u"7"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonObject made = outcome.object();
        QCOMPARE(made["products"_L1].toInt(), 40);
        QCOMPARE(made["users"_L1].toInt(), 30);
        QCOMPARE(made["orders"_L1].toInt(), 60);
        const QJsonObject counts = cli.run({u"info"_s, book, u"--json"_s}).object()["counts"_L1].toObject();
        for (const QString &table : {u"products"_s, u"users"_s, u"orders"_s, u"order_items"_s, u"categories"_s})
            QCOMPARE(counts[table].toInt(), made[table].toInt());
        QVERIFY(made["order_items"_L1].toInt() >= 60);
        // Nothing of an earlier run is in the way of a second one.
        QCOMPARE(cli.run({u"list"_s, u"orders"_s, book, u"--json"_s}).array().size(), 60);
    }

    void theSameSeedMakesTheSameRecords()
    {
        const Cli cli;
        const QString one = cli.newBook(u"one.tradebook"_s);
        const QString two = cli.newBook(u"two.tradebook"_s);
        const QString other = cli.newBook(u"other.tradebook"_s);
        const QStringList amounts{u"--products"_s, u"20"_s, u"--users"_s, u"20"_s, u"--orders"_s, u"20"_s, u"--seed"_s};
        QCOMPARE(cli.run(QStringList{u"generate"_s, one} + amounts + QStringList{u"5"_s}).code, 0);
        QCOMPARE(cli.run(QStringList{u"generate"_s, two} + amounts + QStringList{u"5"_s}).code, 0);
        QCOMPARE(cli.run(QStringList{u"generate"_s, other} + amounts + QStringList{u"6"_s}).code, 0);
        const auto records = [&cli](const QString &book) {
            return cli.run({u"query"_s, book, u"SELECT number, total, placed_at FROM orders ORDER BY id"_s, u"--json"_s}).out
                + cli.run({u"query"_s, book, u"SELECT sku, name, price FROM products ORDER BY id"_s, u"--json"_s}).out;
        };
        QCOMPARE(records(one), records(two));
        QVERIFY(records(one) != records(other));
    }

    void refusesToMakeNothing()
    {
        const Cli cli;
        const QString book = cli.newBook();
        QCOMPARE(cli.run({u"generate"_s, book}).code, 2);
        QCOMPARE(cli.run({u"generate"_s, book, u"--products"_s, u"-1"_s}).code, 2);
        const Outcome orders = cli.run({u"generate"_s, book, u"--orders"_s, u"10"_s});
        QCOMPARE(orders.code, 3); // of no product
        QVERIFY2(!orders.sentence().isEmpty(), qPrintable(orders.err));
    }

    /// Ctrl+C ends the job between two of its transactions; the book is whole, closed and free for the next writer.
    void stopsCleanlyOnInterrupt_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void stopsCleanlyOnInterrupt()
    {
#ifndef Q_OS_UNIX
        QSKIP("what interrupts a program is sent to its whole terminal");
#else
        QFETCH(int, signal);
        const Cli cli;
        const QString book = cli.newBook();
        QProcess process;
        cli.start(process, {u"generate"_s, book, u"--products"_s, u"2000"_s, u"--orders"_s, u"50000000"_s});
        // Once the -wal has grown it is at work.
        QTRY_VERIFY(QFileInfo(book + "-wal"_L1).size() > 100'000);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        const QString err = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(err.startsWith("tradebook-cli: "_L1) && err.count('\n'_L1) == 1, qPrintable(err));
        QVERIFY(!QFile::exists(book + "-wal"_L1));
        QCOMPARE(cli.run({u"query"_s, book, u"PRAGMA integrity_check"_s, u"--json"_s}).array().first()["integrity_check"_L1].toString(),
            u"ok"_s);
        QCOMPARE(cli.run({u"generate"_s, book, u"--users"_s, u"3"_s}).code, 0);
#endif
    }
};

QTEST_GUILESS_MAIN(tst_generate)
#include "tst_generate.moc"
