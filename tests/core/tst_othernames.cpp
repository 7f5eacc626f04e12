// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backups.h"
#include "core/book/marks.h"
#include "core/book/moving.h"
#include "core/book/opening.h"
#include "core/files/steps.h"
#include "core/restore/swapping.h"
#include "core/words/words.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/openstore.h"
#include "tests/support/peer.h"
#include "tests/support/restorebook.h"

#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace tradebook;
using namespace tradebook::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using book::Wanted;

/// One file under two names: renamed while it is open, or with hard links.
class tst_othernames : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBook> m_book;
    QString m_path;
    QString m_other;

    static QString locksFolder() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tradebook/locks"_s; }
    static void refuses(const Result<void> &outcome, const QString &name)
    {
        QVERIFY_KIND(outcome, ErrorKind::InUse);
        QCOMPARE(outcome.error().data.value(3), name);
        QVERIFY(words::sentence(outcome.error()).contains(name));
    }
    template<class T>
    static Result<void> outcomeOf(const Result<T> &result)
    {
        return result ? Result<void>() : result.error();
    }

private Q_SLOTS:
    void init()
    {
#ifdef Q_OS_WIN
        QSKIP("nobody renames or links to an open file there");
#endif
        m_book = std::make_unique<TestBook>();
        m_path = m_book->path();
        m_other = m_book->folder() + u"/renamed.tradebook"_s;
        mustCommit(m_book->writer(), [&]() -> Result<ProductId> { return addProduct(m_book->writer(), u"A"_s, 100, 3); });
        m_book->close();
    }

    void aBookRenamedWhileItIsOpenIsRefusedToOthers()
    {
        Peer peer({u"open"_s, m_path, u"rw"_s});
        QVERIFY(peer.line().startsWith(u"open rw"_s));
        QVERIFY(QFile::rename(m_path, m_other));
        const QStringList before = QDir(m_book->folder()).entryList(QDir::AllEntries | QDir::Hidden);
        for (const auto wanted : {Wanted::ReadWrite, Wanted::ReadOnly, Wanted::Inspect})
            refuses(outcomeOf(book::prepare(m_other, wanted, 0ms)), m_path);
        refuses(outcomeOf(book::moveBook(m_other, m_book->folder() + u"/new"_s, book::OldBook::SetAside)), m_path);
        QCOMPARE(QDir(m_book->folder()).entryList(QDir::AllEntries | QDir::Hidden).filter(u"-wal"_s), before.filter(u"-wal"_s));
        peer.signal(SIGTERM);
        QVERIFY(!peer.finish());
        QVERIFY_OK(book::prepare(m_other, Wanted::ReadWrite, 5s));
    }

    void noBackupTakesThePlaceOfABookThatIsOpenUnderAnotherName()
    {
        const QString backup = backedUp(m_path);
        Peer peer({u"open"_s, m_path, u"rw"_s});
        QVERIFY(peer.line().startsWith(u"open rw"_s));
        QVERIFY(QFile::rename(m_path, m_other));
        const auto staged = restore::stage(backup, m_other);
        QVERIFY_OK(staged);
        refuses(outcomeOf(restore::replaceBook(m_other, *staged, 0ms)), m_path);
        QVERIFY(QFileInfo::exists(m_other));
    }

    void theSameProgramHasItOnceToo()
    {
        const OpenStore store;
        const QString other = store.folder() + u"/other"_s;
        QVERIFY(QFile::rename(store.path(), other));
        refuses(outcomeOf(answerOf(Store::open(other, Store::Mode::ReadWrite))), store.path());
        refuses(outcomeOf(answerOf(Store::open(other, Store::Mode::ReadOnly))), store.path());
        QVERIFY(QFile::rename(other, store.path()));
        QVERIFY_OK(answerOf(Store::open(store.path(), Store::Mode::ReadOnly)));
    }

    // The file is nobody else's while it is open, so that what was saved goes into it at the end, whatever it is called by then.
    void whatWasSavedBeforeItWasRenamedIsInIt()
    {
        OpenStore store;
        QVERIFY_OK(answerOf(store->write({u"test"_s}, [](db::Connection &writer) -> Result<void> {
            execute(writer, u"INSERT INTO users (name) VALUES ('Ann')"_s);
            return {};
        })));
        const QString other = store.folder() + u"/other"_s;
        QVERIFY(QFile::rename(store.path(), other));
        QVERIFY_OK(answerOf(store->close()));
        auto again = answerOf(Store::open(other, Store::Mode::ReadWrite));
        QVERIFY_OK(again);
        const auto users = answerOf((*again)->read({},
            [](db::Connection &reader) -> Result<QString> { return scalar(reader, u"SELECT count(*) FROM users WHERE name = 'Ann'"_s); }));
        QVERIFY_OK(users);
        QCOMPARE(*users, u"1"_s);
        QCOMPARE(QFileInfo(store.path() + u"-wal"_s).size(), 0);
    }

    // It would be proven and kept under the name of the open book.
    void anotherFileInThePlaceOfTheBookIsNotBackedUp()
    {
        OpenStore store;
        QVERIFY_OK(answerOf(store->write({u"test"_s}, [](db::Connection &writer) { return placeOrder(writer, u"1"_s); })));
        const QString away = store.folder() + u"/away"_s;
        QVERIFY(QFile::rename(store.path(), away));
        QVERIFY(QFile::copy(m_path, store.path()));
        QVERIFY_KIND(answerOf(store->backUp({})), ErrorKind::FileReplaced);
        for (const auto occasion : {backup::Occasion::Daily, backup::Occasion::Closing})
            QVERIFY_KIND(answerOf(store->backUpIfDue(occasion)), ErrorKind::FileReplaced);
        QVERIFY_KIND(answerOf(store->checkDeeply()), ErrorKind::FileReplaced);
        QVERIFY(backup::listBackups(backup::folderFor(store.path())).isEmpty());
        QVERIFY(!book::Marks(store.path()).lastBackup());
        // What was saved goes with the file it was saved in.
        QVERIFY_OK(answerOf(store->close()));
        QCOMPARE(contentHash(store.path()), contentHash(m_path));
        QCOMPARE(faultsOf(away), QString());
        QVERIFY(contentHash(away) != contentHash(m_path));
    }

    void aBookWithTwoNamesIsOnlyRead()
    {
        QCOMPARE(files::namesOf(m_path), 1);
        QVERIFY(*files::link(m_path, m_other));
        for (const QString &path : {m_path, m_other}) {
            const auto store = answerOf(Store::open(path, Store::Mode::ReadWrite));
            QVERIFY_OK(store);
            QVERIFY((*store)->mode() == Store::Mode::ReadOnly);
            const auto reason = (*store)->readOnlyReason();
            QVERIFY(reason && reason->kind == ErrorKind::ReadOnly);
            QVERIFY(words::sentence(*reason).contains(u"hard links"_s));
            QVERIFY_OK(answerOf((*store)->close()));
        }
        QVERIFY(QFile::remove(m_other));
        const auto store = answerOf(Store::open(m_path, Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QVERIFY((*store)->mode() == Store::Mode::ReadWrite);
    }

    void aCopyOfABookWithTwoNamesCanBeWritten()
    {
        QVERIFY(*files::link(m_path, m_other));
        const auto moved = book::moveBook(m_path, m_book->folder() + u"/new"_s, book::OldBook::Kept);
        QVERIFY_OK(moved);
        const auto prepared = book::prepare(moved->path, Wanted::ReadWrite);
        QVERIFY_OK(prepared);
        QVERIFY(prepared->access == Wanted::ReadWrite);
    }

    void aNameGivenWhileItIsOpenShowsNothing()
    {
        const auto held = book::prepare(m_path, Wanted::ReadWrite);
        QVERIFY_OK(held);
        QVERIFY(*files::link(m_path, m_other));
        refuses(outcomeOf(book::prepare(m_other, Wanted::ReadOnly)), m_path);
        QVERIFY_OK(book::prepare(m_path, Wanted::ReadOnly));
    }

    void theLockOnTheFileLeavesNothing()
    {
        const auto lockFiles = [] { return QDir(locksFolder()).entryList(QDir::Files); };
        const QStringList before = lockFiles();
        {
            const auto held = book::prepare(m_path, Wanted::ReadWrite);
            QVERIFY_OK(held);
            QVERIFY(lockFiles() != before);
        }
        QCOMPARE(lockFiles(), before);
    }

    void aBookOpensWhereThereIsNoPlaceForThatLock()
    {
        const QByteArray usual = qgetenv("XDG_DATA_HOME");
        QTemporaryDir folder;
        writeBytes(folder.filePath(u"tradebook"_s), "no folder");
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"goes without a lock on its file"_s));
        const auto prepared = book::prepare(m_path, Wanted::ReadWrite);
        qputenv("XDG_DATA_HOME", usual);
        QVERIFY_OK(prepared);
        QVERIFY(prepared->access == Wanted::ReadWrite);
    }
};

QTEST_GUILESS_MAIN(tst_othernames)
#include "tst_othernames.moc"
