// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/transaction.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace tradebook;
using namespace tradebook::db;
using namespace Qt::StringLiterals;

class tst_query : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keepsHostileTexts_data();
    void keepsHostileTexts();
    void keepsNumbersToTheLastBit();
    void tellsEmptyFromNull();
    void countsOwnChangesOnly();
    void runsTheSameStatementInsideItself();
    void finishesAWriteThatIsReadInPart();
    void stopsWhereTheVisitorSaysSo();
    void refusesWhatIsNotOneStatement_data();
    void refusesWhatIsNotOneStatement();
    void refusesTheWrongNumberOfValues();
    void leavesNoStatementActive();

private:
    Connection &connection() { return *m_connection; }
    void exec(const Sql &sql) { QVERIFY2(Query(connection(), sql).run(), "statement failed"); }

    QTemporaryDir m_folder;
    std::optional<Connection> m_connection;
    int m_number = 0;
};

void tst_query::init()
{
    auto opened = Connection::open(m_folder.filePath(u"%1.db"_s.arg(++m_number)), {.access = Access::ReadWrite, .create = true});
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
    m_connection.emplace(std::move(*opened));
    exec("CREATE TABLE t(id INTEGER PRIMARY KEY, v ANY) STRICT"_sql);
}

void tst_query::cleanup()
{
    QCOMPARE(connection().activeStatements(), 0);
    QVERIFY(connection().close());
    m_connection.reset();
}

void tst_query::keepsHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("apostrophe") << u"O'Brien'); DROP TABLE t;--"_s;
    QTest::newRow("wildcards") << u"100 %_\\"_s;
    QTest::newRow("quotes") << u"\"double\" `back` [square]"_s;
    QTest::newRow("emoji") << u"\U0001F600 \U0001F469\u200D\U0001F52C"_s;
    QTest::newRow("NUL inside") << u"a"_s + QChar::Null + u"b"_s;
    QTest::newRow("right to left") << u"\u202Eabc \u05E9\u05DC\u05D5\u05DD"_s;
    QTest::newRow("combining, not composed") << u"e\u0301"_s;
    QTest::newRow("line ends") << u"a\r\nb\nc\r"_s;
    QTest::newRow("parameter marks") << u"?1 :a @b $c"_s;
    QTest::newRow("looks like a number") << u"007"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("long") << QString(5'000'000, u'\u00E4');
}

void tst_query::keepsHostileTexts()
{
    QFETCH(QString, text);
    QVERIFY(Query(connection(), "INSERT INTO t(v) VALUES (?)"_sql, text).run());
    const auto back = Query(connection(), "SELECT v FROM t"_sql).text();
    QVERIFY(back);
    QCOMPARE(*back, text);
    const auto found = Query(connection(), "SELECT count(*) FROM t WHERE v = ?"_sql, text).number();
    QCOMPARE(*found, 1);
}

void tst_query::keepsNumbersToTheLastBit()
{
    for (const qint64 number : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), qint64(1) << 53 | 1, qint64(0)}) {
        QCOMPARE(*Query(connection(), "SELECT ?"_sql, number).number(), number);
    }
    const auto real = Query(connection(), "SELECT ?"_sql, 0.1).one([](const Row &row) { return row.real(0); });
    QCOMPARE(**real, 0.1);
}

void tst_query::tellsEmptyFromNull()
{
    Query query(
        connection(), "SELECT ?, ?, ?, ?, ?, ?"_sql, QString(), u""_s, QByteArray(), QByteArray(""), nullptr, std::optional<QString>());
    const auto types = query.one([](const Row &row) {
        QList<int> kinds;
        for (int i = 0; i < row.columnCount(); ++i)
            kinds.append(row.isNull(i) ? 0 : 1);
        return kinds;
    });
    QCOMPARE(**types, (QList<int>{1, 1, 1, 1, 0, 0}));
    const auto read = Query(connection(), "SELECT '', NULL, x''"_sql).one([](const Row &row) {
        return !row.text(0).isNull() && row.text(1).isNull() && !row.maybeText(1) && row.maybeText(0) == u""_s && !row.blob(2).isNull()
            && row.blob(1).isNull() && !row.maybeInteger(1);
    });
    QVERIFY(**read);
}

