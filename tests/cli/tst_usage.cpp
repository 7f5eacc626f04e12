// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

/// How the command line is read: arguments, options, the book that is left out, help.
class tst_usage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongUseWithOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{} << u"A command is missing"_s;
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << u"no command"_s;
        QTest::newRow("near command") << QStringList{u"improt"_s} << u"“import”"_s;
        QTest::newRow("near option") << QStringList{u"list"_s, u"orders"_s, u"b"_s, u"--limt"_s, u"3"_s} << u"--limit"_s;
        QTest::newRow("single dash") << QStringList{u"list"_s, u"orders"_s, u"b"_s, u"-json"_s} << u"--json"_s;
        QTest::newRow("option of another command") << QStringList{u"info"_s, u"b"_s, u"--strict"_s} << u"no option --strict"_s;
        QTest::newRow("option without value") << QStringList{u"list"_s, u"orders"_s, u"b"_s, u"--limit"_s} << u"--limit wants a value"_s;
        QTest::newRow("option given twice") << QStringList{u"list"_s, u"orders"_s, u"b"_s, u"--limit"_s, u"1"_s, u"--limit=2"_s}
                                            << u"twice"_s;
        QTest::newRow("flag with value") << QStringList{u"info"_s, u"b"_s, u"--json=yes"_s} << u"takes no value"_s;
        QTest::newRow("not a number") << QStringList{u"list"_s, u"orders"_s, u"b"_s, u"--limit"_s, u"many"_s} << u"whole number"_s;
        QTest::newRow("below zero") << QStringList{u"list"_s, u"orders"_s, u"b"_s, u"--limit=-1"_s} << u"whole number"_s;
        QTest::newRow("unknown list") << QStringList{u"list"_s, u"things"_s, u"b"_s} << u"products"_s;
        QTest::newRow("unknown kind to search") << QStringList{u"search"_s, u"x"_s, u"b"_s, u"--kind"_s, u"notes"_s} << u"products"_s;
        QTest::newRow("unknown sort") << QStringList{u"list"_s, u"orders"_s, u"b"_s, u"--sort"_s, u"colour"_s} << u"total"_s;
        QTest::newRow("too many") << QStringList{u"info"_s, u"a"_s, u"b"_s} << u"“b” is one argument too many"_s;
        QTest::newRow("too few") << QStringList{u"query"_s} << u"BOOK is missing"_s;
        QTest::newRow("empty") << QStringList{u"info"_s, QString()} << u"BOOK is empty"_s;
        QTest::newRow("migrate below one") << QStringList{u"migrate"_s, u"b"_s, u"--to"_s, u"0"_s} << u"from 1 on"_s;
        QTest::newRow("migrate above all") << QStringList{u"migrate"_s, u"b"_s, u"--to"_s, u"9999"_s} << u"newest version"_s;
        QTest::newRow("help about nothing") << QStringList{u"help"_s, u"improt"_s} << u"“import”"_s;
#ifdef Q_OS_UNIX // elsewhere another test's book may be the last one
        QTest::newRow("no book to guess") << QStringList{u"info"_s} << u"TRADEBOOK_BOOK"_s;
