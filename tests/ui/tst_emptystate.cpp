// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/backups/backupswindow.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/historydialog.h"
#include "ui/pages/listpage.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemView>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

/// What is said below this widget instead of a list, and not hidden by anything; null where a list has rows.
ui::EmptyState *said(QWidget *within)
{
    for (auto *empty : within->findChildren<ui::EmptyState *>()) {
        if (empty->isVisible() && !empty->visibleRegion().isEmpty())
            return empty;
    }
    return nullptr;
}

bool reads(QWidget *within, const QString &words)
{
    auto *empty = said(within);
    if (!empty)
        return false;
    const auto labels = empty->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
        return label->isVisible() && label->text() == words && label->height() >= label->heightForWidth(label->width());
    });
}

QPushButton *choice(QWidget *within, const QString &text)
{
    auto *empty = said(within);
    for (auto *button : empty ? empty->findChildren<QPushButton *>() : QList<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

QLineEdit *filterOf(QWidget *page)
{
    for (auto *box : page->findChildren<QLineEdit *>()) {
        if (box->accessibleName() == u"Filter"_s)
            return box;
    }
    return nullptr;
}

} // namespace

class tst_EmptyState : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleSetting> m_sample;

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }

    void everyListOfANewBookSaysWhatToDoFirst()
    {
        TestBook book(u"GBP"_s, u"Europe/London"_s);
        book.close();
        Window window(book.path());
        const QList<QStringList> pages = {{u"orders"_s, u"This book has no orders yet"_s, u"New Order"_s},
            {u"products"_s, u"This book has no products yet"_s, u"New Product"_s},
            {u"categories"_s, u"This book has no categories yet"_s, u"New Category"_s},
            {u"users"_s, u"This book has no users yet"_s, u"New User"_s}};
        for (const auto &expected : pages) {
            window->showPage(expected.at(0));
            QVERIFY(window.settle());
            auto *page = window->page(expected.at(0));
            QTRY_VERIFY2(reads(page, expected.at(1)), qPrintable(expected.at(1)));
            QVERIFY2(choice(page, expected.at(2)), qPrintable(expected.at(2)));
            QVERIFY(choice(page, u"Import…"_s));
        }
        choice(window->page(u"users"_s), u"Import…"_s)->click();
        QFileDialog *files = nullptr;
        QTRY_VERIFY((files = window->findChild<QFileDialog *>()));
        files->reject();
        auto *users = window->page(u"users"_s);
        choice(users, u"New User"_s)->click();
        QTRY_VERIFY(window->focusWidget() && qobject_cast<QLineEdit *>(window->focusWidget()));
        QTest::keyClicks(window->focusWidget(), u"U-1"_s);
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(window->focusWidget(), u"Ada"_s);
        QTest::keyClick(window->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!said(users)); // the first one is in the list
        QTRY_COMPARE(static_cast<ui::ListPage *>(users)->records()->rowCount(), 1);
    }

    void aFilterThatFindsNothingIsTakenAwayByAButton()
    {
        Window window(m_sample->path());
        const QList<QStringList> pages = {{u"orders"_s, u"No order matches"_s}, {u"products"_s, u"No product matches"_s},
            {u"categories"_s, u"No category matches"_s}, {u"users"_s, u"No user matches"_s}};
        for (const auto &expected : pages) {
            window->showPage(expected.at(0));
            QVERIFY(window.settle());
            auto *page = window->page(expected.at(0));
            QVERIFY(!said(page));
            filterOf(page)->setText(u"no such thing"_s);
            QTRY_VERIFY2(reads(page, expected.at(1)), qPrintable(expected.at(1)));
            auto *all = choice(page, u"Show All"_s);
            QVERIFY(all);
            all->setFocus();
            all->click();
            QTRY_VERIFY(!said(page));
            QVERIFY(filterOf(page)->text().isEmpty());
            QTRY_VERIFY(page->listView()->model()->rowCount() > 0);
            QTRY_VERIFY(page->listView()->hasFocus()); // the button that had the keyboard has gone
        }
    }

    void theDetailsSayWhatIsSeenThere()
    {
        Window window(m_sample->path());
        const QList<QStringList> pages = {{u"orders"_s, u"An order that is selected"_s}, {u"products"_s, u"A product that is selected"_s},
            {u"categories"_s, u"A category that is selected"_s}, {u"users"_s, u"A user who is selected"_s}};
        for (const auto &expected : pages) {
            window->showPage(expected.at(0));
            QVERIFY(window.settle());
            auto *page = window->page(expected.at(0));
            const auto tells = [&] {
                const auto labels = page->findChildren<QLabel *>();
                return std::any_of(labels.begin(), labels.end(),
                    [&](const QLabel *label) { return label->isVisible() && label->text().startsWith(expected.at(1)); });
            };
            QVERIFY(!tells());
            filterOf(page)->setText(u"no such thing"_s);
            QTRY_VERIFY2(tells(), qPrintable(expected.at(1)));
            filterOf(page)->clear();
            QTRY_VERIFY(page->listView()->model()->rowCount() > 0);
            page->listView()->setCurrentIndex(page->listView()->model()->index(0, 0));
            QTRY_VERIFY(!tells());
            if (expected.at(0) != u"products"_s)
                continue;
            filterOf(page)->setText(u"no such thing"_s);
            QTRY_VERIFY(tells());
            page->newRecord();
            QTRY_VERIFY(!tells());
        }
    }

    void goesAndComesWithItsPage()
    {
        Window window(m_sample->path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        auto *page = window->page(u"users"_s);
        filterOf(page)->setText(u"no such thing"_s);
        QTRY_VERIFY(said(page));
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        QVERIFY(!said(&*window));
        window->showPage(u"users"_s);
        QTRY_VERIFY(said(page));
        const auto *list = page->listView();
        const QRect room(list->viewport()->mapTo(page, QPoint()), list->viewport()->size());
        QVERIFY2(room.contains(said(page)->geometry()), "it lies over the list");
    }

    void backupsThatAreNotThereYetHaveTheirButtonAtHand()
    {
        TestBook book(u"GBP"_s, u"Europe/London"_s);
        book.close();
        Window window(book.path());
        auto *action = window.action(u"Backups…"_s);
        QVERIFY(action);
        action->trigger();
        ui::BackupsWindow *backups = nullptr;
        QTRY_VERIFY((backups = window->findChild<ui::BackupsWindow *>()));
        QTRY_VERIFY(reads(backups, u"There is no backup of this book yet"_s));
        const auto buttons = backups->findChildren<QPushButton *>();
        const auto now
            = std::find_if(buttons.begin(), buttons.end(), [](const auto *button) { return button->text() == u"Back &Up Now"_s; });
        QVERIFY(now != buttons.end());
        QVERIFY((*now)->property("primary").toBool());
        (*now)->click();
        QTRY_VERIFY(!said(backups));
        QTRY_VERIFY(!(*now)->property("primary").toBool());
        backups->close();
    }

    void aHistoryWithoutStepsSaysSo()
    {
        TestBook book(u"GBP"_s, u"Europe/London"_s);
        book.close();
        Window window(book.path());
        auto *dialog = new ui::HistoryDialog(window->desk()->book(), std::nullopt, {}, &*window);
        dialog->open();
        QTRY_VERIFY(reads(dialog, u"Nothing has been changed yet"_s));
        dialog->close();
    }
};

QTEST_MAIN(tst_EmptyState)
#include "tst_emptystate.moc"
