// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewsfixture.h"

#include <QHeaderView>
#include <QMenu>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_savedviews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void init() { m_sample = std::make_unique<SampleBook>(); }
    void cleanup()
    {
        QSettings().clear();
        m_sample.reset();
    }

    void aViewShowsAllOfWhatWasSaved()
    {
        Window window(m_sample->path());
        auto *page = qobject_cast<ProductsPage *>(pageOf(window, u"products"_s));
        QCOMPARE(viewsOf(window), nullptr); // nothing to list, no list
        const auto whole = namesIn(page);
        const auto ownColumns = page->table()->shownFields();
        const auto root = firstRoot(page);
        page->tree()->select(root);
        QVERIFY(window.settle());
        const int price = *list::columnOf(list::Kind::Products, u"price"_s);
        page->filterBox()->setText(u"a"_s);
        page->records()->sort(price, Qt::DescendingOrder);
        QVERIFY(window.settle());
        page->table()->setShownFields({{u"name"_s, 0}, {u"barcode"_s, 900}, {u"price"_s, 0}});
        const auto narrowed = namesIn(page);
        QVERIFY(!narrowed.isEmpty());
        QVERIFY(narrowed.size() < whole.size());
        save(window, u"Dear things"_s, u"Coins"_s);
        QCOMPARE(listedIn(window), QStringList{u"Dear things"_s});
        QCOMPARE(figureOf(window, u"Dear things"_s), QString::number(narrowed.size()));
        QVERIFY(!saysChanged(page));

        click(window.named<QListWidget>(u"Pages"_s), u"Products"_s);
        QVERIFY(window.settle());
        const auto inOrder = [](QStringList names) {
            names.sort();
            return names;
        };
        QCOMPARE(inOrder(namesIn(page)), inOrder(whole)); // sorted as it was when the view was made
        QCOMPARE(page->table()->shownFields(), ownColumns);
        QVERIFY(page->filterBox()->text().isEmpty());
        QVERIFY(!window->shownView());

        pageOf(window, u"orders"_s);
        click(viewsOf(window), u"Dear things"_s);
        QVERIFY(window.settle());
        QVERIFY(page->isVisible());
        QCOMPARE(namesIn(page), narrowed);
        QCOMPARE(page->filterBox()->text(), u"a"_s);
        QCOMPARE(page->tree()->currentCategory(), std::optional(root));
        QCOMPARE(page->table()->shownFields(), (QList<ShownField>{{u"name"_s, 0}, {u"barcode"_s, 900}, {u"price"_s, 0}}));
        QCOMPARE(page->table()->horizontalHeader()->sortIndicatorSection(), price);
        QCOMPARE(page->table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QVERIFY(!saysChanged(page));
    }

    void aViewIsThereTheNextTimeBeforeItsPageWasRead()
    {
        QStringList narrowed;
        std::optional<CategoryId> root;
        {
            Window window(m_sample->path());
            auto *page = qobject_cast<ProductsPage *>(pageOf(window, u"products"_s));
            root = firstRoot(page);
            page->tree()->select(*root);
            QVERIFY(window.settle());
            narrowed = namesIn(page);
            save(window, u"One branch"_s);
        }
        QSettings().setValue(u"window/page"_s, u"users"_s);
        Window window(m_sample->path());
        QCOMPARE(figureOf(window, u"One branch"_s), QString::number(narrowed.size()));
        click(viewsOf(window), u"One branch"_s); // the tree of categories has not been read yet
        QVERIFY(window.settle());
        auto *page = qobject_cast<ProductsPage *>(window->page(u"products"_s));
        QCOMPARE(namesIn(page), narrowed);
        QCOMPARE(page->tree()->currentCategory(), root);
        QVERIFY(!saysChanged(page));
    }

    void theTabOfTheOrdersIsPartOfAView()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        const int all = page->records()->rowCount();
        auto *tabs = page->findChild<QTabBar *>();
        tabs->setCurrentIndex(2);
        QVERIFY(window.settle());
        const int pending = page->records()->rowCount();
        QVERIFY(pending < all);
        save(window, u"To do"_s, u"Flag"_s);
        window.action(u"Orders"_s)->trigger(); // the page itself
        QVERIFY(window.settle());
        QCOMPARE(page->records()->rowCount(), all);
        QCOMPARE(tabs->currentIndex(), 0);
        auto *list = viewsOf(window);
        list->setFocus();
        list->setCurrentRow(0);
        QVERIFY(!window->shownView()); // walking through the list shows nothing yet
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(window.settle());
        QCOMPARE(page->records()->rowCount(), pending);
        QCOMPARE(tabs->currentIndex(), 2);
    }

    void aViewComesUpBeforeANewOrderThatIsBeingWritten()
    {
        plant(m_sample->path(), {u"To do"_s, {}, {.kind = list::Kind::Orders, .tab = list::OrderTab::Open}});
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        page->newRecord();
        QVERIFY(!page->table()->isVisible());
        click(viewsOf(window), u"To do"_s);
        QVERIFY(window.settle());
        QVERIFY(page->table()->isVisible());
        QVERIFY(window->shownView());
    }

    void whatDiffersIsToldAndUpdated()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"users"_s);
        page->filterBox()->setText(u"an"_s);
        QVERIFY(window.settle());
        save(window, u"An"_s, u"Heart"_s);
        QVERIFY(!saysChanged(page));
        page->filterBox()->setText(u"ann"_s);
        QVERIFY(window.settle());
        QVERIFY(saysChanged(page));
        page->filterBox()->setText(u"an"_s);
        QVERIFY(window.settle());
        QVERIFY(!saysChanged(page));
        page->records()->sort(*list::columnOf(list::Kind::Users, u"email"_s), Qt::DescendingOrder);
        QVERIFY(window.settle());
        QVERIFY(saysChanged(page));

        auto *dialog = openSaving(window);
        auto *updates = dialog->findChild<QCheckBox *>();
        QVERIFY(updates->isVisible());
        QVERIFY(updates->isChecked());
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), u"An"_s);
        QCOMPARE(dialog->findChild<QComboBox *>()->currentText(), u"Heart"_s);
        QTest::mouseClick(primaryOf(dialog), Qt::LeftButton);
        QTRY_VERIFY(window.settle() && !saysChanged(page));
        QCOMPARE(listedIn(window), QStringList{u"An"_s});
        QCOMPARE(window->viewsDesk()->views().first().view->content.sorts, (QList<views::SortedBy>{{u"email"_s, true}}));

        window.action(u"Undo: Save view “An”"_s)->trigger(); // the list follows
        QTRY_VERIFY(window.settle() && window->viewsDesk()->views().first().view->content.sorts.isEmpty());
        QVERIFY(!saysChanged(page));
        QCOMPARE(page->table()->horizontalHeader()->sortIndicatorSection(), list::ownSort(list::Kind::Users).column);
    }

    void aViewsColumnsAreNotTheLists()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"users"_s);
        const auto own = page->table()->shownFields();
        save(window, u"Everybody"_s);
        page->chooseColumns();
        page->table()->setShownFields({{u"name"_s, 0}});
        Q_EMIT page->table()->shownFieldsChosen();
        QVERIFY(saysChanged(page));
        click(window.named<QListWidget>(u"Pages"_s), u"Users"_s);
        QVERIFY(window.settle());
        QCOMPARE(page->table()->shownFields(), own);
        QVERIFY(!shownfields::remembered(list::Kind::Users));
    }

    void aNameThatIsTakenIsToldBesideIt()
    {
        Window window(m_sample->path());
        pageOf(window, u"users"_s);
        save(window, u"One"_s);
        auto *dialog = openSaving(window);
        dialog->findChild<QCheckBox *>()->setChecked(false);
        QVERIFY(!primaryOf(dialog)->isEnabled()); // a new view has no name yet
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"One"_s);
        QTest::mouseClick(primaryOf(dialog), Qt::LeftButton);
        const auto *reason = dialog->findChild<QLabel *>(u"viewReason"_s);
        QTRY_VERIFY(reason->text().contains(u"One"_s));
        QVERIFY(dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u" more"_s);
        QVERIFY(reason->text().isEmpty());
        QTest::mouseClick(primaryOf(dialog), Qt::LeftButton);
        QTRY_VERIFY(window.settle() && listedIn(window).size() == 2);
    }

    void aViewIsRenamedAndDeletedAndComesBack()
    {
        Window window(m_sample->path());
        pageOf(window, u"users"_s);
        save(window, u"Old"_s);
        auto *list = viewsOf(window);
        window->activateWindow();
        list->setFocus();
        list->setCurrentRow(0);
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_F2);
        auto *dialog = window->findChild<SaveViewDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), u"Rename View"_s);
        auto *edit = dialog->findChild<QLineEdit *>();
        QCOMPARE(edit->text(), u"Old"_s);
        edit->clear();
        QTest::keyClicks(edit, u"New"_s);
        QTest::mouseClick(primaryOf(dialog), Qt::LeftButton);
        QTRY_COMPARE(listedIn(window), QStringList{u"New"_s});
        QVERIFY(window.settle());
        QVERIFY(window->shownView()); // it still is what is shown

        Q_EMIT list->customContextMenuRequested(list->visualItemRect(list->item(0)).center());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (auto *action : menu->actions()) {
            if (action->text() == u"&Delete"_s)
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(window.settle() && listedIn(window).isEmpty());
        QVERIFY(!window->shownView());
        QCOMPARE(window->messageBar()->text(), u"Done: Delete view “New”"_s);
        for (auto *button : window->messageBar()->findChildren<QPushButton *>()) {
            if (button->text() == u"Undo"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(listedIn(window), QStringList{u"New"_s});
        QVERIFY(window.settle());
    }

    void theCountFollowsTheBook()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"users"_s);
        page->filterBox()->setText(u"Zebedee"_s);
        QVERIFY(window.settle());
        save(window, u"Zebedees"_s);
        QCOMPARE(figureOf(window, u"Zebedees"_s), u"0"_s);
        auto added = window->desk()->book().store->write({u"user.create"_s, {}},
            [](db::Connection &connection) { return repo::users::create(connection, {.id = {}, .name = u"Zebedee Zed"_s}); });
        QVERIFY(answerOf(added));
        QTRY_VERIFY(window.settle() && figureOf(window, u"Zebedees"_s) == u"1"_s);
    }

    void severalViewsOfAKindFollowOneAnother()
    {
        plant(m_sample->path(), {u"A"_s, {}, {.kind = list::Kind::Users, .text = u"an"_s}});
        plant(m_sample->path(), {u"B"_s, {}, {.kind = list::Kind::Users, .columns = {{u"email"_s, 0}}}});
        Window window(m_sample->path());
        auto *page = qobject_cast<ListPage *>(window->page(u"users"_s));
        click(viewsOf(window), u"A"_s);
        QVERIFY(window.settle());
        QCOMPARE(page->records()->request().text, u"an"_s);
        click(viewsOf(window), u"B"_s);
        QVERIFY(window.settle());
        QVERIFY(page->records()->request().text.isEmpty());
        QCOMPARE(page->table()->shownFields(), (QList<ShownField>{{u"email"_s, 0}}));
        click(viewsOf(window), u"A"_s);
        QVERIFY(window.settle());
        QCOMPARE(page->table()->shownFields(), page->table()->ownFields());
        QVERIFY(!saysChanged(page));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<SampleBook> m_sample;
};

QTEST_MAIN(tst_savedviews)
#include "tst_savedviews.moc"