void tst_query::countsOwnChangesOnly()
{
    exec("CREATE TABLE log(n INTEGER) STRICT"_sql);
    exec("CREATE TRIGGER t_log AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1), (2), (3); END"_sql);
    QCOMPARE(*Query(connection(), "INSERT INTO t(v) VALUES (1), (2)"_sql).run(), 2);
    QCOMPARE(*Query(connection(), "SELECT * FROM t"_sql).run(), 0);
    QCOMPARE(*Query(connection(), "CREATE TABLE other(n INTEGER) STRICT"_sql).run(), 0);
    QCOMPARE(*Query(connection(), "DELETE FROM t WHERE v = 9"_sql).run(), 0);
}

void tst_query::runsTheSameStatementInsideItself()
{
    exec("INSERT INTO t(v) VALUES (1), (2), (3)"_sql);
    QList<qint64> seen;
    const auto outcome = Query(connection(), "SELECT v FROM t ORDER BY id"_sql).forEach([&](const Row &outer) -> Result<void> {
        return Query(connection(), "SELECT v FROM t ORDER BY id"_sql).forEach([&](const Row &inner) {
            seen.append(outer.integer(0) * 10 + inner.integer(0));
        });
    });
    QVERIFY(outcome);
    QCOMPARE(seen, (QList<qint64>{11, 12, 13, 21, 22, 23, 31, 32, 33}));
}

void tst_query::finishesAWriteThatIsReadInPart()
{
    const auto first = Query(connection(), "INSERT INTO t(v) VALUES (1), (2), (3) RETURNING id"_sql).number();
    QCOMPARE(*first, 1);
    QCOMPARE(*Query(connection(), "SELECT count(*) FROM t"_sql).number(), 3);
}

void tst_query::stopsWhereTheVisitorSaysSo()
{
    exec("INSERT INTO t(v) VALUES (1), (2), (3)"_sql);
    int rows = 0;
    QVERIFY(Query(connection(), "SELECT v FROM t"_sql).forEach([&](const Row &) { return ++rows < 2; }));
    QCOMPARE(rows, 2);
    const auto failed = Query(connection(), "SELECT v FROM t"_sql).forEach([](const Row &) -> Result<void> {
        return Error{.kind = ErrorKind::Cancelled};
    });
    QCOMPARE(failed.error().kind, ErrorKind::Cancelled);
}

void tst_query::refusesWhatIsNotOneStatement_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("two") << QByteArray("SELECT 1; SELECT 2");
    QTest::newRow("second is wrong") << QByteArray("SELECT 1; nonsense");
    QTest::newRow("none") << QByteArray("-- only a comment");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("NUL") << QByteArray("SELECT 1\0; DROP TABLE t", 24);
    QTest::newRow("begin") << QByteArray(" begin deferred");
    QTest::newRow("savepoint") << QByteArray("SAVEPOINT a");
    QTest::newRow("syntax") << QByteArray("SELEC 1");
}

void tst_query::refusesWhatIsNotOneStatement()
{
    QFETCH(QByteArray, sql);
    const auto outcome = Query(connection(), Sql::typedByPerson(sql.toStdString())).run();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Internal);
    QCOMPARE(*Query(connection(), "SELECT 1; -- said"_sql).number(), 1);
}

void tst_query::refusesTheWrongNumberOfValues()
{
    QCOMPARE(Query(connection(), "SELECT ?"_sql).run().error().kind, ErrorKind::Internal);
    QCOMPARE(Query(connection(), "SELECT ?"_sql, 1, 2).run().error().kind, ErrorKind::Internal);
    QCOMPARE(*Query(connection(), "SELECT ?1 + ?1"_sql, 4).number(), 8);
}

void tst_query::leavesNoStatementActive()
{
    exec("INSERT INTO t(v) VALUES (1), (2), (3)"_sql);
    QVERIFY(Query(connection(), "SELECT v FROM t"_sql).one([&](const Row &) { return connection().activeStatements(); }).value() == 1);
    QCOMPARE(connection().activeStatements(), 0);
}

QTEST_GUILESS_MAIN(tst_query)
#include "tst_query.moc"
