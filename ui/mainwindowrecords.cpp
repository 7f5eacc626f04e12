// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/support/icons.h"
#include "ui/support/textfocus.h"
#include "ui/undodesk.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

// The commands on records and on the text or the rows that have the keyboard: menus Edit and Record, and their part of the toolbar.
namespace tradebook::ui {
namespace {

/// In the order of the menu.
constexpr std::array kNewKinds = {RecordKind::User, RecordKind::Product, RecordKind::Order, RecordKind::Category};

} // namespace

QMenu *MainWindow::buildEditMenu()
{
    auto *menu = new QMenu(tr("&Edit"), this);
    m_commands.undo = newAction(tr("&Undo"), tr("Take the last change back"), u"undo"_s, QKeySequence::Undo);
    m_commands.undo->setObjectName(u"undo"_s);
    connect(m_commands.undo, &QAction::triggered, m_undo, &UndoDesk::undo);
    m_commands.redo = newAction(tr("&Redo"), tr("Make the change again that was taken back last"), u"redo"_s, QKeySequence::Redo);
    m_commands.redo->setObjectName(u"redo"_s);
    auto redoKeys = m_commands.redo->shortcuts();
    for (const auto key : {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}) { // each system has its own, the hands know both
        if (!redoKeys.contains(QKeySequence(key)))
            redoKeys.append(QKeySequence(key));
    }
    m_commands.redo->setShortcuts(redoKeys);
    connect(m_commands.redo, &QAction::triggered, m_undo, &UndoDesk::redo);
    m_commands.cut = newAction(tr("Cu&t"), tr("Move the selected text to the clipboard"), {}, QKeySequence::Cut);
    m_commands.copy = newAction(tr("&Copy"), tr("Copy the selected text or rows to the clipboard"), {}, QKeySequence::Copy);
    m_commands.paste = newAction(tr("&Paste"), tr("Insert text or rows from the clipboard"), {}, QKeySequence::Paste);
    m_commands.remove
        = newAction(tr("&Delete"), tr("Delete the selected text or records; Undo brings them back"), {}, QKeySequence::Delete);
    // The key belongs to the lists alone: in a field or a button it must not delete records.
    m_commands.remove->setShortcutContext(Qt::WidgetShortcut);
    m_commands.selectAll = newAction(tr("Select &All"), tr("Select all text or rows"), {}, QKeySequence::SelectAll);
    connect(m_commands.cut, &QAction::triggered, this, [this] { textOrRows("cut", nullptr); });
    connect(m_commands.copy, &QAction::triggered, this, [this] { textOrRows("copy", &Page::copySelection); });
    connect(m_commands.paste, &QAction::triggered, this, [this] { textOrRows("paste", &Page::paste); });
    connect(m_commands.remove, &QAction::triggered, this, &MainWindow::deleteTextOrRows);
    connect(m_commands.selectAll, &QAction::triggered, this, &MainWindow::selectAllTextOrRows);
    auto *find = newAction(tr("&Find…"), tr("Show only the rows that contain a text"), u"search"_s, QKeySequence::Find);
    find->setObjectName(u"find"_s);
    connect(find, &QAction::triggered, this, [this] { currentPage()->focusFilter(); });
    m_bookActions.append(find);
    menu->addActions({m_commands.undo, m_commands.redo});
    menu->addSeparator();
    menu->addActions({m_commands.cut, m_commands.copy, m_commands.paste, m_commands.remove});
    menu->addSeparator();
    menu->addActions({m_commands.selectAll, find, buildSearch()});
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::updateCommands);
    return menu;
}

QMenu *MainWindow::buildRecordMenu()
{
    auto *menu = new QMenu(tr("&Record"), this);
    const QStringList names = {tr("New &User"), tr("New &Product"), tr("New &Order"), tr("New &Category")};
    const QStringList tips = {tr("Begin a new user"), tr("Begin a new product"), tr("Begin a new order"), tr("Begin a new category")};
    for (qsizetype at = 0; at < names.size(); ++at) {
        auto *action = newAction(names.at(at), tips.at(at), u"plus"_s, {});
        const auto kind = kNewKinds[static_cast<std::size_t>(at)];
        connect(action, &QAction::triggered, this, [this, kind] { makeNew(kind); });
        m_commands.create.append(action);
    }
    m_commands.duplicate
        = newAction(tr("&Duplicate"), tr("Begin a new record with what the selected one holds"), {}, QKeySequence(tr("Ctrl+D")));
    m_commands.bulkEdit
        = newAction(tr("&Bulk Edit…"), tr("Change one field of all selected records at once"), {}, QKeySequence(tr("Ctrl+Shift+E")));
    m_commands.merge = newAction(tr("&Merge…"), tr("Make one record of the two selected ones; you see first what becomes of them"), {}, {});
    m_commands.anonymise = newAction(tr("&Anonymise…"), tr("Wipe who a user is; orders stay"), {}, {});
    connect(m_commands.duplicate, &QAction::triggered, this, [this] { currentPage()->duplicateRecord(); });
    connect(m_commands.bulkEdit, &QAction::triggered, this, [this] { currentPage()->bulkEdit(); });
    connect(m_commands.merge, &QAction::triggered, this, [this] { currentPage()->mergeRecords(); });
    connect(m_commands.anonymise, &QAction::triggered, this, [this] { currentPage()->anonymise(); });
    menu->addActions(m_commands.create);
    menu->addSeparator();
    m_commands.recordHistory = newAction(tr("&History…"), tr("Show what was done to the selected record"), {}, QKeySequence(tr("Ctrl+H")));
    connect(m_commands.recordHistory, &QAction::triggered, this, &MainWindow::showRecordHistory);
    menu->addActions({m_commands.duplicate, m_commands.bulkEdit, m_commands.merge, m_commands.anonymise});
    menu->addSeparator();
    menu->addAction(m_commands.recordHistory);
    return menu;
}

