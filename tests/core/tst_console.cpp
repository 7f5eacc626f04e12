// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/console.h"
#include "core/db/query.h"
#include "tests/support/testbook.h"

#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::db::literals;

class tst_console : public QObject {
    Q_OBJECT

    struct Answer {
        QStringList names;
        QList<db::console::Cells> rows;
    };

    static Result<Answer> ask(db::Connection &connection, const QString &statement)
    {
        Answer answer;
        auto outcome = db::console::ask(
            connection, statement, [&](const QStringList &names) { answer.names = names; },
            [&](const db::console::Cells &cells) {
                answer.rows.append(cells);
                return true;
            });
        if (!outcome)
            return outcome.error();
        return answer;
    }

private Q_SLOTS:
    void answersWithNamesAndTypedCells()
    {
        test::TestBook book;
        auto reader = book.reader();
        auto answer
            = ask(reader, u"SELECT 9223372036854775807 AS whole, 0.5 AS part, 'täxt' AS words, x'00ff' AS bytes, NULL AS missing"_s);
        QVERIFY(answer);
        QCOMPARE(answer->names, QStringList({u"whole"_s, u"part"_s, u"words"_s, u"bytes"_s, u"missing"_s}));
        QCOMPARE(answer->rows.size(), 1);
        QCOMPARE(answer->rows[0][0], QVariant(Q_INT64_C(9223372036854775807)));
        QCOMPARE(answer->rows[0][1], QVariant(0.5));
        QCOMPARE(answer->rows[0][2], QVariant(u"täxt"_s));
        QCOMPARE(answer->rows[0][3], QVariant(QByteArray::fromHex("00ff")));
        QVERIFY(answer->rows[0][4].isNull());
    }

    void namesTheColumnsOfAnEmptyAnswer()
    {
        test::TestBook book;
        auto reader = book.reader();
        auto answer = ask(reader, u"SELECT id, sku FROM products WHERE 0"_s);
        QVERIFY(answer);
        QCOMPARE(answer->names, QStringList({u"id"_s, u"sku"_s}));
        QVERIFY(answer->rows.isEmpty());
    }

    void stopsWhenTheVisitorHasEnough()
    {
        test::TestBook book;
        auto reader = book.reader();
        int seen = 0;
        auto outcome = db::console::ask(
            reader, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s, [](const QStringList &) {},
            [&](const db::console::Cells &) { return ++seen < 3; });
        QVERIFY(outcome);
        QCOMPARE(seen, 3);
    }

    void refusesWhatIsNotOneReadingStatement_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("reason");
        QTest::newRow("insert") << u"INSERT INTO users (name) VALUES ('x')"_s << u"writes"_s;
        QTest::newRow("delete") << u"DELETE FROM users"_s << u"writes"_s;
        QTest::newRow("create") << u"CREATE TABLE t (a)"_s << u"writes"_s;
        QTest::newRow("create temp") << u"CREATE TEMP TABLE t (a)"_s << u"writes"_s;
        QTest::newRow("attach") << u"ATTACH 'other.db' AS other"_s << u"writes"_s;
        QTest::newRow("begin") << u"BEGIN"_s << u"writes"_s;
        QTest::newRow("savepoint") << u"SAVEPOINT one"_s << u"writes"_s;
        QTest::newRow("vacuum into") << u"VACUUM INTO 'copy.db'"_s << u"writes"_s;
        QTest::newRow("pragma with a value") << u"PRAGMA foreign_keys = OFF"_s << u"writes"_s;
        QTest::newRow("pragma call with a value") << u"PRAGMA user_version(7)"_s << u"writes"_s;
        QTest::newRow("unknown pragma") << u"PRAGMA wal_checkpoint"_s << u"writes"_s;
        QTest::newRow("pragma in capitals") << u"PRAGMA USER_VERSION = 7"_s << u"writes"_s;
        QTest::newRow("load_extension") << u"SELECT LOAD_EXTENSION('x')"_s << u"refused"_s;
        QTest::newRow("trusted schema") << u"PRAGMA trusted_schema = ON"_s << u"writes"_s;
        QTest::newRow("two") << u"SELECT 1; SELECT 2"_s << u"several"_s;
        QTest::newRow("two, the second broken") << u"SELECT 1; SELEC"_s << u"several"_s;
        QTest::newRow("hidden second") << u"SELECT 1; /* quiet */ DELETE FROM users"_s << u"several"_s;
        QTest::newRow("nothing") << u""_s << u"empty"_s;
        QTest::newRow("a comment") << u"-- nothing here"_s << u"empty"_s;
        QTest::newRow("syntax") << u"SELEC 1"_s << u"refused"_s;
        QTest::newRow("no such table") << u"SELECT * FROM nowhere"_s << u"refused"_s;
        QTest::newRow("NUL") << (u"SELECT 1"_s + QChar(0) + u"; DELETE FROM users"_s) << u"refused"_s;
    }

    void refusesWhatIsNotOneReadingStatement()
    {
        QFETCH(QString, statement);
        QFETCH(QString, reason);
        test::TestBook book;
        auto reader = book.reader();
        auto answer = ask(reader, statement);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Statement);
        QCOMPARE(answer.error().data.value(0), reason);
    }

    /// The console's own guard, without the read-only connection behind it.
    void refusesToWriteEvenOnTheWriter()
    {
        test::TestBook book;
        auto answer = ask(book.writer(), u"INSERT INTO settings (name, json) VALUES ('x', '{}') RETURNING id"_s);
        QVERIFY(!answer);
        QCOMPARE(answer.error().data.value(0), u"writes"_s);
        QCOMPARE(test::scalar(book.writer(), u"SELECT count(*) FROM settings"_s), u"0"_s);
        // The guard goes with the question.
        test::execute(book.writer(), u"INSERT INTO settings (name, json) VALUES ('x', '{}')"_s);
    }

    void saysWhatWentWrongWhileTheStatementRan()
    {
        test::TestBook book;
        auto reader = book.reader();
        auto answer = ask(reader, u"SELECT abs(-9223372036854775808)"_s);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Statement);
        QCOMPARE(answer.error().data, QStringList({u"refused"_s, u"integer overflow"_s}));
    }

    void acceptsTrailingSemicolonsAndComments()
    {
        test::TestBook book;
        auto reader = book.reader();
        auto answer = ask(reader, u"SELECT 1;; -- the end\n;"_s);
        QVERIFY(answer);
        QCOMPARE(answer->rows.size(), 1);
    }

    void letsPragmasAnswer()
    {
        test::TestBook book;
        auto reader = book.reader();
        auto answer = ask(reader, u"PRAGMA table_info(users)"_s);
        QVERIFY(answer);
        QVERIFY(answer->rows.size() > 5);
        answer = ask(reader, u"PRAGMA User_Version"_s);
        QVERIFY(answer);
        QVERIFY(answer->rows.value(0).value(0).toInt() > 0);
    }

    void explainsAPlanAsATree()
    {
        test::TestBook book;
        auto reader = book.reader();
        auto steps = db::console::plan(reader, u"SELECT u.name FROM users u JOIN orders o ON o.user_id = u.id WHERE o.id = 1"_s);
        QVERIFY(steps);
        QVERIFY(steps->size() >= 2);
        QCOMPARE(steps->first().parent, 0);
        QVERIFY(steps->first().detail.contains("SEARCH"_L1));
        auto refused = db::console::plan(reader, u"DELETE FROM users"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Statement);
    }
};

QTEST_APPLESS_MAIN(tst_console)
#include "tst_console.moc"
