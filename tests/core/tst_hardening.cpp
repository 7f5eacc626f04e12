// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

#include <sys/stat.h>
#include <unistd.h>

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

/// Every pragma, flag and limit of DESIGN section 3, asked back past the room that set it, and what it is for.
class tst_hardening : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hardensTheWriter();
    void hardensReaders();
    void hardensMemory();
    void relaxesAScratchFile();
    void refusesDoubleQuotedStringsAndExtensions();
    void refusesToEditTheSchemaTable();
    void firesFullTextTriggersOnceTheSchemaIsTrusted();
    void keepsTemporaryFilesPrivate();
    void refusesOversizedValues();

private:
    ScratchFolder m_folder;
};

void tst_hardening::hardensTheWriter()
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

void tst_hardening::hardensReaders()
{
    Connection writer = m_folder.create(u"read.db"_s);
    exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    Connection reader = m_folder.open(u"read.db"_s, {.access = Access::ReadOnly});
    verifyHardened(reader);
    QCOMPARE(ask(reader, "PRAGMA journal_mode"), "wal");
    QCOMPARE(ask(reader, "PRAGMA temp_store"), "2");
    QCOMPARE(ask(reader, "PRAGMA cache_size"), "-8192");
    QCOMPARE(sqlite3_db_readonly(reader.handle(), "main"), 1);
    QVERIFY(writer.close());
    Connection immutable = m_folder.open(u"read.db"_s, {.access = Access::Immutable});
    verifyHardened(immutable);
}

void tst_hardening::hardensMemory()
{
    auto memory = Connection::openInMemory();
    QVERIFY(memory);
    verifyHardened(*memory);
    QVERIFY(memory->path().isEmpty());
    QVERIFY(memory->close());
}

void tst_hardening::relaxesAScratchFile()
{
    Connection scratch = m_folder.open(u"scratch.db"_s, {.access = Access::ReadWrite, .scratch = true, .create = true});
    verifyHardened(scratch);
    QCOMPARE(ask(scratch, "PRAGMA journal_mode"), "memory");
    QCOMPARE(ask(scratch, "PRAGMA synchronous"), "0");
    QCOMPARE(ask(scratch, "PRAGMA temp_store"), "1");
}

void tst_hardening::refusesDoubleQuotedStringsAndExtensions()
{
    Connection writer = m_folder.create(u"quotes.db"_s);
    QVERIFY(!Query(writer, "SELECT \"not a column\""_sql).run());
    QVERIFY(!Query(writer, "SELECT load_extension('x')"_sql).run());
    QVERIFY(sqlite3_load_extension(writer.handle(), "x", nullptr, nullptr) != SQLITE_OK);
}

void tst_hardening::refusesToEditTheSchemaTable()
{
    Connection writer = m_folder.create(u"defensive.db"_s);
    exec(writer, "CREATE TABLE t(a INTEGER) STRICT"_sql);
    exec(writer, "PRAGMA writable_schema=ON"_sql);
    QVERIFY(!Query(writer, "DELETE FROM sqlite_schema"_sql).run());
}

void tst_hardening::firesFullTextTriggersOnceTheSchemaIsTrusted()
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

void tst_hardening::keepsTemporaryFilesPrivate()
{
    Connection writer = m_folder.create(u"temporary.db"_s);
    QCOMPARE(sqlite3_exec(writer.handle(), "PRAGMA temp.cache_size=10; CREATE TEMP TABLE big(v)", nullptr, nullptr, nullptr), SQLITE_OK);
    exec(writer,
        "INSERT INTO big WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT randomblob(1000) FROM n"_sql);
#ifndef Q_OS_UNIX
    QSKIP("no modes of files");
#endif
    const QDir files(u"/proc/self/fd"_s);
    if (!files.exists())
        QSKIP("no /proc to see open files by");
    int temporary = 0;
    const QStringList names = files.entryList(QDir::Files | QDir::System);
    for (const QString &name : names) {
        const QByteArray target = QFile::encodeName(QFile::symLinkTarget(files.filePath(name)));
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

void tst_hardening::refusesOversizedValues()
{
    Connection writer = m_folder.create(u"big.db"_s);
    exec(writer, "CREATE TABLE t(v ANY) STRICT"_sql);
    const QByteArray big(50'000'001, 'x');
    QCOMPARE(Query(writer, "INSERT INTO t VALUES (?)"_sql, big).run().error().kind, ErrorKind::Invalid);
    QCOMPARE(Query(writer, "INSERT INTO t VALUES (?)"_sql, QString::fromLatin1(big)).run().error().kind, ErrorKind::Invalid);
    QVERIFY(!Query(writer, "INSERT INTO t VALUES (zeroblob(1000000000))"_sql).run());
    QCOMPARE(*Query(writer, "SELECT count(*) FROM t"_sql).number(), 0);
}

QTEST_GUILESS_MAIN(tst_hardening)
#include "tst_hardening.moc"
