// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importdesk.h"
#include "ui/mainwindow.h"
#include "ui/pages/categoriespage.h"
#include "ui/pages/orderspage.h"
#include "ui/pages/productspage.h"
#include "ui/pages/userspage.h"
#include "ui/pages/welcomepage.h"
#include "ui/support/icons.h"
#include "ui/support/readingorder.h"
#include "ui/widgets/bookstatus.h"
#include "ui/widgets/sidebar.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// The pages of the window: what the sidebar lists, and which of them is shown. A page is built when it is needed first.
namespace tradebook::ui {
namespace {

/// In the order of the sidebar.
constexpr std::array kPageKinds = {RecordKind::Order, RecordKind::Product, RecordKind::Category, RecordKind::User};

Page *newPage(RecordKind kind, QWidget *parent)
{
    switch (kind) {
    case RecordKind::Order:
        return new OrdersPage(parent);
    case RecordKind::Product:
        return new ProductsPage(parent);
    case RecordKind::Category:
        return new CategoriesPage(parent);
    default:
        return new UsersPage(parent);
    }
}

} // namespace

QStringList MainWindow::pageNames()
{
    return {u"orders"_s, u"products"_s, u"categories"_s, u"users"_s};
}

QStringList MainWindow::pageTitles()
{
    return {OrdersPage::tr("Orders"), ProductsPage::tr("Products"), CategoriesPage::tr("Categories"), UsersPage::tr("Users")};
}

RecordKind MainWindow::kindAt(int at)
{
    return kPageKinds.at(static_cast<std::size_t>(at));
}

int MainWindow::indexOf(RecordKind kind)
{
    const auto found = std::find(kPageKinds.begin(), kPageKinds.end(), kind);
    return found == kPageKinds.end() ? -1 : static_cast<int>(found - kPageKinds.begin());
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSidebar());
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    m_stack->addWidget(m_welcome);
    // A page has the icon that its name is.
    for (int at = 0; at < static_cast<int>(m_pages.size()); ++at)
        m_sidebar->addEntry(pageTitles().at(at), pageNames().at(at));
    m_sidebar->setFitting();
}

Page *MainWindow::pageAt(int at)
{
    auto *&page = m_pages.at(static_cast<std::size_t>(at));
    if (page)
        return page;
    // In the stack from the beginning: a page that is moved there with all its widgets has each of them styled once more.
    page = newPage(kindAt(at), m_stack);
    m_stack->addWidget(page);
    connectPage(page);
    tabInReadingOrder(centralWidget()); // else what is built last is reached last, behind the status bar
    addListCommands(page);
    if (m_book)
        page->setBook(m_book);
    return page;
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::statusChanged, this, [this, page] {
        if (m_stack->currentWidget() == page)
            m_status->setPageText(page->statusText());
    });
    connect(page, &Page::arrived, this, &MainWindow::appear);
    connect(page, &Page::begun, this, &MainWindow::follow);
    connect(page, &Page::failed, this, &MainWindow::showError);
    connect(page, &Page::commandsChanged, this, &MainWindow::updateCommands);
    connect(page, &Page::recordAsked, this, &MainWindow::showRecord);
    connect(page, &Page::told, this, &MainWindow::takeTold);
    connect(page, &Page::saveViewAsked, this, &MainWindow::saveView);
    connect(page, &Page::importAsked, m_imports, &ImportDesk::askFile);
}

QList<Page *> MainWindow::builtPages() const
{
    QList<Page *> built;
    std::copy_if(m_pages.begin(), m_pages.end(), std::back_inserter(built), [](const Page *page) { return page != nullptr; });
    return built;
}

Page *MainWindow::page(const QString &name)
{
    const auto at = pageNames().indexOf(name);
    return at < 0 ? nullptr : pageAt(static_cast<int>(at));
}

Page *MainWindow::currentPage()
{
    return pageAt(m_currentPage);
}

Page *MainWindow::pageOf(RecordKind kind)
{
    return pageAt(indexOf(kind));
}

bool MainWindow::showPage(const QString &name)
{
    const auto at = pageNames().indexOf(name.toLower());
    if (at < 0)
        return false;
    setCurrentPage(static_cast<int>(at));
    return true;
}

void MainWindow::setCurrentPage(int at)
{
    if (at < 0 || at >= static_cast<int>(m_pages.size()))
        return;
    if (at != m_currentPage)
        leaveView();
    m_currentPage = at;
    showPlace();
    m_pageActions->actions().at(at)->setChecked(true);
    orderNewMenu();
    if (!m_book)
        return;
    m_stack->setCurrentWidget(currentPage());
    updateCommands();
    m_status->setPageText(currentPage()->statusText());
}

} // namespace tradebook::ui
