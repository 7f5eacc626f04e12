// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "tests/support/foreignprocess.h"
#include "tests/support/nofile.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QTest>

#include <filesystem>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace tradebook;
using namespace tradebook::db;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// Every way a file can be wrong gets its own ErrorKind, and none of them is changed by looking at it.
class tst_openerrors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsAMissingFile();
    void tellsAMissingFolder();
    void tellsWhatIsNoRegularFile();
    void tellsAnEmptyFile();
    void tellsWhatIsNoDatabase_data();
    void tellsWhatIsNoDatabase();
    void tellsATruncatedDatabase_data();
    void tellsATruncatedDatabase();
    void tellsADamagedSchema();
    void tellsDamageInTheMiddleOfAScan();
    void tellsAFileItMayNotRead();
    void tellsAFileItMayNotWrite();
    void tellsAFolderItMayNotWrite();
    void tellsAFolderItMayNotEnter();
    void hidesNoRowsOfACrashedBook();
    void leavesNothingBehindWhereNothingCanBeMade();
    void followsNoDanglingLinkWhenCreating();

private:
    static ErrorKind kindOf(const QString &path, Access access, bool create = false)
    {
        auto opened = Connection::open(path, {.access = access, .create = create});
        return opened ? ErrorKind::Rule : opened.error().kind; // Rule never comes from opening
    }
    QByteArray validDatabase(const QString &name);

    std::optional<ScratchFolder> m_folder;
};

void tst_openerrors::init()
{
    m_folder.emplace();
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)); // so that an ordinary user gets in
}

QByteArray tst_openerrors::validDatabase(const QString &name)
{
    {
        Connection writer = m_folder->create(name);
        exec(writer, "CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT) STRICT"_sql);
        exec(writer,
            "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i, printf('row %060d', i) FROM n"_sql);
    }
    return m_folder->read(name);
}

void tst_openerrors::tellsAMissingFile()
{
    for (const Access access : {Access::ReadWrite, Access::ReadOnly, Access::Immutable}) {
        auto opened = Connection::open(m_folder->file(u"none.db"_s), {.access = access});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::FileMissing);
        QCOMPARE(opened.error().data.value(0), m_folder->file(u"none.db"_s));
    }
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void tst_openerrors::tellsAMissingFolder()
{
    QCOMPARE(kindOf(m_folder->file(u"no/such/folder.db"_s), Access::ReadOnly), ErrorKind::FileMissing);
    QCOMPARE(kindOf(m_folder->file(u"no/such/folder.db"_s), Access::ReadWrite, true), ErrorKind::FileMissing);
    m_folder->write(u"file"_s, "x");
    QCOMPARE(kindOf(m_folder->file(u"file/below.db"_s), Access::ReadOnly), ErrorKind::FileMissing);
}

void tst_openerrors::tellsWhatIsNoRegularFile()
{
    QDir(m_folder->path()).mkdir(u"folder.db"_s);
    QVERIFY(putNoFile(m_folder->file(u"fifo.db"_s)));
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        QCOMPARE(kindOf(m_folder->file(u"folder.db"_s), access), ErrorKind::NotARegularFile);
        QCOMPARE(kindOf(m_folder->file(u"fifo.db"_s), access), ErrorKind::NotARegularFile); // and does not wait for a writer
        QCOMPARE(kindOf(aDevice(), access), ErrorKind::NotARegularFile);
    }
#ifdef Q_OS_UNIX
    std::filesystem::create_symlink("loop.db", m_folder->file(u"loop.db"_s).toStdString());
    QVERIFY(kindOf(m_folder->file(u"loop.db"_s), Access::ReadOnly) != ErrorKind::Rule);
#endif
}

void tst_openerrors::tellsAnEmptyFile()
{
    m_folder->write(u"empty.db"_s, {});
    for (const Access access : {Access::ReadWrite, Access::ReadOnly, Access::Immutable})
        QCOMPARE(kindOf(m_folder->file(u"empty.db"_s), access), ErrorKind::EmptyFile);
    QCOMPARE(m_folder->read(u"empty.db"_s).size(), 0);
}

