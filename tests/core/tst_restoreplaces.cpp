// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backups.h"
#include "core/backup/backupsettings.h"
#include "core/book/marks.h"
#include "core/restore/restoring.h"
#include "tests/support/restoreshop.h"

#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// The safety copy before a restore: in one place under the book's lock, in the others when that is over.
class tst_restoreplaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void theSafetyCopyGoesWhereTheBookWantsIt()
    {
        TestBook book;
        mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"A"_s); });
        const QString backup = backedUp(book.path());
        const auto staged = restore::stage(backup, book.path());
        QVERIFY_OK(staged);
        const QString folder = book.folder() + u"/first"_s;
        const QString second = book.folder() + u"/second"_s;
        for (const bool isThere : {true, false}) {
            mustCommit(book.writer(), [&] { return backup::setBackupSettings(book.writer(), {.folder = folder, .secondFolder = second}); });
            QVERIFY(QDir().mkpath(second));
            if (isThere)
                QVERIFY(QDir().mkpath(folder));
            else
                QVERIFY(QDir(folder).removeRecursively());
            auto restored = restore::restoreInto(book.writer(), *staged);
            QVERIFY_OK(restored);
            QVERIFY(restored->safetyCopy.startsWith(isThere ? folder : backup::folderFor(book.path())));
            QVERIFY_OK(backup::verify(restored->safetyCopy, backup::Proof::Thorough));
            // The book is free again before the second place is written to.
            QCOMPARE(backup::listBackups(second).size(), isThere ? 0 : 1);
            execute(book.writer(), u"UPDATE products SET price = price + 1"_s);
            restore::keepElsewhere(*restored);
            QCOMPARE(restored->missed.size(), isThere ? 0 : 1);
            QCOMPARE(backup::listBackups(second).size(), isThere ? 1 : 2);
            const auto copy = backup::listBackups(second).first();
            QCOMPARE(copy.reason, backup::Reason::BeforeRestore);
            QCOMPARE(bytesOf(copy.path), bytesOf(restored->safetyCopy));
            QVERIFY(copy.hasHash);
            QCOMPARE(book::Marks(book.path()).lastBackup()->path, restored->safetyCopy);
        }
    }

    void aSecondPlaceThatIsMissingIsToldAndNotFatal()
    {
        Shop shop;
        const QString second = QFileInfo(shop.path).path() + u"/stick"_s;
        shop.setSecondPlace(second);
        const Digest before = shop.book.digest();
        auto restored = shop.restore(shop.backup);
        QVERIFY_OK(restored);
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
        QCOMPARE(restored->missed.size(), 1);
        QCOMPARE(restored->missed.first().folder, second);
        QCOMPARE(restored->missed.first().error.kind, ErrorKind::FolderMissing);
        QCOMPARE(difference(digestOf(restored->safetyCopy), before), QString());

        QVERIFY(QDir().mkpath(second));
        shop.setSecondPlace(second);
        restored = shop.restore(shop.backup);
        QVERIFY_OK(restored);
        QVERIFY(restored->missed.isEmpty());
        QCOMPARE(bytesOf(backup::listBackups(second).first().path), bytesOf(restored->safetyCopy));
    }

    void cancellingTheSecondPlaceLeavesTheRestore()
    {
        TestBook book;
        const QString second = book.folder() + u"/second"_s;
        QVERIFY(QDir().mkpath(second));
        mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"A"_s); });
        const QString backup = backedUp(book.path());
        mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"B"_s); });
        mustCommit(book.writer(), [&] { return backup::setBackupSettings(book.writer(), {.secondFolder = second}); });
        const auto staged = restore::stage(backup, book.path());
        QVERIFY_OK(staged);
        auto restored = restore::restoreInto(book.writer(), *staged);
        QVERIFY_OK(restored);
        CancelAt progress(80); // when the copying begins
        restore::keepElsewhere(*restored, &progress);
        QCOMPARE(restored->missed.size(), 1);
        QCOMPARE(restored->missed.first().error.kind, ErrorKind::Cancelled);
        QCOMPARE(QDir(second).entryList(QDir::Files | QDir::Hidden), QStringList());
        QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM products"_s), u"1"_s);
        QVERIFY_OK(backup::verify(restored->safetyCopy, backup::Proof::Thorough));
    }

    void aStoreThatClosesDoesNotWaitForTheSecondPlace()
    {
        Shop shop;
        const QString second = QFileInfo(shop.path).path() + u"/stick"_s;
        QVERIFY(QDir().mkpath(second));
        shop.setSecondPlace(second);
        auto staged = restore::stage(shop.backup, shop.path);
        QVERIFY_OK(staged);
        // Closes as soon as everything has changed, which is told before the second place has it.
        QObject::connect(&shop.store(), &Store::changed, &shop.store(), [&shop](const Changes &changes) {
            if (changes.action && changes.action->kind == restore::kAction)
                (void)shop.store().close();
        });
        const auto future = shop.store().restore(*staged);
        QTRY_VERIFY(future.isFinished());
        const auto restored = future.result();
        QVERIFY_OK(restored);
        QVERIFY_OK(answerOf(shop.store().close()));
        QCOMPARE(restored->missed.size() + backup::listBackups(second).size(), 1);
        for (const QString &name : QDir(second).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(!name.endsWith(u".part"_s), qPrintable(name));
        QVERIFY_OK(backup::verify(restored->safetyCopy, backup::Proof::Thorough));
        QCOMPARE(difference(digestOf(shop.path), shop.wanted), QString());
    }
};

QTEST_GUILESS_MAIN(tst_restoreplaces)
#include "tst_restoreplaces.moc"
