// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/suggestions.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/filters/conditiondialog.h"
#include "ui/filters/filterchips.h"
#include "ui/filters/filtertextdialog.h"
#include "ui/filters/filtervalues.h"
#include "ui/filters/listfilter.h"
#include "ui/forms/categorypicker.h"
#include "ui/orders/suggestbox.h"
#include "ui/pages/listpage.h"
#include "ui/viewsdesk.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

/// What the tests of the filter do with the window, as a person would.
namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace tradebook::ui;
using filter::Operator;

inline ListPage *pageOf(Window &window, const QString &name)
{
    window->showPage(name);
    if (!window.settle())
        qFatal("the page is not read");
    return qobject_cast<ListPage *>(window->page(name));
}

inline FilterChips *chipsOf(const ListPage *page)
{
    return page->findChild<FilterChips *>();
}

/// The button of a chip, or its cross.
template<class Button>
Button *chipButton(const ListPage *page, int at)
{
    QList<Button *> buttons;
    for (auto *chip : chipsOf(page)->findChildren<QFrame *>(u"filterChip"_s)) {
        if (chip->isVisible())
            buttons.append(chip->findChild<Button *>());
    }
    return buttons.value(at, nullptr);
}

inline QPushButton *buttonOf(const QWidget *within, const QString &text)
{
    for (auto *button : within->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text && button->isVisible())
            return button;
    }
    return nullptr;
}

template<class Dialog>
Dialog *opened(Window &window)
{
    for (auto *dialog : window->findChildren<Dialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// The input that a label of the dialog belongs to.
template<class Input>
Input *inputOf(const QWidget *dialog, const QString &label)
{
    for (const auto *one : dialog->findChildren<QLabel *>()) {
        if (one->text().remove(u'&') == label && one->isVisible())
            return qobject_cast<Input *>(one->buddy());
    }
    return nullptr;
}

inline void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(box->findData(data));
}

inline ConditionDialog *adding(Window &window, const ListPage *page, const QString &field, Operator op)
{
    QTest::mouseClick(buttonOf(page, u"Add Filter"_s), Qt::LeftButton);
    auto *dialog = opened<ConditionDialog>(window);
    choose(inputOf<QComboBox>(dialog, u"Field"_s), field);
    choose(inputOf<QComboBox>(dialog, u"Comparison"_s), static_cast<int>(op));
    return dialog;
}

/// Presses the button that does it, and waits for the list.
inline void apply(Window &window, QDialog *dialog)
{
    const QPointer<QDialog> watched(dialog);
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->property("primary").toBool())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    if (!comes([&] { return !watched || !watched->isVisible(); }) || !window.settle())
        qFatal("the window stays open");
}

inline QString filterOf(const ListPage *page)
{
    return filter::textOf(page->records()->request().filter);
}

inline QString reasonIn(const QDialog *dialog)
{
    return dialog->findChild<QLabel *>(u"filterReason"_s)->text();
}

/// What the book itself counts.
inline qint64 counted(Window &window, list::Request request)
{
    return must(answerOf(
        window->desk()->book().store->read({}, [request](db::Connection &connection) { return list::count(connection, request); })));
}

} // namespace tradebook::test
