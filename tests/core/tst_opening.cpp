// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/marks.h"
#include "core/book/opening.h"
#include "core/db/query.h"
#include "core/migrate/migrator.h"
#include "core/store.h"
#include "tests/support/bookstate.h"
#include "tests/support/nofile.h"
#include "tests/support/outcome.h"
#include "tests/support/peer.h"
#include "tests/support/testbook.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>

#include <sqlite3.h>

using namespace tradebook;
using namespace std::chrono_literals;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;
using book::Wanted;

/// What may be opened, and what happens to what may not: nothing.
class tst_opening : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_book; // a whole book, closed

    [[nodiscard]] QString place(const QString &name) const { return m_folder.filePath(name); }

    QString file(const QString &name, const QByteArray &content)
    {
        QFile file(place(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s: %s", qPrintable(name), qPrintable(file.errorString()));
        return file.fileName();
    }
    /// A book whose header was changed by another program.
    QString bookAfter(const QString &name, const QString &sql)
    {
        const QString path = file(name, m_book);
        if (test::executeOn(path, sql) != SQLITE_OK)
            qFatal("%s", qPrintable(sql));
        return path;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile content(path);
        return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
    }
    static QByteArray hashOf(const QString &path)
    {
        QFile content(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return content.open(QIODevice::ReadOnly) && hash.addData(&content) ? hash.result() : QByteArray();
    }
    static Result<void> opened(const QString &path, Wanted wanted = Wanted::ReadWrite)
    {
        auto prepared = book::prepare(path, wanted, 100ms);
        if (!prepared)
            return prepared.error();
        if (prepared->access == Wanted::ReadWrite) {
            auto writer = book::openWriter(*prepared);
            return writer ? writer->close() : Result<void>(writer.error());
        }
        auto reader = book::openReader(*prepared);
        return reader ? book::verifyStructure(*reader) : Result<void>(reader.error());
    }
    QStringList beside(const QString &path) const
    {
        const QFileInfo info(path);
        return QDir(info.absolutePath())
            .entryList({info.fileName() + u"*"_s, u"."_s + info.fileName() + u"*"_s}, QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::TestBook book;
        book.close();
        QFile content(book.path());
        QVERIFY(content.open(QIODevice::ReadOnly));
        m_book = content.readAll();
        QVERIFY(m_book.size() > 100'000);
    }

    void opensABook()
    {
        const QString path = file(u"good"_s, m_book);
        QVERIFY_OK(opened(path));
        QVERIFY_OK(opened(path, Wanted::ReadOnly));
    }

    void refusesWhatIsNoBook_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        const auto row
            = [](const char *name, const QString &path, ErrorKind kind) { QTest::newRow(name) << path << static_cast<int>(kind); };
        row("missing", place(u"missing"_s), ErrorKind::FileMissing);
        row("no name", QString(), ErrorKind::FileMissing);
        row("a file as folder", file(u"plain"_s, "x") + u"/book"_s, ErrorKind::FileMissing);
        row("name too long", place(QString(300, u'x')), ErrorKind::FileMissing);
        row("a folder", m_folder.path(), ErrorKind::NotARegularFile);
        QVERIFY(test::putNoFile(place(u"fifo"_s)));
        row("a FIFO", place(u"fifo"_s), ErrorKind::NotARegularFile);
        row("a device", test::aDevice(), ErrorKind::NotARegularFile);
#ifdef Q_OS_UNIX
        QFile::link(place(u"loop"_s), place(u"loop"_s));
        row("a link to itself", place(u"loop"_s), ErrorKind::NotARegularFile);
#endif
        row("no bytes", file(u"empty"_s, {}), ErrorKind::EmptyFile);
        row("fewer bytes than a page", file(u"tiny"_s, m_book.first(511)), ErrorKind::NotADatabase);
        row("a few letters", file(u"short"_s, "hello\n"), ErrorKind::NotADatabase);
        row("letters", file(u"letters"_s, QByteArray(5000, 'a')), ErrorKind::NotADatabase);
        row("the header alone", file(u"header"_s, m_book.first(512)), ErrorKind::Damaged);
        row("another program's database", bookAfter(u"foreign"_s, u"PRAGMA application_id = 252006675"_s), ErrorKind::NotABook);
        row("nobody's database", bookAfter(u"nobody"_s, u"PRAGMA application_id = 0"_s), ErrorKind::NotABook);
        row("a newer book", bookAfter(u"newer"_s, u"PRAGMA user_version = 999"_s), ErrorKind::NewerVersion);
        row("version 0", bookAfter(u"zero"_s, u"PRAGMA user_version = 0"_s), ErrorKind::UnknownVersion);
        row("a negative version", bookAfter(u"negative"_s, u"PRAGMA user_version = -1"_s), ErrorKind::UnknownVersion);
        row("an absurd version", bookAfter(u"absurd"_s, u"PRAGMA user_version = 2147483647"_s), ErrorKind::UnknownVersion);
    }
    void refusesWhatIsNoBook()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        const QByteArray before = QFileInfo(path).isFile() ? hashOf(path) : QByteArray();
        const QStringList neighbours = QFileInfo(path).isFile() ? beside(path) : QStringList();
        for (const auto wanted : {Wanted::ReadWrite, Wanted::ReadOnly}) {
            const auto outcome = opened(path, wanted);
            QVERIFY_KIND(outcome, static_cast<ErrorKind>(kind));
            QVERIFY(!outcome.error().data.isEmpty());
        }
        if (QFileInfo(path).isFile()) {
            QCOMPARE(hashOf(path), before);
            QCOMPARE(beside(path), neighbours); // not even a lock file or a -shm
        }
    }

    void saysWhichVersionIsNewer()
    {
        const auto outcome = opened(bookAfter(u"newer2"_s, u"PRAGMA user_version = 999"_s));
        QCOMPARE(outcome.error().data, (QStringList{u"999"_s, QString::number(migrate::newestVersion())}));
    }

    void tellsOfAWalThatStandsAlone()
    {
        file(u"gone-wal"_s, QByteArray(4152, 'w'));
        const auto missing = opened(place(u"gone"_s));
        QVERIFY_KIND(missing, ErrorKind::FileMissing);
        QCOMPARE(missing.error().data, (QStringList{place(u"gone"_s), place(u"gone-wal"_s)}));
        file(u"hollow"_s, {});
        file(u"hollow-wal"_s, QByteArray(4152, 'w'));
        const auto empty = opened(place(u"hollow"_s));
        QVERIFY_KIND(empty, ErrorKind::EmptyFile);
        QCOMPARE(empty.error().data.value(1), place(u"hollow-wal"_s));
        QCOMPARE(QFileInfo(place(u"gone-wal"_s)).size(), 4152);
        QVERIFY(!QFile::exists(place(u"gone"_s)));
    }

    // RELIABILITY 17: never a crash, never a book.
    void neverTakesATruncatedBookForWhole_data()
    {
        QTest::addColumn<qint64>("bytes");
        for (const qint64 page : {1, 2, 3, 10, 40}) {
            for (const qint64 more : {-1, 0, 1})
                QTest::addRow("%lld pages %+lld", page, more) << page * 4096 + more;
        }
        QTest::newRow("all but a byte") << qint64(m_book.size() - 1);
        QTest::newRow("all but a page") << qint64(m_book.size() - 4096);
    }
    void neverTakesATruncatedBookForWhole()
    {
        QFETCH(qint64, bytes);
        QVERIFY_KIND(opened(file(u"cut"_s, m_book.first(bytes))), ErrorKind::Damaged);
    }

    // RELIABILITY 18, the short form: whatever a byte does, opening answers, and a check does, too.
    void survivesAnyBrokenByte()
    {
        QRandomGenerator random(20261121);
        for (int i = 0; i < 60; ++i) {
            QByteArray broken = m_book;
            // Half of them in the header and the schema.
            const auto at = random.bounded(i % 2 ? static_cast<int>(broken.size()) : 8192);
            broken[at] = static_cast<char>(random.bounded(256));
            const QString path = file(u"broken"_s, broken);
            auto prepared = book::prepare(path, Wanted::ReadOnly, 100ms);
            if (!prepared)
                continue;
            if (auto reader = book::openReader(*prepared)) {
                std::ignore = book::verifyStructure(*reader);
                std::ignore = book::quickCheck(*reader);
            }
        }
    }

    void findsDamageInTheMiddle()
    {
        const QString path = file(u"damaged"_s, m_book);
        qint64 root = 0;
        {
            auto whole = db::Connection::open(path, {});
            root = test::scalar(*whole, u"SELECT rootpage FROM sqlite_schema WHERE name = 'products_by_name'"_s).toLongLong();
        }
        QByteArray broken = m_book;
        file(u"damaged"_s, broken.replace((root - 1) * 4096, 16, QByteArray(16, '\xff')));
        QVERIFY_OK(opened(path, Wanted::ReadOnly)); // the first pages are whole
        auto reader = db::Connection::open(path, {});
        QVERIFY_OK(reader);
        const auto outcome = book::quickCheck(*reader);
        QVERIFY_KIND(outcome, ErrorKind::Damaged);
        QVERIFY(!outcome.error().detail.isEmpty());
    }

    void opensThroughALinkUnderItsOwnName()
    {
#ifndef Q_OS_UNIX
        QSKIP("only administrators may make links there");
#endif
        const QString path = file(u"target"_s, m_book);
        QVERIFY(QFile::link(path, place(u"link"_s)));
        const auto prepared = book::prepare(place(u"link"_s), Wanted::ReadWrite, 100ms);
        QVERIFY_OK(prepared);
        QCOMPARE(prepared->path, QFileInfo(path).canonicalFilePath());
        QVERIFY_KIND(book::prepare(path, Wanted::ReadWrite, 0ms), ErrorKind::InUse); // one lock for both names
    }

    void makesABookPrivate()
    {
        const QString path = file(u"open to all"_s, m_book);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        const auto prepared = book::prepare(path, Wanted::ReadWrite);
        const auto writer = book::openWriter(*prepared);
        QVERIFY_OK(writer);
        for (const QString &name : {path, book::walPathOf(path), book::sharedMemoryPathOf(path)}) {
            QVERIFY(test::isOwnersAlone(name));
        }
    }

    void refusesASecondWriterButNotAReader()
    {
        const QString path = file(u"busy"_s, m_book);
        const auto first = book::prepare(path, Wanted::ReadWrite);
        QVERIFY_OK(first);
        const auto second = book::prepare(path, Wanted::ReadWrite, 0ms);
        QVERIFY_KIND(second, ErrorKind::InUse);
        QCOMPARE(second.error().data.size(), 3);
        QVERIFY_OK(opened(path, Wanted::ReadOnly));
    }

    void aSecondStoreOfTheProcessIsRefused()
    {
        const QString path = file(u"two stores"_s, m_book);
        const auto first = answerOf(Store::open(path, Store::Mode::ReadWrite));
        QVERIFY_OK(first);
        QVERIFY_KIND(answerOf(Store::open(path, Store::Mode::ReadWrite)), ErrorKind::InUse);
        QVERIFY_OK(answerOf(Store::open(path, Store::Mode::ReadOnly)));
    }

    void giveTheLockBackWhenTheyFail()
    {
        const QString path = bookAfter(u"edited"_s, u"UPDATE schema_migrations SET checksum = 'edited' WHERE version = 2"_s);
        const auto outcome = answerOf(Store::open(path, Store::Mode::ReadWrite));
        QVERIFY_KIND(outcome, ErrorKind::MigrationEdited);
        QVERIFY(outcome.error().data.value(0).startsWith(u"0002"_s));
        QVERIFY_OK(book::InstanceLock::acquire(path, 0ms));
        QVERIFY_KIND(answerOf(Store::open(path, Store::Mode::ReadOnly)), ErrorKind::MigrationEdited);
    }

    void readsABookWithForeignObjectsAndSaysSo()
    {
        const QString path
            = bookAfter(u"changed"_s, u"CREATE TABLE mine (x); CREATE TRIGGER spy AFTER UPDATE ON book BEGIN DELETE FROM users; END"_s);
        const auto store = answerOf(Store::open(path, Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QVERIFY((*store)->mode() == Store::Mode::ReadOnly);
        QVERIFY((*store)->readOnlyReason());
        QVERIFY((*store)->readOnlyReason()->kind == ErrorKind::SchemaChanged);
        QVERIFY_KIND(answerOf((*store)->write({u"test"_s}, [](db::Connection &) -> Result<void> { return {}; })), ErrorKind::ReadOnly);
        QVERIFY_OK(answerOf(
            (*store)->read({}, [](db::Connection &reader) { return db::Query(reader, "SELECT count(*) FROM users"_sql).number(); })));
        QVERIFY_OK(book::InstanceLock::acquire(path, 0ms)); // and nobody is kept from it
        const auto reading = answerOf(Store::open(path, Store::Mode::ReadOnly));
        QVERIFY_OK(reading);
        QVERIFY((*reading)->readOnlyReason());
    }

    void migratesAnOlderBookWithACopyBefore()
    {
        const QString path = older(u"older"_s);
        QVERIFY_KIND(opened(path, Wanted::ReadOnly), ErrorKind::OlderVersion);
        QVERIFY_OK(opened(path));
        QCOMPARE(test::faultsOf(path), QString());
        QVERIFY_OK(opened(path, Wanted::ReadOnly));
        const QDir copies(place(u"older Backups"_s));
        QCOMPARE(copies.entryList({u"*.tradebook-backup"_s}).size(), 1);
        const auto marked = book::Marks(path).lastBackup();
        QVERIFY(marked);
        QVERIFY(marked->path.startsWith(copies.path()));
    }

    void theCopyBeforeAMigrationGoesWhereTheBookWantsIt()
    {
        const QString path = older(u"chosen"_s);
        const QString folder = place(u"first place"_s);
        const QString second = place(u"second place"_s);
        QCOMPARE(test::executeOn(path,
                     u"INSERT INTO settings (name, json) VALUES ('backup_folder', '\"%1\"'), ('backup_second_folder', '\"%2\"')"_s.arg(
                         folder, second)),
            SQLITE_OK);
        const QByteArray content = bytesOf(path);
        const auto backupsIn
            = [](const QString &where) { return QDir(where).entryList({u"* before-migration*.tradebook-backup"_s}).size(); };
        QVERIFY(QDir().mkpath(folder) && QDir().mkpath(second));
        QVERIFY_OK(opened(path));
        QCOMPARE(backupsIn(folder), 1);
        QCOMPARE(backupsIn(second), 1);
        QVERIFY(!QFileInfo::exists(place(u"chosen Backups"_s)));
        // The first disk is not connected.
        QVERIFY(QDir(folder).removeRecursively());
        const QString again = file(u"chosen"_s, content);
        QVERIFY_OK(opened(again));
        QCOMPARE(backupsIn(place(u"chosen Backups"_s)), 1);
        QCOMPARE(backupsIn(second), 2);
        QVERIFY(book::Marks(again).lastBackup()->path.startsWith(place(u"chosen Backups"_s)));
    }

    void refusesToMigrateADamagedBook()
    {
        const QString path = older(u"damaged"_s);
        // A customer who is nobody: the thorough proof finds that.
        QCOMPARE(test::executeOn(path, u"PRAGMA foreign_keys = OFF; INSERT INTO addresses (user_id, kind) VALUES (999, 'billing')"_s),
            SQLITE_OK);
        const QByteArray before = hashOf(path);
        const auto refused = opened(path);
        QVERIFY_KIND(refused, ErrorKind::Damaged);
        QCOMPARE(refused.error().data, QStringList{path});
        QCOMPARE(hashOf(path), before);
    }

    void refusesToMigrateWithoutACopy()
    {
        const QString path = older(u"nocopy"_s);
        file(u"nocopy Backups"_s, "a file where the folder should be");
        const QByteArray before = hashOf(path);
        QVERIFY_KIND(opened(path), ErrorKind::MigrationCopy);
        QCOMPARE(hashOf(path), before);
    }

    void waitsForAForeignLockAndThenSaysBusy()
    {
        const QString path = file(u"held"_s, m_book);
        test::Peer peer({u"hold"_s, u"exclusive"_s, path});
        QCOMPARE(peer.line(), u"held"_s);
        QVERIFY_KIND(opened(path), ErrorKind::Busy);
        QVERIFY_KIND(opened(path, Wanted::ReadOnly), ErrorKind::Busy);
    }

    void opensInTheWalModeThatABackupHasNot()
    {
        const QString path = bookAfter(u"rollback"_s, u"PRAGMA journal_mode = DELETE"_s);
        const auto prepared = book::prepare(path, Wanted::ReadWrite);
        auto writer = book::openWriter(*prepared);
        QVERIFY_OK(writer);
        QCOMPARE(*db::Query(*writer, "PRAGMA journal_mode"_sql).text(), u"wal"_s);
    }

private:
    /// A book with data that has not been through the last migration.
    QString older(const QString &name)
    {
        const QString path = file(name, m_book);
        auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite});
        auto outcome = migrate::migrateTo(*writer, migrate::newestVersion() - 1, [] { return Result<QString>(u"none"_s); });
        if (!outcome)
            qFatal("%s", qPrintable(test::described(outcome.error())));
        if (auto closed = writer->close(); !closed)
            qFatal("%s", qPrintable(closed.error().detail));
        return path;
    }
};

QTEST_GUILESS_MAIN(tst_opening)
#include "tst_opening.moc"
