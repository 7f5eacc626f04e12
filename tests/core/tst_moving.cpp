// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookfile.h"
#include "core/book/instancelock.h"
#include "core/book/moving.h"
#include "core/generate/sampleshop.h"
#include "core/store.h"
#include "tests/support/bookstate.h"
#include "tests/support/outcome.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"
#include "tests/support/unprivileged.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using book::OldBook;

/// A book that is brought to another folder.
class tst_moving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_to = std::make_unique<QTemporaryDir>();
        m_book = std::make_unique<TestBook>();
        auto &writer = m_book->writer();
        mustCommit(writer, [&] { return generate::fillSampleShop(writer, QDate(2026, 11, 20)); });
    }

    void theCopyIsTheBookAndTheOldOneIsSetAside()
    {
        m_book->close();
        const auto before = contentHash(m_book->path());
        const QString folder = m_to->filePath(u"new/Tradebook"_s);
        const auto moved = book::moveBook(m_book->path(), folder, OldBook::SetAside);
        VERIFY_OK(moved);
        const QFileInfo old(m_book->path());
        QCOMPARE(moved->path, folder + u'/' + old.fileName());
        QVERIFY(moved->isOldSetAside);
        QCOMPARE(moved->old, old.dir().filePath(old.completeBaseName() + u" (moved).tradebook"_s));
        QVERIFY(!QFileInfo::exists(m_book->path()));
        QCOMPARE(contentHash(moved->path), before);
        QCOMPARE(contentHash(moved->old), before);
        // Nobody else looks into it, and nothing but the book lies there.
#ifdef Q_OS_UNIX
        QCOMPARE(QFileInfo(folder).permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther), 0);
#endif
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).filter(u".part"_s), QStringList());
        auto opened = answerOf(Store::open(moved->path, Store::Mode::ReadWrite));
        VERIFY_OK(opened);
        QCOMPARE((*opened)->mode(), Store::Mode::ReadWrite);
    }

    // What a killed program has left in the -wal is part of the book, and stays with the old file, too.
    void whatOnlyTheWalHoldsComesAlong()
    {
        QTemporaryDir elsewhere;
        const QString path = elsewhere.filePath(u"shop.tradebook"_s);
        QVERIFY(QFile::copy(m_book->path(), path));
        QVERIFY(QFile::copy(book::walPathOf(m_book->path()), book::walPathOf(path)));
        QVERIFY(QFileInfo(book::walPathOf(path)).size() > 0);
        m_book->close();
        const auto whole = contentHash(m_book->path());
        const auto moved = book::moveBook(path, m_to->path(), OldBook::SetAside);
        VERIFY_OK(moved);
        QCOMPARE(contentHash(moved->path), whole);
        QVERIFY(QFileInfo::exists(book::walPathOf(moved->old)) || !QFileInfo::exists(book::walPathOf(path)));
        QVERIFY(!QFileInfo::exists(book::walPathOf(path)));
        QCOMPARE(contentHash(moved->old), whole);
    }

    void anEmptyWalDoesNotComeAlong()
    {
        m_book->close();
        QFile wal(book::walPathOf(m_book->path()));
        QVERIFY(wal.open(QIODevice::WriteOnly));
        wal.close();
        const auto moved = book::moveBook(m_book->path(), m_to->path(), OldBook::SetAside);
        VERIFY_OK(moved);
        QVERIFY(moved->isOldSetAside);
        for (const QString &path : {moved->old, moved->path, m_book->path()})
            QVERIFY(!QFileInfo::exists(book::walPathOf(path)));
    }

    void nothingThereIsReplaced()
    {
        m_book->close();
        const QString name = QFileInfo(m_book->path()).completeBaseName();
        const auto put = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write("mine") == 4;
        };
        QVERIFY(put(m_to->filePath(name + u".tradebook"_s)));
        QVERIFY(put(m_to->filePath(name + u" 2.tradebook-wal"_s))); // of a book that is gone
        QVERIFY(put(QDir(m_book->folder()).filePath(name + u" (moved).tradebook"_s)));
        const auto moved = book::moveBook(m_book->path(), m_to->path(), OldBook::SetAside);
        VERIFY_OK(moved);
        QCOMPARE(moved->path, m_to->filePath(name + u" 3.tradebook"_s));
        QCOMPARE(moved->old, QDir(m_book->folder()).filePath(name + u" (moved) 2.tradebook"_s));
        QCOMPARE(QFileInfo(m_to->filePath(name + u".tradebook"_s)).size(), 4);
    }

    void aBookThatSomebodyHasOpenStays()
    {
        m_book->close();
        const auto lock = book::InstanceLock::acquire(m_book->path());
        QVERIFY(lock.isOk());
        const auto moved = book::moveBook(m_book->path(), m_to->path(), OldBook::SetAside);
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, ErrorKind::InUse);
        QVERIFY(QFileInfo::exists(m_book->path()));
        QVERIFY(QDir(m_to->path()).isEmpty());
    }

    void aDamagedBookStays()
    {
        m_book->close();
        QFile file(m_book->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        QVERIFY(file.write(QByteArray(8192, '\xa5')) == 8192);
        file.close();
        const auto moved = book::moveBook(m_book->path(), m_to->path(), OldBook::SetAside);
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, ErrorKind::Damaged);
        QVERIFY(QFileInfo::exists(m_book->path()));
        QVERIFY(QDir(m_to->path()).isEmpty());
    }

    void aFolderThatTakesNothingLeavesAllAsItWas()
    {
        m_book->close();
        QFile inTheWay(m_to->filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(!book::moveBook(m_book->path(), m_to->filePath(u"file/deep"_s), OldBook::SetAside));
        QVERIFY(!book::moveBook(m_book->path(), m_to->filePath(u"file"_s), OldBook::SetAside));
        QVERIFY(QFileInfo::exists(m_book->path()));
        const auto missing = book::moveBook(m_book->path() + u"x"_s, m_to->path(), OldBook::SetAside);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::FileMissing);
    }

    void ofWhatCannotBeWrittenThereIsACopy()
    {
#ifndef Q_OS_UNIX
        QSKIP("access lists, not modes, decide here");
#endif
        m_book->close();
        const auto before = contentHash(m_book->path());
        for (const auto old : {OldBook::Kept, OldBook::SetAside}) {
            QFile::setPermissions(m_to->path(), QFile::Permissions(0x7777));
            QFile::setPermissions(m_book->path(), QFile::Permissions(0x4444));
            QFile::setPermissions(m_book->folder(), QFile::Permissions(0x5555));
            std::optional<Result<book::Moved>> moved;
            {
                const Unprivileged nobody; // no file mode stops root
                moved = book::moveBook(m_book->path(), m_to->path(), old);
            }
            QFile::setPermissions(m_book->folder(), QFile::Permissions(0x7000));
            VERIFY_OK(*moved);
            QVERIFY(!(*moved)->isOldSetAside);
            QCOMPARE((*moved)->old, m_book->path());
            QVERIFY(QFileInfo::exists(m_book->path()));
            QCOMPARE(contentHash((*moved)->path), before);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_to;
    std::unique_ptr<TestBook> m_book;
};

QTEST_GUILESS_MAIN(tst_moving)
#include "tst_moving.moc"
