// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/blob.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "tests/support/nofile.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

#include <sys/stat.h>

using namespace tradebook;
using namespace tradebook::db;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

class tst_connection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesFilesForTheirOwnerAlone();
    void opensAnyFileName_data();
    void opensAnyFileName();
    void readersNeitherWriteNorCheckpoint();
    void immutableCreatesNothing();
    void leavesABookItOnlyReadUntouched();
    void emptiesTheWalOnClose();
    void refusesToCloseUnderABlob();
    void answersClosedAfterClose();
    void rollsBackOnClose();
    void attachesByBoundPath();
    void noticesCommitsOfOthers();
    void survivesAMove();

private:
    ScratchFolder m_folder;
};

void tst_connection::makesFilesForTheirOwnerAlone()
{
    const auto before = ::umask(0);
    {
        Connection writer = m_folder.create(u"mode.db"_s);
        exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
        QVERIFY(isOwnersAlone(m_folder.file(u"mode.db"_s)));
        QVERIFY(isOwnersAlone(m_folder.file(u"mode.db-wal"_s)));
        QVERIFY(isOwnersAlone(m_folder.file(u"mode.db-shm"_s)));
    }
    ::umask(before);
}

void tst_connection::opensAnyFileName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("blanks") << u"my  shop.db"_s;
    QTest::newRow("percent") << u"dír %41 100%.db"_s;
    QTest::newRow("not ASCII") << u"\u05E9\u05DC\u05D5\u05DD \u4E2D\u6587 \U0001F600.db"_s;
#ifdef Q_OS_WIN // which refuses the others
    QTest::newRow("fragment and quotes") << u"a#b&c=d;e O'Brien `y`.db"_s;
#else
    QTest::newRow("query and fragment") << u"a?mode=memory#b&c=d;e.db"_s;
    QTest::newRow("quotes") << u"O'Brien \"x\" `y`.db"_s;
    QTest::newRow("newline") << u"a\nb\tc.db"_s;
    QTest::newRow("colon") << u"file:x.db"_s;
    QTest::newRow("memory") << u":memory:"_s;
    QTest::newRow("backslash") << u"a\\b.db"_s;
    QTest::newRow("as long as its -journal allows") << QString(244, u'x') + u".db"_s;
#endif
}

void tst_connection::opensAnyFileName()
{
    QFETCH(QString, name);
    {
        Connection writer = m_folder.create(name);
        exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
        QVERIFY(writer.close());
    }
    QVERIFY(QFile::exists(m_folder.file(name)));
    Connection reader = m_folder.open(name, {.access = Access::ReadOnly});
    QCOMPARE(*Query(reader, "SELECT count(*) FROM t"_sql).number(), 0);
}

void tst_connection::readersNeitherWriteNorCheckpoint()
{
    Connection writer = m_folder.create(u"one.db"_s);
    exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    Connection reader = m_folder.open(u"one.db"_s, {.access = Access::ReadOnly});
    QCOMPARE(Query(reader, "INSERT INTO t VALUES (1)"_sql).run().error().kind, ErrorKind::ReadOnly);
    QCOMPARE(Transaction::begin(reader).error().kind, ErrorKind::ReadOnly);
    QCOMPARE(reader.checkpoint().error().kind, ErrorKind::ReadOnly);
    QVERIFY(sqlite3_wal_checkpoint_v2(reader.handle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) != SQLITE_OK); // nor SQLite
}

void tst_connection::immutableCreatesNothing()
{
    QDir(m_folder.path()).mkdir(u"medium"_s);
    {
        Connection writer = m_folder.create(u"medium/book.db"_s);
        exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
        QVERIFY(writer.close());
    }
    Connection immutable = m_folder.open(u"medium/book.db"_s, {.access = Access::Immutable});
    QCOMPARE(*Query(immutable, "SELECT count(*) FROM t"_sql).number(), 0);
    QCOMPARE(QDir(m_folder.file(u"medium"_s)).entryList(QDir::Files), QStringList{u"book.db"_s});
    QCOMPARE(Query(immutable, "INSERT INTO t VALUES (1)"_sql).run().error().kind, ErrorKind::ReadOnly);
}

void tst_connection::leavesABookItOnlyReadUntouched()
{
    {
        Connection writer = m_folder.create(u"untouched.db"_s);
        exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
        QVERIFY(writer.close());
    }
    const QByteArray before = m_folder.read(u"untouched.db"_s);
    Connection writer = m_folder.open(u"untouched.db"_s, {.access = Access::ReadWrite});
    QCOMPARE(*Query(writer, "SELECT count(*) FROM t"_sql).number(), 0);
    QVERIFY(writer.close());
    QCOMPARE(m_folder.read(u"untouched.db"_s), before);
}

