// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalbook.h"
#include "tests/ui/backupshop.h"
#include "ui/support/recentbooks.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

QPushButton *barButton(Window &window, const QString &text)
{
    for (const auto &name : {u"messageButton"_s, u"messageOtherButton"_s}) {
        auto *button = window->messageBar()->findChild<QPushButton *>(name);
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

/// The Backups window at rest, with something that can be restored.
BackupsWindow *readyBackups(Window &window)
{
    auto *backups = window->restoreDesk()->backupsWindow();
    const bool isReady = comes(
        [&] { return backups && backups->isSettled() && buttonOf(backups, u"Restore"_s) && buttonOf(backups, u"Restore"_s)->isEnabled(); });
    return isReady ? backups : nullptr;
}

QLineEdit *pathInput(BackupsWindow *backups)
{
    for (auto *label : backups->findChildren<QLabel *>()) {
        if (label->text().remove(u'&') == u"Book to restore"_s)
            return qobject_cast<QLineEdit *>(label->buddy());
    }
    return nullptr;
}

} // namespace

/// Restoring where there is no book, or none that opens.
class tst_restorelost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void aDamagedBookIsReplacedAndKept()
    {
        const BackupShop shop;
        auto bytes = bytesOf(shop.book.path());
        for (qsizetype at = 4096; at < bytes.size(); ++at)
            bytes[at] = static_cast<char>(0xA5);
        writeBytes(shop.book.path(), bytes);
        Window window;
        window->openBook(shop.book.path());
        QTRY_VERIFY(barButton(window, u"Restore a Backup…"_s));
        QVERIFY(barButton(window, u"Open Another Book…"_s));
        QTest::mouseClick(barButton(window, u"Restore a Backup…"_s), Qt::LeftButton);
        auto *backups = readyBackups(window);
        QVERIFY(backups);
        QCOMPARE(tableOf(backups, u"Backups"_s)->model()->rowCount(), 1);
        QVERIFY(says(backups, u"everything comes back"_s));
        QVERIFY(!pathInput(backups)->isVisible());
        QCOMPARE(rowOf(tableOf(backups, u"Differences"_s), u"Orders"_s).value(0), u"600"_s);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(window->hasBook());
        QTRY_VERIFY(window->messageBar()->text().startsWith(u"Restored the backup of "_s));
        QVERIFY2(window->messageBar()->text().contains(u" damaged "_s), qPrintable(window->messageBar()->text()));
        QVERIFY(window.settle());
        QCOMPARE(QFileInfo(window->desk()->book().path).canonicalFilePath(), QFileInfo(shop.book.path()).canonicalFilePath());
        const auto kept = QDir(shop.book.folder()).entryList({u"* damaged *.tradebook"_s}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(bytesOf(shop.file(kept.first())), bytes);
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook());
        QCOMPARE(difference(digestOf(shop.book.path()), digestOf(shop.backup)), QString());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void aDamagedBookThatStillOpensIsReplacedAndKept()
    {
        constexpr qsizetype kPage = 4096;
        const BackupShop shop;
        qint64 root = 0;
        {
            auto connection = must(db::Connection::open(shop.book.path(), {.access = db::Access::ReadOnly}));
            root = scalar(connection, u"SELECT rootpage FROM sqlite_schema WHERE name = 'notes_fts_docsize'"_s).toLongLong();
        }
        QVERIFY(root > 1);
        auto bytes = bytesOf(shop.book.path());
        bytes.replace((root - 1) * kPage, kPage, QByteArray(kPage, '\x7f'));
        writeBytes(shop.book.path(), bytes);
        Window window(shop.book.path());
        QVERIFY(window->hasBook());
        auto *backups = backupsOf(window, u"Restore…"_s);
        QVERIFY(backups);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(window->messageBar()->text().startsWith(u"Restored the backup of "_s));
        QTRY_VERIFY(window->hasBook() && !window->restoreDesk()->isBusy());
        QVERIFY(window.settle());
        QCOMPARE(safetyCopyOf(shop.book.path()), QString());
        const auto kept = QDir(shop.book.folder()).entryList({u"* damaged *.tradebook"_s}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(bytesOf(shop.file(kept.first())).mid((root - 1) * kPage, kPage), QByteArray(kPage, '\x7f'));
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook());
        QCOMPARE(difference(digestOf(shop.book.path()), digestOf(shop.backup)), QString());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void aBookThatIsGoneComesBackFromTheWelcomePage()
    {
        const BackupShop shop;
        recentbooks::add(shop.book.path());
        QVERIFY(QFile::remove(shop.book.path()));
        Window window;
        auto *welcome = buttonOf(&*window, u"Restore a Backup…"_s);
        QVERIFY(welcome);
        QTest::mouseClick(welcome, Qt::LeftButton);
        auto *backups = readyBackups(window);
        QVERIFY(backups);
        QCOMPARE(tableOf(backups, u"Backups"_s)->model()->rowCount(), 1);
        auto *path = pathInput(backups);
        QVERIFY(path && path->isVisible());
        QCOMPARE(QDir::fromNativeSeparators(path->text()), shop.book.path());
        QVERIFY(!buttonOf(backups, u"Back Up Now"_s));
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(window->hasBook());
        QTRY_COMPARE(window->messageBar()->text().section(u' ', 0, 3), u"Restored the backup of"_s);
        QVERIFY(!barButton(window, u"Undo Restore"_s)); // there was nothing before
        QVERIFY(window.settle());
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook());
        QCOMPARE(difference(digestOf(shop.book.path()), digestOf(shop.backup)), QString());
    }

    void theRestoredBookCanBeAnywhere()
    {
        const BackupShop shop;
        recentbooks::add(shop.book.path());
        const QByteArray before = bytesOf(shop.book.path());
        const QTemporaryDir elsewhere;
        const QString target = elsewhere.filePath(u"Second.tradebook"_s);
        Window window;
        window->restoreDesk()->showBackups();
        auto *backups = readyBackups(window);
        QVERIFY(backups);
        pathInput(backups)->setText({});
        QVERIFY(!buttonOf(backups, u"Restore"_s)->isEnabled());
        pathInput(backups)->setText(target);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(window->hasBook());
        QCOMPARE(window->desk()->book().path, QFileInfo(target).canonicalFilePath());
        QVERIFY(window.settle());
        QCOMPARE(bytesOf(shop.book.path()), before);
    }

    void aBookThatStandsThereAlreadyIsOpenedAndBackedUpFirst()
    {
        const BackupShop shop;
        recentbooks::add(shop.book.path());
        Window window;
        window->restoreDesk()->showBackups();
        auto *backups = readyBackups(window);
        QVERIFY(backups);
        QCOMPARE(rowOf(tableOf(backups, u"Differences"_s), u"Users"_s), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(window->hasBook());
        QTRY_VERIFY(barButton(window, u"Undo Restore"_s));
        QVERIFY(window.settle());
        QVERIFY(!safetyCopyOf(shop.book.path()).isEmpty());
    }

    void whoOpensAnotherBookMeanwhileHasThatOneAndNothingRestored()
    {
        const BackupShop shop;
        const SampleBook other;
        recentbooks::add(shop.book.path());
        const QByteArray before = bytesOf(shop.book.path());
        {
            Window window;
            window->restoreDesk()->showBackups();
            auto *backups = readyBackups(window);
            QVERIFY(backups);
            QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
            QVERIFY(window->restoreDesk()->isBusy());
            window->openBook(other.path());
            QTRY_VERIFY(window->hasBook());
            QTRY_VERIFY(!window->restoreDesk()->isBusy());
            QVERIFY(window.settle());
            QCOMPARE(window->desk()->book().path, QFileInfo(other.path()).canonicalFilePath());
            QTRY_VERIFY(!window->restoreDesk()->backupsWindow());
        }
        QCOMPARE(bytesOf(shop.book.path()), before);
        QCOMPARE(safetyCopyOf(other.path()), QString());
    }

    void aPlaceThatIsNoneSaysSoAndChangesNothing()
    {
        const BackupShop shop;
        recentbooks::add(shop.book.path());
        Window window;
        window->restoreDesk()->showBackups();
        auto *backups = readyBackups(window);
        QVERIFY(backups);
        pathInput(backups)->setText(shop.file(u"no such folder/Book.tradebook"_s));
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        auto *bar = backups->findChild<MessageBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(u"no such folder"_s), qPrintable(bar->text()));
        QVERIFY(!window->hasBook() && !window->restoreDesk()->isBusy());
        QTRY_VERIFY(buttonOf(backups, u"Restore"_s)->isEnabled());
    }

    void aLetterIsNotReplaced()
    {
        const BackupShop shop;
        recentbooks::add(shop.book.path());
        const QByteArray words = QByteArray("Dear Sir, ").repeated(900);
        const QString letter = shop.written(u"letter.odt"_s, words);
        const auto beside = [&] { return QDir(shop.book.folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name); };
        Window window;
        window->restoreDesk()->showBackups();
        auto *backups = readyBackups(window);
        QVERIFY(backups);
        const auto before = beside();
        pathInput(backups)->setText(letter);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        auto *bar = backups->findChild<MessageBar *>();
        QTRY_VERIFY(bar->isVisible() && !window->restoreDesk()->isBusy());
        QVERIFY2(bar->text().contains(u"letter.odt"_s) && bar->text().contains(u"is not a book"_s), qPrintable(bar->text()));
        QVERIFY(!window->hasBook());
        QCOMPARE(bytesOf(letter), words);
        QCOMPARE(beside(), before);
    }

    void aBookThatSomebodyElseHasOpenIsNotReplaced()
    {
        const BackupShop shop;
        recentbooks::add(shop.book.path());
        auto holding = Store::open(shop.book.path(), Store::Mode::ReadWrite);
        QTRY_VERIFY(holding.isFinished());
        QVERIFY_OK(holding.result());
        Window window;
        window->restoreDesk()->showBackups();
        auto *backups = readyBackups(window);
        QVERIFY(backups);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(barButton(window, u"Open Read-Only"_s));
        QVERIFY(!window->restoreDesk()->isBusy());
        QVERIFY(!window->hasBook());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_restorelost)
#include "tst_restorelost.moc"
