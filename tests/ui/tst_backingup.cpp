// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outcome.h"
#include "tests/ui/backupfixture.h"
#include "ui/support/away.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QProgressBar>
#include <QToolBar>
#include <QUrl>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// Backups that somebody asks for in the window.
class tst_backingup : public QObject {
    Q_OBJECT

public:
    /// Stands for the program that shows folders.
    Q_INVOKABLE void openFolder(const QUrl &url) { m_shown = url.toLocalFile(); }

private Q_SLOTS:
    void init()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_shown.clear();
    }
    void cleanup() { m_setting.reset(); }

    void oneClickMakesAVerifiedBackupAndSaysWhenHowLargeAndWhere()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.trigger(u"Back Up Now"_s);
        const auto made = shop.made();
        QCOMPARE(made.size(), 1);
        QVERIFY(made.first().hasHash);
        QCOMPARE(made.first().reason, backup::Reason::ByHand);
        const QLocale locale;
        const QString message = shown.message();
        QVERIFY2(message.startsWith(u"Backed up and verified at "_s), qPrintable(message));
        QVERIFY2(
            message.contains(locale.formattedDataSize(made.first().bytes, 1, QLocale::DataSizeTraditionalFormat)), qPrintable(message));
        QVERIFY2(message.contains(u"“%1”"_s.arg(shop.backups())), qPrintable(message));
        QCOMPARE(shown.standing()->accessibleName(), u"Backed up and verified just now"_s);
    }

    void theToolbarHasItToo()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        auto *bar = shown.window->findChild<QToolBar *>(u"toolbar"_s);
        auto *button = shown.window.named<QToolButton>(u"Back Up"_s);
        QVERIFY(button && bar->isAncestorOf(button));
        button->click();
        shown.settle();
        QCOMPARE(shop.made().size(), 1);
    }

    void showOpensTheFolder()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.trigger(u"Back Up Now"_s);
        QDesktopServices::setUrlHandler(u"file"_s, this, "openFolder");
        shown.button(u"Show"_s)->click();
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(m_shown, shop.backups());
    }

    void editingGoesOnMeanwhileAndTheProgressCanBeCancelled()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        HeldBackups held(shown.store());
        shown.window.action(u"Back Up Now"_s)->trigger();
        // After half a second, in the status bar, with a bar and a way out.
        QTRY_VERIFY(shown.work()->isVisible());
        QCOMPARE(shown.work()->text(), u"Backing up…"_s);
        QVERIFY(shown.window->findChild<QProgressBar *>()->isVisible());
        QVERIFY(shown.cancel()->isVisible());
        QVERIFY(!shown.window.action(u"Back Up Now"_s)->isEnabled());
        QVERIFY(!shown.window.action(u"Back Up To…"_s)->isEnabled());
        QCOMPARE(shown.window.action(u"Back Up Now"_s)->statusTip(), u"A backup is being made just now"_s);
        shown.edit(u"Changed meanwhile"_s);
        QTRY_COMPARE(shown.window->windowTitle(), u"Changed meanwhile – Tradebook"_s);
        shown.cancel()->click();
        QCOMPARE(shown.work()->text(), u"Cancelling the backup…"_s);
        QVERIFY(!shown.cancel()->isVisible());
        held.letGo();
        shown.settle();
        QVERIFY2(shown.message().startsWith(u"The backup was cancelled"_s), qPrintable(shown.message()));
        QVERIFY(!shown.work()->isVisible());
        QCOMPARE(QDir(shop.backups()).entryList(QDir::Files | QDir::Hidden).size(), 0);
        QVERIFY(shown.window.action(u"Back Up Now"_s)->isEnabled());
    }

    void whatIsSaidFitsASmallScreen()
    {
        const ShopToBackUp shop({.folder = folderWithoutWriting()});
        BackupWindow shown(shop.path());
        shown.edit(u"A shop of a name that is rather long, as some are"_s);
        shown.desk()->backUpIfDue();
        shown.settle();
        shown.window->close(); // is refused
        shown.settle();
        HeldBackups held(shown.store());
        shown.window->close();
        shown.window.action(u"Back Up Now"_s)->trigger();
        Q_EMIT shown.desk()->working({u"Backing up before closing…"_s, 500, [] {}});
        QTRY_VERIFY(shown.cancel()->isVisible());
        QVERIFY(shown.standing()->accessibleName().startsWith(u"Backup failed"_s));
        QVERIFY2(shown.window->minimumSizeHint().width() <= 1024, qPrintable(QString::number(shown.window->minimumSizeHint().width())));
    }

    void backUpToAsksForAPlaceWithoutBlockingAndSuggestsAName()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.window.action(u"Back Up To…"_s)->trigger(); // comes back at once
        auto *dialog = shown.window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        QVERIFY(dialog->testOption(QFileDialog::DontConfirmOverwrite));
        QCOMPARE(dialog->defaultSuffix(), u"tradebook-backup"_s);
        const QString name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        QVERIFY2(backup::partsOf(name).has_value(), qPrintable(name));
        const QString target = QDir(shop.folder()).filePath(u"elsewhere.tradebook-backup"_s);
        Q_EMIT dialog->fileSelected(target);
        dialog->close();
        shown.settle();
        QVERIFY(QFileInfo::exists(target));
        QVERIFY(QFileInfo::exists(target + u".sha256"_s));
        QVERIFY(!QFileInfo::exists(shop.backups()));
        QVERIFY2(shown.message().contains(u"“%1”"_s.arg(shop.folder())), qPrintable(shown.message()));
    }

    void whereNoBackupCanGoIsRefusedByASentence_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("words");
        QTest::newRow("the book") << u"%book"_s << u"is the book itself"_s;
        QTest::newRow("a symbolic link to it") << u"%folder/link"_s << u"is the book itself"_s;
        QTest::newRow("a hard link to it") << u"%folder/hardlink"_s << u"is the book itself"_s;
        QTest::newRow("its -wal") << u"%book-wal"_s << u"is the book itself or belongs to it"_s;
        QTest::newRow("a file that is there") << u"%folder/there"_s << u"exists already"_s;
        QTest::newRow("a folder that is not there") << u"%folder/none/x"_s << u"is not there"_s;
        QTest::newRow("a folder without writing") << folderWithoutWriting() + u"/x.tradebook-backup"_s << u"No backup was made."_s;
    }
    void whereNoBackupCanGoIsRefusedByASentence()
    {
        QFETCH(QString, target);
        QFETCH(const QString, words);
        const ShopToBackUp shop;
        target.replace(u"%book"_s, shop.path()).replace(u"%folder"_s, shop.folder());
        QVERIFY(QFile::link(shop.path(), shop.folder() + u"/link"_s));
        QFile there(shop.folder() + u"/there"_s);
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
        there.close();
        BackupWindow shown(shop.path());
        // After opening: a book with several names is only read.
        QCOMPARE(::link(QFile::encodeName(shop.path()).constData(), QFile::encodeName(shop.folder() + u"/hardlink"_s).constData()), 0);
        shown.desk()->backUpTo(target);
        shown.settle();
        QVERIFY2(shown.message().contains(words), qPrintable(shown.message()));
        QVERIFY(shown.button(u"Choose Another Place…"_s));
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("mine"));
        shown.edit(u"Still writable"_s);
    }

    void aFolderThatFailsSaysSoAndOffersAnotherTryAndAnotherPlace()
    {
        const QTemporaryDir disk;
        const QString folder = disk.filePath(u"stick"_s);
        const ShopToBackUp shop({.folder = folder});
        BackupWindow shown(shop.path());
        shown.trigger(u"Back Up Now"_s);
        QVERIFY2(
            shown.message().startsWith(u"No backup was made. The folder “%1” is not there"_s.arg(folder)), qPrintable(shown.message()));
        QVERIFY(shown.button(u"Back Up To…"_s));
        QCOMPARE(shown.standing()->accessibleName(), u"No backup yet"_s);
        // The stick is put in.
        QVERIFY(QDir().mkdir(folder));
        shown.button(u"Try Again"_s)->click();
        shown.settle();
        QVERIFY2(shown.message().startsWith(u"Backed up and verified"_s), qPrintable(shown.message()));
        QCOMPARE(backup::listBackups(folder).size(), 1);
    }

    void aFolderWithoutWritingSaysSo()
    {
        const ShopToBackUp shop({.folder = folderWithoutWriting()});
        BackupWindow shown(shop.path());
        shown.trigger(u"Back Up Now"_s);
        QVERIFY2(shown.message().startsWith(u"No backup was made."_s), qPrintable(shown.message()));
        QVERIFY2(shown.message().contains(folderWithoutWriting()), qPrintable(shown.message()));
    }

    void aSecondPlaceGetsTheBackupToo()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop({.secondFolder = disk.path()});
        BackupWindow shown(shop.path());
        shown.trigger(u"Back Up Now"_s);
        QCOMPARE(shop.made().size(), 1);
        QCOMPARE(backup::listBackups(disk.path()).size(), 1);
        QVERIFY2(shown.message().contains(u"“%1” and in “%2”"_s.arg(shop.backups(), disk.path())), qPrintable(shown.message()));
    }

    void aSecondPlaceThatIsMissingIsSaidAndNotFatal()
    {
        const QTemporaryDir disk;
        const QString folder = disk.filePath(u"stick"_s);
        const ShopToBackUp shop({.secondFolder = folder});
        BackupWindow shown(shop.path());
        shown.trigger(u"Back Up Now"_s);
        QCOMPARE(shop.made().size(), 1);
        const QString message = shown.message();
        QVERIFY2(message.startsWith(u"Backed up and verified"_s), qPrintable(message));
        QVERIFY2(message.contains(u"One place did not get it: The folder “%1” is not there"_s.arg(folder)), qPrintable(message));
        QCOMPARE(shown.window->messageBar()->property("tone").toString(), u"notice"_s);
    }

    void withoutABookNothingIsBackedUpAndTheCommandsSayWhy()
    {
        Window window;
        for (const auto &name : {u"Back Up Now"_s, u"Back Up To…"_s}) {
            QVERIFY(!window.action(name)->isEnabled());
            QCOMPARE(window.action(name)->statusTip(), u"Open a book first"_s);
        }
        QVERIFY(!window->findChild<QToolButton *>(u"statusBackup"_s)->isVisible());
        window->backupDesk()->backUpNow();
        window->backupDesk()->askWhereTo();
        window->backupDesk()->backUpIfDue();
        QVERIFY(window->backupDesk()->isSettled());
        QVERIFY(!window->findChild<QFileDialog *>());
    }

    void aBookThatIsReadOnlyCanBeBackedUpAndIsNotByItself()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path(), Store::Mode::ReadOnly);
        QVERIFY(!shown.standing()->isVisible());
        shown.desk()->backUpIfDue();
        QVERIFY(shown.desk()->isSettled());
        QVERIFY(shown.window.action(u"Back Up Now"_s)->isEnabled());
        shown.trigger(u"Back Up Now"_s);
        QCOMPARE(shop.made().size(), 1);
        QVERIFY(shown.standing()->isVisible());
    }

    void aBookThatAnotherProgramHasOpenCanBeBackedUpFromTheReadOnlyWindow()
    {
        const ShopToBackUp shop;
        BackupWindow writing(shop.path());
        BackupWindow reading(shop.path(), Store::Mode::ReadOnly);
        writing.edit(u"Not yet in the file"_s);
        reading.trigger(u"Back Up Now"_s);
        QVERIFY2(reading.message().startsWith(u"Backed up and verified"_s), qPrintable(reading.message()));
        const auto contents = away([path = shop.made().first().path] { return backup::contentsOf(path); });
        QVERIFY(test::comes([&] { return contents.isFinished(); }));
        QVERIFY_OK(contents.result());
        QCOMPARE(contents.result()->bookName, u"Not yet in the file"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    QString m_shown;
};

QTEST_MAIN(tst_backingup)
#include "tst_backingup.moc"
