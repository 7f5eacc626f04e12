// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/pages/categoriespage.h"
#include "ui/pages/detailspane.h"
#include "ui/pages/orderspage.h"
#include "ui/pages/productspage.h"
#include "ui/pages/userspage.h"
#include "ui/support/recentbooks.h"
#include "ui/tables/categorytree.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

QString labelText(QWidget *inside, const QString &objectName)
{
    const auto *label = inside->findChild<QLabel *>(objectName);
    return label ? label->text() : QString();
}

bool shows(QWidget *inside, const QString &text)
{
    for (const auto *label : inside->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class tst_mainwindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void showsEveryPageWithItsRecordsAndTouchesNoDatabase()
    {
        Window window(m_sample->path());
        for (const auto &name : MainWindow::pageNames()) {
            QVERIFY(window->showPage(name));
            QVERIFY2(window.settle(), qPrintable(name));
            auto *page = window->page(name);
            QVERIFY(page->isVisible());
            QVERIFY(!labelText(&*window, u"statusPage"_s).isEmpty());
        }
        QVERIFY(!window->showPage(u"no such page"_s));
        QVERIFY(window.named<QListWidget>(u"Pages"_s));
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void theSidebarCountsWhatTheBookHolds()
    {
        Window window(m_sample->path());
        auto *pages = window.named<QListWidget>(u"Pages"_s);
        QVERIFY(pages);
        QCOMPARE(pages->count(), 4);
        const auto *orders = static_cast<OrdersPage *>(window->page(u"orders"_s));
        QCOMPARE(pages->item(0)->text(), u"Orders"_s);
        QCOMPARE(pages->item(0)->data(Qt::AccessibleDescriptionRole).toString(), QLocale().toString(orders->records()->rowCount()));
        pages->setCurrentRow(3);
        QVERIFY(window->page(u"users"_s)->isVisible());
    }

    void aTabShowsOnlyItsOrdersAndAddsThemUp()
    {
        Window window(m_sample->path());
        auto *page = static_cast<OrdersPage *>(window->page(u"orders"_s));
        const int all = page->records()->rowCount();
        QVERIFY(all > 100);
        int sum = 0;
        for (const int tab : {2, 3, 4, 5, 6}) {
            page->tabs()->setCurrentIndex(tab);
            QVERIFY(window.settle());
            QVERIFY2(page->tabs()->tabText(tab).endsWith(QLocale().toString(page->records()->rowCount())),
                qPrintable(page->tabs()->tabText(tab)));
            sum += page->records()->rowCount();
        }
        QCOMPARE(sum, all); // every order stands in one status
    }

    void theFilterNarrowsAsOneTypes()
    {
        Window window(m_sample->path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        auto *page = static_cast<UsersPage *>(window->page(u"users"_s));
        const int all = page->records()->rowCount();
        QVERIFY(all > 10);
        const QString name = page->records()->index(0, *list::columnOf(list::Kind::Users, u"name"_s)).data().toString();
        window.action(u"Find…"_s)->trigger();
        QCOMPARE(window->focusWidget(), page->filterBox());
        QTest::keyClicks(window->focusWidget(), name.toUpper());
        QTRY_VERIFY(page->records()->request().text == name.toUpper());
        QVERIFY(window.settle());
        QVERIFY(page->records()->rowCount() >= 1 && page->records()->rowCount() < all);
        QTest::keyClick(page->filterBox(), Qt::Key_Return);
        QCOMPARE(window->focusWidget(), page->table());
    }

    void aBranchOfTheTreeNarrowsTheProducts()
    {
        Window window(m_sample->path());
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        auto *page = static_cast<ProductsPage *>(window->page(u"products"_s));
        const int all = page->records()->rowCount();
        auto *tree = page->tree();
        QCOMPARE(tree->currentSpecial(), CategoryTree::Special::AllProducts);
        const auto &forest = tree->forest();
        QVERIFY(forest.size() > 1);
        const auto &root = forest.node(forest.childAt(-1, 0));
        tree->select(root.id);
        QVERIFY(window.settle());
        QCOMPARE(page->records()->rowCount(), static_cast<int>(root.products));
        QVERIFY(root.products < all);
        tree->select(CategoryTree::Special::NoCategory);
        QVERIFY(window.settle());
        qint64 placed = 0;
        for (int row = 0; row < forest.childCount(-1); ++row)
            placed += forest.node(forest.childAt(-1, row)).products;
        QCOMPARE(page->records()->rowCount(), all - static_cast<int>(placed));
    }

    void theSelectedOrderIsExplainedBesideTheList()
    {
        Window window(m_sample->path());
        auto *page = static_cast<OrdersPage *>(window->page(u"orders"_s));
        const int number = *list::columnOf(list::Kind::Orders, u"number"_s);
        const int items = *list::columnOf(list::Kind::Orders, u"item_count"_s);
        const int total = *list::columnOf(list::Kind::Orders, u"total"_s);
        page->table()->selectRow(3);
        QVERIFY(window.settle());
        const auto cell = [&](int column) { return page->records()->index(3, column).data().toString(); };
        QTRY_VERIFY(shows(page, cell(number)));
        const auto *lines = window.named<QTableView>(u"Lines"_s);
        QVERIFY(lines);
        QCOMPARE(lines->model()->rowCount(), cell(items).toInt());
        for (const auto &word : {u"Subtotal"_s, u"Discount"_s, u"Shipping"_s, u"Total"_s, cell(total)})
            QVERIFY2(shows(page, word), qPrintable(word));
        QCOMPARE(labelText(&*window, u"statusPage"_s), u"1 selected of %1"_s.arg(QLocale().toString(page->records()->rowCount())));
    }

    void aCategoryIsShownWithItsPath()
    {
        Window window(m_sample->path());
        window->showPage(u"categories"_s);
        QVERIFY(window.settle());
        auto *page = static_cast<CategoriesPage *>(window->page(u"categories"_s));
        const auto &forest = page->tree()->forest();
        int deepest = 0;
        for (int at = 0; at < forest.size(); ++at) {
            if (forest.pathOf(forest.node(at).id).size() > forest.pathOf(forest.node(deepest).id).size())
                deepest = at;
        }
        page->tree()->select(forest.node(deepest).id);
        QVERIFY(window.settle());
        const auto path = forest.pathOf(forest.node(deepest).id);
        const auto steps = [page] {
            QStringList names;
            for (const auto *step : page->findChild<Breadcrumb *>()->findChildren<QPushButton *>())
                names.append(step->text());
            return names;
        };
        QTRY_COMPARE(steps(), path.first(path.size() - 1));
        QVERIFY(shows(page, path.last()));
    }

    void closingTheBookBringsTheWelcomePageBack()
    {
        Window window(m_sample->path());
        QSignalSpy closed(window->desk(), &BookDesk::closed);
        window.action(u"Close Book"_s)->trigger();
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(!window->hasBook());
        QVERIFY(!window.named<QListWidget>(u"Pages"_s));
        QVERIFY(!window.action(u"Close Book"_s)->isEnabled());
        QVERIFY2(!QFile::exists(m_sample->path() + u"-wal"_s), "the book is not at rest");
        QCOMPARE(recentbooks::paths().value(0), m_sample->path());
    }

    void anotherBookTakesThePlaceOfTheFirst()
    {
        const SampleBook other;
        Window window(m_sample->path());
        window->openBook(other.path());
        QTRY_VERIFY(window->desk()->book().path == other.path());
        QVERIFY(window.settle());
        // The first one is free again.
        auto again = Store::open(m_sample->path(), Store::Mode::ReadWrite);
        QTRY_VERIFY(again.isFinished());
        VERIFY_OK(again.result());
    }

    void aFileDroppedOnTheWindowIsOpened()
    {
        Window window;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_sample->path())});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&*window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&*window, &drop);
        QTRY_VERIFY(window->hasBook());
        QMimeData text;
        text.setText(u"not a file"_s);
        QDragEnterEvent other(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, {});
        other.ignore();
        QApplication::sendEvent(&*window, &other);
        QVERIFY(!other.isAccepted());
    }

    void fitsASmallScreen()
    {
        Window window(m_sample->path());
        for (const auto &name : MainWindow::pageNames()) {
            window->showPage(name);
            const QSize least = window->minimumSizeHint();
            QVERIFY2(least.width() <= 1024 && least.height() <= 600,
                qPrintable(u"%1 needs %2 x %3"_s.arg(name).arg(least.width()).arg(least.height())));
        }
        window->resize(1024, 600);
        QVERIFY(window.settle());
        QCOMPARE(window->size(), QSize(1024, 600));
    }

    void largerTextFitsTheSameScreenAndTheWindowIsAsWideAgainAfterwards()
    {
        Window window(m_sample->path());
        for (const auto &name : MainWindow::pageNames()) {
            window->showPage(name);
            QVERIFY(window.settle());
        }
        constexpr int kChosen = 900;
        window->resize(kChosen, 600);
        QVERIFY(window.settle());
        const int before = window->width(); // what the machine's fonts allow
        m_sample->theme().showText(200);
        QTRY_VERIFY(window->minimumSizeHint().width() > before);
        QVERIFY2(window->minimumSizeHint().width() <= 1024, qPrintable(QString::number(window->minimumSizeHint().width())));
        QTRY_VERIFY(window->width() > before);
        m_sample->theme().showText(100);
        QTRY_COMPARE(window->width(), before);
    }

    void f6GoesFromPaneToPaneAndRound()
    {
        Window window(m_sample->path());
        const auto paneNow = [&window] {
            QString name;
            for (QWidget *at = window->focusWidget(); at; at = at->parentWidget()) {
                if (qobject_cast<QAbstractItemView *>(at) || qobject_cast<DetailsPane *>(at) || qobject_cast<MessageBar *>(at)
                    || qobject_cast<QScrollArea *>(at))
                    name = at->accessibleName().isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : at->accessibleName();
            }
            return name;
        };
        const auto round = [&](int presses) {
            QStringList visited;
            for (int press = 0; press < presses; ++press) {
                QTest::keyClick(window->focusWidget(), Qt::Key_F6);
                visited.append(paneNow());
            }
            return visited;
        };
        const QList<std::pair<QString, QStringList>> pages{{u"products"_s, {u"Category tree"_s, u"Products"_s, u"Product details"_s}},
            {u"orders"_s, {u"Orders"_s, u"Order details"_s}}, {u"categories"_s, {u"Categories"_s, u"Category details"_s}},
            {u"users"_s, {u"Users"_s, u"User details"_s}}};
        for (const auto &[name, panes] : pages) {
            window->showPage(name);
            QVERIFY(window.settle());
            window->activateWindow();
            window.named<QListWidget>(u"Pages"_s)->setFocus();
            QCOMPARE(round(static_cast<int>(panes.size()) + 1), panes + QStringList{u"Pages"_s});
        }
        // The filter belongs to no pane: the list comes next. The form has the keyboard where it had it.
        window.named<QLineEdit>(u"Filter"_s)->setFocus();
        QCOMPARE(round(2), (QStringList{u"Users"_s, u"User details"_s}));
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        const auto *input = window->focusWidget();
        QCOMPARE(round(3).last(), u"User details"_s);
        QCOMPARE(window->focusWidget(), input);
        window->messageBar()->say({Tone::Notice, u"Something happened"_s});
        window.named<QListWidget>(u"Pages"_s)->setFocus();
        QCOMPARE(round(1), QStringList{u"tradebook::ui::MessageBar"_s});
        // The composer is one pane.
        window->messageBar()->dismiss();
        window->showPage(u"orders"_s);
        window->page(u"orders"_s)->newRecord();
        QVERIFY(window.settle());
        window.named<QListWidget>(u"Pages"_s)->setFocus();
        QCOMPARE(round(2), (QStringList{u"QScrollArea"_s, u"Pages"_s}));
    }

    void f10OpensTheMenuBarAndWithShiftTheMenuOfWhatHasTheKeyboard()
    {
        Window window(m_sample->path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        window->activateWindow();
        auto *filter = window.named<QLineEdit>(u"Filter"_s);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_F10);
        QTRY_COMPARE(QApplication::activePopupWidget(), window->menuBar()->actions().constFirst()->menu());
        window->menuBar()->actions().constFirst()->menu()->close();
        QTest::keyClick(filter, Qt::Key_F10, Qt::ShiftModifier);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        QVERIFY(QApplication::activePopupWidget()->parentWidget() == filter);
        QApplication::activePopupWidget()->close();
    }

    void escapeDismissesTheMessageFromWhereverItIsNotWanted()
    {
        Window window(m_sample->path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        window->activateWindow();
        for (auto *widget :
            {static_cast<QWidget *>(window.named<QTableView>(u"Users"_s)), static_cast<QWidget *>(window.named<QLineEdit>(u"Filter"_s)),
                static_cast<QWidget *>(window.named<QListWidget>(u"Pages"_s))}) {
            window->messageBar()->say({Tone::Notice, u"Something happened"_s});
            widget->setFocus();
            QTest::keyClick(widget, Qt::Key_Escape);
            QVERIFY2(!window->messageBar()->isVisible(), widget->metaObject()->className());
            QVERIFY(widget->hasFocus());
        }
    }

    void aFailedReadIsSaidInTheMessageBar()
    {
        Window window(m_sample->path());
        Q_EMIT window->page(u"orders"_s)->failed(Error{ErrorKind::Damaged, {m_sample->path()}});
        QVERIFY(window->messageBar()->isVisible());
        QVERIFY(!window->messageBar()->text().isEmpty());
        QTest::keyClick(window->messageBar(), Qt::Key_Escape);
        QVERIFY(!window->messageBar()->isVisible());
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_mainwindow)
#include "tst_mainwindow.moc"
