// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/opening.h"
#include "core/migrate/migrator.h"
#include "core/ownthread.h"
#include "tests/support/outcome.h"
#include "tests/ui/backupshop.h"
#include "ui/pages/page.h"
#include "ui/support/recentbooks.h"

#include <QAction>
#include <QDropEvent>
#include <QMimeData>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A folder byte by byte, hidden files too.
QMap<QString, QByteArray> folderBytes(const QString &folder)
{
    QMap<QString, QByteArray> all;
    for (const auto &name : QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name))
        all.insert(name, bytesOf(folder + u'/' + name));
    return all;
}

/// The window that shows a backup, with its book.
MainWindow *lookWindow(const MainWindow *main)
{
    MainWindow *found = nullptr;
    const auto isThere = [&] {
        for (auto *widget : QApplication::topLevelWidgets()) {
            auto *window = qobject_cast<MainWindow *>(widget);
            if (window && window != main && window->hasBook() && window->isSettled())
                found = window;
        }
        return found != nullptr;
    };
    return comes(isThere) ? found : nullptr;
}

QPushButton *barButton(MainWindow *window, const QString &text)
{
    for (const auto &name : {u"messageButton"_s, u"messageOtherButton"_s}) {
        auto *button = window->messageBar()->findChild<QPushButton *>(name);
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

void drop(MainWindow &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

} // namespace

class tst_lookinside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_shop = std::make_unique<BackupShop>();
    }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_setting.reset();
    }
    void cleanup() { QSettings().clear(); }

    void aBackupIsSeenInAWindowOfItsOwnAndStaysByteByByteAsItIs()
    {
        const QString folder = QFileInfo(m_shop->backup).absolutePath();
        const auto before = folderBytes(folder);
        QVERIFY(before.size() >= 2);
        {
            Window window(m_shop->book.path());
            auto *backups = backupsOf(window);
            QTest::mouseClick(buttonOf(backups, u"Look Inside"_s), Qt::LeftButton);
            QPointer<MainWindow> look = lookWindow(&*window);
            QVERIFY(look);
            QVERIFY2(look->windowTitle().contains(u"backup of"_s) && look->windowTitle().contains(u"(read-only)"_s),
                qPrintable(look->windowTitle()));
            QVERIFY(look->desk()->book().isReadOnly());
            QVERIFY(look->messageBar()->text().startsWith(u"This is the backup of "_s));
            QVERIFY(look->findChild<QLabel *>(u"statusReadOnly"_s)->isVisible());
            look->showPage(u"users"_s);
            QTRY_VERIFY(look->isSettled());
            QVERIFY(!look->page(u"users"_s)->can().create);
            // The user who came after the backup is in the book, not in the backup.
            const auto rows = [](MainWindow *of) { return tableOf(of, u"Users"_s)->model()->rowCount(); };
            window->showPage(u"users"_s);
            QVERIFY(window.settle());
            QTRY_COMPARE(rows(look), rows(&*window) - 1);
            QVERIFY(!recentbooks::paths().contains(look->desk()->book().path));
            QCOMPARE(folderBytes(folder), before);
            // The book can be restored while the backup is being looked at.
            QVERIFY(buttonOf(backups, u"Restore"_s)->isEnabled());
            QCOMPARE(db::UiThread::calls(), 0);
            look->close();
            QTRY_VERIFY(!look);
            backups->close();
            QTRY_VERIFY(!QFile::exists(restore::folderFor(m_shop->book.path())));
            QVERIFY(window->hasBook());
        }
        QCOMPARE(folderBytes(folder), before);
    }

    void closingTheBackupsBookClosesItsWindow()
    {
        Window window(m_shop->book.path());
        window->restoreDesk()->lookInto(m_shop->backup);
        QPointer<MainWindow> look = lookWindow(&*window);
        QVERIFY(look);
        QStringList commands;
        for (const auto *action : look->findChildren<QAction *>()) {
            const QString name = action->text().remove(u'&');
            if (action->isVisible() && action->isEnabled())
                commands.append(name);
            if (name == u"Close Book"_s)
                QMetaObject::invokeMethod(const_cast<QAction *>(action), "trigger", Qt::QueuedConnection);
        }
        for (const auto &name : {u"New Book…"_s, u"Open Book…"_s, u"Settings…"_s, u"Back Up Now"_s, u"Back Up To…"_s, u"Backups…"_s,
                 u"Restore…"_s, u"New Order"_s, u"Quit"_s})
            QVERIFY2(!commands.contains(name), qPrintable(name));
        QVERIFY(commands.contains(u"Close Book"_s));
        QTRY_VERIFY(!look);
        QVERIFY(window->hasBook());
        QTRY_VERIFY(!QFile::exists(restore::folderFor(m_shop->book.path())));
    }

    void aBackupOfAnOlderVersionIsSeenToo()
    {
        const QString older = m_shop->written(u"older.tradebook-backup"_s, bytesOf(m_shop->backup));
        {
            const auto prepared = must(book::prepare(older, book::Wanted::ReadWrite));
            must(book::migrate(prepared, migrate::newestVersion() - 1));
        }
        const QByteArray before = bytesOf(older);
        Window window(m_shop->book.path());
        window->restoreDesk()->showBackup(older);
        auto *backups = window->restoreDesk()->backupsWindow();
        QVERIFY(comes([&] { return backups->isSettled() && buttonOf(backups, u"Look Inside"_s)->isEnabled(); }));
        QVERIFY(says(backups, u"An older Tradebook made it"_s));
        QTest::mouseClick(buttonOf(backups, u"Look Inside"_s), Qt::LeftButton);
        QPointer<MainWindow> look = lookWindow(&*window);
        QVERIFY(look);
        QCOMPARE(look->messageBar()->text().count(u"older.tradebook-backup"_s), 1);
        look->close();
        QTRY_VERIFY(!look);
        QCOMPARE(bytesOf(older), before);
        QVERIFY(!QFile::exists(older + u"-wal"_s) && !QFile::exists(older + u"-shm"_s));
        QVERIFY(QFile::remove(older));
    }

    void theWindowsOfBackupsGoWithTheMainOne()
    {
        QPointer<MainWindow> look;
        {
            Window window(m_shop->book.path());
            window->restoreDesk()->lookInto(m_shop->backup);
            look = lookWindow(&*window);
            QVERIFY(look);
        }
        QVERIFY(!look);
        QVERIFY(!QFile::exists(restore::folderFor(m_shop->book.path())));
    }

    void aBackupThatIsDroppedIsOfferedAndNotOpened()
    {
        const QString folder = QFileInfo(m_shop->backup).absolutePath();
        const auto before = folderBytes(folder);
        Window window;
        drop(*window, m_shop->backup);
        QVERIFY(!window->desk()->isBusy());
        QVERIFY(window->messageBar()->text().contains(u"is a backup, made on"_s));
        QVERIFY(!window->hasBook());
        auto *look = barButton(&*window, u"Look Inside"_s);
        auto *restore = barButton(&*window, u"Restore…"_s);
        QVERIFY(look && restore);
        QTest::mouseClick(look, Qt::LeftButton);
        auto *shown = lookWindow(&*window);
        QVERIFY(shown);
        QVERIFY(!window->hasBook());
        QCOMPARE(folderBytes(folder), before);
        QPointer<MainWindow> closing(shown);
        shown->close();
        QTRY_VERIFY(!closing);
    }

    void restoringADroppedBackupShowsWhatWouldChange()
    {
        const QString elsewhere = m_shop->written(u"Some name.tradebook-backup"_s, bytesOf(m_shop->backup));
        Window window(m_shop->book.path());
        drop(*window, elsewhere);
        QVERIFY(window->hasBook());
        QVERIFY2(window->messageBar()->text().contains(u"Some name.tradebook-backup"_s), qPrintable(window->messageBar()->text()));
        QTest::mouseClick(barButton(&*window, u"Restore…"_s), Qt::LeftButton);
        auto *backups = window->restoreDesk()->backupsWindow();
        QVERIFY(backups);
        QVERIFY(comes([&] { return backups->isSettled() && buttonOf(backups, u"Restore"_s)->isEnabled(); }));
        const auto *table = tableOf(backups, u"Backups"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(cellOf(table, table->currentIndex().row(), 1), u"Not known"_s);
        QCOMPARE(rowOf(tableOf(backups, u"Differences"_s), u"Users"_s), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        QVERIFY(QFile::remove(elsewhere));
    }

    void aBackupGivenReadOnlyIsLookedAtAtOnce()
    {
        Window window;
        window->openBook(m_shop->backup, Store::Mode::ReadOnly);
        QPointer<MainWindow> look = lookWindow(&*window);
        QVERIFY(look);
        QVERIFY(!window->hasBook());
        look->close();
        QTRY_VERIFY(!look);
    }

    // Without a book there is no folder beside it: whoever looks into a backup then shares the one of the program with other windows.
    void thoseWhoShareTheProgramsOwnFolderDoNotMeet()
    {
        constexpr int kPrograms = 4;
        constexpr int kTimes = 8;
        QStandardPaths::setTestModeEnabled(true);
        const QString place = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/look.tradebook"_s;
        const QString parent = restore::folderFor(place);
        // The locks are of each opening of the folder, so that threads keep each other out like processes.
        const auto first = stagedToLookAt(m_shop->backup);
        QVERIFY_OK(first);
        QVERIFY(first->path.startsWith(parent));
        // Each bears the time of its staging.
        const QByteArray before = bytesOf(first->path);
        QCOMPARE(before.size(), bytesOf(m_shop->backup).size());
        QList<QFuture<QString>> programs;
        for (int program = 0; program < kPrograms; ++program) {
            programs.append(onOwnThread([backup = m_shop->backup, size = before.size()](Progress &) {
                for (int time = 0; time < kTimes; ++time) {
                    const auto staged = stageToLookAt(backup, {}, nullptr);
                    if (!staged)
                        return described(staged.error());
                    const QByteArray own = bytesOf(staged->path);
                    // Somebody else begins just now, and tidies up first.
                    const auto other = stageToLookAt(backup, {}, nullptr);
                    if (!other || other->path == staged->path)
                        return u"two of one path"_s;
                    if (own.size() != size || bytesOf(staged->path) != own || bytesOf(other->path).size() != size)
                        return u"not what was staged: "_s + staged->path;
                }
                return QString();
            }));
        }
        for (auto &program : programs) {
            QVERIFY(comes([&] { return program.isFinished(); }));
            QCOMPARE(program.result(), QString());
        }
        QCOMPARE(bytesOf(first->path), before);
        // Only it is left, and what a killed program has left goes with the next one.
        QVERIFY(QDir(parent).mkpath(u"staged-killed"_s));
        writeBytes(parent + u"/staged-killed/staged.db"_s, "half");
        const auto next = stagedToLookAt(m_shop->backup);
        QVERIFY_OK(next);
        QCOMPARE(QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
        QVERIFY(!QFile::exists(parent + u"/staged-killed"_s));
    }

    void aFileThatIsNoBackupSaysSoAndNothingIsOpened()
    {
        const QString letter = m_shop->written(u"letter.tradebook-backup"_s, QByteArray("Dear Sir, ").repeated(900));
        Window window;
        window->openBook(letter);
        QTest::mouseClick(barButton(&*window, u"Look Inside"_s), Qt::LeftButton);
        QTRY_VERIFY(window->messageBar()->text().contains(u"letter.tradebook-backup"_s) && !window->restoreDesk()->isBusy());
        QVERIFY(!barButton(&*window, u"Look Inside"_s));
        QVERIFY(!window->hasBook());
        QVERIFY(QFile::remove(letter));
    }

private:
    static Result<restore::Staged> stagedToLookAt(const QString &backup)
    {
        const auto staged = onOwnThread([backup](Progress &progress) { return stageToLookAt(backup, {}, &progress); });
        return comes([&] { return staged.isFinished(); }) ? staged.result() : Result<restore::Staged>(Error{ErrorKind::Internal});
    }

    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<BackupShop> m_shop;
};

QTEST_MAIN(tst_lookinside)
#include "tst_lookinside.moc"
