// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/backupfixture.h"
#include "tests/ui/settingsfixture.h"
#include "ui/dialogs/folderinput.h"

#include <QCheckBox>
#include <QFileDialog>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

backup::BackupSettings settingsOf(const QString &path)
{
    return inBook(path, [](db::Connection &connection) { return backup::backupSettings(connection); });
}

FolderInput *folderIn(const Settings &settings, const QString &field)
{
    return qobject_cast<FolderInput *>(settings.field(field)->input());
}

} // namespace

/// Where and when a book is backed up, in the Settings window.
class tst_backupsettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void whatIsSetIsKeptInTheBook()
    {
        const QTemporaryDir one;
        const QTemporaryDir two;
        const ShopToBackUp shop;
        {
            Settings settings(shop.path());
            settings.type(u"backup_folder"_s, one.path());
            settings.type(u"backup_second_folder"_s, two.path());
            settings.input<QCheckBox>(u"backup_on_close"_s)->click();
            settings.input<QCheckBox>(u"backup_daily"_s)->click();
            settings.settle();
        }
        QCOMPARE(settingsOf(shop.path()),
            (backup::BackupSettings{.folder = one.path(), .secondFolder = two.path(), .onClose = false, .daily = false}));
        const Settings settings(shop.path());
        QCOMPARE(settings.field(u"backup_folder"_s)->text(), one.path());
        QCOMPARE(settings.field(u"backup_second_folder"_s)->text(), two.path());
        QVERIFY(!settings.input<QCheckBox>(u"backup_on_close"_s)->isChecked());
        QVERIFY(!settings.input<QCheckBox>(u"backup_daily"_s)->isChecked());
    }

    void theNextBackupGoesWhereItIsSaid()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop;
        Settings settings(shop.path());
        settings.type(u"backup_folder"_s, disk.path());
        settings.closeDialog();
        settings.window.action(u"Back Up Now"_s)->trigger();
        QVERIFY(settings.window.settle());
        QVERIFY(shop.made().isEmpty());
        QCOMPARE(backup::listBackups(disk.path()).size(), 1);
    }

    void withoutAFolderTheDefaultOneIsShownAndItCanBeHadBack()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop({.folder = disk.path()});
        Settings settings(shop.path());
        auto *input = folderIn(settings, u"backup_folder"_s);
        QCOMPARE(input->edit()->placeholderText(), shop.backups());
        auto *reset = button(input, u"Use Default"_s);
        QVERIFY(reset->isEnabled());
        reset->click();
        settings.settle();
        QCOMPARE(settings.field(u"backup_folder"_s)->text(), QString());
        QVERIFY(!reset->isEnabled());
        settings.closeDialog();
        settings.window.close();
        QCOMPARE(settingsOf(shop.path()).folder, QString());
    }

    void aPathHasTheWholeWidthOfItsInput()
    {
        FolderInput input({{}, u"Use the Folder Beside the Book"_s, {}});
        input.resize(300, input.sizeHint().height());
        input.show();
        const auto *edit = input.findChild<QLineEdit *>();
        QVERIFY(edit->width() >= 290);
    }

    void aFolderIsChosenInADialog()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop;
        Settings settings(shop.path());
        button(folderIn(settings, u"backup_second_folder"_s), u"Choose…"_s)->click();
        auto *dialog = settings.dialog->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        Q_EMIT dialog->fileSelected(disk.path());
        dialog->close();
        settings.settle();
        settings.closeDialog();
        settings.window.close();
        QCOMPARE(settingsOf(shop.path()).secondFolder, disk.path());
    }

    void whatIsNoPlaceForBackupsIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no whole path") << u"backup_folder"_s << u"Backups"_s << u"Enter the whole path of a folder"_s;
        QTest::newRow("an address") << u"backup_second_folder"_s << u"smb://nas/shop"_s << u"Enter the whole path of a folder"_s;
        QTest::newRow("twice the same") << u"backup_folder"_s << u"/srv/two"_s << u"Both backups would lie in one folder"_s;
        QTest::newRow("in other words") << u"backup_folder"_s << u"/srv//one/../two/"_s << u"Both backups would lie in one folder"_s;
        QTest::newRow("the default one") << u"backup_second_folder"_s << u"%default"_s << u"Both backups would lie in one folder"_s;
    }
    void whatIsNoPlaceForBackupsIsRefusedWithTheReason()
    {
        QFETCH(const QString, field);
        QFETCH(QString, text);
        QFETCH(const QString, reason);
        const ShopToBackUp shop({.secondFolder = u"/srv/two"_s});
        text.replace(u"%default"_s, shop.backups());
        Settings settings(shop.path());
        settings.type(field, text);
        QVERIFY2(settings.field(field)->reason().startsWith(reason), qPrintable(settings.field(field)->reason()));
        QCOMPARE(settings.field(field)->text(), text); // it stays, to be put right
        settings.closeDialog();
        settings.window.close();
        QCOMPARE(settingsOf(shop.path()), (backup::BackupSettings{.secondFolder = u"/srv/two"_s}));
    }

    void aFolderThatIsNotThereIsKeptAndSaid()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop;
        Settings settings(shop.path());
        settings.type(u"backup_second_folder"_s, disk.filePath(u"stick"_s));
        const auto *input = folderIn(settings, u"backup_second_folder"_s);
        QTRY_VERIFY2(input->note().startsWith(u"This folder is not there now"_s), qPrintable(input->note()));
        QCOMPARE(settings.field(u"backup_second_folder"_s)->reason(), QString());
        settings.type(u"backup_second_folder"_s, shop.path());
        QTRY_VERIFY2(input->note().startsWith(u"This is a file"_s), qPrintable(input->note()));
        settings.type(u"backup_second_folder"_s, disk.path());
        QTRY_COMPARE(input->note(), QString());
    }

    void theHomeFolderIsWrittenAsInAShell()
    {
        const ShopToBackUp shop;
        Settings settings(shop.path());
        settings.type(u"backup_folder"_s, u"~/Tradebook backups"_s);
        settings.closeDialog();
        settings.window.close();
        QCOMPARE(settingsOf(shop.path()).folder, QDir::homePath() + u"/Tradebook backups"_s);
    }

    void inAReadOnlyBookNothingCanBeChanged()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop({.folder = disk.path()});
        const Settings settings(shop.path(), Store::Mode::ReadOnly);
        for (const auto &field : {u"backup_folder"_s, u"backup_second_folder"_s}) {
            auto *input = folderIn(settings, field);
            QVERIFY(input->edit()->isReadOnly());
            for (const auto *each : input->findChildren<QPushButton *>())
                QVERIFY2(!each->isEnabled(), qPrintable(each->text()));
        }
        QVERIFY(!settings.input<QCheckBox>(u"backup_on_close"_s)->isEnabled());
    }

    void theBackupsInANewFolderCount()
    {
        const QTemporaryDir disk;
        const ShopToBackUp shop;
        const auto copy = backup::makeVerifiedCopy(shop.path(), backup::Reason::ByHand, backup::Proof::Quick);
        QVERIFY(copy.isOk());
        const QString moved = disk.filePath(QFileInfo(copy->path).fileName());
        QVERIFY(QFile::rename(copy->path, moved) && QFile::rename(copy->path + u".sha256"_s, moved + u".sha256"_s));
        Settings settings(shop.path());
        const auto *standing = settings.window->findChild<QToolButton *>(u"statusBackup"_s);
        QCOMPARE(standing->accessibleName(), u"No backup yet"_s);
        settings.type(u"backup_folder"_s, disk.path());
        QTRY_COMPARE(standing->accessibleName(), u"Backed up and verified just now"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_backupsettings)
#include "tst_backupsettings.moc"
