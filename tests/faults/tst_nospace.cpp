// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/keeping.h"
#include "core/backup/space.h"
#include "core/restore/swapping.h"
#include "core/words/words.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/encryptedfile.h"
#include "tests/support/filelimit.h"
#include "tests/support/restorebook.h"

#include <QStandardPaths>
#include <QStorageInfo>
#include <QTest>
#include <QtEndian>

#include <functional>
#include <optional>

#include <sys/mount.h>
#include <unistd.h>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

/// A disk of its own; for root.
class SmallDisk {
public:
    explicit SmallDisk(qint64 bytes)
    {
        const QByteArray size = "mode=0700,size=" + QByteArray::number(bytes);
        m_isThere = ::mount("none", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0, size.constData()) == 0;
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    ~SmallDisk()
    {
        if (m_isThere)
            ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// Another program takes what is left.
    void fill() const
    {
        QFile filler(file(u"filler"_s));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("cannot fill the disk");
        while (filler.write(QByteArray(4096, 'f')) == 4096) { }
    }
    void clear() const { QFile::remove(file(u"filler"_s)); }

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

/// Does something once, when so many percent are done.
class At final : public Progress {
public:
    At(qint64 percent, std::function<void()> act)
        : m_percent(percent)
        , m_act(std::move(act))
    {
    }
    void report(qint64 done, qint64 total) override
    {
        if (m_act && 100 * done >= m_percent * total)
            std::exchange(m_act, {})();
    }
    [[nodiscard]] bool isCancelled() const override { return false; }
    [[nodiscard]] bool hasActed() const { return !m_act; }

private:
    qint64 m_percent;
    std::function<void()> m_act;
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

/// Backups and restores that do not fit: told before they begin where that can be known, else nothing is left of them.
class tst_nospace : public QObject {
    Q_OBJECT

    QByteArray m_book; ///< about three megabytes
    QByteArray m_backup; ///< of another state
    QByteArray m_contents;

    [[nodiscard]] QString put(const QString &folder) const
    {
        QString path = folder + u"/shop.tradebook"_s;
        writeBytes(path, m_book);
        writeBytes(folder + u"/source.tradebook-backup"_s, m_backup);
        return path;
    }
    [[nodiscard]] static backup::Request to(const QString &book, const QString &folder) { return {.bookPath = book, .target = folder}; }
    void isAsItWas(const QString &book) const
    {
        QCOMPARE(contentHash(book), m_contents);
        QCOMPARE(faultsOf(book), QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        TestBook book;
        execute(book.writer(),
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25) INSERT INTO drafts (name, json) SELECT 'd' || i,"
            " hex(randomblob(50000)) FROM n"_s);
        m_backup = bytesOf(backedUp(book.path()));
        QVERIFY_OK(placeOrder(book.writer(), u"later"_s));
        book.close();
        m_book = bytesOf(book.path());
        m_contents = contentHash(book.path());
    }

    void whatFatTakesIsKnown()
    {
        for (const auto *name : {"vfat", "msdos", "FAT32", "FAT"})
            QCOMPARE(backup::largestFileOn(name), (qint64(1) << 32) - 1);
        for (const auto *name : {"ext4", "exfat", "NTFS", "exFAT", ""})
            QVERIFY2(!backup::largestFileOn(name).has_value(), name);
        const QString sentence = words::sentence(Error{ErrorKind::DiskFull, {u"/stick"_s, u"4294967295"_s}});
        QVERIFY2(sentence.contains(u"/stick"_s) && sentence.contains(u"4.0 GB"_s), qPrintable(sentence));
    }

    void aFileTooLargeForTheDiskIsRefusedBefore()
    {
        const QTemporaryDir folder;
        const QString path = put(folder.path());
        const QString target = folder.filePath(u"target"_s);
        QVERIFY(QDir().mkpath(target));
        Result<backup::Made> made = Error{};
        Result<restore::Staged> staged = Error{};
        {
            const FileLimit limit(1'000'000);
            made = backup::backUp(to(path, target));
            staged = restore::stage(folder.filePath(u"source.tradebook-backup"_s), path);
        }
        QVERIFY_KIND(made, ErrorKind::DiskFull);
        QCOMPARE(made.error().data, (QStringList{target, u"1000000"_s}));
        QCOMPARE(filesIn(target), QStringList());
        QVERIFY_KIND(staged, ErrorKind::DiskFull);
        QVERIFY(!QFile::exists(restore::folderFor(path)));
        isAsItWas(path);
    }

    // The whole is larger than any disk, and takes no room itself.
    void aBookLargerThanTheDiskIsRefusedBefore()
    {
        constexpr qint64 kHuge = 4LL << 40;
        const QTemporaryDir folder;
        QByteArray bytes = m_book;
        qToBigEndian(static_cast<quint32>(kHuge / 4096), bytes.data() + 28);
        bytes.replace(92, 4, bytes.mid(24, 4));
        const QString path = folder.filePath(u"shop.tradebook"_s);
        writeBytes(path, bytes);
        if (::truncate(QFile::encodeName(path).constData(), kHuge) != 0 || QStorageInfo(folder.path()).bytesAvailable() > kHuge)
            QSKIP("the disk makes no empty file of four terabytes, or has room for it");
        const QString target = folder.filePath(u"target"_s);
        QVERIFY(QDir().mkpath(target));
        const auto made = backup::backUp(to(path, target));
        QVERIFY_KIND(made, ErrorKind::DiskFull);
        QCOMPARE(made.error().data, QStringList{target});
        QCOMPARE(filesIn(target), QStringList());
    }

    void aDiskThatIsTooSmallIsRefusedBefore()
    {
        const SmallDisk disk(m_book.size() + 200'000);
        if (!disk.isThere())
            QSKIP("may not mount a small disk");
        const QTemporaryDir folder;
        const QString path = put(folder.path());
        const auto made = backup::backUp(to(path, disk.path()));
        QVERIFY_KIND(made, ErrorKind::DiskFull);
        QCOMPARE(filesIn(disk.path()), QStringList());
        isAsItWas(path);
    }

    void aDiskThatFillsWhileItIsBackedUpTo_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {0, 10, 20, 40})
            QTest::addRow("%d", percent) << percent;
    }
    void aDiskThatFillsWhileItIsBackedUpTo()
    {
        QFETCH(int, percent);
        const SmallDisk disk(3 * m_book.size());
        if (!disk.isThere())
            QSKIP("may not mount a small disk");
        const QTemporaryDir folder;
        const QString path = put(folder.path());
        QVERIFY_OK(backup::backUp(to(path, disk.file(u"older"_s))));
        At progress(percent, [&] { disk.fill(); });
        const auto made = backup::backUp(to(path, disk.file(u"newer"_s)), &progress);
        QVERIFY(progress.hasActed());
        QVERIFY_KIND(made, ErrorKind::DiskFull);
        disk.clear();
        QCOMPARE(filesIn(disk.path()), (QStringList{u"older"_s, u"older.sha256"_s}));
        QVERIFY_OK(backup::verify(disk.file(u"older"_s), backup::Proof::Thorough));
        isAsItWas(path);
        QVERIFY_OK(backup::backUp(to(path, disk.file(u"newer"_s))));
    }

    void aDiskThatFillsWhileItIsEncryptedTo_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {0, 30, 66, 75})
            QTest::addRow("%d", percent) << percent;
    }
    void aDiskThatFillsWhileItIsEncryptedTo()
    {
        QFETCH(int, percent);
        const SmallDisk disk(3 * m_book.size());
        if (!disk.isThere())
            QSKIP("may not mount a small disk");
        const QTemporaryDir folder;
        const QString path = put(folder.path());
        auto request = to(path, disk.file(u"newer"_s));
        request.key = keysOf(kPassphrase).publicKey;
        At progress(percent, [&] { disk.fill(); });
        QVERIFY_KIND(backup::backUp(request, &progress), ErrorKind::DiskFull);
        QVERIFY(progress.hasActed());
        disk.clear();
        QCOMPARE(filesIn(disk.path()), QStringList());
        QVERIFY(!QFileInfo::exists(backup::folderFor(path))); // where the plain copy was
        isAsItWas(path);
        QVERIFY_OK(backup::backUp(request));
    }

    void aDiskOfTheBookThatFillsBeforeItIsEncrypted()
    {
        const SmallDisk disk(4 * m_book.size());
        if (!disk.isThere())
            QSKIP("may not mount a small disk");
        const QTemporaryDir stick;
        const QString path = put(disk.path());
        auto request = to(path, stick.path());
        request.key = keysOf(kPassphrase).publicKey;
        At progress(10, [&] { disk.fill(); });
        QVERIFY_KIND(backup::backUp(request, &progress), ErrorKind::DiskFull);
        QVERIFY(progress.hasActed());
        disk.clear();
        QCOMPARE(filesIn(stick.path()), QStringList());
        QVERIFY(!QFileInfo::exists(backup::folderFor(path)));
        isAsItWas(path);
    }

    void aSecondDiskThatIsFullIsToldAndTheFirstHasIt()
    {
        const SmallDisk disk(m_book.size() / 2);
        if (!disk.isThere())
            QSKIP("may not mount a small disk");
        const QTemporaryDir folder;
        const QString path = put(folder.path());
        const auto made = backup::backUp({.bookPath = path, .folders = {backup::folderFor(path), disk.path()}});
        QVERIFY_OK(made);
        QCOMPARE(made->copies.size(), 1);
        QCOMPARE(made->missed.size(), 1);
        QVERIFY_KIND(Result<void>(made->missed.first().error), ErrorKind::DiskFull);
        QCOMPARE(filesIn(disk.path()), QStringList());
    }

    void aDiskThatFillsWhileABackupIsStaged()
    {
        const SmallDisk disk(5 * m_book.size());
        if (!disk.isThere())
            QSKIP("may not mount a small disk");
        const QString path = put(disk.path());
        At progress(10, [&] { disk.fill(); });
        QVERIFY_KIND(restore::stage(disk.file(u"source.tradebook-backup"_s), path, &progress), ErrorKind::DiskFull);
        QVERIFY(progress.hasActed());
        disk.clear();
        QCOMPARE(entriesOf(disk.path()), (QStringList{u"shop.tradebook"_s, u"source.tradebook-backup"_s}));
        isAsItWas(path);
    }

    void aDiskThatFillsDuringARestore_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {0, 20, 49, 50})
            QTest::addRow("%d", percent) << percent;
    }
    void aDiskThatFillsDuringARestore()
    {
        QFETCH(int, percent);
        const SmallDisk disk(9 * m_book.size());
        if (!disk.isThere())
            QSKIP("may not mount a small disk");
        const QString path = put(disk.path());
        {
            const auto staged = restore::stage(disk.file(u"source.tradebook-backup"_s), path);
            QVERIFY_OK(staged);
            auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite});
            QVERIFY_OK(writer);
            At progress(percent, [&] { disk.fill(); });
            const auto restored = restore::restoreInto(*writer, *staged, &progress);
            QVERIFY(progress.hasActed());
            QVERIFY(!restored);
            QVERIFY2(restored.error().kind == ErrorKind::DiskFull || restored.error().kind == ErrorKind::RestoreCopy,
                qPrintable(described(restored.error())));
            QCOMPARE(contentHash(path), m_contents);
            disk.clear();
            QVERIFY_OK(restore::restoreInto(*writer, *staged));
            QVERIFY_OK(writer->close());
        }
        QCOMPARE(faultsOf(path), QString());
        QCOMPARE(difference(digestOf(path), digestOf(disk.file(u"source.tradebook-backup"_s))), QString());
    }

    void aDiskThatIsFullWhenABookIsReplaced()
    {
        const SmallDisk disk(4 * m_book.size());
        if (!disk.isThere())
            QSKIP("may not mount a small disk");
        const QString path = put(disk.path());
        const QByteArray rubble(100'000, 'r');
        writeBytes(path, rubble);
        {
            const auto staged = restore::stage(disk.file(u"source.tradebook-backup"_s), path);
            QVERIFY_OK(staged);
            disk.fill();
            QVERIFY_KIND(restore::replaceBook(path, *staged), ErrorKind::DiskFull);
            QCOMPARE(bytesOf(path), rubble);
            disk.clear();
            QVERIFY_OK(restore::replaceBook(path, *staged));
        }
        QCOMPARE(difference(digestOf(path), digestOf(disk.file(u"source.tradebook-backup"_s))), QString());
    }

    // A file may not grow any more in the middle of it, as on a disk whose quota is used up.
    void aLimitOfTheSizeOfFilesDuringARestore()
    {
        const QTemporaryDir folder;
        const QString path = put(folder.path());
        const auto staged = restore::stage(folder.filePath(u"source.tradebook-backup"_s), path);
        QVERIFY_OK(staged);
        auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite});
        QVERIFY_OK(writer);
        std::optional<FileLimit> limit;
        At progress(50, [&] { limit.emplace(500'000); });
        const auto restored = restore::restoreInto(*writer, *staged, &progress);
        QVERIFY(limit.has_value());
        limit.reset();
        QVERIFY_KIND(restored, ErrorKind::InputOutput);
        QCOMPARE(contentHash(path), m_contents);
        QVERIFY_OK(restore::restoreInto(*writer, *staged));
        QVERIFY_OK(writer->close());
        QCOMPARE(faultsOf(path), QString());
    }
};

QTEST_GUILESS_MAIN(tst_nospace)
#include "tst_nospace.moc"
