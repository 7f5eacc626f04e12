// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/blob.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

#include <sys/stat.h>

using namespace tradebook;
using namespace tradebook::db;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray ask(Connection &connection, const char *pragma)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(connection.handle(), pragma, -1, &statement, nullptr);
    QByteArray answer = "(no row)";
    if (sqlite3_step(statement) == SQLITE_ROW)
        answer = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return answer;
}

int flag(Connection &connection, int which)
{
    int value = -1;
    sqlite3_db_config(connection.handle(), which, -1, &value);
    return value;
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<int>(status.st_mode & 0777U) : -1;
}

void verifyHardened(Connection &connection)
{
    QCOMPARE(ask(connection, "PRAGMA foreign_keys"), "1");
    QCOMPARE(ask(connection, "PRAGMA recursive_triggers"), "1");
    QCOMPARE(ask(connection, "PRAGMA cell_size_check"), "1");
    QCOMPARE(ask(connection, "PRAGMA trusted_schema"), "0");
    QCOMPARE(ask(connection, "PRAGMA mmap_size"), connection.path().isEmpty() ? "(no row)" : "0");
    QCOMPARE(flag(connection, SQLITE_DBCONFIG_DEFENSIVE), 1);
    QCOMPARE(flag(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION), 0);
    QCOMPARE(flag(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0);
    QCOMPARE(flag(connection, SQLITE_DBCONFIG_DQS_DML), 0);
    QCOMPARE(flag(connection, SQLITE_DBCONFIG_DQS_DDL), 0);
    QCOMPARE(sqlite3_limit(connection.handle(), SQLITE_LIMIT_LENGTH, -1), 50'000'000);
    QCOMPARE(sqlite3_limit(connection.handle(), SQLITE_LIMIT_SQL_LENGTH, -1), 1'000'000);
    QCOMPARE(sqlite3_limit(connection.handle(), SQLITE_LIMIT_ATTACHED, -1), 1);
}

} // namespace

class tst_connection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hardensTheWriter();
    void hardensReaders();
    void hardensMemory();
    void relaxesAScratchFile();
    void refusesDoubleQuotedStringsAndExtensions();
    void refusesToEditTheSchemaTable();
    void firesFullTextTriggersOnceTheSchemaIsTrusted();
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
    void keepsTemporaryFilesPrivate();
    void refusesOversizedValues();
    void survivesAMove();

private:
    ScratchFolder m_folder;
};

void tst_connection::hardensTheWriter()
{
    Connection writer = m_folder.create(u"writer.db"_s);
    verifyHardened(writer);
    QCOMPARE(ask(writer, "PRAGMA journal_mode"), "wal");
    QCOMPARE(ask(writer, "PRAGMA synchronous"), "2");
    QCOMPARE(ask(writer, "PRAGMA temp_store"), "1");
    QCOMPARE(ask(writer, "PRAGMA cache_size"), "-65536");
    QCOMPARE(ask(writer, "PRAGMA secure_delete"), "1");
    QCOMPARE(ask(writer, "PRAGMA journal_size_limit"), "16777216");
}

void tst_connection::hardensReaders()
{
    Connection writer = m_folder.create(u"read.db"_s);
    exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    Connection reader = m_folder.open(u"read.db"_s, {.access = Access::ReadOnly});
    verifyHardened(reader);
    QCOMPARE(ask(reader, "PRAGMA journal_mode"), "wal");
    QCOMPARE(ask(reader, "PRAGMA temp_store"), "2");
    QCOMPARE(ask(reader, "PRAGMA cache_size"), "-8192");
    QCOMPARE(sqlite3_db_readonly(reader.handle(), "main"), 1);
}

void tst_connection::hardensMemory()
{
    auto memory = Connection::openInMemory();
    QVERIFY(memory);
    verifyHardened(*memory);
    QVERIFY(memory->path().isEmpty());
    QVERIFY(memory->close());
}

void tst_connection::relaxesAScratchFile()
{
    Connection scratch = m_folder.open(u"scratch.db"_s, {.access = Access::ReadWrite, .scratch = true, .create = true});
    verifyHardened(scratch);
    QCOMPARE(ask(scratch, "PRAGMA journal_mode"), "memory");
    QCOMPARE(ask(scratch, "PRAGMA synchronous"), "0");
    QCOMPARE(ask(scratch, "PRAGMA temp_store"), "1");
}

void tst_connection::refusesDoubleQuotedStringsAndExtensions()
{
    Connection writer = m_folder.create(u"quotes.db"_s);
    QVERIFY(!Query(writer, "SELECT \"not a column\""_sql).run());
    QVERIFY(!Query(writer, "SELECT load_extension('x')"_sql).run());
    QVERIFY(sqlite3_load_extension(writer.handle(), "x", nullptr, nullptr) != SQLITE_OK);
}

void tst_connection::refusesToEditTheSchemaTable()
{
    Connection writer = m_folder.create(u"defensive.db"_s);
    exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    exec(writer, "PRAGMA writable_schema=ON"_sql);
    QVERIFY(!Query(writer, "DELETE FROM sqlite_schema"_sql).run());
}

