// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bookdesk.h"
#include "ui/mainwindow.h"
#include "ui/restoredesk.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

// What the window adds to RestoreDesk: the commands, and how it is when it only shows a backup.
namespace tradebook::ui {

void MainWindow::addRestoreCommands(QMenu *menu)
{
    auto *backups = newAction(tr("Back&ups…"), tr("List the backups, look into one or restore it"), {}, {});
    backups->setObjectName(u"backups"_s);
    auto *restore = newAction(tr("&Restore…"), tr("Bring the book back from a backup; you see first what would change"), u"restore"_s, {});
    restore->setObjectName(u"restore"_s);
    for (auto *action : {backups, restore})
        connect(action, &QAction::triggered, m_restoring, &RestoreDesk::showBackups);
    m_idleActions.append({backups, restore});
    menu->addActions({backups, restore});
    menu->addSeparator();
}

void MainWindow::lookAt(const restore::Staged &staged, const QString &when)
{
    m_looked = staged;
    m_lookedWhen = when;
    show();
    m_desk->open(staged.path, Store::Mode::ReadOnly);
}

void MainWindow::hideBookCommands()
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(false);
    m_desk->setRemembering(false);
    for (auto *action : std::as_const(m_idleActions))
        action->setVisible(m_bookActions.contains(action)); // closing stays
    for (auto *action : {m_commands.backUpNow, m_commands.backUpTo, findChild<QAction *>(u"health"_s)})
        action->setVisible(false);
    for (auto *action : findChildren<QAction *>()) {
        if (action->menuRole() == QAction::QuitRole)
            action->setVisible(false); // that is the main window's
    }
    connect(m_desk, &BookDesk::closed, this, [this] {
        hide();
        deleteLater();
    });
}

} // namespace tradebook::ui
