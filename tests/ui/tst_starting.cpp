// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/instancelock.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/pages/listpage.h"
#include "ui/widgets/messagebar.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using test::Window;

/// From the start of the program to the first rows.
class tst_starting : public QObject {
    Q_OBJECT

    test::WindowSetting m_setting;
    test::SampleBook m_sample;

private Q_SLOTS:
    void init() { db::UiThread::declare(); }
    void cleanup() { db::UiThread::release(); }

    void theWindowComesWithItsBook()
    {
        const auto opening = ui::Opening::begin(m_sample.path(), Store::Mode::ReadWrite);
        ui::MainWindow window;
        window.startWith(opening);
        QVERIFY(!window.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window.isVisible() && window.hasBook() && window.isSettled(), test::kPatience);
        const auto *orders = static_cast<ui::ListPage *>(window.page(u"orders"_s));
        QVERIFY(orders->isVisible());
        QVERIFY(orders->records()->rowCount() > 0);
    }

    // The list has the keyboard before its rows are there.
    void theFirstRecordIsSelectedAsSoonAsTheWindowIsThere()
    {
        const auto opening = ui::Opening::begin(m_sample.path(), Store::Mode::ReadWrite);
        ui::MainWindow window;
        window.startWith(opening);
        QTRY_VERIFY_WITH_TIMEOUT(window.isVisible() && window.hasBook() && window.isSettled(), test::kPatience);
        const auto *orders = static_cast<ui::ListPage *>(window.page(u"orders"_s));
        QVERIFY(orders->record());
        QCOMPARE(orders->table()->currentIndex().row(), 0);
        QCOMPARE(orders->table()->selectedIds(2), QList<qint64>{orders->record()->id});
        QVERIFY(orders->can().bulkEdit);
        QVERIFY(orders->can().copy);
        QVERIFY2(orders->statusText().startsWith(u"1 selected of "_s), qPrintable(orders->statusText()));
    }

    void aWindowWithoutABookComesAtOnce()
    {
        ui::MainWindow window;
        window.startWith({});
        QVERIFY(window.isVisible());
    }

    void aBookThatIsRefusedShowsTheWindowAndWhy()
    {
        const QTemporaryDir folder;
        const auto opening = ui::Opening::begin(folder.filePath(u"missing.tradebook"_s), Store::Mode::ReadWrite);
        ui::MainWindow window;
        window.startWith(opening);
        QTRY_VERIFY_WITH_TIMEOUT(window.isVisible() && !window.desk()->isBusy(), test::kPatience);
        QVERIFY(!window.hasBook());
        QVERIFY(window.messageBar()->text().contains(u"missing.tradebook"_s));
    }

    // Somebody else has it: the program waits for a while that they may let go.
    void aBookThatTakesLongDoesNotHoldTheWindowBack()
    {
        const auto lock = book::InstanceLock::acquire(m_sample.path(), std::chrono::milliseconds(0));
        QVERIFY(lock.isOk());
        const auto opening = ui::Opening::begin(m_sample.path(), Store::Mode::ReadWrite);
        ui::MainWindow window;
        window.startWith(opening);
        QVERIFY(!window.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window.isVisible(), test::kPatience);
        QVERIFY(window.desk()->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!window.desk()->isBusy(), test::kPatience);
        QVERIFY(!window.hasBook());
    }

    void pagesAreBuiltWhenTheyAreNeeded()
    {
        Window window(m_sample.path());
        const auto pages = [&window] { return window->findChildren<ui::Page *>().size(); };
        QCOMPARE(pages(), 1);
        QVERIFY(window->showPage(u"users"_s));
        QVERIFY(window.settle());
        QCOMPARE(pages(), 2);
        auto *users = static_cast<ui::ListPage *>(window->page(u"users"_s));
        QVERIFY(users->isVisible());
        QVERIFY(users->records()->rowCount() > 0);
        QVERIFY(users->record());
        QVERIFY(window->showPage(u"orders"_s));
        QVERIFY(window->page(u"products"_s));
        QCOMPARE(pages(), 3);
        QVERIFY(!window->page(u"products"_s)->isVisible());
    }
};

QTEST_MAIN(tst_starting)
#include "tst_starting.moc"
