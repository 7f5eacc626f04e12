// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/cli.h"
#include "tests/support/restorebook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::test;
using tradebook::test::Outcome;

/// bring-back: single records of a backup into the book, as a person at a terminal or a script does it.
class tst_bringback : public QObject {
    Q_OBJECT

    /// A backup of a book with goods, people and an order; since then most of it is gone.
    struct Scene {
        Cli cli;
        QString book = cli.newBook();
        QString backup;

        Scene()
        {
            import(u"categories"_s, "path\nHome\nHome > Kitchen\n");
            import(u"products"_s, "sku,name,price,category\nA,Mug,3.50,Home > Kitchen\nB,Plate,4,Home > Kitchen\nC,Bowl,5,\n");
            import(u"users"_s, "code,name,email\nU1,Ada,ada@example.com\nU2,Bob,bob@example.com\n");
            import(u"orders"_s, "order,sku,quantity,price,customer code,date,status\n1042,C,2,5.00,U2,2026-11-01,cancelled\n");
            backup = backedUp(book);
            execute(u"DELETE FROM orders"_s);
            execute(u"DELETE FROM products WHERE sku = 'A'"_s);
            execute(u"DELETE FROM users"_s);
            execute(u"DELETE FROM categories"_s);
            execute(u"UPDATE products SET price = 999 WHERE sku = 'B'"_s);
        }
        void import(const QString &kind, const QByteArray &rows) const
        {
            const Outcome outcome = cli.run({u"import"_s, kind, cli.file(kind + u".csv"_s, rows), book});
            if (outcome.code != 0)
                qFatal("import %s: %s%s", qPrintable(kind), qPrintable(outcome.out), qPrintable(outcome.err));
        }
        void execute(const QString &sql) const
        {
            if (executeOn(book, u"PRAGMA foreign_keys = ON; "_s + sql) != 0)
                qFatal("%s", qPrintable(sql));
        }
        [[nodiscard]] Outcome bring(const QStringList &options) const
        {
            return cli.run(QStringList{u"bring-back"_s, backup, book} + options);
        }
        [[nodiscard]] qint64 count(const QString &table) const
        {
            return cli.run({u"info"_s, book, u"--json"_s}).object()["counts"_L1].toObject()[table].toInteger();
        }
    };

private Q_SLOTS:
    void withNothingNamedItListsWhatIsMissingOrDifferent()
    {
        const Scene scene;
        const QByteArray before = contentHash(scene.book);
        const Outcome outcome = scene.bring({u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonObject json = outcome.object();
        QVERIFY(!json["applied"_L1].toBool(true));
        QStringList found;
        for (const auto record : json["records"_L1].toArray())
            found.append(record["kind"_L1].toString() + u' ' + record["name"_L1].toString() + u' ' + record["state"_L1].toString());
        QCOMPARE(found,
            QStringList({u"user Bob missing"_s, u"user Ada missing"_s, u"product Plate changed"_s, u"product Mug missing"_s,
                u"category Kitchen missing"_s, u"category Home missing"_s, u"order Bob missing"_s}));
        const Outcome people = scene.bring({u"--filter"_s, u"kit"_s, u"--limit"_s, u"1"_s});
        QCOMPARE(people.code, 0);
        QVERIFY(people.out.contains(u"Kitchen"_s) && !people.out.contains(u"Mug"_s));
        QCOMPARE(contentHash(scene.book), before);
    }

    void bringsBackWhatIsNamedWithWhatItNeedsAsOneStep()
    {
        const Scene scene;
        const Outcome outcome = scene.bring({u"--product"_s, u"A"_s, u"--product"_s, u"B"_s, u"--order"_s, u"1042"_s, u"--user"_s,
            u"ADA@example.com"_s, u"--category"_s, u"Home > Kitchen"_s, u"--json"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
        QCOMPARE(outcome.object()["records"_L1].toArray().size(), 5);
        QStringList along;
        for (const auto need : outcome.object()["along"_L1].toArray())
            along.append(need["name"_L1].toString());
        QCOMPARE(along, QStringList({u"Home"_s, u"Bob"_s}));
        QCOMPARE(scene.count(u"products"_s), 3);
        QCOMPARE(scene.count(u"users"_s), 2);
        QCOMPARE(scene.count(u"categories"_s), 2);
        QCOMPARE(scene.count(u"orders"_s), 1);
        QCOMPARE(scene.cli.run({u"check"_s, scene.book}).code, 0);
        const auto steps = scene.cli.run({u"history"_s, scene.book, u"--json"_s}).array();
        QCOMPARE(steps.first()["name"_L1].toString(), u"Bring back records from a backup"_s);
        QCOMPARE(scene.cli.run({u"undo"_s, scene.book}).code, 0);
        QCOMPARE(scene.count(u"products"_s), 2);
        QCOMPARE(scene.count(u"users"_s), 0);
        QCOMPARE(scene.count(u"orders"_s), 0);
        QCOMPARE(scene.cli.run({u"redo"_s, scene.book}).code, 0);
        QCOMPARE(scene.count(u"users"_s), 2);
        QCOMPARE(faultsOf(scene.book), QString());
    }

    void aDryRunShowsFieldsAndChangesNothing()
    {
        const Scene scene;
        const QByteArray before = contentHash(scene.book);
        const Outcome people = scene.bring({u"--product"_s, u"B"_s, u"--order"_s, u"1042"_s, u"--dry-run"_s});
        QCOMPARE(people.code, 0);
        QVERIFY2(people.out.contains(u"4.00"_s) && people.out.contains(u"9.99"_s), qPrintable(people.out));
        QVERIFY2(people.out.contains(u"“Bob”"_s), qPrintable(people.out));
        const auto records = scene.bring({u"--product"_s, u"B"_s, u"--dry-run"_s, u"--json"_s}).object()["records"_L1].toArray();
        QCOMPARE(records.size(), 1);
        for (const auto field : records.first()["fields"_L1].toArray()) {
            if (field["field"_L1].toString() == u"price"_s) {
                QCOMPARE(field["in_backup"_L1].toInteger(), 400);
                QCOMPARE(field["now"_L1].toInteger(), 999);
                QVERIFY(field["differs"_L1].toBool());
            }
        }
        QCOMPARE(contentHash(scene.book), before);
    }

    void whatCannotComeBackIsToldAndTheExitCodeIsOne()
    {
        const Scene scene;
        scene.execute(u"INSERT INTO products (sku, name, name_key) VALUES ('A', 'Other', 'other')"_s);
        QCOMPARE(scene.bring({u"--product"_s, u"A"_s, u"--dry-run"_s}).code, 1);
        const Outcome outcome = scene.bring({u"--product"_s, u"A"_s, u"--user"_s, u"U1"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.contains(u"not brought back"_s) && outcome.out.contains(u"SKU"_s), qPrintable(outcome.out));
        QCOMPARE(scene.count(u"users"_s), 1);
        QCOMPARE(scene.count(u"products"_s), 3);
    }

    void whatTheBackupDoesNotHaveIsRefusedAndNothingIsWritten()
    {
        const Scene scene;
        const QByteArray before = contentHash(scene.book);
        for (const QStringList &options : {QStringList{u"--product"_s, u"A"_s, u"--product"_s, u"Z"_s}, {u"--user"_s, u"#99"_s},
                 {u"--category"_s, u"Home > Garden"_s}, {u"--order"_s, u"1"_s}}) {
            const Outcome outcome = scene.bring(options);
            QCOMPARE(outcome.code, 3);
            QVERIFY2(!outcome.sentence().isEmpty(), qPrintable(outcome.err));
        }
        QCOMPARE(scene.bring({u"--product"_s}).code, 2);
        QCOMPARE(scene.bring({u"--supplier"_s, u"A"_s}).code, 2);
        QCOMPARE(scene.bring({u"--limit"_s, u"many"_s}).code, 2);
        QCOMPARE(scene.cli.run({u"bring-back"_s, scene.book, scene.book}).code, 3);
        QCOMPARE(scene.cli.run({u"bring-back"_s, scene.cli.file(u"text"_s, "hello"), scene.book}).code, 3);
        QCOMPARE(scene.cli.run({u"bring-back"_s, scene.backup, scene.cli.path(u"none.tradebook"_s)}).code, 3);
        QCOMPARE(contentHash(scene.book), before);
    }
};

QTEST_GUILESS_MAIN(tst_bringback)
#include "tst_bringback.moc"