void tst_openerrors::tellsWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("text") << QByteArray("sku,name\n1,lamp\n").repeated(500);
    QTest::newRow("511 zeros") << QByteArray(511, '\0');
    QTest::newRow("8 kB zeros") << QByteArray(8192, '\0');
    QTest::newRow("zip") << QByteArray("PK\x03\x04").leftJustified(5000, 'z');
    QTest::newRow("wrong case") << QByteArray("sqlite format 3\0", 16).leftJustified(4096, '\0');
}

void tst_openerrors::tellsWhatIsNoDatabase()
{
    QFETCH(QByteArray, bytes);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly, Access::Immutable}) {
        m_folder->write(u"garbage.db"_s, bytes);
        QCOMPARE(kindOf(m_folder->file(u"garbage.db"_s), access), ErrorKind::NotADatabase);
        QCOMPARE(m_folder->read(u"garbage.db"_s), bytes);
    }
}

void tst_openerrors::tellsATruncatedDatabase_data()
{
    QTest::addColumn<qsizetype>("bytes");
    for (const qsizetype bytes : {100, 511, 512, 513, 1024, 4095, 4096, 4097, 8191, 8192, 8193, 40960})
        QTest::addRow("%lld", static_cast<long long>(bytes)) << bytes;
}

void tst_openerrors::tellsATruncatedDatabase()
{
    QFETCH(qsizetype, bytes);
    const QByteArray whole = validDatabase(u"whole.db"_s);
    QVERIFY(whole.size() > bytes);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        m_folder->write(u"cut.db"_s, whole.first(bytes));
        const ErrorKind kind = kindOf(m_folder->file(u"cut.db"_s), access);
        QVERIFY2(kind == ErrorKind::Damaged || kind == ErrorKind::NotADatabase, qPrintable(QString::number(int(kind))));
        QCOMPARE(m_folder->read(u"cut.db"_s), whole.first(bytes));
    }
}

void tst_openerrors::tellsADamagedSchema()
{
    QByteArray bytes = validDatabase(u"whole.db"_s);
    bytes[100] = 0x77; // the kind of the first b-tree page
    m_folder->write(u"schema.db"_s, bytes);
    QCOMPARE(kindOf(m_folder->file(u"schema.db"_s), Access::ReadOnly), ErrorKind::Damaged);
}

void tst_openerrors::tellsDamageInTheMiddleOfAScan()
{
    QByteArray bytes = validDatabase(u"whole.db"_s);
    const qsizetype middle = bytes.size() / 4096 / 2 * 4096;
    bytes.replace(middle, 4096, QByteArray(4096, '\x55'));
    m_folder->write(u"middle.db"_s, bytes);
    Connection reader = m_folder->open(u"middle.db"_s, {.access = Access::ReadOnly});
    qint64 rows = 0;
    const auto outcome = Query(reader, "SELECT id, v FROM t"_sql).forEach([&](const Row &) { ++rows; });
    QVERIFY(rows > 0 && rows < 20000);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Damaged);
    QCOMPARE(outcome.error().data.value(0), reader.path());
    QVERIFY(!Query(reader, "SELECT v FROM t"_sql).all([](const Row &row) { return row.text(0); }));
}

void tst_openerrors::tellsAFileItMayNotRead()
{
#ifndef Q_OS_UNIX
    QSKIP("no modes of files");
#endif
    (void)validDatabase(u"secret.db"_s);
    QFile::setPermissions(m_folder->file(u"secret.db"_s), {});
    const Unprivileged ordinary;
    QCOMPARE(kindOf(m_folder->file(u"secret.db"_s), Access::ReadOnly), ErrorKind::PermissionDenied);
    QCOMPARE(kindOf(m_folder->file(u"secret.db"_s), Access::ReadWrite), ErrorKind::PermissionDenied);
}

void tst_openerrors::tellsAFileItMayNotWrite()
{
#ifndef Q_OS_UNIX
    QSKIP("no modes of files");
#endif
    (void)validDatabase(u"locked.db"_s);
    QFile::setPermissions(m_folder->file(u"locked.db"_s), QFile::Permissions(0x4444));
    const Unprivileged ordinary;
    QCOMPARE(kindOf(m_folder->file(u"locked.db"_s), Access::ReadWrite), ErrorKind::ReadOnly);
    QCOMPARE(kindOf(m_folder->file(u"locked.db"_s), Access::Immutable), ErrorKind::Rule);
}

