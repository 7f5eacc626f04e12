// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/views.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/saveviewdialog.h"
#include "ui/pages/listpage.h"
#include "ui/pages/productspage.h"
#include "ui/tables/categorytree.h"
#include "ui/viewsdesk.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

/// What the tests of saved views do with the window, as a person would.
namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace tradebook::ui;
namespace views = tradebook::repo::views;

inline ListPage *pageOf(Window &window, const QString &name)
{
    window->showPage(name);
    if (!window.settle())
        qFatal("the page is not read");
    return qobject_cast<ListPage *>(window->page(name));
}

inline QListWidget *viewsOf(Window &window)
{
    return window.named<QListWidget>(u"Views"_s);
}

inline QStringList listedIn(Window &window)
{
    QStringList names;
    if (const auto *list = viewsOf(window)) {
        for (int row = 0; row < list->count(); ++row)
            names.append(list->item(row)->text());
    }
    return names;
}

/// What a screen reader says behind the name of a view: its count, or what is wrong.
inline QString figureOf(Window &window, const QString &name)
{
    const auto found = viewsOf(window)->findItems(name, Qt::MatchExactly);
    return found.isEmpty() ? u"none"_s : found.first()->data(Qt::AccessibleDescriptionRole).toString();
}

inline void click(QListWidget *list, const QString &name)
{
    auto *item = list->findItems(name, Qt::MatchExactly).value(0);
    if (!item)
        qFatal("it is not listed");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).center());
}

inline QPushButton *primaryOf(const QWidget *dialog)
{
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->property("primary").toBool())
            return button;
    }
    return nullptr;
}

inline SaveViewDialog *openSaving(Window &window)
{
    window.action(u"Save View…"_s)->trigger();
    return window->findChild<SaveViewDialog *>();
}

/// By the window, as a person does it.
inline void save(Window &window, const QString &name, const QString &icon = {})
{
    auto *dialog = openSaving(window);
    if (auto *updates = dialog->findChild<QCheckBox *>(); updates->isVisible())
        updates->setChecked(false);
    auto *edit = dialog->findChild<QLineEdit *>();
    edit->clear();
    QTest::keyClicks(edit, name);
    if (!icon.isEmpty())
        dialog->findChild<QComboBox *>()->setCurrentText(icon);
    const QPointer<SaveViewDialog> watched(dialog);
    QTest::mouseClick(primaryOf(dialog), Qt::LeftButton);
    if (!comes([&] { return !watched || !watched->isVisible(); }) || !window.settle())
        qFatal("the view is not saved");
}

inline QStringList namesIn(const ListPage *page)
{
    QStringList names;
    for (int row = 0; row < page->records()->rowCount(); ++row)
        names.append(page->records()->index(row, *list::columnOf(page->records()->kind(), u"name"_s)).data().toString());
    return names;
}

inline CategoryId firstRoot(const ProductsPage *page)
{
    const auto &forest = page->tree()->forest();
    return forest.node(forest.childAt(-1, 0)).id;
}

inline bool saysChanged(const ListPage *page)
{
    const auto *chip = page->findChild<Chip *>();
    return chip->isVisible() && chip->text() == u"changed"_s;
}

/// Written straight into the book, as another program would.
inline views::ViewId plant(const QString &path, const views::View &view, const QString &json = {})
{
    auto writer = must(db::Connection::open(path, {.access = db::Access::ReadWrite}));
    const auto id = mustCommit(writer, [&] { return views::add(writer, view); });
    if (!json.isNull())
        execute(writer, u"UPDATE saved_views SET json = '%1' WHERE id = %2"_s.arg(QString(json).replace(u'\'', u"''"_s)).arg(id.value));
    return id;
}

} // namespace tradebook::test
