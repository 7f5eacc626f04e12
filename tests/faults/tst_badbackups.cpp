// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backups.h"
#include "core/migrate/migrator.h"
#include "core/words/words.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/importing.h"
#include "tests/support/nofile.h"
#include "tests/support/restorebook.h"
#include "tests/support/unprivileged.h"

#include <QTest>
#include <QtEndian>

#include <random>

#include <sys/stat.h>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPage = 4096;

enum class Door { Contents, Verify, Stage };

Result<void> enter(Door door, const QString &source, const QString &book)
{
    switch (door) {
    case Door::Contents:
        if (auto contents = backup::contentsOf(source); !contents)
            return contents.error();
        return {};
    case Door::Verify:
        if (auto verified = backup::verify(source, backup::Proof::Thorough); !verified)
            return verified.error();
        return {};
    case Door::Stage:
        if (auto staged = restore::stage(source, book); !staged)
            return staged.error();
        return {};
    }
    return {};
}

/// What is wrong with a refusal: it names what is the matter with the file, and a person can read it.
QString faultsOfRefusal(const Error &error)
{
    static const QList<ErrorKind> kinds{ErrorKind::FileMissing, ErrorKind::NotARegularFile, ErrorKind::EmptyFile, ErrorKind::NotADatabase,
        ErrorKind::NotABook, ErrorKind::Damaged, ErrorKind::ForeignSchema, ErrorKind::SchemaChanged, ErrorKind::NewerVersion,
        ErrorKind::UnknownVersion, ErrorKind::MigrationEdited, ErrorKind::MigrationMissing, ErrorKind::PermissionDenied,
        ErrorKind::SameFile, ErrorKind::TakesTooLong, ErrorKind::DiskFull};
    if (!kinds.contains(error.kind))
        return described(error);
    const QString sentence = words::sentence(error);
    return sentence.endsWith(u'.') && !sentence.contains(u"SQL"_s) ? QString() : u"no sentence: "_s + sentence;
}

} // namespace