void tst_openerrors::tellsAFolderItMayNotWrite()
{
#ifndef Q_OS_UNIX
    QSKIP("no modes of folders");
#endif
    (void)validDatabase(u"mine.db"_s);
    QFile::setPermissions(m_folder->file(u"mine.db"_s), QFile::Permissions(0x6666));
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555));
    const Unprivileged ordinary;
    QCOMPARE(kindOf(m_folder->file(u"mine.db"_s), Access::ReadWrite), ErrorKind::ReadOnly);
    QCOMPARE(kindOf(m_folder->file(u"mine.db"_s), Access::ReadOnly), ErrorKind::ReadOnly); // WAL needs its -shm: the caller copies
    QCOMPARE(kindOf(m_folder->file(u"mine.db"_s), Access::Immutable), ErrorKind::Rule);
    QCOMPARE(kindOf(m_folder->file(u"new.db"_s), Access::ReadWrite, true), ErrorKind::PermissionDenied);
}

void tst_openerrors::tellsAFolderItMayNotEnter()
{
    (void)validDatabase(u"inside.db"_s);
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7000));
    const Unprivileged ordinary;
#ifdef Q_OS_UNIX
    if (::geteuid() == 0 || ::access(QFile::encodeName(m_folder->path()).constData(), X_OK) == 0)
        QSKIP("this user owns the folder");
#else
    QSKIP("no modes of folders");
#endif
    QCOMPARE(kindOf(m_folder->file(u"inside.db"_s), Access::ReadOnly), ErrorKind::PermissionDenied);
}

void tst_openerrors::followsNoDanglingLinkWhenCreating()
{
#ifndef Q_OS_UNIX
    QSKIP("only administrators may make links there");
#endif
    std::filesystem::create_symlink(m_folder->file(u"elsewhere.db"_s).toStdString(), m_folder->file(u"link.db"_s).toStdString());
    QCOMPARE(kindOf(m_folder->file(u"link.db"_s), Access::ReadWrite, true), ErrorKind::FileExists);
    QVERIFY(!QFile::exists(m_folder->file(u"elsewhere.db"_s)));
}

// Where a -wal cannot be read beside its file, only a copy of both shows what was committed; the caller makes it.
void tst_openerrors::hidesNoRowsOfACrashedBook()
{
    (void)validDatabase(u"crashed.db"_s);
    ForeignProcess other(m_folder->file(u"crashed.db"_s), {u"sql:INSERT INTO t(v) VALUES ('late')"_s, u"say:written"_s, u"wait"_s});
    QVERIFY(other.waitFor("written"));
    other.kill();
    QCOMPARE(kindOf(m_folder->file(u"crashed.db"_s), Access::Immutable), ErrorKind::ReadOnly);

    QVERIFY(QFile::remove(m_folder->file(u"crashed.db-shm"_s)));
    for (const QString &name : {u"crashed.db"_s, u"crashed.db-wal"_s})
        QFile::setPermissions(m_folder->file(name), QFile::Permissions(0x6666));
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555));
#ifdef Q_OS_UNIX
    {
        const Unprivileged ordinary;
        QCOMPARE(kindOf(m_folder->file(u"crashed.db"_s), Access::ReadOnly), ErrorKind::ReadOnly);
    }
#endif
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
    Connection writer = m_folder->open(u"crashed.db"_s, {.access = Access::ReadWrite});
    QCOMPARE(*Query(writer, "SELECT count(*) FROM t"_sql).number(), 20001);
}

void tst_openerrors::leavesNothingBehindWhereNothingCanBeMade()
{
#ifndef Q_OS_UNIX
    QSKIP("Wine takes names that Windows refuses");
#endif
    // The name itself is just possible, that of its -wal is not.
    QCOMPARE(kindOf(m_folder->file(QString(252, u'x') + u".db"_s), Access::ReadWrite, true), ErrorKind::InputOutput);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

TRADEBOOK_FOREIGN_TEST_MAIN(tst_openerrors)
#include "tst_openerrors.moc"
