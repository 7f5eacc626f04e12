// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backups.h"
#include "core/restore/restoring.h"
#include "core/restore/stagedbook.h"
#include "core/restore/swapping.h"
#include "tests/support/bookstate.h"
#include "tests/support/foreignprocess.h"
#include "tests/support/restoreshop.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

class tst_restoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsAsInTheBackup()
    {
        Shop shop;
        (void)shop.book.store().changes();
        const Digest before = shop.book.digest();
        const auto restored = shop.restore(shop.backup);
        QVERIFY_OK(restored);
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
        QCOMPARE(faultsOf(shop.path), QString());
        QCOMPARE(shop.book.faults(), QString());
        QVERIFY(restored->safetyCopy.contains(u"before-restore"_s));
        QCOMPARE(difference(digestOf(restored->safetyCopy), before), QString());
        const auto changes = shop.book.store().changes();
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().external);
        QCOMPARE(changes.first().action->kind, QString(restore::kAction));
        QVERIFY(!QFile::exists(restore::folderFor(shop.path)));
        shop.book.reopen();
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
    }

    void readersOfTheStoreSeeItAtOnce()
    {
        Shop shop;
        QCOMPARE(shop.book.store().ask(u"SELECT count(*) FROM products"_s), 4);
        QVERIFY_OK(shop.restore(shop.backup));
        QCOMPARE(shop.book.store().ask(u"SELECT count(*) FROM products"_s), 2);
    }

    void theJournalComesWithIt()
    {
        Shop shop;
        QVERIFY_OK(shop.restore(shop.backup));
        const auto ahead = shop.book.ahead();
        QCOMPARE(ahead.undo->action.arguments[u"sku"_s].toString(), u"B"_s);
        QCOMPARE(ahead.redo->action.arguments[u"sku"_s].toString(), u"C"_s);
        const auto history = shop.book.ask([](db::Connection &reader) { return journal::history(reader, {}); });
        QCOMPARE(history.first().action.kind, QString(restore::kAction));
        QCOMPARE(history.first().action.arguments[u"file"_s].toString(), QFileInfo(shop.backup).fileName());

        QVERIFY_OK(shop.book.redo());
        QCOMPARE(shop.book.store().ask(u"SELECT count(*) FROM products"_s), 3);
        QVERIFY_OK(shop.book.undo());
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
        QVERIFY_OK(shop.book.undo());
        QVERIFY_OK(shop.book.undo());
        QCOMPARE(shop.book.store().ask(u"SELECT count(*) FROM products"_s), 0);
        QVERIFY_KIND(shop.book.undo(), ErrorKind::NothingToUndo);
        QVERIFY_OK(shop.book.redo());
        QVERIFY_OK(shop.book.redo());
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
    }

    void editsAreRecordedAsBefore()
    {
        Shop shop;
        QVERIFY_OK(shop.restore(shop.backup));
        QCOMPARE(goesThereAndBack(shop.book, {u"product.create"_s, {{u"sku"_s, u"F"_s}}},
                     [](db::Connection &writer) { return repo::products::create(writer, {.id = {}, .sku = u"F"_s, .name = u"F"_s}); }),
            QString());
        QCOMPARE(goesThereAndBack(shop.book, {u"product.update"_s, {}},
                     [](db::Connection &writer) -> Result<void> {
                         execute(writer, u"UPDATE products SET price = 777"_s);
                         return {};
                     }),
            QString());
    }

    void theRestoreIsUndoneByTheSafetyCopy()
    {
        Shop shop;
        const Digest before = shop.book.digest();
        const auto restored = shop.restore(shop.backup);
        QVERIFY_OK(restored);
        QVERIFY_OK(shop.restore(restored->safetyCopy));
        QCOMPARE(difference(shop.book.digest(), before), QString());
        QCOMPARE(shop.book.ahead().undo->action.arguments[u"sku"_s].toString(), u"E"_s);
        QVERIFY_OK(shop.book.undo());
    }

    void theSameStagingCanBeUsedTwice()
    {
        Shop shop;
        const auto staged = restore::stage(shop.backup, shop.path);
        QVERIFY_OK(staged);
        for (int time = 0; time < 2; ++time) {
            QVERIFY_OK(answerOf(shop.store().restore(*staged)));
            QCoreApplication::processEvents();
            QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
        }
        QCOMPARE(shop.book.store().ask(u"SELECT count(*) FROM actions WHERE kind = 'book.restore'"_s), 1);
    }

    void editsThatMeantTheFormerRowsAreRefused()
    {
        Shop shop;
        const auto staged = restore::stage(shop.backup, shop.path);
        QVERIFY_OK(staged);
        const auto edit = [](db::Connection &writer) -> Result<void> {
            execute(writer, u"UPDATE products SET name = 'late'"_s);
            return {};
        };
        auto early = shop.store().write({u"product.update"_s, {}}, edit);
        auto restored = shop.store().restore(*staged);
        auto late = shop.store().write({u"product.update"_s, {}}, edit);
        auto undone = shop.store().undo();
        QVERIFY_OK(answerOf(early));
        QVERIFY_OK(answerOf(restored));
        QVERIFY_KIND(answerOf(late), ErrorKind::BookRestored);
        QVERIFY_KIND(answerOf(undone), ErrorKind::BookRestored);
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
        QCoreApplication::processEvents();
        QVERIFY_OK(answerOf(shop.store().write({u"product.update"_s, {}}, edit)));
    }

    void aPageSizeOfItsOwnIsNoHindrance()
    {
        Shop shop;
        const QString other = QFileInfo(shop.path).path() + u"/other pages.tradebook"_s;
        writeBytes(other, bytesOf(shop.backup));
        QCOMPARE(executeOn(other, u"PRAGMA page_size = 8192; VACUUM"_s), 0);
        QCOMPARE(bytesOf(other).mid(16, 2), QByteArray("\x20\x00", 2));
        QVERIFY_OK(shop.restore(other));
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
        QCOMPARE(shop.book.store().ask(u"PRAGMA page_size"_s), 4096);
        QCOMPARE(shop.book.faults(), QString());
    }

    void withoutASafetyCopyNothingIsRestored()
    {
        Shop shop;
        const auto staged = restore::stage(shop.backup, shop.path);
        QVERIFY_OK(staged);
        const QString folder = backup::folderFor(shop.path);
        QVERIFY(QDir().rename(folder, folder + u" moved"_s));
        writeBytes(folder, "in the way");
        const Digest before = shop.book.digest();
        QVERIFY_KIND(answerOf(shop.store().restore(*staged)), ErrorKind::RestoreCopy);
        QCOMPARE(difference(shop.book.digest(), before), QString());
        shop.add(u"STILL"_s); // the lock has been let go of
    }

    void aDamagedBookIsNotRestoredInto()
    {
        TestBook book;
        const QString path = book.path();
        const QString backup = backedUp(path);
        const auto staged = restore::stage(backup, path);
        QVERIFY_OK(staged);
        execute(book.writer(), kManyProducts);
        book.close();
        damageTheMiddle(path); // it opens nevertheless
        const QByteArray bytes = bytesOf(path);
        auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite});
        QVERIFY_OK(writer);
        const auto refused = restore::restoreInto(*writer, *staged);
        QVERIFY_KIND(refused, ErrorKind::Damaged);
        QCOMPARE(refused.error().data, QStringList{path});
        QVERIFY_OK(writer->close());
        QCOMPARE(bytesOf(path), bytes);
        QCOMPARE(backup::listBackups(backup::folderFor(path)).size(), 1);
        QVERIFY_OK(restore::replaceBook(path, *staged));
    }

    void aCancelledOneChangesNothing()
    {
        for (const qint64 percent : {1, 50}) {
            TestBook book;
            mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"A"_s); });
            const QString backup = backedUp(book.path());
            mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"B"_s); });
            const auto staged = restore::stage(backup, book.path());
            QVERIFY_OK(staged);
            CancelAt progress(percent);
            QVERIFY_KIND(restore::restoreInto(book.writer(), *staged, &progress), ErrorKind::Cancelled);
            QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM products"_s), u"2"_s);
            QVERIFY_OK(restore::restoreInto(book.writer(), *staged));
            QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM products"_s), u"1"_s);
        }
    }

    void whatIsNotAsStagedIsTakenBack()
    {
        TestBook book;
        mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"A"_s); });
        const QString backup = backedUp(book.path());
        mustCommit(book.writer(), [&]() -> Result<ProductId> { return addProduct(book.writer(), u"B"_s); });
        const Digest before = digestOf(book.path());
        auto staged = restore::stage(backup, book.path());
        QVERIFY_OK(staged);
        staged->tally[u"products"_s] = 17; // as if the disk had lost rows on the way
        const auto restored = restore::restoreInto(book.writer(), *staged);
        QVERIFY_KIND(restored, ErrorKind::RestoreFailed);
        QVERIFY(restored.error().data.first().contains(u"before-restore"_s));
        QCOMPARE(difference(digestOf(book.path()), before), QString());
    }

    void anotherProgramThatReadsKeepsItsSnapshot()
    {
        Shop shop;
        ForeignProcess reader(shop.path,
            {u"sql:BEGIN"_s, u"sql:SELECT count(*) FROM products"_s, u"say:reading"_s, u"wait"_s,
                u"sql:SELECT CASE count(*) WHEN 4 THEN 1 ELSE abs(-9223372036854775807 - 1) END FROM products"_s, u"sql:COMMIT"_s,
                u"say:done"_s, u"wait"_s, u"sql:SELECT count(*) FROM products"_s});
        QVERIFY(reader.waitFor("reading"));
        QVERIFY_OK(shop.restore(shop.backup));
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
        reader.tell();
        QVERIFY(reader.waitFor("done"));
        reader.tell();
        QVERIFY(reader.finish());
        shop.add(u"AFTER"_s);
        QCOMPARE(faultsOf(shop.path), QString());
    }

    void anotherProgramThatWritesIsWaitedFor()
    {
        Shop shop;
        ForeignProcess writer(shop.path,
            {u"sql:BEGIN IMMEDIATE"_s, u"sql:UPDATE products SET price = 1"_s, u"say:writing"_s, u"sleep:300"_s, u"sql:COMMIT"_s,
                u"wait"_s});
        QVERIFY(writer.waitFor("writing"));
        const auto restored = shop.restore(shop.backup);
        QVERIFY_OK(restored);
        writer.tell();
        QVERIFY(writer.finish());
        QCOMPARE(difference(shop.book.digest(), shop.wanted), QString());
        // What it wrote is not lost but in the safety copy: nothing comes between that and the restore.
        auto safety = db::Connection::open(restored->safetyCopy, {.access = db::Access::Immutable});
        QVERIFY_OK(safety);
        QCOMPARE(scalar(*safety, u"SELECT count(*) FROM products WHERE price <> 1"_s), u"0"_s);
    }

    void aRestoreThatIsRefusedLeavesTheOpenBookAsItWas()
    {
        Shop shop;
        const Digest before = shop.book.digest();
        const QString bad = QFileInfo(shop.path).path() + u"/bad"_s;
        writeBytes(bad, QByteArray(10'000, 'x'));
        QVERIFY_KIND(shop.restore(bad), ErrorKind::NotADatabase);
        QVERIFY_KIND(shop.restore(shop.path), ErrorKind::SameFile);
        QCOMPARE(difference(shop.book.digest(), before), QString());
        shop.add(u"F"_s); // and its locks are all there
    }

    void aReadOnlyStoreRefuses()
    {
        const OpenStore store(Store::Mode::ReadOnly);
        const QString backup = backedUp(store.path());
        const auto staged = restore::stage(backup, store.path());
        QVERIFY_OK(staged);
        QVERIFY_KIND(answerOf(store->restore(*staged)), ErrorKind::ReadOnly);
    }
};

TRADEBOOK_FOREIGN_TEST_MAIN(tst_restoring)
#include "tst_restoring.moc"
