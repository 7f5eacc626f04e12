// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"
#include "core/db/connection.h"
#include "tests/support/cli.h"
#include "tests/support/nofile.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

/// new, info, migrations, migrate: a book as a whole, and files that are none.
class tst_books : public QObject {
    Q_OBJECT

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void spoil(const QString &path, const QString &sql)
    {
        auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite});
        QVERIFY(writer);
        execute(*writer, sql);
        QVERIFY(writer->close());
    }

private Q_SLOTS:
    void makesABook()
    {
        const Cli cli;
        const QString path = cli.path(u"shop.tradebook"_s);
        const Outcome outcome = cli.run({u"new"_s, path, u"--currency"_s, u"jpy"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.object()["currency"_L1].toString(), u"JPY"_s);
        QVERIFY(isOwnersAlone(path));
        QVERIFY(!QFile::exists(path + "-wal"_L1));

        const QJsonObject info = cli.run({u"info"_s, path, u"--json"_s}).object();
        QCOMPARE(info["currency"_L1].toString(), u"JPY"_s);
        QCOMPARE(info["application_id"_L1].toInt(), 0x54424B31);
        QCOMPARE(info["schema_version"_L1].toInt(), outcome.object()["schema_version"_L1].toInt());
        QCOMPARE(info["bytes"_L1].toInteger(), QFileInfo(path).size());
        QCOMPARE(info["counts"_L1]["users"_L1].toInt(-1), 0);
        QCOMPARE(info["counts"_L1]["book"_L1].toInt(-1), 1);
        QVERIFY(info["last_backup"_L1].isNull());
    }

    void tellsHowMuchABookHolds()
    {
        const Cli cli;
        const QString path = cli.path(u"sample.tradebook"_s);
        QCOMPARE(cli.run({u"new"_s, path, u"--sample"_s}).code, 0);
        const QJsonObject info = cli.run({u"info"_s, path, u"--json"_s}).object();
        const QJsonObject stats = cli.run({u"stats"_s, path, u"--json"_s}).object();
        QCOMPARE(stats["counts"_L1], info["counts"_L1]);
        QCOMPARE(stats["bytes"_L1].toInteger(), QFileInfo(path).size());
        // The sample shop is a book's beginning, not an edit.
        QCOMPARE(stats["journal"_L1]["steps"_L1].toInt(-1), 0);
        QVERIFY(stats["journal"_L1]["oldest"_L1].isNull());
        QVERIFY(cli.run({u"stats"_s, path}).out.contains("order_items"_L1));
    }

    void makesTheSampleShop()
    {
        const Cli cli;
        const QString path = cli.path(u"sample.tradebook"_s);
        const Outcome outcome = cli.run({u"new"_s, path, u"--sample"_s, u"--currency"_s, u"EUR"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(!QFile::exists(path + "-wal"_L1));
        const QJsonObject counts = cli.run({u"info"_s, path, u"--json"_s}).object()["counts"_L1].toObject();
        for (const QString &table : {u"users"_s, u"products"_s, u"categories"_s, u"orders"_s, u"order_items"_s})
            QVERIFY2(counts[table].toInt() > 10, qPrintable(table));
    }

    /// counts names each table of the schema but the search index's own.
    void infoCountsEveryTable()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const QJsonObject counts = cli.run({u"info"_s, book, u"--json"_s}).object()["counts"_L1].toObject();
        const QJsonArray tables
            = cli.run({u"query"_s, book, u"--json"_s,
                          u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite*' AND name NOT GLOB '*_fts*'"_s})
                  .array();
        QVERIFY(tables.size() > 15);
        for (const QJsonValue &table : tables)
            QVERIFY2(counts.contains(table["name"_L1].toString()), qPrintable(table["name"_L1].toString()));
    }

    void refusesToMakeABookInPlaceOfAnything_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("a file") << u"there.txt"_s << QStringList();
        QTest::newRow("no such folder") << u"missing/shop.tradebook"_s << QStringList();
        QTest::newRow("no such currency") << u"shop.tradebook"_s << QStringList{u"--currency"_s, u"XYZ"_s};
    }

    void refusesToMakeABookInPlaceOfAnything()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        const Cli cli;
        const QString there = cli.file(u"there.txt"_s, "mine");
        const Outcome outcome = cli.run(QStringList{u"new"_s, cli.path(name)} + options);
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.sentence().endsWith('.'_L1), qPrintable(outcome.err));
        QCOMPARE(contentOf(there), "mine");
        QVERIFY(!QFile::exists(cli.path(u"shop.tradebook"_s)));
    }

    void refusesWhatIsNoBook_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
            {"missing", "empty", "text", "folder", "other database", "newer version", "no version", "foreign structure", "damaged"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void refusesWhatIsNoBook()
    {
        QFETCH(QString, what);
        const Cli cli;
        QString path = cli.path(u"it.tradebook"_s);
        if (what == "empty"_L1) {
            (void)cli.file(u"it.tradebook"_s, {});
        } else if (what == "text"_L1) {
            (void)cli.file(u"it.tradebook"_s, QByteArray(4096, 'x'));
        } else if (what == "folder"_L1) {
            QVERIFY(QDir().mkdir(path));
        } else if (what != "missing"_L1) {
            path = cli.newBook(u"it.tradebook"_s);
            if (what == "other database"_L1)
                spoil(path, u"PRAGMA application_id = 7"_s);
            else if (what == "newer version"_L1)
                spoil(path, u"PRAGMA user_version = 999"_s);
            else if (what == "no version"_L1)
                spoil(path, u"PRAGMA user_version = -3"_s);
            else if (what == "foreign structure"_L1)
                spoil(path, u"CREATE TABLE extra (a)"_s);
            else if (what == "damaged"_L1)
                (void)cli.file(u"it.tradebook"_s, contentOf(path).left(100) + QByteArray(8192, '\x5a'));
        }
        const QByteArray before = contentOf(path);
        for (const QStringList &words : {QStringList{u"list"_s, u"orders"_s, path}, QStringList{u"query"_s, path, u"SELECT * FROM book"_s},
                 QStringList{u"migrate"_s, path}}) {
            const Outcome outcome = cli.run(words);
            QCOMPARE(outcome.code, 3);
            QVERIFY2(outcome.sentence().endsWith('.'_L1), qPrintable(words.first() + ": "_L1 + outcome.err));
            QCOMPARE(outcome.out, QString());
        }
        QCOMPARE(contentOf(path), before);
        QVERIFY(!QFile::exists(path + "-wal"_L1));
    }

    void migratesDownAndUp()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const int newest = cli.run({u"info"_s, book, u"--json"_s}).object()["schema_version"_L1].toInt();
        const Outcome down = cli.run({u"migrate"_s, book, u"--to"_s, u"3"_s, u"--json"_s});
        QCOMPARE(down.code, 0);
        QCOMPARE(down.object()["from"_L1].toInt(), newest);
        QCOMPARE(down.object()["to"_L1].toInt(), 3);
        QVERIFY(QFile::exists(down.object()["copy"_L1].toString()));

        // What only tells works on, what reads records asks for the newest version.
        const QJsonObject info = cli.run({u"info"_s, book, u"--json"_s}).object();
        QCOMPARE(info["schema_version"_L1].toInt(), 3);
        QCOMPARE(info["last_backup"_L1].toString(), down.object()["copy"_L1].toString());
        QCOMPARE(cli.run({u"list"_s, u"products"_s, book}).code, 3);

        const Outcome up = cli.run({u"migrate"_s, book, u"--json"_s});
        QCOMPARE(up.object()["to"_L1].toInt(), newest);
        QCOMPARE(cli.run({u"list"_s, u"products"_s, book}).code, 0);
        const Outcome again = cli.run({u"migrate"_s, book, u"--json"_s});
        QCOMPARE(again.code, 0);
        QVERIFY(again.object()["copy"_L1].isNull());
    }

    void listsMigrations()
    {
        const Cli cli;
        const QString book = cli.newBook();
        QCOMPARE(cli.run({u"migrate"_s, book, u"--to"_s, u"2"_s}).code, 0);
        const Outcome outcome = cli.run({u"migrations"_s, book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonArray entries = outcome.array();
        QVERIFY(entries.size() > 2);
        QCOMPARE(entries[1]["version"_L1].toInt(), 2);
        QCOMPARE(entries[1]["state"_L1].toString(), u"applied"_s);
        QCOMPARE(entries[1]["checksum"_L1].toString().size(), 64);
        QCOMPARE(entries[2]["state"_L1].toString(), u"pending"_s);
        QVERIFY(entries[2]["applied_at"_L1].isNull());
    }

    void saysNoWhereAMigrationWasEdited()
    {
        const Cli cli;
        const QString book = cli.newBook();
        spoil(book, u"UPDATE schema_migrations SET checksum = '00' WHERE version = 2"_s);
        const Outcome outcome = cli.run({u"migrations"_s, book, u"--json"_s});
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.array()[1]["state"_L1].toString(), u"edited"_s);
        const Outcome refused = cli.run({u"list"_s, u"orders"_s, book});
        QCOMPARE(refused.code, 3);
        QVERIFY2(!refused.sentence().isEmpty(), qPrintable(refused.err));
    }

    void printsTheGoldenSchemaWithoutABook()
    {
        QFile golden(qEnvironmentVariable("TRADEBOOK_SOURCE") + "/migrations/schema.sql"_L1);
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const Outcome outcome = Cli().run({u"migrations"_s, u"--schema"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, QString::fromUtf8(golden.readAll()));
    }

    void waitsForAnotherWriterAndThenSaysWhoItIs()
    {
        const Cli cli;
        const QString book = cli.newBook();
        auto lock = book::InstanceLock::acquire(book);
        QVERIFY(lock);
        const Outcome outcome = cli.run({u"migrate"_s, book});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.sentence().contains(QString::number(QCoreApplication::applicationPid())), qPrintable(outcome.err));
        // Readers do not mind.
        QCOMPARE(cli.run({u"info"_s, book}).code, 0);
        QCOMPARE(cli.run({u"list"_s, u"orders"_s, book}).code, 0);
    }

    void readingLeavesTheFileAsItWas()
    {
        const Cli cli;
        const QString book = cli.newBook();
        const QByteArray before = contentOf(book);
        for (const QStringList &words : {QStringList{u"info"_s, book}, QStringList{u"migrations"_s, book},
                 QStringList{u"list"_s, u"products"_s, book}, QStringList{u"query"_s, book, u"SELECT 1"_s}})
            QCOMPARE(cli.run(words).code, 0);
        QCOMPARE(contentOf(book), before);
    }
};

QTEST_GUILESS_MAIN(tst_books)
#include "tst_books.moc"
