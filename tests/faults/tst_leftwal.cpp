// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookfile.h"
#include "core/book/leftwal.h"
#include "core/book/moving.h"
#include "core/book/opening.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/openstore.h"
#include "tests/support/peer.h"
#include "tests/support/restorebook.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using book::Wanted;

/// The -wal that a killed program leaves goes into no other file, and is never lost.
class tst_leftwal : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBook> m_book;
    QString m_path;
    QString m_former; ///< where somebody puts the book that was open
    QByteArray m_other; ///< another book
    QByteArray m_otherContents;

    void killWithRowsInWal() const
    {
        Peer peer({u"edits"_s, m_path});
        for (int answered = 1; answered <= 3; ++answered)
            QCOMPARE(peer.line(), QString::number(answered));
        peer.kill();
        QVERIFY(!peer.finish());
        QVERIFY(QFileInfo(book::walPathOf(m_path)).size() > 0);
    }
    void putOtherInItsPlace() const
    {
        QVERIFY(QFile::rename(m_path, m_former));
        writeBytes(m_path, m_other);
    }
    [[nodiscard]] QString aside() const { return m_book->folder() + u"/"_s + QFileInfo(m_path).completeBaseName() + u" (set aside)"_s; }

private Q_SLOTS:
    void initTestCase()
    {
        TestBook other;
        mustCommit(other.writer(), [&]() -> Result<ProductId> { return addProduct(other.writer(), u"Other"_s, 100, 3); });
        other.close();
        m_other = bytesOf(other.path());
        m_otherContents = contentHash(other.path());
    }
    void init()
    {
        m_book = std::make_unique<TestBook>();
        m_path = m_book->path();
        m_former = m_book->folder() + u"/former"_s;
        m_book->close();
        if (!QFileInfo(m_path).birthTime().isValid())
            QSKIP("this file system does not know when a file came into being");
        killWithRowsInWal();
    }

    void itStaysWithItsBook()
    {
        QVERIFY(!book::isWalOfAnother(m_path));
        QVERIFY_OK(book::setAsideWalOfAnother(m_path));
        QVERIFY(rowCounts(m_path)[u"orders"_s] >= 3);
        const auto store = answerOf(Store::open(m_path, Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QVERIFY_OK(answerOf((*store)->close()));
        QVERIFY(rowCounts(m_path)[u"orders"_s] >= 3);
        QCOMPARE(book::Marks(m_path).walSetAside(), QString());
    }

    void itGoesIntoNoOtherFile()
    {
        putOtherInItsPlace();
        const QByteArray wal = bytesOf(book::walPathOf(m_path));
        const auto store = answerOf(Store::open(m_path, Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QVERIFY((*store)->mode() == Store::Mode::ReadWrite);
        QVERIFY_OK(answerOf((*store)->close()));
        QCOMPARE(contentHash(m_path), m_otherContents);
        QCOMPARE(faultsOf(m_path), QString());
        // Nor is it lost: with its own file it is whole.
        const QString kept = aside() + u".tradebook-wal"_s;
        QCOMPARE(book::Marks(m_path).walSetAside(), kept);
        QCOMPARE(bytesOf(kept), wal);
        QVERIFY(QFile::rename(m_former, aside() + u".tradebook"_s));
        QVERIFY(rowCounts(aside() + u".tradebook"_s)[u"orders"_s] >= 3);
        QCOMPARE(faultsOf(aside() + u".tradebook"_s), QString());
    }

    void whoOnlyReadsPassesItOver()
    {
        putOtherInItsPlace();
        const QStringList before = QDir(m_book->folder()).entryList(QDir::AllEntries | QDir::Hidden);
        const QByteArray wal = bytesOf(book::walPathOf(m_path));
        for (const auto wanted : {Wanted::ReadOnly, Wanted::Inspect}) {
            const auto prepared = book::prepare(m_path, wanted);
            QVERIFY_OK(prepared);
            auto reader = book::openReader(*prepared);
            QVERIFY_OK(reader);
            QCOMPARE(scalar(*reader, u"SELECT group_concat(name) FROM products"_s), u"Name of Other"_s);
            QCOMPARE(scalar(*reader, u"SELECT count(*) FROM orders"_s), u"0"_s);
        }
        QCOMPARE(bytesOf(m_path), m_other);
        QCOMPARE(bytesOf(book::walPathOf(m_path)), wal);
        QCOMPARE(QDir(m_book->folder()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void whatIsNoBookLeavesItWhereItLies()
    {
        QVERIFY(QFile::rename(m_path, m_former));
        writeBytes(m_path, QByteArray(8192, 'x'));
        const QByteArray wal = bytesOf(book::walPathOf(m_path));
        QVERIFY_KIND(book::prepare(m_path, Wanted::ReadWrite), ErrorKind::NotADatabase);
        QCOMPARE(bytesOf(book::walPathOf(m_path)), wal);
        // The book comes back, and has all its rows.
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::rename(m_former, m_path));
        QVERIFY_OK(book::prepare(m_path, Wanted::ReadWrite));
        QVERIFY(rowCounts(m_path)[u"orders"_s] >= 3);
    }

    void aNameThatABookHasIsNotTakenForIt()
    {
        putOtherInItsPlace();
        writeBytes(aside() + u".tradebook"_s, m_other);
        QVERIFY_OK(book::setAsideWalOfAnother(m_path));
        QVERIFY(!QFileInfo::exists(aside() + u".tradebook-wal"_s));
        QVERIFY(QFileInfo(aside() + u" 2.tradebook-wal"_s).size() > 0);
    }

    void aBookThatIsMovedLeavesItBehind()
    {
        putOtherInItsPlace();
        const auto moved = book::moveBook(m_path, m_book->folder() + u"/new"_s, book::OldBook::SetAside);
        QVERIFY_OK(moved);
        QCOMPARE(contentHash(moved->path), m_otherContents);
        QVERIFY(moved->isOldSetAside);
        QCOMPARE(contentHash(moved->old), m_otherContents);
        QVERIFY(QFileInfo(aside() + u".tradebook-wal"_s).size() > 0);
    }

    // Both came back from a copy of the folder, so that nothing is known of them.
    void filesThatCameBackTogetherStayTogether()
    {
        const QByteArray file = bytesOf(m_path);
        const QByteArray wal = bytesOf(book::walPathOf(m_path));
        QVERIFY(QFile::rename(m_path, m_former));
        QVERIFY(QFile::rename(book::walPathOf(m_path), m_former + u"-rows"_s));
        writeBytes(m_path, file);
        writeBytes(book::walPathOf(m_path), wal);
        QVERIFY(!book::isWalOfAnother(m_path));
        QVERIFY_OK(book::prepare(m_path, Wanted::ReadWrite));
        QVERIFY(rowCounts(m_path)[u"orders"_s] >= 3);
    }

    void aBookThatWasClosedInGoodOrderLeavesNothingToTell()
    {
        const auto store = answerOf(Store::open(m_path, Store::Mode::ReadWrite));
        QVERIFY_OK(store);
        QVERIFY(!book::Marks(m_path).files().wal.isEmpty());
        QVERIFY_OK(answerOf((*store)->close()));
        QCOMPARE(book::Marks(m_path).files().book, QString());
        QCOMPARE(book::Marks(m_path).files().wal, QString());
    }
};

QTEST_GUILESS_MAIN(tst_leftwal)
#include "tst_leftwal.moc"
