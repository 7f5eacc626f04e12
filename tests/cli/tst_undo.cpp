// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/cli.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

/// undo, redo and history: what was done by one program is taken back by another.
class tst_undo : public QObject {
    Q_OBJECT

    static qint64 products(const Cli &cli, const QString &book)
    {
        return cli.run({u"info"_s, book, u"--json"_s}).object()["counts"_L1].toObject()["products"_L1].toInteger();
    }
    static void import(const Cli &cli, const QString &book)
    {
        const QString file = cli.file(u"goods.csv"_s, "sku,name,price\nA,Mug,3.50\nB,Plate,4\nC,Bowl,5\n");
        QCOMPARE(cli.run({u"import"_s, u"products"_s, file, book}).code, 0);
    }

private Q_SLOTS:
    void anImportIsOneStep()
    {
        const Cli cli;
        const QString book = cli.newBook();
        import(cli, book);
        QCOMPARE(products(cli, book), 3);
        const Outcome undone = cli.run({u"undo"_s, book, u"--json"_s});
        QCOMPARE(undone.code, 0);
        QCOMPARE(undone.object()["undone"_L1].toObject()["kind"_L1].toString(), u"import.products"_s);
        QCOMPARE(products(cli, book), 0);
        const Outcome redone = cli.run({u"redo"_s, book});
        QCOMPARE(redone.code, 0);
        QVERIFY(redone.out.contains(u"goods.csv"_s));
        QCOMPARE(products(cli, book), 3);
        QCOMPARE(faultsOf(book), QString());
    }

    void nothingToUndoIsANo()
    {
        const Cli cli;
        const QString book = cli.newBook();
        Outcome outcome = cli.run({u"undo"_s, book});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.out, u"There is nothing to undo.\n"_s);
        outcome = cli.run({u"redo"_s, book, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.object().contains("redone"_L1) && outcome.object()["redone"_L1].isNull());
    }

    void aBlockedUndoIsRefusedWithItsReason()
    {
        const Cli cli;
        const QString book = cli.newBook();
        import(cli, book);
        QCOMPARE(executeOn(book, u"UPDATE products SET price = 999 WHERE sku = 'B'"_s), 0);
        const Outcome outcome = cli.run({u"undo"_s, book});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.sentence().contains(u"Plate"_s), qPrintable(outcome.err));
        QCOMPARE(products(cli, book), 3);
        QCOMPARE(cli.run({u"history"_s, book, u"--json"_s}).array().size(), 1);
    }

    void theHistoryTellsSteps()
    {
        const Cli cli;
        const QString book = cli.newBook();
        import(cli, book);
        QCOMPARE(cli.run({u"undo"_s, book}).code, 0);
        const auto steps = cli.run({u"history"_s, book, u"--json"_s}).array();
        QCOMPARE(steps.size(), 2);
        const auto undo = steps[0].toObject();
        const auto edit = steps[1].toObject();
        QCOMPARE(undo["kind"_L1].toString(), u"undo"_s);
        QCOMPARE(undo["undoes_id"_L1], edit["id"_L1]);
        QCOMPARE(edit["state"_L1].toString(), u"undone"_s);
        QCOMPARE(edit["rows"_L1].toInt(), 3);
        QVERIFY(edit["undoes_id"_L1].isNull());
        QVERIFY(undo["name"_L1].toString().startsWith(u"Undo: "_s));
        QCOMPARE(cli.run({u"history"_s, book, u"--json"_s, u"--limit"_s, u"1"_s}).array().size(), 1);
    }

    void theHistoryOfOneRecord()
    {
        const Cli cli;
        const QString book = cli.newBook();
        import(cli, book);
        const QString second = cli.file(u"more.csv"_s, "sku,name,price\nB,Plate,6\n");
        QCOMPARE(cli.run({u"import"_s, u"products"_s, second, book}).code, 0);
        QCOMPARE(cli.run({u"history"_s, book, u"product:A"_s, u"--json"_s}).array().size(), 1);
        QCOMPARE(cli.run({u"history"_s, book, u"product:B"_s, u"--json"_s}).array().size(), 2);
        QCOMPARE(cli.run({u"history"_s, book, u"product:#2"_s, u"--json"_s}).array().size(), 2);
        QCOMPARE(cli.run({u"history"_s, book, u"product:nowhere"_s}).code, 3);
        QCOMPARE(cli.run({u"history"_s, book, u"nonsense"_s}).code, 2);
    }

    void aWritingCommandNeverGuessesItsBook()
    {
        const Cli cli;
        const QString book = cli.newBook();
        QCOMPARE(cli.run({u"undo"_s}).code, 2);
        QCOMPARE(cli.run({u"history"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(tst_undo)
#include "tst_undo.moc"
