// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookfile.h"
#include "core/book/marks.h"
#include "core/book/moving.h"
#include "core/store.h"
#include "core/words/words.h"
#include "tests/support/bookstate.h"
#include "tests/support/networkfolder.h"
#include "tests/support/outcome.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

/// A book on a disk of another computer.
class tst_networkbook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("there is no table of mounts to be made up");
#endif
    }
    void init()
    {
        m_book = std::make_unique<TestBook>();
        m_network = std::make_unique<NetworkFolder>(m_book->folder());
    }
    void cleanup()
    {
        m_network.reset();
        m_book.reset();
    }

    void itIsOpenedToBeReadOnlyAndSaysWhy()
    {
        m_book->close();
        const auto there = QDir(m_book->folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        auto store = answerOf(Store::open(m_book->path(), Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QCOMPARE((*store)->mode(), Store::Mode::ReadOnly);
        const auto reason = (*store)->readOnlyReason();
        QVERIFY(reason);
        QCOMPARE(reason->kind, ErrorKind::ReadOnly);
        QVERIFY2(words::sentence(*reason).contains(u"(NFS)"_s), qPrintable(words::sentence(*reason)));
        // Neither lock nor shared memory is made there.
        QCOMPARE(QDir(m_book->folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), there);
        QVERIFY(
            answerOf((*store)->write({u"x"_s}, [](db::Connection &) -> Result<void> { return {}; })).error().kind == ErrorKind::ReadOnly);
    }

    // Another computer is at work there: its shared memory says nothing here.
    void whatAnotherComputerHasNotFinishedIsReadFromACopy()
    {
        execute(m_book->writer(), u"UPDATE book SET name = 'Written a moment ago'"_s);
        QVERIFY(QFileInfo(book::walPathOf(m_book->path())).size() > 0);
        QTemporaryDir elsewhere;
        const QString path = elsewhere.filePath(u"shop.tradebook"_s);
        QVERIFY(QFile::copy(m_book->path(), path));
        QVERIFY(QFile::copy(book::walPathOf(m_book->path()), book::walPathOf(path)));
        const NetworkFolder network(elsewhere.path());
        auto store = answerOf(Store::open(path, Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QCOMPARE((*store)->mode(), Store::Mode::ReadOnly);
        const auto name = answerOf(
            (*store)->read({}, [](db::Connection &reader) -> Result<QString> { return scalar(reader, u"SELECT name FROM book"_s); }));
        QCOMPARE(*name, u"Written a moment ago"_s);
        QVERIFY(!QFileInfo::exists(book::sharedMemoryPathOf(path)));
    }

    void whoHasDecidedToWritesThere()
    {
        m_book->close();
        book::Marks(m_book->path()).setAcceptedPlace(u"NFS"_s);
        {
            auto store = answerOf(Store::open(m_book->path(), Store::Mode::ReadWrite));
            QVERIFY_OK(store);
            QCOMPARE((*store)->mode(), Store::Mode::ReadWrite);
        }
        // That was about this network, not about another.
        const NetworkFolder other(m_book->folder(), "cifs");
        auto store = answerOf(Store::open(m_book->path(), Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QCOMPARE((*store)->mode(), Store::Mode::ReadOnly);
    }

    void itCanBeMovedAway()
    {
        m_book->close();
        const auto before = contentHash(m_book->path());
        QTemporaryDir safe;
        const auto moved = book::moveBook(m_book->path(), safe.path(), book::OldBook::SetAside);
        QVERIFY_OK(moved);
        QVERIFY(moved->isOldSetAside);
        QCOMPARE(contentHash(moved->path), before);
        auto store = answerOf(Store::open(moved->path, Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QCOMPARE((*store)->mode(), Store::Mode::ReadWrite);
    }

private:
    std::unique_ptr<TestBook> m_book;
    std::unique_ptr<NetworkFolder> m_network;
};

QTEST_GUILESS_MAIN(tst_networkbook)
#include "tst_networkbook.moc"