#endif
        QTest::newRow("writing never guesses") << QStringList{u"migrate"_s} << u"never guesses"_s;
    }

    void refusesWrongUseWithOneSentence()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Cli cli;
        const Outcome outcome = cli.run(words);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.sentence().contains(says), qPrintable(outcome.err));
        QCOMPARE(outcome.out, QString());
    }

    void tellsItsVersion()
    {
        const Outcome outcome = Cli().run({u"--version"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.startsWith("tradebook-cli "_L1));
    }

    void theManPageNamesWhatHelpNames()
    {
        const Cli cli;
        QFile page(qEnvironmentVariable("TRADEBOOK_SOURCE") + u"/packaging/linux/tradebook-cli.1"_s);
        QVERIFY(page.open(QIODevice::ReadOnly));
        // Plain: without the marks of fonts and the escapes of hyphens.
        const QString text = QString::fromUtf8(page.readAll()).remove(u"\\f"_s + u"R"_s).remove(u'\\').remove(u'"');
        static const QRegularExpression command(u"^  ([a-z-]+) "_s, QRegularExpression::MultilineOption);
        static const QRegularExpression option(u"^  --([a-z-]+)"_s, QRegularExpression::MultilineOption);
        int commands = 0;
        for (const auto &found : command.globalMatch(cli.run({u"help"_s}).out)) {
            const QString name = found.captured(1);
            const QString help = cli.run({u"help"_s, name}).out;
            if (!help.startsWith("tradebook-cli "_L1 + name))
                continue; // a line of prose
            ++commands;
            const qsizetype begin
                = text.indexOf(QRegularExpression(u"^\\.BR?I? +"_s + name + u"\\b"_s, QRegularExpression::MultilineOption));
            QVERIFY2(begin >= 0, qPrintable(name));
            const QString entry = text.mid(begin, text.indexOf("\n.TP\n"_L1, begin) - begin);
            for (const auto &each : option.globalMatch(help)) {
                const QString named = each.captured(1);
                if (named != "json"_L1 && named != "help"_L1)
                    QVERIFY2(entry.contains("--"_L1 + named), qPrintable(name + u" --"_s + named));
            }
        }
        QVERIFY(commands > 15);
    }

    void helpsWithEveryCommand()
    {
        const Cli cli;
        const Outcome all = cli.run({u"help"_s});
        QCOMPARE(all.code, 0);
        QCOMPARE(cli.run({u"--help"_s}).out, all.out);
        for (const QString &itself : {u"help"_s, u"--help"_s, u"-h"_s, u"--json"_s})
            QCOMPARE(cli.run({u"help"_s, itself}).out, all.out);
        const QStringList names{u"new"_s, u"info"_s, u"list"_s, u"search"_s, u"import"_s, u"check"_s, u"migrate"_s, u"migrations"_s,
            u"generate"_s, u"plan"_s, u"query"_s, u"backup"_s, u"backups"_s, u"verify"_s, u"restore"_s, u"bring-back"_s, u"undo"_s,
            u"redo"_s, u"history"_s, u"stats"_s, u"report"_s};
        for (const QString &name : names) {
            QVERIFY2(all.out.contains("\n  "_L1 + name + ' '_L1), qPrintable(name));
            const Outcome one = cli.run({u"help"_s, name});
            QCOMPARE(one.code, 0);
            QVERIFY2(one.out.startsWith("tradebook-cli "_L1 + name), qPrintable(one.out));
            QVERIFY2(one.out.contains("--json"_L1), qPrintable(one.out));
            // --help wins over whatever else is wrong or missing.
            const Outcome same = cli.run({name, u"--help"_s});
            QCOMPARE(same.code, 0);
            QCOMPARE(same.out, one.out);
        }
    }

    void takesTheBookFromTheEnvironment()
    {
        Cli cli;
        const QString book = cli.newBook(u"a.tradebook"_s);
        (void)cli.newBook(u"b.tradebook"_s);
        cli.setVariable(u"TRADEBOOK_BOOK"_s, book);
        QCOMPARE(cli.run({u"info"_s, u"--json"_s}).object()["name"_L1].toString(), u"a"_s);
        QCOMPARE(cli.run({u"query"_s, u"SELECT name FROM book"_s, u"--json"_s}).array().first()["name"_L1].toString(), u"a"_s);
        QCOMPARE(cli.run({u"migrate"_s, u"--json"_s}).code, 0);
        // A book that is named goes before.
        QCOMPARE(cli.run({u"info"_s, cli.path(u"b.tradebook"_s), u"--json"_s}).object()["name"_L1].toString(), u"b"_s);
    }

    void readsTheLastOpenedBookWhereNoneIsNamed()
    {
        const Cli cli;
        (void)cli.newBook(u"a.tradebook"_s);
        (void)cli.newBook(u"b.tradebook"_s);
        QCOMPARE(cli.run({u"info"_s, u"--json"_s}).object()["name"_L1].toString(), u"b"_s);
        QCOMPARE(cli.run({u"list"_s, u"orders"_s, cli.path(u"a.tradebook"_s)}).code, 0);
        QCOMPARE(cli.run({u"info"_s, u"--json"_s}).object()["name"_L1].toString(), u"a"_s);
        // A book that could not be opened is not one that was opened.
        QCOMPARE(cli.run({u"info"_s, cli.path(u"missing.tradebook"_s)}).code, 3);
        QCOMPARE(cli.run({u"info"_s, u"--json"_s}).object()["name"_L1].toString(), u"a"_s);
        // Writing commands take none of it.
        QCOMPARE(cli.run({u"migrate"_s}).code, 2);
    }

    void takesOptionsAnywhereAndInBothForms()
    {
        const Cli cli;
        const QString book = cli.newBook();
        QCOMPARE(cli.run({u"list"_s, u"--limit"_s, u"3"_s, u"orders"_s, u"--json"_s, book}).array(), QJsonArray());
        QCOMPARE(cli.run({u"list"_s, u"--limit=3"_s, u"orders"_s, book, u"--sort=-total"_s}).code, 0);
        QCOMPARE(cli.run({u"list"_s, u"orders"_s, book, u"--sort"_s, u"-total"_s}).code, 0);
        // After -- a dash is no option.
        const Outcome outcome = cli.run({u"query"_s, u"--json"_s, u"--"_s, book, u"-- one\nSELECT 1 AS one"_s});
        QCOMPARE(outcome.array().first()["one"_L1].toInt(), 1);
    }

    void isQuietAboutTheLocale()
    {
        Cli cli;
        cli.setVariable(u"LANG"_s, u"C"_s);
        cli.setVariable(u"LC_ALL"_s, u"C"_s);
        const QString book = cli.newBook(u"Bücher.tradebook"_s);
        const Outcome outcome = cli.run({u"info"_s, book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.object()["name"_L1].toString(), u"Bücher"_s);
    }
};

QTEST_GUILESS_MAIN(tst_usage)
#include "tst_usage.moc"
