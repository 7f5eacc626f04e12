// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/parsing.h"
#include "core/words/words.h"
#include "ui/dialogs/saveviewdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/support/filterreading.h"
#include "ui/viewsdesk.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sidebar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// What the window does with saved views, and where it says which page or view is shown.
namespace tradebook::ui {

using repo::views::ViewId;

namespace {

/// Views are of these three.
RecordKind pageKindOf(list::Kind kind)
{
    return kind == list::Kind::Orders ? RecordKind::Order : kind == list::Kind::Products ? RecordKind::Product : RecordKind::User;
}

} // namespace

QWidget *MainWindow::buildSidebar()
{
    auto *side = new QWidget(this);
    side->setObjectName(u"sidebar"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_viewsHeading->setObjectName(u"sidebarHeading"_s);
    m_viewsHeading->setBuddy(m_viewList);
    m_viewsHeading->hide();
    m_viewList->hide();
    column->addWidget(m_sidebar);
    column->addWidget(m_viewsHeading);
    column->addWidget(m_viewList, 1);
    column->addStretch(0);
    row->addLayout(column);
    auto *rule = new QFrame(side);
    rule->setObjectName(u"sidebarRule"_s);
    rule->setFixedWidth(1);
    row->addWidget(rule);

    connect(m_sidebar, &QListWidget::currentRowChanged, this, &MainWindow::choosePage);
    // Leaving a view for its own page changes no row.
    connect(m_sidebar, &QListWidget::itemClicked, this, [this] { choosePage(m_sidebar->currentRow()); });
    connect(m_sidebar, &QListWidget::itemActivated, this, [this] { choosePage(m_sidebar->currentRow()); });
    const auto showCurrent = [this] {
        if (const auto id = viewAt(m_viewList->currentRow()))
            showView(*id);
    };
    connect(m_viewList, &QListWidget::itemClicked, this, showCurrent);
    connect(m_viewList, &QListWidget::itemActivated, this, showCurrent);
    const auto addKey = [this](const QString &text, const QString &tip, const QKeySequence &keys, auto command) {
        auto *action = newAction(text, tip, {}, keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_viewList->addAction(action);
        connect(action, &QAction::triggered, this, [this, command] {
            if (const auto id = viewAt(m_viewList->currentRow()); id && !m_book.isReadOnly())
                command(*id);
        });
    };
    addKey(tr("Rename View…"), tr("Give the selected view another name"), QKeySequence(Qt::Key_F2), [this](ViewId id) { renameView(id); });
    addKey(tr("Delete View"), tr("Delete the selected view; Undo brings it back"), QKeySequence(QKeySequence::Delete),
        [this](ViewId id) { m_views->remove(id); });
    m_viewList->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_viewList, &QWidget::customContextMenuRequested, this, &MainWindow::showViewMenu);
    connect(m_views, &ViewsDesk::listed, this, &MainWindow::listViews);
    connect(m_views, &ViewsDesk::counted, this, &MainWindow::countView);
    connect(m_views, &ViewsDesk::failed, this, &MainWindow::showError);
    return side;
}

std::optional<ViewId> MainWindow::viewAt(int row) const
{
    if (row < 0 || row >= m_views->views().size())
        return std::nullopt;
    return m_views->views().at(row).id;
}

void MainWindow::listViews()
{
    const auto kept = viewAt(m_viewList->currentRow());
    {
        const QSignalBlocker blocker(m_viewList);
        m_viewList->clear();
        for (const auto &entry : m_views->views()) {
            m_viewList->addEntry(entry.name, viewIcon(entry.view ? entry.view->icon : QString()));
            countView(entry.id);
            if (entry.id == kept)
                m_viewList->setCurrentRow(m_viewList->count() - 1, QItemSelectionModel::NoUpdate);
        }
    }
    const bool hasViews = m_viewList->count() > 0;
    m_viewsHeading->setVisible(hasViews);
    m_viewList->setVisible(hasViews);
    renewShownView();
    showPlace();
    if (!m_book)
        m_viewToShow.reset();
    if (m_viewToShow && m_views->view(*m_viewToShow))
        showView(*std::exchange(m_viewToShow, std::nullopt));
}

void MainWindow::countView(ViewId id)
{
    for (int row = 0; row < m_views->views().size(); ++row) {
        const auto &entry = m_views->views().at(row);
        if (entry.id != id)
            continue;
        m_viewList->setCount(row, entry.rows ? m_book.figures.integer(*entry.rows) : QString());
        m_viewList->setFault(row, entry.fault);
    }
}

/// The view that is shown may have been changed, renamed or deleted: here, by an undo or by another program.
void MainWindow::renewShownView()
{
    if (!m_shownView)
        return;
    const auto *entry = m_views->view(*m_shownView);
    if (!entry || !entry->view) {
        leaveView();
        return;
    }
    auto *page = pageOf(pageKindOf(entry->view->content.kind));
    const bool wasChanged = page->isViewChanged();
    page->renewView(*entry->view);
    if (!wasChanged && page->isViewChanged())
        showView(*m_shownView); // what was shown follows the view
}

/// One thing is marked as where one is: the view, or else the page.
void MainWindow::showPlace()
{
    const QSignalBlocker pages(m_sidebar);
    const QSignalBlocker views(m_viewList);
    m_sidebar->setCurrentRow(m_currentPage, m_shownView ? QItemSelectionModel::Clear : QItemSelectionModel::ClearAndSelect);
    m_viewList->clearSelection();
    for (int row = 0; m_shownView && row < m_viewList->count(); ++row) {
        if (viewAt(row) == m_shownView)
            m_viewList->setCurrentRow(row, QItemSelectionModel::ClearAndSelect);
    }
    m_sidebar->viewport()->update();
    m_viewList->viewport()->update();
}

void MainWindow::choosePage(int at)
{
    leaveView();
    setCurrentPage(at);
}

void MainWindow::leaveView()
{
    if (!m_shownView)
        return;
    m_shownView.reset();
    for (auto *page : builtPages())
        page->leaveView();
    showPlace();
}

void MainWindow::showView(ViewId id)
{
    const auto *entry = m_views->view(id);
    if (!entry || !m_book)
        return;
    const auto refuse = [&](const QString &reason) {
        m_messages->say({Tone::Notice, tr("“%1” is not shown. %2", "saved view, reason in a sentence").arg(entry->name, reason)});
        showPlace();
    };
    // What could not be counted could not be listed either, and the rows of another list would stand under its name.
    if (!entry->view || !entry->fault.isEmpty()) {
        refuse(entry->fault);
        return;
    }
    const auto &content = entry->view->content;
    const auto filter = filter::parse(content.filter, list::filterFields(content.kind), readingOf(m_book.figures));
    if (!filter) {
        refuse(words::sentence(filter.error()));
        return;
    }
    if (m_shownView != id)
        leaveView();
    auto *page = pageOf(pageKindOf(content.kind));
    page->showView(*entry->view, *filter);
    setCurrentPage(indexOf(pageKindOf(content.kind)));
    m_shownView = id;
    showPlace();
}

void MainWindow::saveView()
{
    const auto content = currentPage()->viewContent();
    if (!content || !currentPage()->can().saveView)
        return;
    auto *dialog = new SaveViewDialog(m_views, *content, m_shownView, this);
    connect(dialog, &SaveViewDialog::saved, this, [this](ViewId id) {
        m_viewToShow = id; // once it is listed as it is now
        m_views->refresh();
    });
    dialog->open();
}

void MainWindow::renameView(ViewId id)
{
    (new SaveViewDialog(m_views, id, this))->open();
}

/// What the list shows now becomes what the view holds.
void MainWindow::updateView(ViewId id)
{
    const auto *entry = m_views->view(id);
    const auto content = currentPage()->viewContent();
    if (!entry || !entry->view || !content)
        return;
    auto view = *entry->view;
    view.content = *content;
    m_views->update(id, view, [this](const Result<ViewId> &updated) {
        if (!updated)
            showError(updated.error());
    });
}

void MainWindow::showViewMenu(const QPoint &where)
{
    const auto *item = m_viewList->itemAt(where);
    const auto id = viewAt(item ? m_viewList->row(item) : m_viewList->currentRow());
    if (!id)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool canWrite = m_book && !m_book.isReadOnly();
    auto *show = menu->addAction(tr("&Show"), this, [this, id] { showView(*id); });
    menu->addSeparator();
    auto *rename = menu->addAction(tr("&Rename…"), this, [this, id] { renameView(*id); });
    rename->setEnabled(canWrite);
    auto *update = menu->addAction(tr("&Update"), this, [this, id] { updateView(*id); });
    update->setToolTip(tr("Let the view hold what the list shows now"));
    update->setEnabled(canWrite && m_shownView == id && currentPage()->isViewChanged());
    auto *remove = menu->addAction(tr("&Delete"), this, [this, id] { m_views->remove(*id); });
    remove->setEnabled(canWrite);
    menu->setDefaultAction(show);
    menu->popup(m_viewList->viewport()->mapToGlobal(where));
}

} // namespace tradebook::ui