void tst_connection::emptiesTheWalOnClose()
{
    Connection writer = m_folder.create(u"wal.db"_s);
    exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    exec(writer, "INSERT INTO t VALUES (1), (2)"_sql);
    Connection reader = m_folder.open(u"wal.db"_s, {.access = Access::ReadOnly});
    const auto moved = writer.checkpoint();
    QVERIFY(moved);
    QVERIFY(!moved->blocked);
    QVERIFY(QFileInfo(m_folder.file(u"wal.db-wal"_s)).size() == 0);
    exec(writer, "INSERT INTO t VALUES (3)"_sql);
    {
        auto snapshot = Transaction::beginRead(reader);
        QVERIFY(snapshot);
        QVERIFY(Query(writer, "INSERT INTO t VALUES (4)"_sql).run());
        QVERIFY(writer.checkpoint()->blocked);
    }
    QVERIFY(!writer.checkpoint()->blocked);
    QVERIFY(reader.close());
    QVERIFY(writer.close());
    QVERIFY(!QFile::exists(m_folder.file(u"wal.db-wal"_s)));
    QVERIFY(!QFile::exists(m_folder.file(u"wal.db-shm"_s)));
}

void tst_connection::refusesToCloseUnderABlob()
{
    Connection writer = m_folder.create(u"open-blob.db"_s);
    exec(writer, "CREATE TABLE t(id INTEGER PRIMARY KEY, data BLOB) STRICT"_sql);
    exec(writer, "INSERT INTO t VALUES (1, x'00ff')"_sql);
    {
        auto blob = Blob::openForReading(writer, {"t", "data"}, 1);
        QVERIFY(blob);
        QCOMPARE(writer.activeStatements(), 1);
        QCOMPARE(writer.close().error().kind, ErrorKind::Internal);
        QCOMPARE(*blob->read(0, 2), QByteArray::fromHex("00ff"));
    }
    QVERIFY(writer.close());
}

void tst_connection::answersClosedAfterClose()
{
    Connection writer = m_folder.create(u"closed.db"_s);
    const Interrupter interrupter = writer.interrupter();
    QVERIFY(writer.close());
    QVERIFY(writer.close());
    interrupter.interrupt();
    interrupter.rearm();
    QVERIFY(!writer.handle());
    QVERIFY(!writer.isInTransaction());
    QCOMPARE(Query(writer, "SELECT 1"_sql).run().error().kind, ErrorKind::Closed);
    QCOMPARE(Transaction::begin(writer).error().kind, ErrorKind::Closed);
    QCOMPARE(writer.checkpoint().error().kind, ErrorKind::Closed);
    QCOMPARE(writer.trustSchema().error().kind, ErrorKind::Closed);
    QCOMPARE(Blob::openForReading(writer, {"t", "data"}, 1).error().kind, ErrorKind::Closed);
}

void tst_connection::rollsBackOnClose()
{
    {
        Connection writer = m_folder.create(u"rolled.db"_s);
        exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
        auto transaction = Transaction::begin(writer);
        QVERIFY(transaction);
        exec(writer, "INSERT INTO t VALUES (1)"_sql);
        QVERIFY(writer.close());
        QVERIFY(!transaction->commit());
    }
    Connection reader = m_folder.open(u"rolled.db"_s, {.access = Access::ReadOnly});
    QCOMPARE(*Query(reader, "SELECT count(*) FROM t"_sql).number(), 0);
}

void tst_connection::attachesByBoundPath()
{
#ifdef Q_OS_WIN
    const QString other = u"other's [file]#.db"_s;
#else
    const QString other = u"other's \"file\"?.db"_s;
#endif
    {
        Connection staged = m_folder.open(other, {.access = Access::ReadWrite, .scratch = true, .create = true});
        exec(staged, "CREATE TABLE rows(a INTEGER) STRICT"_sql);
        exec(staged, "INSERT INTO rows VALUES (1), (2)"_sql);
    }
    Connection writer = m_folder.create(u"main.db"_s);
    exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    QVERIFY(writer.attach(m_folder.file(other), "staged"));
    QCOMPARE(*Query(writer, "INSERT INTO t SELECT a FROM staged.rows"_sql).run(), 2);
    QVERIFY(!writer.attach(m_folder.file(other), "second"));
    QVERIFY(writer.detach("staged"));
    QVERIFY(!Query(writer, "SELECT a FROM staged.rows"_sql).run());
    QCOMPARE(writer.attach(m_folder.file(u"missing.db"_s), "staged").error().kind, ErrorKind::FileMissing);
    QVERIFY(!QFile::exists(m_folder.file(u"missing.db"_s)));
}

void tst_connection::noticesCommitsOfOthers()
{
    Connection writer = m_folder.create(u"version.db"_s);
    exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    Connection reader = m_folder.open(u"version.db"_s, {.access = Access::ReadOnly});
    const qint64 before = *reader.dataVersion();
    QCOMPARE(*reader.dataVersion(), before);
    exec(writer, "INSERT INTO t VALUES (1)"_sql);
    QVERIFY(*reader.dataVersion() != before);
}

void tst_connection::survivesAMove()
{
    Connection first = m_folder.create(u"moved.db"_s);
    exec(first, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    auto transaction = Transaction::begin(first);
    QVERIFY(transaction);
    Connection second = std::move(first);
    exec(second, "INSERT INTO t VALUES (1)"_sql);
    QVERIFY(transaction->commit());
    QCOMPARE(*Query(second, "SELECT count(*) FROM t"_sql).number(), 1);
    second = m_folder.create(u"third.db"_s);
    QCOMPARE(second.path(), m_folder.file(u"third.db"_s));
}

QTEST_GUILESS_MAIN(tst_connection)
#include "tst_connection.moc"
