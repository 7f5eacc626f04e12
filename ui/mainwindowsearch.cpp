// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"
#include "ui/search/commandsearch.h"
#include "ui/search/searchpalette.h"
#include "ui/viewsdesk.h"

#include <QAction>
#include <QMenuBar>

using namespace Qt::StringLiterals;

// The one box over all of the book, and all that the window can do.
namespace tradebook::ui {

QAction *MainWindow::buildSearch()
{
    m_palette = new SearchPalette(this);
    connect(m_palette, &SearchPalette::recordChosen, this, &MainWindow::showRecord);
    connect(m_palette, &SearchPalette::failed, this, &MainWindow::showError);
    m_commands.search
        = newAction(tr("&Search…"), tr("Find users, products, orders and commands in one box"), u"search"_s, QKeySequence(tr("Ctrl+K")));
    m_commands.search->setObjectName(u"search"_s);
    connect(m_commands.search, &QAction::triggered, this, &MainWindow::openSearch);
    return m_commands.search;
}

void MainWindow::openSearch()
{
    auto commands = commandsearch::commandsOf(menuBar(), m_commands.search);
    qDeleteAll(m_viewCommands);
    m_viewCommands.clear();
    for (const auto &entry : m_views->views()) {
        auto *command = new QAction(this);
        connect(command, &QAction::triggered, this, [this, id = entry.id] { showView(id); });
        m_viewCommands.append(command);
        commands.append({.text = entry.name, .detail = tr("Views"), .iconName = u"star"_s, .command = command});
    }
    m_palette->open(commands);
}

} // namespace tradebook::ui