void tst_connection::firesFullTextTriggersOnceTheSchemaIsTrusted()
{
    Connection writer = m_folder.create(u"fts.db"_s);
    exec(writer, "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT) STRICT"_sql);
    exec(writer, "CREATE VIRTUAL TABLE t_search USING fts5(name)"_sql);
    exec(writer, "CREATE TRIGGER t_ai AFTER INSERT ON t BEGIN INSERT INTO t_search(rowid, name) VALUES (new.id, new.name); END"_sql);
    QVERIFY(!Query(writer, "INSERT INTO t(name) VALUES ('lamp')"_sql).run());
    QVERIFY(writer.trustSchema());
    QCOMPARE(*Query(writer, "INSERT INTO t(name) VALUES ('lamp')"_sql).run(), 1);
    QCOMPARE(*Query(writer, "SELECT count(*) FROM t_search WHERE t_search MATCH 'lamp'"_sql).number(), 1);
    Connection reader = m_folder.open(u"fts.db"_s, {.access = Access::ReadOnly});
    QCOMPARE(*Query(reader, "SELECT count(*) FROM t_search WHERE t_search MATCH 'lamp'"_sql).number(), 1);
    QVERIFY(!reader.trustSchema());
    QVERIFY(reader.close());
    QVERIFY(writer.close());
}

void tst_connection::makesFilesForTheirOwnerAlone()
{
    const mode_t before = ::umask(0);
    {
        Connection writer = m_folder.create(u"mode.db"_s);
        exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
        QCOMPARE(modeOf(m_folder.file(u"mode.db"_s)), 0600);
        QCOMPARE(modeOf(m_folder.file(u"mode.db-wal"_s)), 0600);
        QCOMPARE(modeOf(m_folder.file(u"mode.db-shm"_s)), 0600);
    }
    ::umask(before);
}

void tst_connection::opensAnyFileName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("blanks") << u"my  shop.db"_s;
    QTest::newRow("percent") << u"dír %41 100%.db"_s;
    QTest::newRow("query and fragment") << u"a?mode=memory#b&c=d;e.db"_s;
    QTest::newRow("quotes") << u"O'Brien \"x\" `y`.db"_s;
    QTest::newRow("newline") << u"a\nb\tc.db"_s;
    QTest::newRow("not ASCII") << u"\u05E9\u05DC\u05D5\u05DD \u4E2D\u6587 \U0001F600.db"_s;
    QTest::newRow("colon") << u"file:x.db"_s;
    QTest::newRow("memory") << u":memory:"_s;
    QTest::newRow("backslash") << u"a\\b.db"_s;
    QTest::newRow("as long as its -journal allows") << QString(244, u'x') + u".db"_s;
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
    QCOMPARE(ask(reader, "PRAGMA wal_checkpoint(TRUNCATE)"), "(no row)"); // SQLite itself refuses, too
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
    verifyHardened(immutable);
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
    const QString other = u"other's \"file\"?.db"_s;
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

void tst_connection::keepsTemporaryFilesPrivate()
{
    Connection writer = m_folder.create(u"temporary.db"_s);
    QCOMPARE(sqlite3_exec(writer.handle(), "PRAGMA temp.cache_size=10; CREATE TEMP TABLE big(v)", nullptr, nullptr, nullptr), SQLITE_OK);
    exec(writer,
        "INSERT INTO big WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT randomblob(1000) FROM n"_sql);
    const QDir files(u"/proc/self/fd"_s);
    if (!files.exists())
        QSKIP("no /proc to see open files by");
    int temporary = 0;
    const QStringList names = files.entryList(QDir::Files | QDir::System);
    for (const QString &name : names) {
        QByteArray target(4096, '\0');
        const auto length = ::readlink(QFile::encodeName(files.filePath(name)).constData(), target.data(), 4095);
        target.truncate(std::max<qsizetype>(length, 0));
        if (!target.contains("etilqs_"))
            continue;
        ++temporary;
        QByteArray folder = target.left(target.lastIndexOf('/'));
        QCOMPARE(modeOf(QFile::decodeName(folder)), 0700);
        struct stat status = {};
        QVERIFY(::stat(QFile::encodeName(files.filePath(name)).constData(), &status) == 0);
        QCOMPARE(static_cast<int>(status.st_mode & 0777U), 0600);
    }
    QVERIFY(temporary > 0);
}

void tst_connection::refusesOversizedValues()
{
    Connection writer = m_folder.create(u"big.db"_s);
    exec(writer, "CREATE TABLE t(v ANY) STRICT"_sql);
    const QByteArray big(50'000'001, 'x');
    QCOMPARE(Query(writer, "INSERT INTO t VALUES (?)"_sql, big).run().error().kind, ErrorKind::Invalid);
    QCOMPARE(Query(writer, "INSERT INTO t VALUES (?)"_sql, QString::fromLatin1(big)).run().error().kind, ErrorKind::Invalid);
    QVERIFY(!Query(writer, "INSERT INTO t VALUES (zeroblob(1000000000))"_sql).run());
    QCOMPARE(*Query(writer, "SELECT count(*) FROM t"_sql).number(), 0);
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
