// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/backupshop.h"
#include "ui/pages/page.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// What the open book says.
qint64 usersIn(Window &window)
{
    list::Request request;
    request.kind = list::Kind::Users;
    auto count = window->desk()->book().store->read({}, [request](db::Connection &connection) { return list::count(connection, request); });
    if (!comes([&] { return count.isFinished(); }))
        qFatal("no answer");
    return must(count.result());
}

QPushButton *barButton(Window &window, const QString &text)
{
    for (const auto &name : {u"messageButton"_s, u"messageOtherButton"_s}) {
        auto *button = window->messageBar()->findChild<QPushButton *>(name);
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class tst_windowrestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }

    void oneClickRestoresAndUndoRestoreTakesItBack()
    {
        const BackupShop shop;
        Window window(shop.book.path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        const auto now = usersIn(window);
        const auto *list = window.named<QTableView>(u"Users"_s);
        QCOMPARE(list->model()->rowCount(), now);
        auto *backups = backupsOf(window, u"Restore…"_s);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(window->messageBar()->text().startsWith(u"Restored the backup of "_s));
        QTRY_VERIFY(!window->restoreDesk()->backupsWindow());
        QVERIFY(window.settle());
        QCOMPARE(usersIn(window), now - 1);
        QTRY_COMPARE(list->model()->rowCount(), now - 1);
        const auto *sidebar = window.named<QListWidget>(u"Pages"_s);
        QVERIFY(sidebar);
        QTRY_VERIFY(window.settle() && !window->restoreDesk()->isBusy());

        auto *undo = barButton(window, u"Undo Restore"_s);
        QVERIFY(undo);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(window->messageBar()->text().startsWith(u"The restore was undone"_s));
        QCOMPARE(usersIn(window), now);
        QTRY_COMPARE(list->model()->rowCount(), now);
        // Both books were kept: two backups more, each for its reason.
        QCOMPARE(backup::listBackups(backup::folderFor(shop.book.path())).size(), 3);
        QCOMPARE(db::UiThread::calls(), 0);
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook());
        QVERIFY(!QFile::exists(restore::folderFor(shop.book.path())));
        QCOMPARE(faultsOf(shop.book.path()), QString());
    }

    void undoRestoreGoesAtTheFirstEditAfterwards()
    {
        const BackupShop shop;
        Window window(shop.book.path());
        auto *backups = backupsOf(window);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(barButton(window, u"Undo Restore"_s));
        QVERIFY(window.settle());
        const auto write = [&](const QString &kind, const QString &sql) {
            auto writing = window->desk()->book().store->write({kind}, [sql](db::Connection &connection) -> Result<void> {
                execute(connection, sql);
                return {};
            });
            return comes([&] { return writing.isFinished(); }) && writing.result() && window.settle();
        };
        // What is kept while one types is none.
        QVERIFY(write(u"draft.keep"_s, u"INSERT INTO drafts (name, json) VALUES ('user', '{}')"_s));
        QVERIFY(barButton(window, u"Undo Restore"_s));
        QVERIFY(write(u"user.update"_s, u"UPDATE users SET name = 'Later' WHERE id = 3"_s));
        QTRY_VERIFY(!barButton(window, u"Undo Restore"_s));
        QVERIFY(!window->messageBar()->isVisible());
        // The way back stays in the list.
        QVERIFY(!safetyCopyOf(shop.book.path()).isEmpty());
    }

    void theHistoryIsThatOfTheBackup()
    {
        const BackupShop shop;
        Window window(shop.book.path());
        auto *undo = window->findChild<QAction *>(u"undo"_s);
        QVERIFY(!undo->isEnabled());
        const auto rename = [](db::Connection &connection) -> Result<void> {
            execute(connection, u"UPDATE users SET name = 'Undoable' WHERE id = 3"_s);
            return {};
        };
        auto writing = window->desk()->book().store->write({u"user.update"_s, {{u"name"_s, u"Undoable"_s}}}, rename);
        QTRY_VERIFY(writing.isFinished());
        QTRY_VERIFY(undo->isEnabled());
        auto *backups = backupsOf(window);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(barButton(window, u"Undo Restore"_s));
        QTRY_VERIFY(!undo->isEnabled());
        QVERIFY(window.settle());
    }

    void whatIsTypedAndNotSavedYetStandsInTheSafetyCopy()
    {
        const BackupShop shop;
        Window window(shop.book.path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        auto *list = window.named<QTableView>(u"Users"_s);
        list->selectRow(0);
        QTRY_VERIFY(window.settle());
        QLineEdit *name = nullptr;
        QTRY_VERIFY([&] {
            for (auto *label : window->findChildren<QLabel *>()) {
                if (label->text().remove(u'&') == u"Name"_s && label->buddy() && label->buddy()->isVisible())
                    name = qobject_cast<QLineEdit *>(label->buddy());
            }
            return name && !name->text().isEmpty();
        }());
        const QString before = name->text();
        name->setFocus();
        name->end(false);
        QTest::keyClicks(name, u" typed"_s);
        window->restoreDesk()->showBackups();
        auto *backups = window->restoreDesk()->backupsWindow();
        QVERIFY(comes([&] { return backups->isSettled() && buttonOf(backups, u"Restore"_s)->isEnabled(); }));
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(barButton(window, u"Undo Restore"_s));
        QVERIFY(window.settle());
        QVERIFY(!name->text().contains(u"typed"_s));
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook());
        QVERIFY(digestOf(safetyCopyOf(shop.book.path())).value(u"users"_s).join(u'\n').contains(before + u" typed"_s));
        QVERIFY(!digestOf(shop.book.path()).value(u"users"_s).join(u'\n').contains(u"typed"_s));
    }

    void closingTheBookDuringARestoreLeavesOneBookOrTheOther()
    {
        const BackupShop shop;
        const auto then = digestOf(shop.backup);
        const auto now = digestOf(shop.book.path());
        Window window(shop.book.path());
        auto *backups = backupsOf(window);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QVERIFY(window->restoreDesk()->isBusy());
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook() && !window->restoreDesk()->isBusy());
        const auto after = digestOf(shop.book.path());
        QVERIFY(difference(after, then).isEmpty() || difference(after, now).isEmpty());
        QCOMPARE(faultsOf(shop.book.path()), QString());
        QTRY_VERIFY(!QFile::exists(restore::folderFor(shop.book.path())));
    }

    void aSafetyCopyThatCannotBeMadeLeavesTheBookAlone()
    {
        const BackupShop shop;
        // The backup lies elsewhere, and where its folder was stands a file.
        const QString elsewhere = shop.file(u"elsewhere.tradebook-backup"_s);
        QVERIFY(QFile::rename(shop.backup, elsewhere));
        QVERIFY(QDir(backup::folderFor(shop.book.path())).removeRecursively());
        writeBytes(backup::folderFor(shop.book.path()), "in the way");
        Window window(shop.book.path());
        const auto now = usersIn(window);
        window->restoreDesk()->showBackup(elsewhere);
        auto *backups = window->restoreDesk()->backupsWindow();
        QVERIFY(comes([&] { return backups->isSettled() && buttonOf(backups, u"Restore"_s)->isEnabled(); }));
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY2(says(backups, u"so nothing was restored"_s), qPrintable(window->messageBar()->text()));
        QCOMPARE(usersIn(window), now);
        QVERIFY(!window->restoreDesk()->isBusy());
        QTRY_VERIFY(buttonOf(backups, u"Restore"_s)->isEnabled());
    }

    void theBookIsStillThisWindowsAloneAfterARestore()
    {
        const BackupShop shop;
        Window window(shop.book.path());
        auto *backups = backupsOf(window);
        QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
        QTRY_VERIFY(barButton(window, u"Undo Restore"_s));
        auto second = Store::open(shop.book.path(), Store::Mode::ReadWrite);
        QTRY_VERIFY(second.isFinished());
        QVERIFY_KIND(second.result(), ErrorKind::InUse);
        QVERIFY(window.settle());
    }

    void aReadOnlyBookIsComparedButNotRestored()
    {
        const BackupShop shop;
        Window window;
        window->openBook(shop.book.path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        auto *backups = backupsOf(window);
        QVERIFY(says(backups, u"open read-only"_s));
        QVERIFY(!buttonOf(backups, u"Restore"_s)->isEnabled());
        QVERIFY(buttonOf(backups, u"Look Inside"_s)->isEnabled());
        QVERIFY(window.settle());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_windowrestore)
#include "tst_windowrestore.moc"
