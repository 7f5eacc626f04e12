// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outcome.h"
#include "tests/ui/backupfixture.h"
#include "tests/ui/settingsfixture.h"
#include "ui/pages/page.h"
#include "ui/support/away.h"

#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

backup::Contents contentsOf(const backup::Backup &backup)
{
    const auto contents = away([path = backup.path] { return backup::contentsOf(path); });
    if (!test::comes([&] { return contents.isFinished(); }) || !contents.result())
        qFatal("the backup cannot be read");
    return *contents.result();
}

} // namespace

/// The backup that is made before a book is closed.
class tst_closingbackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void closingAChangedBookBacksItUp()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.window.action(u"Close Book"_s)->trigger();
        QTRY_VERIFY(!shown.window->hasBook());
        QCOMPARE(shop.made().size(), 1);
        QCOMPARE(shop.made().first().reason, backup::Reason::Automatic);
        QCOMPARE(contentsOf(shop.made().first()).bookName, u"Changed"_s);
        QVERIFY(!shown.window->messageBar()->isVisible());
    }

    void anUnchangedBookIsClosedWithoutAnother()
    {
        const ShopToBackUp shop;
        for (int times = 0; times < 3; ++times) {
            BackupWindow shown(shop.path());
            shown.window.action(u"Close Book"_s)->trigger();
            QTRY_VERIFY(!shown.window->hasBook());
            QCOMPARE(shop.made().size(), 1);
        }
    }

    void whereItIsNotWantedNothingIsBackedUp()
    {
        const ShopToBackUp shop({.onClose = false});
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.window.action(u"Close Book"_s)->trigger();
        QTRY_VERIFY(!shown.window->hasBook());
        QVERIFY(shop.made().isEmpty());
    }

    void closingTheWindowBacksUpBeforeItGoes()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.window->close();
        QTRY_VERIFY(!shown.window->hasBook());
        QVERIFY(!shown.window->isVisible());
        QCOMPARE(shop.made().size(), 1);
    }

    void openingAnotherBookBacksUpThisOne()
    {
        const ShopToBackUp shop;
        const ShopToBackUp other;
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.window->openBook(other.path());
        QTRY_COMPARE(shown.window->desk()->book().path, other.path());
        QCOMPARE(shop.made().size(), 1);
        QVERIFY(other.made().isEmpty());
    }

    void whatWasTypedLastIsInTheBackup()
    {
        const SampleBook book;
        BackupWindow shown(book.path());
        shown.window->showPage(u"users"_s);
        QVERIFY(shown.window.settle());
        auto *page = shown.window->page(u"users"_s);
        page->listView()->setCurrentIndex(page->listView()->model()->index(0, 0));
        QTRY_VERIFY(labelled<QLineEdit>(page, u"Phone"_s) && labelled<QLineEdit>(page, u"Phone"_s)->isVisible());
        QVERIFY(shown.window.settle());
        auto *phone = labelled<QLineEdit>(page, u"Phone"_s);
        shown.window->activateWindow();
        phone->setFocus();
        QTRY_VERIFY(phone->hasFocus());
        phone->selectAll();
        QTest::keyClicks(phone, u"0123 456"_s);
        shown.window.action(u"Close Book"_s)->trigger();
        QTRY_VERIFY(!shown.window->hasBook());
        const auto made = backup::listBackups(backup::folderFor(book.path()));
        QCOMPARE(made.size(), 1);
        const auto found = away([path = made.first().path]() -> Result<qint64> {
            auto connection = db::Connection::open(path, {.access = db::Access::Immutable});
            if (!connection)
                return connection.error();
            return scalar(*connection, u"SELECT count(*) FROM users WHERE phone = '0123 456'"_s).toLongLong();
        });
        QVERIFY(test::comes([&] { return found.isFinished(); }));
        QVERIFY_OK(found.result());
        QCOMPARE(*found.result(), 1);
    }

    void theWindowShowsTheProgressAndCanStillBeUsed()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        HeldBackups held(shown.store());
        shown.window.action(u"Back Up Now"_s)->trigger();
        shown.window->close();
        QVERIFY(shown.window->isVisible());
        QTRY_VERIFY(shown.work()->isVisible());
        QCOMPARE(shown.work()->text(), u"Backing up before closing…"_s);
        QVERIFY(shown.cancel()->isVisible());
        shown.edit(u"Changed meanwhile"_s);
        held.letGo();
        QTRY_VERIFY(!shown.window->hasBook());
        QVERIFY(!shown.window->isVisible());
    }

    void whoCancelsItKeepsTheBookOpenAndIsAsked()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        HeldBackups held(shown.store());
        shown.window->close();
        shown.desk()->cancel();
        held.letGo();
        shown.settle();
        QVERIFY(shown.window->hasBook());
        QVERIFY(shown.window->isVisible());
        QVERIFY2(shown.message().startsWith(u"The book is still open, because its backup before closing was cancelled"_s),
            qPrintable(shown.message()));
        QVERIFY(shop.made().isEmpty());
        shown.button(u"Close Without a Backup"_s)->click();
        QTRY_VERIFY(!shown.window->hasBook());
        QVERIFY(!shown.window->isVisible());
        QVERIFY(shop.made().isEmpty());
    }

    void aFailureKeepsTheBookOpenUntilSomebodyDecides()
    {
        const QTemporaryDir disk;
        const QString folder = disk.filePath(u"stick"_s);
        const ShopToBackUp shop({.folder = folder});
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.window->close();
        shown.settle();
        QVERIFY(shown.window->isVisible());
        QVERIFY(shown.window->hasBook());
        QVERIFY2(shown.message().contains(u"The folder “%1” is not there"_s.arg(folder)), qPrintable(shown.message()));
        QCOMPARE(shown.window->messageBar()->property("tone").toString(), u"bad"_s);
        QVERIFY(shown.standing()->accessibleName().startsWith(u"Backup failed"_s));
        // Trying again without a change says it again.
        shown.button(u"Try Again"_s)->click();
        shown.settle();
        QVERIFY2(shown.message().contains(u"The folder “%1” is not there"_s.arg(folder)), qPrintable(shown.message()));
        shown.edit(u"Still writable"_s);
        // The stick is put in: the window goes as it was asked to.
        QVERIFY(QDir().mkdir(folder));
        shown.button(u"Try Again"_s)->click();
        QTRY_VERIFY(!shown.window->hasBook());
        QVERIFY(!shown.window->isVisible());
        QCOMPARE(contentsOf(backup::listBackups(folder).value(0)).bookName, u"Still writable"_s);
    }

    void anotherFileInThePlaceOfTheBookIsSaidAndOpenedInstead()
    {
        const ShopToBackUp shop;
        const ShopToBackUp other;
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        QVERIFY(QFile::rename(shop.path(), shop.folder() + u"/away"_s));
        QVERIFY(QFile::copy(other.path(), shop.path()));
        shown.trigger(u"Back Up Now"_s);
        QVERIFY2(shown.message().contains(u"Another file has taken the place"_s), qPrintable(shown.message()));
        shown.window.action(u"Close Book"_s)->trigger();
        shown.settle();
        QVERIFY(shown.window->hasBook());
        QVERIFY2(shown.message().contains(u"Another file has taken the place"_s), qPrintable(shown.message()));
        QVERIFY(shop.made().isEmpty());
        // What cannot be saved any more says where it goes on.
        Q_EMIT shown.window->page(u"orders"_s)->failed(Error{ErrorKind::FileReplaced, {shop.path()}});
        auto *again = shown.button(u"Open Again"_s);
        QVERIFY(again);
        const auto *before = &shown.store();
        again->click();
        QTRY_VERIFY(shown.window->hasBook() && &shown.store() != before && shown.window->isSettled());
        shown.edit(u"Into the other one"_s);
    }

    void aFailureCanBeLeftBehind()
    {
        const ShopToBackUp shop({.folder = folderWithoutWriting()});
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.window.action(u"Close Book"_s)->trigger();
        shown.settle();
        QVERIFY(shown.window->hasBook());
        shown.button(u"Close Without a Backup"_s)->click();
        QTRY_VERIFY(!shown.window->hasBook());
        QVERIFY(shown.window->isVisible()); // it was the book that was to be closed
    }

    void whoGoesOnWorkingIsNotClosedLater()
    {
        const ShopToBackUp shop({.folder = folderWithoutWriting()});
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.window->close();
        shown.settle();
        shown.window->messageBar()->dismiss();
        shown.edit(u"Changed again"_s);
        shown.trigger(u"Back Up Now"_s);
        QVERIFY(shown.window->hasBook());
        QVERIFY(shown.window->isVisible());
    }

    void aMissingSecondPlaceIsSaidAfterTheBookIsClosed()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop({.secondFolder = disk.filePath(u"stick"_s)});
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.window.action(u"Close Book"_s)->trigger();
        QTRY_VERIFY(!shown.window->hasBook());
        QCOMPARE(shop.made().size(), 1);
        QVERIFY2(shown.message().contains(u"One place did not get it"_s), qPrintable(shown.message()));
    }

    void aMissingSecondPlaceIsToldAtTheNextStartWhenTheProgramEnded()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop({.secondFolder = disk.filePath(u"stick"_s)});
        {
            BackupWindow shown(shop.path());
            shown.edit(u"Changed"_s);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"One place did not get it"_s));
            shown.window->close();
            QTRY_VERIFY(!shown.window->hasBook());
            QCOMPARE(shop.made().size(), 1);
        }
        {
            BackupWindow shown(shop.path());
            QTRY_VERIFY2(shown.message().startsWith(u"When this book was closed last, on "_s), qPrintable(shown.message()));
            QVERIFY2(shown.message().contains(u"One place did not get it: The folder “%1” is not there"_s.arg(disk.filePath(u"stick"_s))),
                qPrintable(shown.message()));
            QVERIFY(shown.button(u"Back Up Now"_s));
            QCOMPARE(shown.window->messageBar()->property("tone").toString(), u"notice"_s);
            shown.window.action(u"Close Book"_s)->trigger();
            QTRY_VERIFY(!shown.window->hasBook());
        }
        // Once is enough.
        QTRY_VERIFY(!book::Marks(shop.path()).untold());
        BackupWindow shown(shop.path());
        shown.settle();
        QVERIFY2(shown.message().isEmpty(), qPrintable(shown.message()));
    }

    void whatABackupMadeSinceHasMendedIsNotTold()
    {
        const ShopToBackUp shop;
        book::Marks(shop.path()).setUntold({QDateTime::currentDateTimeUtc().addSecs(-60), u"One place did not get it."_s});
        const auto made = away([path = shop.path()] { return backup::backUp({.bookPath = path}); });
        QVERIFY(test::comes([&] { return made.isFinished(); }));
        BackupWindow shown(shop.path());
        shown.settle();
        QVERIFY2(shown.message().isEmpty(), qPrintable(shown.message()));
        QTRY_VERIFY(!book::Marks(shop.path()).untold());
    }

    void whenTheSystemEndsTheProgramAFailureDoesNotHoldItUp()
    {
        const ShopToBackUp shop({.folder = folderWithoutWriting()});
        {
            BackupWindow shown(shop.path());
            shown.edit(u"Changed"_s);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"closing: .*was not made"_s));
            shown.window->closeUnasked();
            QTRY_VERIFY(!shown.window->hasBook());
            QVERIFY(!shown.window->isVisible());
        }
        BackupWindow shown(shop.path());
        QTRY_VERIFY2(shown.message().contains(u"The backup before closing was not made. "_s), qPrintable(shown.message()));
    }

    void whenTheSystemEndsTheProgramABackupThatDoesNotEndDoesNotHoldItUp()
    {
        const ShopToBackUp shop;
        {
            BackupWindow shown(shop.path());
            shown.edit(u"Changed"_s);
            HeldBackups held(shown.store());
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"There was no time"_s));
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not end"_s));
            shown.window->closeUnasked();
            QVERIFY(shown.window->hasBook());
            QTRY_VERIFY(!shown.window->hasBook());
            QVERIFY(!shown.window->isVisible());
            QVERIFY(shop.made().isEmpty());
        }
        BackupWindow shown(shop.path());
        QTRY_VERIFY2(shown.message().contains(u"There was no time for the backup before closing."_s), qPrintable(shown.message()));
    }

    void whoHasLostPatienceIsNotHeldByADiskThatDoesNotAnswer()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        HeldBackups held(shown.store());
        shown.window->close();
        QTRY_VERIFY(shown.cancel()->isVisible());
        shown.cancel()->click();
        shown.settle();
        QVERIFY(shown.window->isVisible());
        QVERIFY(shown.button(u"Close Without a Backup"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not end"_s));
        shown.button(u"Close Without a Backup"_s)->click();
        QTRY_VERIFY(!shown.window->hasBook());
    }

    void whoLogsOutKeepsWhatWasTypedAndIsAskedNothing()
    {
        const ShopToBackUp shop({.folder = folderWithoutWriting()});
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        int asked = 0;
        connect(&shown.store(), &Store::closing, this, [&asked] { ++asked; });
        shown.window->saveForLogOut();
        QCOMPARE(asked, 1);
        // It may be called off: everything is still there.
        QVERIFY(shown.window->hasBook() && shown.window->isVisible());
        shown.edit(u"Changed again"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"closing: "_s));
        shown.window->close();
        QTRY_VERIFY(!shown.window->hasBook());
    }

    void aBookThatIsReadOnlyIsClosedAtOnce()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path(), Store::Mode::ReadOnly);
        shown.window.action(u"Close Book"_s)->trigger();
        QTRY_VERIFY(!shown.window->hasBook());
        QVERIFY(shop.made().isEmpty());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_closingbackup)
#include "tst_closingbackup.moc"