/// On a list what its rows can take; a view that has a menu of its own keeps it.
void MainWindow::addListCommands(Page *page)
{
    auto *view = page->listView();
    if (!view)
        return;
    view->addAction(m_commands.remove);
    if (view->contextMenuPolicy() != Qt::DefaultContextMenu)
        return; // the tree of categories has one of its own
    view->insertActions(m_commands.remove, {m_commands.duplicate, m_commands.bulkEdit});
    if (page->kind() != RecordKind::Order)
        view->insertAction(m_commands.remove, m_commands.merge);
    if (page->kind() == RecordKind::User)
        view->insertAction(m_commands.remove, m_commands.anonymise);
    view->addActions({m_commands.copy, m_commands.paste, m_commands.recordHistory});
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MainWindow::addRecordTools(QToolBar *bar)
{
    auto *button = new QToolButton(bar);
    button->setObjectName(u"newRecord"_s);
    button->setText(u' ' + tr("New"));
    button->setAccessibleName(tr("New"));
    button->setIcon(icon(u"plus"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::NoFocus);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    m_commands.newMenu = new QMenu(button);
    button->setMenu(m_commands.newMenu);
    m_commands.newButton = button;
    connect(button, &QToolButton::clicked, this, [this] { makeNew(kindAt(m_currentPage)); });
    bar->addWidget(button);
    bar->addActions({m_commands.undo, m_commands.redo});
    orderNewMenu();
}

void MainWindow::makeNew(RecordKind kind)
{
    if (!pageOf(kind)->can().create)
        return;
    setCurrentPage(indexOf(kind));
    currentPage()->newRecord();
}

void MainWindow::showRecord(const RecordRef &record)
{
    const int at = indexOf(record.kind);
    if (at < 0 || !m_book)
        return;
    const bool isElsewhere = at != m_currentPage;
    setCurrentPage(at);
    currentPage()->showRecord(record.id);
    // What had the keyboard is hidden with its page, and Qt would give it to whatever input comes next.
    if (isElsewhere)
        currentPage()->focusList();
}

void MainWindow::orderNewMenu()
{
    // The page's own kind first, and with the key for New.
    const auto own = kindAt(m_currentPage);
    QList<QAction *> order;
    for (std::size_t at = 0; at < kNewKinds.size(); ++at) {
        auto *action = m_commands.create.at(static_cast<qsizetype>(at));
        const bool isOwn = kNewKinds[at] == own;
        action->setShortcut(isOwn ? QKeySequence(QKeySequence::New) : QKeySequence());
        order.insert(isOwn ? 0 : order.size(), action);
        if (isOwn)
            m_commands.newButton->setToolTip(action->statusTip());
    }
    m_commands.newMenu->clear();
    m_commands.newMenu->addActions(order);
}

void MainWindow::updateCommands()
{
    const auto can = m_book ? currentPage()->can() : Page::Can();
    // The same on every page, shown yet or not.
    const bool canCreate = m_book && !m_book.isReadOnly();
    for (auto *action : std::as_const(m_commands.create))
        action->setEnabled(canCreate);
    m_commands.newButton->setEnabled(canCreate);
    m_commands.duplicate->setEnabled(can.duplicate);
    m_commands.bulkEdit->setEnabled(can.bulkEdit);
    m_commands.merge->setEnabled(can.merge);
    m_commands.anonymise->setEnabled(can.anonymise);
    m_commands.columns->setEnabled(can.chooseColumns);
    m_commands.saveView->setEnabled(can.saveView);
    m_commands.recordHistory->setEnabled(m_book && currentPage()->record());
    const auto *field = textfocus::fieldOf(QApplication::focusWidget());
    const bool canWrite = field && !textfocus::isReadOnly(field);
    m_commands.cut->setEnabled(canWrite);
    m_commands.copy->setEnabled(field || can.copy);
    m_commands.paste->setEnabled(canWrite || can.paste);
    m_commands.remove->setEnabled(canWrite || can.remove);
    m_commands.selectAll->setEnabled(field || (m_book && currentPage()->listView()));
}

void MainWindow::textOrRows(const char *slot, void (Page::*command)())
{
    if (auto *field = textfocus::fieldOf(QApplication::focusWidget()))
        textfocus::call(field, slot);
    else if (m_book && command)
        (currentPage()->*command)();
}

void MainWindow::deleteTextOrRows()
{
    if (auto *field = textfocus::fieldOf(QApplication::focusWidget()))
        textfocus::deleteSelected(field);
    else if (m_book && currentPage()->can().remove)
        currentPage()->deleteSelected();
}

void MainWindow::selectAllTextOrRows()
{
    if (auto *field = textfocus::fieldOf(QApplication::focusWidget()))
        textfocus::call(field, "selectAll");
    else if (m_book && currentPage()->listView())
        currentPage()->listView()->selectAll();
}

} // namespace tradebook::ui