/// Files of all kinds offered as backups: refused with a reason, or what they say is what is restored. The live book stays byte by byte as
/// it was, and nothing is left beside it.
class tst_badbackups : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_book = m_folder.filePath(u"shop.tradebook"_s);
    QByteArray m_bytes; ///< of the live book
    QByteArray m_backup; ///< of a good backup
    QStringList m_entries;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(u"given/"_s + name); }
    [[nodiscard]] QString given(const QByteArray &bytes) const
    {
        QString path = file(u"given.tradebook-backup"_s);
        writeBytes(path, bytes);
        return path;
    }
    void changeGiven(const QString &sql) const { QCOMPARE(executeOn(given(m_backup), sql), 0); }
    [[nodiscard]] QString faultsOfBook() const
    {
        if (bytesOf(m_book) != m_bytes)
            return u"the book was changed"_s;
        const QStringList entries = entriesOf(m_folder.path());
        return entries == m_entries ? QString() : u"left behind: "_s + entries.join(u' ');
    }
    /// All three doors refuse.
    [[nodiscard]] QString faultsOf(const QString &source, bool mustRefuse = true) const
    {
        const QStringList before = entriesOf(QFileInfo(source).absolutePath());
        for (const Door door : {Door::Contents, Door::Verify, Door::Stage}) {
            const auto outcome = enter(door, source, m_book);
            const QString where = u"door %1: "_s.arg(static_cast<int>(door));
            if (outcome && mustRefuse && door != Door::Contents)
                return where + u"accepted"_s;
            if (!outcome) {
                if (const QString fault = faultsOfRefusal(outcome.error()); !fault.isEmpty())
                    return where + fault;
            }
            if (const QString fault = faultsOfBook(); !fault.isEmpty())
                return where + fault;
        }
        return entriesOf(QFileInfo(source).absolutePath()) == before ? QString() : u"made something beside the backup"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestBook book;
        for (int number = 0; number < 20; ++number)
            QVERIFY_OK(placeOrder(book.writer(), QString::number(number)));
        m_backup = bytesOf(backedUp(book.path()));
        QVERIFY_OK(placeOrder(book.writer(), u"later"_s));
        const QString path = book.path();
        book.close();
        m_bytes = bytesOf(path);
        writeBytes(m_book, m_bytes);
        QVERIFY(QDir().mkpath(m_folder.filePath(u"given"_s)));
        m_entries = entriesOf(m_folder.path());
        QVERIFY_OK(enter(Door::Stage, given(m_backup), m_book));
    }
    void cleanup()
    {
        QVERIFY(QDir(m_folder.filePath(u"given"_s)).removeRecursively());
        QVERIFY(QDir().mkpath(m_folder.filePath(u"given"_s)));
    }

    void whatIsNoFile()
    {
        QCOMPARE(faultsOf(file(u"missing"_s)), QString());
        QCOMPARE(faultsOf(m_folder.filePath(u"given"_s)), QString());
        const QString pipe = file(u"pipe"_s);
        QVERIFY(putNoFile(pipe));
        QCOMPARE(faultsOf(pipe), QString());
#ifdef Q_OS_UNIX // only administrators may make links elsewhere
        const QString loop = file(u"loop"_s);
        QVERIFY(QFile::link(loop, loop));
        QCOMPARE(faultsOf(loop), QString());
        const QString zero = file(u"zero"_s);
        QVERIFY(QFile::link(aDevice(), zero));
        QCOMPARE(faultsOf(zero), QString());
#endif
        QVERIFY_KIND(enter(Door::Contents, aDevice(), m_book), ErrorKind::NotARegularFile);
        QVERIFY_KIND(enter(Door::Verify, aDevice(), m_book), ErrorKind::NotARegularFile);
        QVERIFY_KIND(enter(Door::Stage, aDevice(), m_book), ErrorKind::NotARegularFile);
        QCOMPARE(faultsOf(given({})), QString());
        QCOMPARE(faultsOf(given("SQLite format 3")), QString());
        QCOMPARE(faultsOf(given(QByteArray(300'000, 'x'))), QString());
    }

    void whatMayNotBeRead()
    {
#ifndef Q_OS_UNIX
        QSKIP("no modes of files");
#endif
        const QString path = given(m_backup);
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0), 0);
        for (const Door door : {Door::Contents, Door::Verify, Door::Stage}) {
            const Unprivileged nobody;
            const auto outcome = enter(door, path, m_book);
            QVERIFY_KIND(outcome, ErrorKind::PermissionDenied);
        }
        QCOMPARE(faultsOfBook(), QString());
    }

    void aBookInAFolderThatCannotBeWritten()
    {
#ifndef Q_OS_UNIX
        QSKIP("no modes of folders");
#endif
        const QString path = given(m_backup);
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0644), 0);
        QCOMPARE(::chmod(QFile::encodeName(m_folder.path()).constData(), 0555), 0);
        Result<void> outcome;
        {
            const Unprivileged nobody;
            outcome = enter(Door::Stage, path, m_book);
        }
        QCOMPARE(::chmod(QFile::encodeName(m_folder.path()).constData(), 0700), 0);
        QVERIFY_KIND(outcome, ErrorKind::PermissionDenied);
        QCOMPARE(faultsOfBook(), QString());
    }

    void whatIsCutOff()
    {
        QList<qsizetype> lengths;
        for (qsizetype page = 0; page <= m_backup.size() / kPage; ++page)
            lengths << page * kPage - 1 << page * kPage << page * kPage + 1;
        for (qsizetype length = 0; length < 700; length += 50)
            lengths << length << length + 12;
        lengths.removeIf([&](qsizetype length) { return length < 0 || length >= m_backup.size(); });
        QVERIFY(lengths.size() > 200);
        for (const qsizetype length : std::as_const(lengths)) {
            const QString fault = faultsOf(given(m_backup.first(length)));
            QVERIFY2(fault.isEmpty(), qPrintable(u"%1 bytes: %2"_s.arg(length).arg(fault)));
        }
    }

    void aByteThatFlippedIsToldByTheChecksum()
    {
        std::mt19937 random(5);
        const QString path = given(m_backup);
        writeBytes(path + u".sha256"_s, QCryptographicHash::hash(m_backup, QCryptographicHash::Sha256).toHex() + "  x\n");
        QVERIFY_OK(enter(Door::Verify, path, m_book));
        for (int flip = 0; flip < 40; ++flip) {
            QByteArray bytes = m_backup;
            const auto at = static_cast<qsizetype>(flip < 20 ? random() % 110 : random() % static_cast<unsigned>(bytes.size()));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
            writeBytes(path, bytes);
            const QString fault = faultsOf(path);
            QVERIFY2(fault.isEmpty(), qPrintable(u"byte %1: %2"_s.arg(at).arg(fault)));
        }
    }

    // Without one it is refused by what it is, or what the file says is what comes.
    void aByteThatFlippedWithoutAChecksum()
    {
        std::mt19937 random(6);
        int refused = 0;
        int taken = 0;
        for (int flip = 0; flip < 250; ++flip) {
            QByteArray bytes = m_backup;
            const auto page = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() / kPage)) * kPage;
            const auto within = flip % 3 == 0 ? random() % 12 : random() % kPage;
            const qsizetype at = flip % 5 == 0 ? random() % 110 : page + static_cast<qsizetype>(within);
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
            const QString path = given(bytes);
            const QString fault = faultsOf(path, false);
            QVERIFY2(fault.isEmpty(), qPrintable(u"byte %1: %2"_s.arg(at).arg(fault)));
            const auto staged = restore::stage(path, m_book);
            refused += staged ? 0 : 1;
            taken += staged ? 1 : 0;
            if (staged)
                QCOMPARE(difference(digestOf(staged->path), digestOf(path)), QString());
        }
        QVERIFY(refused > 20 && taken > 20);
    }

    void corruptDatabasesOfOthers()
    {
        const QDir corpus(realDataFolder() + u"/sqlite_corrupt"_s);
        const QStringList names = corpus.entryList({u"*.db"_s}, QDir::Files);
        if (names.isEmpty())
            QSKIP("the corpus sqlite_corrupt is not here");
        for (const QString &name : names) {
            QByteArray bytes = bytesOf(corpus.filePath(name));
            QCOMPARE(faultsOf(given(bytes)), QString());
            if (bytes.size() < 100)
                continue;
            // The same claiming to be a book: now its schema is read.
            qToBigEndian(static_cast<qint32>(migrate::kApplicationId), bytes.data() + 68);
            qToBigEndian(static_cast<qint32>(migrate::newestVersion()), bytes.data() + 60);
            const QString fault = faultsOf(given(bytes));
            QVERIFY2(fault.isEmpty(), qPrintable(name + u": "_s + fault));
        }
    }

    void otherVersionsAndPrograms_data()
    {
        QTest::addColumn<QString>("pragma");
        for (const char *pragma : {"user_version = 0", "user_version = -1", "user_version = -2147483648", "user_version = 2147483647",
                 "user_version = 1", "user_version = 2", "application_id = 0", "application_id = -1", "application_id = 7"})
            QTest::addRow("%s", pragma) << QString::fromLatin1(pragma);
        QTest::addRow("newer") << u"user_version = %1"_s.arg(migrate::newestVersion() + 1);
    }
    void otherVersionsAndPrograms()
    {
        QFETCH(QString, pragma);
        changeGiven(u"PRAGMA "_s + pragma);
        QCOMPARE(faultsOf(file(u"given.tradebook-backup"_s)), QString());
    }

    void hostileStructures_data()
    {
        QTest::addColumn<QString>("sql");
        const auto add = [](const char *name, const char *sql) { QTest::addRow("%s", name) << QString::fromLatin1(sql); };
        add("trigger on the history", "CREATE TRIGGER evil AFTER INSERT ON actions BEGIN UPDATE users SET name = 'x'; END");
        add("trigger instead", "CREATE VIEW v AS SELECT 1 AS x; CREATE TRIGGER evil INSTEAD OF INSERT ON v BEGIN DELETE FROM users; END");
        add("view for a table", "ALTER TABLE notes RENAME TO n; CREATE VIEW notes AS SELECT * FROM n");
        add("endless view for the history",
            "DROP TABLE schema_migrations; CREATE VIEW schema_migrations AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT i AS version, '' AS name, '' AS checksum, '' AS algorithm, '' AS app_version, '' AS applied_at FROM n");
        add("history gone", "DROP TABLE schema_migrations");
        add("history of other columns", "DROP TABLE schema_migrations; CREATE TABLE schema_migrations (version)");
        add("endless view", "CREATE VIEW evil AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
        add("extension in a check", "CREATE TABLE evil (x CHECK (load_extension('evil') IS NULL))");
        add("file function in a default", "CREATE TABLE evil (x DEFAULT (writefile('/tmp/evil', 'x')))");
        add("virtual table", "CREATE VIRTUAL TABLE evil USING fts5(x)");
        add("generated column", "ALTER TABLE users ADD COLUMN evil TEXT AS (hex(zeroblob(100000000)))");
        add("index by expression", "CREATE INDEX evil ON users (hex(zeroblob(1000)))");
        add("partial index", "CREATE INDEX evil ON users (name) WHERE length(name) > 3");
        add("table that is gone", "DROP TABLE drafts");
        add("column of another kind",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'json TEXT', 'json BLOB')"
            " WHERE name = 'drafts'");
        add("structure of nonsense",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE users (' WHERE name = 'users'");
        add("structure without words", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = NULL WHERE type = 'trigger'");
        add("two names for one root",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema"
            " WHERE name = 'users') WHERE name = 'notes'");
        add("root beyond the end", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2000000000 WHERE name = 'notes'");
        add("root in the head", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'notes'");
        add("history edited", "UPDATE schema_migrations SET checksum = 'x' WHERE version = 2");
        add("history with a gap", "DELETE FROM schema_migrations WHERE version = 2");
        add("history of the future",
            "INSERT INTO schema_migrations SELECT 999, name, checksum, algorithm, app_version, applied_at FROM"
            " schema_migrations WHERE version = 1");
        add("orphans", "PRAGMA foreign_keys = OFF; DELETE FROM users");
        add("no book in it", "DELETE FROM book");
    }
    void hostileStructures()
    {
        QFETCH(QString, sql);
        const QString path = given(m_backup);
        (void)executeOn(path, sql); // of a structure that is broken by it the last step fails
        QVERIFY(bytesOf(path) != m_backup);
        QCOMPARE(faultsOf(path), QString());
        QVERIFY(!QFile::exists(u"/tmp/evil"_s));
    }

    // Only the name binds a -wal to its database.
    void aWalOfAnotherBook()
    {
        TestBook other;
        QVERIFY_OK(placeOrder(other.writer(), u"other"_s));
        const QByteArray wal = bytesOf(other.path() + u"-wal"_s);
        QVERIFY(!wal.isEmpty());
        const QString whole = file(u"whole.tradebook"_s);
        writeBytes(whole, m_bytes);
        const Digest wanted = digestOf(whole);
        const QString path = given(m_bytes); // a book says in its head that it has a -wal
        writeBytes(path + u"-wal"_s, wal);
        {
            const auto staged = restore::stage(path, m_book);
            if (staged)
                QCOMPARE(tradebook::test::faultsOf(staged->path), QString());
            else
                QCOMPARE(faultsOfRefusal(staged.error()), QString());
        }
        // And one of nonsense says nothing.
        writeBytes(path + u"-wal"_s, QByteArray(50'000, 'w'));
        {
            const auto without = restore::stage(path, m_book);
            QVERIFY_OK(without);
            QCOMPARE(difference(digestOf(without->path), wanted), QString());
        }
        QCOMPARE(faultsOfBook(), QString());
    }

    void aJournalThatNamesAnotherFile()
    {
        const QString path = given(m_backup);
        // A hot journal with the name of a super-journal at its end: played back, it would delete that file.
        const QString victim = file(u"victim"_s);
        writeBytes(victim, "mine");
        writeBytes(path + u"-journal"_s, QByteArray::fromHex("d9d505f920a163d7") + QByteArray(504, '\0') + QFile::encodeName(victim));
        QVERIFY_KIND(enter(Door::Stage, path, m_book), ErrorKind::Damaged);
        (void)enter(Door::Contents, path, m_book);
        (void)enter(Door::Verify, path, m_book);
        QCOMPARE(bytesOf(victim), QByteArray("mine"));
        QCOMPARE(bytesOf(path), m_backup);
        QCOMPARE(faultsOfBook(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_badbackups)
#include "tst_badbackups.moc"
