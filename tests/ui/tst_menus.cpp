// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/forms/userform.h"
#include "ui/pages/listpage.h"
#include "ui/pages/userspage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

QStringList commandsOf(Window &window, const QString &menu)
{
    QStringList names;
    for (const auto *action : window->menuBar()->actions()) {
        if (action->text().remove(u'&') != menu)
            continue;
        for (const auto *command : action->menu()->actions()) {
            if (!command->isSeparator())
                names.append(command->text().remove(u'&'));
        }
    }
    return names;
}

QAction *commandIn(Window &window, const QString &menu, const QString &name)
{
    for (const auto *action : window->menuBar()->actions()) {
        if (action->text().remove(u'&') != menu)
            continue;
        for (auto *command : action->menu()->actions()) {
            if (command->text().remove(u'&') == name)
                return command;
        }
    }
    return nullptr;
}

} // namespace

class tst_menus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void theMenusHoldTheCommandsOfTheContract()
    {
        Window window(m_sample->path());
        QCOMPARE(commandsOf(window, u"Record"_s),
            (QStringList{u"New User"_s, u"New Product"_s, u"New Order"_s, u"New Category"_s, u"Duplicate"_s, u"Bulk Edit…"_s, u"Merge…"_s,
                u"Anonymise…"_s, u"History…"_s}));
        QCOMPARE(commandsOf(window, u"Database"_s),
            (QStringList{u"Back Up Now"_s, u"Back Up To…"_s, u"Backups…"_s, u"Restore…"_s, u"Health…"_s, u"Statistics…"_s, u"History…"_s}));
        QCOMPARE(commandsOf(window, u"Edit"_s).mid(1),
            (QStringList{u"Redo"_s, u"Cut"_s, u"Copy"_s, u"Paste"_s, u"Delete"_s, u"Select All"_s, u"Find…"_s, u"Search…"_s}));
        QVERIFY(commandsOf(window, u"Edit"_s).first().startsWith(u"Undo"_s));
    }

    void withoutABookNothingCanBeDone()
    {
        Window window;
        for (const auto &menu : {u"Record"_s, u"Database"_s}) {
            for (const auto &name : commandsOf(window, menu)) {
                const bool isForLostBooks = name == u"Backups…"_s || name == u"Restore…"_s;
                QVERIFY2(commandIn(window, menu, name)->isEnabled() == isForLostBooks, qPrintable(name));
            }
        }
    }

    void aReadOnlyBookOffersNothingThatWrites()
    {
        Window window;
        window->openBook(m_sample->path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        for (const auto &name : MainWindow::pageNames()) {
            window->showPage(name);
            QVERIFY(window.settle());
            window->page(name)->focusList();
            window->page(name)->listView()->selectAll();
            for (const auto &command : {u"New User"_s, u"New Product"_s, u"New Order"_s, u"New Category"_s, u"Duplicate"_s, u"Bulk Edit…"_s,
                     u"Merge…"_s, u"Anonymise…"_s})
                QVERIFY2(!commandIn(window, u"Record"_s, command)->isEnabled(), qPrintable(name + u' ' + command));
            QVERIFY2(!commandIn(window, u"Edit"_s, u"Delete"_s)->isEnabled(), qPrintable(name));
        }
        QVERIFY(commandIn(window, u"Database"_s, u"History…"_s)->isEnabled());
    }

    void theKeyForNewBelongsToThePagesOwnKind()
    {
        Window window(m_sample->path());
        const QHash<QString, QString> own = {{u"orders"_s, u"New Order"_s}, {u"products"_s, u"New Product"_s},
            {u"categories"_s, u"New Category"_s}, {u"users"_s, u"New User"_s}};
        const auto *button = window->findChild<QToolButton *>(u"newRecord"_s);
        for (const auto &name : MainWindow::pageNames()) {
            window->showPage(name);
            QCOMPARE(commandIn(window, u"Record"_s, own.value(name))->shortcut(), QKeySequence(QKeySequence::New));
            QCOMPARE(button->menu()->actions().first()->text().remove(u'&'), own.value(name));
            QCOMPARE(button->menu()->actions().size(), 4);
        }
    }

    void newOfAnotherKindShowsItsPage()
    {
        Window window(m_sample->path());
        window->showPage(u"orders"_s);
        QVERIFY(window.settle());
        commandIn(window, u"Record"_s, u"New User"_s)->trigger();
        QTRY_VERIFY(window->page(u"users"_s)->isVisible());
        QVERIFY(window.settle()); // the list, read meanwhile, does not show its first record instead
        QVERIFY(static_cast<UsersPage *>(window->page(u"users"_s))->form()->isNew());
    }

    void commandsOnASelectionFollowIt()
    {
        Window window(m_sample->path());
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        auto *page = static_cast<ListPage *>(window->page(u"products"_s));
        page->focusList();
        page->table()->selectRow(0);
        QVERIFY(commandIn(window, u"Record"_s, u"Bulk Edit…"_s)->isEnabled());
        QVERIFY(commandIn(window, u"Edit"_s, u"Copy"_s)->isEnabled());
        QVERIFY(commandIn(window, u"Record"_s, u"History…"_s)->isEnabled());
        page->table()->clearSelection();
        QVERIFY(!commandIn(window, u"Record"_s, u"Bulk Edit…"_s)->isEnabled());
        QVERIFY(!commandIn(window, u"Edit"_s, u"Copy"_s)->isEnabled());
    }

    void theEditMenuMeansTheTextWhileAFieldHasTheKeyboard()
    {
        Window window(m_sample->path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        window->activateWindow();
        auto *page = static_cast<ListPage *>(window->page(u"users"_s));
        const int rows = page->records()->rowCount();
        page->filterBox()->setFocus();
        QTest::keyClicks(page->filterBox(), u"mug"_s);
        commandIn(window, u"Edit"_s, u"Select All"_s)->trigger();
        QCOMPARE(page->filterBox()->selectedText(), u"mug"_s);
        commandIn(window, u"Edit"_s, u"Copy"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"mug"_s);
        commandIn(window, u"Edit"_s, u"Delete"_s)->trigger();
        QCOMPARE(page->filterBox()->text(), QString());
        commandIn(window, u"Edit"_s, u"Paste"_s)->trigger();
        QCOMPARE(page->filterBox()->text(), u"mug"_s);
        commandIn(window, u"Edit"_s, u"Select All"_s)->trigger();
        commandIn(window, u"Edit"_s, u"Cut"_s)->trigger();
        QCOMPARE(page->filterBox()->text(), QString());
        QVERIFY(window.settle());
        QCOMPARE(page->records()->rowCount(), rows);
    }

    void theDeleteKeyDeletesRecordsOnlyFromTheList()
    {
        Window window(m_sample->path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        window->activateWindow();
        auto *page = static_cast<ListPage *>(window->page(u"users"_s));
        const int rows = page->records()->rowCount();
        page->table()->selectRow(0);
        auto *pages = window.named<QAbstractItemView>(u"Pages"_s);
        for (QWidget *elsewhere : {static_cast<QWidget *>(page->filterBox()), static_cast<QWidget *>(pages)}) {
            elsewhere->setFocus();
            QTest::keyClick(elsewhere, Qt::Key_Delete);
        }
        QVERIFY(window.settle());
        QCOMPARE(page->records()->rowCount(), rows);
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_menus)
#include "tst_menus.moc"
