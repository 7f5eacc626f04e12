// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backups.h"
#include "tests/support/bookstate.h"
#include "tests/support/restorebook.h"

#include <QStorageInfo>
#include <QTest>
#include <QtEndian>

#include <atomic>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

class CancelAt final : public Progress {
public:
    explicit CancelAt(qint64 percent)
        : m_percent(percent)
    {
    }
    void report(qint64 done, qint64 total) override { m_isReached = m_isReached || 100 * done >= m_percent * total; }
    [[nodiscard]] bool isCancelled() const override { return m_isReached; }

private:
    qint64 m_percent;
    std::atomic<bool> m_isReached = false;
};

} // namespace

/// Large files offered as backups, and ones that take long: given up when the person or the clock says so, and the book is untouched.
class tst_largebackups : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_book = m_folder.filePath(u"shop.tradebook"_s);
    QString m_backup = m_folder.filePath(u"given.tradebook-backup"_s);
    QByteArray m_bytes;

    void nothingHappened() const
    {
        QCOMPARE(bytesOf(m_book), m_bytes);
        QCOMPARE(entriesOf(m_folder.path()), (QStringList{u"given.tradebook-backup"_s, u"shop.tradebook"_s}));
    }

private Q_SLOTS:
    void init()
    {
        TestBook book;
        writeBytes(m_backup, bytesOf(backedUp(book.path())));
        book.close();
        m_bytes = bytesOf(book.path());
        writeBytes(m_book, m_bytes);
    }

    // 200 GB that say of themselves that they are whole, and are holes: nothing of it is copied.
    void aHugeFileThatSaysItIsWhole()
    {
        constexpr qint64 kHuge = 200LL << 30;
        constexpr qint64 kPage = 4096;
        QByteArray head = bytesOf(m_backup);
        qToBigEndian(static_cast<quint32>(kHuge / kPage), head.data() + 28);
        qToBigEndian(qFromBigEndian<quint32>(head.constData() + 24), head.data() + 92);
        writeBytes(m_backup, head);
        if (!QFile::resize(m_backup, kHuge))
            QSKIP("the disk makes no file of 200 GB, though it be empty");
        if (QStorageInfo(m_folder.path()).bytesAvailable() > 2 * kHuge)
            QSKIP("the disk would take a copy");
        QVERIFY_KIND(restore::stage(m_backup, m_book), ErrorKind::DiskFull);
        nothingHappened();
    }

    void whatTakesTooLongIsGivenUp()
    {
        QVERIFY_KIND(restore::stage(m_backup, m_book, nullptr, std::chrono::milliseconds(0)), ErrorKind::TakesTooLong);
        nothingHappened();
        QVERIFY_OK(restore::stage(m_backup, m_book));
    }

    // A hundred megabytes in values of four: Cancel ends the copying, and what looks through the pages.
    void cancelEndsEachPartOfTheStaging()
    {
        QCOMPARE(executeOn(m_backup,
                     u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25) INSERT INTO drafts (name, json)"
                     " SELECT 'd' || i, hex(zeroblob(2000000)) FROM n"_s),
            0);
        for (const qint64 percent : {1, 20, 49, 50}) {
            CancelAt progress(percent);
            QVERIFY_KIND(restore::stage(m_backup, m_book, &progress), ErrorKind::Cancelled);
            nothingHappened();
        }
        CancelAt verifying(30); // where looking through the pages begins
        QVERIFY_KIND(backup::verify(m_backup, backup::Proof::Quick, &verifying), ErrorKind::Cancelled);
        QVERIFY_OK(restore::stage(m_backup, m_book));
    }
};

QTEST_GUILESS_MAIN(tst_largebackups)
#include "tst_largebackups.moc"
