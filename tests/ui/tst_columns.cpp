// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/pages/listpage.h"
#include "ui/tables/columntitles.h"

#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

ListPage *pageOf(Window &window, const QString &name)
{
    window->showPage(name);
    if (!window.settle())
        qFatal("the page is not read");
    return qobject_cast<ListPage *>(window->page(name));
}

QStringList shownIn(const ListPage *page)
{
    QStringList fields;
    for (const auto &shown : page->table()->shownFields())
        fields.append(shown.field);
    return fields;
}

QStringList titlesOnScreen(const ListPage *page)
{
    const auto *header = page->table()->horizontalHeader();
    QStringList titles;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            titles.append(page->records()->headerData(column, Qt::Horizontal).toString());
    }
    return titles;
}

ColumnsDialog *choose(Window &window)
{
    window.action(u"Columns…"_s)->trigger();
    return window->findChild<ColumnsDialog *>();
}

QListWidgetItem *itemOf(const ColumnsDialog *dialog, const QString &title)
{
    return dialog->findChild<QListWidget *>()->findItems(title, Qt::MatchExactly).value(0);
}

QPushButton *buttonOf(const QWidget *within, const QString &text)
{
    for (auto *button : within->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void drag(QHeaderView *header, const QPoint &from, const QPoint &to)
{
    auto *area = header->viewport();
    QTest::mousePress(area, Qt::LeftButton, {}, from);
    QTest::mouseMove(area, from + (to - from) / 2);
    QTest::mouseMove(area, to);
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
}

} // namespace

class tst_columns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void theChooserOffersEveryColumnOfTheList()
    {
        Window window(m_sample->path());
        for (const auto &[name, kind] : {std::pair(u"orders"_s, list::Kind::Orders), std::pair(u"products"_s, list::Kind::Products),
                 std::pair(u"users"_s, list::Kind::Users)}) {
            auto *page = pageOf(window, name);
            auto *dialog = choose(window);
            auto *columns = dialog->findChild<QListWidget *>();
            QCOMPARE(columns->count(), list::columns(kind).size());
            QStringList ticked;
            for (int row = 0; row < columns->count(); ++row) {
                if (columns->item(row)->checkState() == Qt::Checked)
                    ticked.append(columns->item(row)->text());
            }
            QCOMPARE(ticked, titlesOnScreen(page));
            delete dialog;
        }
        window->showPage(u"categories"_s);
        QVERIFY(window.settle());
        QVERIFY(!window.action(u"Columns…"_s)->isEnabled()); // the tree is no list of core
    }

    void whatIsTickedIsSeenAtOnceAndTheNextTimeToo()
    {
        {
            Window window(m_sample->path());
            auto *page = pageOf(window, u"products"_s);
            auto *dialog = choose(window);
            itemOf(dialog, u"Barcode"_s)->setCheckState(Qt::Checked);
            itemOf(dialog, u"Reserved"_s)->setCheckState(Qt::Unchecked);
            QVERIFY(shownIn(page).contains(u"barcode"_s));
            QVERIFY(!shownIn(page).contains(u"reserved"_s));
            QVERIFY(!page->table()->isColumnHidden(*list::columnOf(list::Kind::Products, u"barcode"_s)));
        }
        Window window(m_sample->path());
        QCOMPARE(shownIn(pageOf(window, u"products"_s)),
            (QStringList{u"sku"_s, u"name"_s, u"price"_s, u"on_hand"_s, u"available"_s, u"barcode"_s}));
        QVERIFY(!shownIn(pageOf(window, u"users"_s)).contains(u"is_active"_s)); // each list has its own
    }

    void theLastColumnStays()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        auto *dialog = choose(window);
        const auto titles = titlesOnScreen(page);
        for (const auto &title : titles)
            itemOf(dialog, title)->setCheckState(Qt::Unchecked);
        QCOMPARE(titlesOnScreen(page), QStringList{titles.last()});
        QCOMPARE(itemOf(dialog, titles.last())->checkState(), Qt::Checked);
    }

    void theKeyboardMovesAColumn()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"users"_s);
        auto *dialog = choose(window);
        auto *columns = dialog->findChild<QListWidget *>();
        const auto before = shownIn(page);
        columns->setCurrentItem(itemOf(dialog, u"Email"_s));
        auto *up = buttonOf(dialog, u"Move Up"_s);
        QTest::keyClick(up, Qt::Key_Space);
        QTest::keyClick(up, Qt::Key_Space);
        QCOMPARE(shownIn(page).first(), u"email"_s);
        QVERIFY(!up->isEnabled());
        QTest::keyClick(buttonOf(dialog, u"Move Down"_s), Qt::Key_Space);
        QCOMPARE(shownIn(page).at(1), u"email"_s);
        QTest::keyClick(columns, Qt::Key_Down);
        QTest::keyClick(columns, Qt::Key_Space); // the one below it is unticked
        QCOMPARE(shownIn(page).size(), before.size() - 1);
    }

    void aColumnIsDraggedInTheHead()
    {
        {
            Window window(m_sample->path());
            auto *page = pageOf(window, u"orders"_s);
            auto *header = page->table()->horizontalHeader();
            const int total = *list::columnOf(list::Kind::Orders, u"total"_s);
            const int first = header->logicalIndex(0);
            drag(header, {header->sectionViewportPosition(total) + header->sectionSize(total) / 2, 10},
                {header->sectionViewportPosition(first) + 4, 10});
            QCOMPARE(shownIn(page).first(), u"total"_s);
        }
        Window window(m_sample->path());
        QCOMPARE(shownIn(pageOf(window, u"orders"_s)).first(), u"total"_s);
    }

    void aWidthStaysOverSortingAndTheNextStart()
    {
        const int email = *list::columnOf(list::Kind::Users, u"email"_s);
        int width = 0;
        {
            Window window(m_sample->path());
            auto *page = pageOf(window, u"users"_s);
            auto *header = page->table()->horizontalHeader();
            const int edge = header->sectionViewportPosition(email) + header->sectionSize(email) - 1;
            width = header->sectionSize(email) + 40;
            drag(header, {edge, 10}, {edge + 40, 10});
            QVERIFY(qAbs(header->sectionSize(email) - width) <= 1);
            page->records()->sort(email, Qt::DescendingOrder);
            QVERIFY(window.settle());
            QVERIFY(qAbs(header->sectionSize(email) - width) <= 1);
        }
        Window window(m_sample->path());
        auto *page = pageOf(window, u"users"_s);
        QVERIFY(qAbs(page->table()->columnWidth(email) - width) <= 1);
    }

    void aWidthIsTypedAndTakenBack()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"users"_s);
        const int name = *list::columnOf(list::Kind::Users, u"name"_s);
        const int usual = page->table()->columnWidth(name);
        auto *dialog = choose(window);
        auto *columns = dialog->findChild<QListWidget *>();
        auto *width = dialog->findChild<QSpinBox *>();
        columns->setCurrentItem(itemOf(dialog, u"Name"_s));
        QCOMPARE(width->value(), 0);
        width->setValue(usual + 100);
        QVERIFY(qAbs(page->table()->columnWidth(name) - usual - 100) <= 1);
        width->setValue(0);
        QCOMPARE(page->table()->columnWidth(name), usual);
    }

    void resetBringsBackWhatTheListHadAtFirst()
    {
        {
            Window window(m_sample->path());
            auto *page = pageOf(window, u"products"_s);
            const auto before = page->table()->shownFields();
            auto *dialog = choose(window);
            itemOf(dialog, u"Barcode"_s)->setCheckState(Qt::Checked);
            itemOf(dialog, u"SKU"_s)->setCheckState(Qt::Unchecked);
            dialog->findChild<QListWidget *>()->setCurrentItem(itemOf(dialog, u"Price"_s));
            dialog->findChild<QSpinBox *>()->setValue(300);
            QVERIFY(page->table()->shownFields() != before);
            QTest::mouseClick(buttonOf(dialog, u"Reset"_s), Qt::LeftButton);
            QCOMPARE(page->table()->shownFields(), before);
            QCOMPARE(itemOf(dialog, u"Barcode"_s)->checkState(), Qt::Unchecked);
        }
        QVERIFY(!shownfields::remembered(list::Kind::Products));
    }

    void theSortStaysToTheNextStartAndAViewsDoesNot()
    {
        const int name = *list::columnOf(list::Kind::Orders, u"customer"_s);
        {
            Window window(m_sample->path());
            auto *page = pageOf(window, u"orders"_s);
            page->records()->sort(name, Qt::DescendingOrder);
            QVERIFY(window.settle());
            page->showView({u"Dear"_s, {}, {.kind = list::Kind::Orders, .sorts = {{u"total"_s, true}}}}, {});
            QVERIFY(window.settle());
            QCOMPARE(page->records()->request().sorts.first().column, *list::columnOf(list::Kind::Orders, u"total"_s));
        }
        {
            Window window(m_sample->path());
            auto *page = pageOf(window, u"orders"_s);
            QCOMPARE(page->records()->request().sorts, (QList<list::Sort>{{name, true}}));
            QCOMPARE(page->table()->horizontalHeader()->sortIndicatorSection(), name);
            QCOMPARE(page->table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        }
        QSettings().setValue(u"sorts/orders"_s, QStringList{u"colour"_s, u"-"_s, u"-total"_s, u"total"_s});
        Window window(m_sample->path());
        QCOMPARE(pageOf(window, u"orders"_s)->records()->request().sorts,
            (QList<list::Sort>{{*list::columnOf(list::Kind::Orders, u"total"_s), true}}));
    }

    void theMenuOfTheHeadShowsAndHides()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        auto *header = page->table()->horizontalHeader();
        const auto menuOf = [&] {
            Q_EMIT header->customContextMenuRequested({10, 10});
            return qobject_cast<QMenu *>(QApplication::activePopupWidget());
        };
        const auto actionOf = [](QMenu *menu, const QString &text) {
            const auto actions = menu->actions();
            const auto found = std::find_if(actions.begin(), actions.end(), [&](QAction *one) { return one->text().remove(u'&') == text; });
            return found == actions.end() ? nullptr : *found;
        };
        auto *menu = menuOf();
        QVERIFY(menu);
        QVERIFY(actionOf(menu, u"Number"_s)->isChecked());
        QVERIFY(!actionOf(menu, u"Invoice"_s)->isChecked());
        actionOf(menu, u"Invoice"_s)->trigger();
        menu->close();
        QCOMPARE(shownIn(page).last(), u"invoice_number"_s);
        menu = menuOf();
        actionOf(menu, u"Number"_s)->trigger();
        menu->close();
        QVERIFY(!shownIn(page).contains(u"number"_s));
        menu = menuOf();
        actionOf(menu, u"Reset Columns"_s)->trigger();
        menu->close();
        QVERIFY(shownIn(page).contains(u"number"_s));
        QVERIFY(!shownIn(page).contains(u"invoice_number"_s));
    }

    void settingsThatSomebodyElseHasWrittenDoNoHarm()
    {
        QSettings().setValue(u"columns/orders"_s, QStringList{u"colour:7"_s, u"total:-5"_s, u"total"_s, u"number:999999999"_s, u":"_s});
        QSettings().setValue(u"columns/users"_s, QStringList{u"colour:7"_s});
        Window window(m_sample->path());
        QCOMPARE(pageOf(window, u"orders"_s)->table()->shownFields(), (QList<ShownField>{{u"total"_s, 0}, {u"number"_s, kWidestField}}));
        QVERIFY(shownIn(pageOf(window, u"users"_s)).size() > 3);
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_columns)
#include "tst_columns.moc"
