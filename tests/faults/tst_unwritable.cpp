// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/newbook.h"
#include "core/book/opening.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/outcome.h"
#include "tests/support/peer.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace tradebook;
using namespace Qt::StringLiterals;

/// Books, folders and files that somebody without rights meets (RELIABILITY 31). The other one is a process of its own: root may
/// everything.
class tst_unwritable : public QObject {
    Q_OBJECT

    QByteArray m_book;
    std::unique_ptr<QTemporaryDir> m_folder;

    static void setMode(const QString &path, mode_t mode) { QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0); }
    static QString readOnly() { return u"open ro %1"_s.arg(static_cast<int>(ErrorKind::ReadOnly)); }
    static QString refused(ErrorKind kind) { return u"error %1 "_s.arg(static_cast<int>(kind)); }

    QString bookWith(mode_t folderMode, mode_t fileMode)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"shop.tradebook"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(m_book) != m_book.size())
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        setMode(path, fileMode);
        setMode(m_folder->path(), folderMode);
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::Peer::canBeOther())
            QSKIP("no setpriv to become somebody without rights");
        test::TestBook book;
        if (auto placed = test::placeOrder(book.writer(), u"1"_s); !placed)
            QFAIL(qPrintable(test::described(placed.error())));
        book.close();
        QFile content(book.path());
        QVERIFY(content.open(QIODevice::ReadOnly));
        m_book = content.readAll();
    }
    void cleanup()
    {
        if (m_folder)
            setMode(m_folder->path(), 0700); // so that it can be removed
    }

    void readsABookInAFolderThatCannotBeWritten()
    {
        const QString path = bookWith(0555, 0644);
        const QStringList before = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
        test::Peer peer;
        peer.startAsOther({u"open"_s, path, u"rw"_s});
        QCOMPARE(peer.line(), readOnly());
        QCOMPARE(peer.line(), u"moves 3"_s);
        QVERIFY(peer.finish());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), before);
    }

    void readsABookThatCannotBeWrittenInAFolderThatCan()
    {
        const QString path = bookWith(0777, 0444);
        test::Peer peer;
        peer.startAsOther({u"open"_s, path, u"rw"_s});
        QCOMPARE(peer.line(), readOnly());
        QCOMPARE(peer.line(), u"moves 3"_s);
        QVERIFY(peer.finish());
        test::Peer again;
        again.startAsOther({u"open"_s, path, u"ro"_s});
        QCOMPARE(again.line(), u"open ro -1"_s);
        QVERIFY(again.finish());
    }

    // As an immutable file it would show the state before the -wal.
    void readsTheNewestRowsOfABookThatWasNotClosed()
    {
        const QString path = bookWith(0700, 0644);
        leaveWal(path);
        setMode(m_folder->path(), 0555);
        test::Peer peer;
        peer.startAsOther({u"open"_s, path, u"rw"_s});
        QCOMPARE(peer.line(), readOnly());
        QCOMPARE(peer.line(), u"moves 4"_s);
        QVERIFY(peer.finish());
        QVERIFY(QFileInfo(book::walPathOf(path)).size() > 0);
    }

    void readsBesideAWriterWithRights()
    {
        const QString path = bookWith(0755, 0644);
        auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite});
        QVERIFY_OK(writer);
        QVERIFY_OK(writer->trustSchema());
        QVERIFY_OK(test::moveStock(*writer, 1, 5));
        test::Peer peer;
        peer.startAsOther({u"open"_s, path, u"rw"_s});
        QCOMPARE(peer.line(), readOnly());
        QCOMPARE(peer.line(), u"moves 4"_s);
        QVERIFY(peer.finish());
    }

    void saysThatABookMayNotBeRead()
    {
        const QString path = bookWith(0755, 0600);
        if (::geteuid() != 0)
            setMode(path, 0000);
        test::Peer peer;
        peer.startAsOther({u"open"_s, path, u"rw"_s});
        const QString said = peer.line();
        QVERIFY2(said.startsWith(refused(ErrorKind::PermissionDenied)), qPrintable(said));
    }

    void saysThatAFolderMayNotBeEntered()
    {
        const QString path = bookWith(0700, 0644);
        if (::geteuid() != 0)
            setMode(m_folder->path(), 0000);
        test::Peer peer;
        peer.startAsOther({u"open"_s, path, u"rw"_s});
        const QString said = peer.line();
        QVERIFY2(said.startsWith(refused(ErrorKind::PermissionDenied)), qPrintable(said));
    }

    void saysThatNoBookCanBeMadeThere()
    {
        const QString path = bookWith(0555, 0644);
        test::Peer peer;
        peer.startAsOther({u"create"_s, QFileInfo(path).absolutePath() + u"/new.tradebook"_s});
        const QString said = peer.line();
        QVERIFY2(said.startsWith(refused(ErrorKind::PermissionDenied)), qPrintable(said));
    }

    // The lock of somebody else's book is theirs.
    void saysThatTheLockMayNotBeTaken()
    {
        if (::geteuid() != 0)
            QSKIP("needs a file of somebody else");
        const QString path = bookWith(0777, 0666);
        {
            QVERIFY_OK(book::InstanceLock::acquire(path));
        }
        test::Peer peer;
        peer.startAsOther({u"open"_s, path, u"rw"_s});
        const QString said = peer.line();
        QVERIFY2(said.startsWith(refused(ErrorKind::PermissionDenied)), qPrintable(said));
    }

private:
    /// What a killed program leaves: rows in a -wal, and no -shm.
    static void leaveWal(const QString &path)
    {
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &handle), SQLITE_OK);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        QCOMPARE(
            sqlite3_exec(handle, "INSERT INTO stock_moves (product_id, delta, reason) VALUES (1, 5, 'counted')", nullptr, nullptr, nullptr),
            SQLITE_OK);
        QCOMPARE(sqlite3_close(handle), SQLITE_OK);
        QFile::remove(book::sharedMemoryPathOf(path));
        QVERIFY(QFileInfo(book::walPathOf(path)).size() > 0);
        setMode(book::walPathOf(path), 0644);
    }
};

QTEST_GUILESS_MAIN(tst_unwritable)
#include "tst_unwritable.moc"
