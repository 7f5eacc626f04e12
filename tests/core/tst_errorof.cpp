// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"

#include <QTest>

#include <sqlite3.h>

using namespace tradebook;
using namespace tradebook::db;
using namespace Qt::StringLiterals;

/// What a refused statement says: the kind and what it is about.
class tst_errorof : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void namesWhatWasRefused_data();
    void namesWhatWasRefused();
    void keepsTheWordsOfARule();
    void knowsCodesWithoutAHandle_data();
    void knowsCodesWithoutAHandle();

private:
    std::optional<Connection> m_connection;
};

void tst_errorof::initTestCase()
{
    auto memory = Connection::openInMemory();
    QVERIFY(memory);
    m_connection.emplace(std::move(*memory));
    const auto exec = [this](const Sql &sql) {
        const auto outcome = Query(*m_connection, sql).run();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    };
    exec("CREATE TABLE parents(id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, age INTEGER CHECK (age >= 0), "
         "size INTEGER CONSTRAINT size_is_small CHECK (size < 9)) STRICT"_sql);
    exec(
        "CREATE TABLE children(parent_id INTEGER NOT NULL REFERENCES parents(id) ON DELETE RESTRICT, line INTEGER, UNIQUE(parent_id, line)) STRICT"_sql);
    exec("CREATE UNIQUE INDEX parents_sum ON parents(age + size)"_sql);
    exec("CREATE TRIGGER parents_rule BEFORE UPDATE ON parents WHEN new.age > 150 BEGIN SELECT RAISE(ABORT, 'not that old: yes'); END"_sql);
    exec("INSERT INTO parents VALUES (1, 'a@b', 3, 1), (2, 'c@d', 4, 1)"_sql);
    exec("INSERT INTO children VALUES (1, 1)"_sql);
    exec("CREATE TABLE others(parent_id INTEGER REFERENCES parents(id)) STRICT"_sql);
    exec("INSERT INTO others VALUES (2)"_sql);
}

void tst_errorof::namesWhatWasRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::newRow("unique") << QByteArray("INSERT INTO parents VALUES (3, 'a@b', 1, 1)") << ErrorKind::Duplicate << u"email"_s;
    QTest::newRow("unique, two columns") << QByteArray("INSERT INTO children VALUES (1, 1)") << ErrorKind::Duplicate << u"line"_s;
    QTest::newRow("unique, expression") << QByteArray("INSERT INTO parents VALUES (3, 'A@B', 2, 2)") << ErrorKind::Duplicate
                                        << u"parents_sum"_s;
    QTest::newRow("primary key") << QByteArray("INSERT INTO parents VALUES (1, 'x', 1, 1)") << ErrorKind::Duplicate << u"id"_s;
    QTest::newRow("not null") << QByteArray("INSERT INTO parents VALUES (3, NULL, 1, 1)") << ErrorKind::Invalid << u"email"_s;
    QTest::newRow("check") << QByteArray("INSERT INTO parents VALUES (3, 'x', -1, 1)") << ErrorKind::Invalid << u"age >= 0"_s;
    QTest::newRow("named check") << QByteArray("INSERT INTO parents VALUES (3, 'x', 1, 10)") << ErrorKind::Invalid << u"size_is_small"_s;
    QTest::newRow("wrong type") << QByteArray("INSERT INTO parents VALUES (3, 'x', 'old', 1)") << ErrorKind::Invalid << u"age"_s;
    QTest::newRow("more than 64 bits") << QByteArray("UPDATE parents SET age = age + 9223372036854775807") << ErrorKind::Overflow
                                       << u"age"_s;
    QTest::newRow("a sum of more than 64 bits")
        << QByteArray("SELECT sum(age + 9223372036854775800) FROM parents") << ErrorKind::Overflow << QString();
    QTest::newRow("still in use") << QByteArray("DELETE FROM parents WHERE id = 1") << ErrorKind::StillInUse << QString();
    QTest::newRow("no action") << QByteArray("DELETE FROM parents WHERE id = 2") << ErrorKind::StillInUse << QString();
    QTest::newRow("no parent") << QByteArray("INSERT INTO children VALUES (99, 1)") << ErrorKind::StillInUse << QString();
    QTest::newRow("rule") << QByteArray("UPDATE parents SET age = 200 WHERE id = 1") << ErrorKind::Rule << QString();
    QTest::newRow("no table") << QByteArray("SELECT * FROM nothing") << ErrorKind::Internal << QString();
}

void tst_errorof::namesWhatWasRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);
    const auto outcome = Query(*m_connection, Sql::typedByPerson(sql.toStdString())).run();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(outcome.error().data.value(0), subject);
    QVERIFY(outcome.error().sqliteCode != 0);
    QCOMPARE(*Query(*m_connection, "SELECT count(*) FROM parents"_sql).number(), 2);
}

void tst_errorof::keepsTheWordsOfARule()
{
    const auto outcome = Query(*m_connection, "UPDATE parents SET age = 200"_sql).run();
    QCOMPARE(outcome.error().detail, u"not that old: yes"_s);
    QCOMPARE(outcome.error().sqliteCode, SQLITE_CONSTRAINT_TRIGGER);
}

void tst_errorof::knowsCodesWithoutAHandle_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("busy") << SQLITE_BUSY << ErrorKind::Busy;
    QTest::newRow("busy snapshot") << SQLITE_BUSY_SNAPSHOT << ErrorKind::Busy;
    QTest::newRow("locked") << SQLITE_LOCKED_SHAREDCACHE << ErrorKind::Busy;
    QTest::newRow("full") << SQLITE_FULL << ErrorKind::DiskFull;
    QTest::newRow("corrupt index") << SQLITE_CORRUPT_INDEX << ErrorKind::Damaged;
    QTest::newRow("not a database") << SQLITE_NOTADB << ErrorKind::NotADatabase;
    QTest::newRow("read-only folder") << SQLITE_READONLY_DIRECTORY << ErrorKind::ReadOnly;
    QTest::newRow("replaced") << SQLITE_READONLY_DBMOVED << ErrorKind::FileReplaced;
    QTest::newRow("interrupt") << SQLITE_INTERRUPT << ErrorKind::Superseded;
    QTest::newRow("read error") << SQLITE_IOERR_READ << ErrorKind::InputOutput;
    QTest::newRow("short read") << SQLITE_IOERR_SHORT_READ << ErrorKind::Damaged;
    QTest::newRow("memory") << SQLITE_NOMEM << ErrorKind::Internal;
    QTest::newRow("misuse") << SQLITE_MISUSE << ErrorKind::Internal;
}

void tst_errorof::knowsCodesWithoutAHandle()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    const Error error = errorOf(nullptr, code);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.sqliteCode, code);
    QVERIFY(!error.detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_errorof)
#include "tst_errorof.moc"
