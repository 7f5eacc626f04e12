// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backupdesk.h"
#include "ui/bookdesk.h"
#include "ui/mainwindow.h"
#include "ui/restoredesk.h"
#include "ui/widgets/bookstatus.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

// What the window has to do with backups: their commands, and where it shows what BackupDesk says.
namespace tradebook::ui {

void MainWindow::addBackupCommands(QMenu *menu)
{
    m_commands.backUpNow = newAction(
        tr("&Back Up Now"), tr("Make a verified copy of the book in its backup folder"), u"backup"_s, QKeySequence(tr("Ctrl+B")));
    m_commands.backUpTo = newAction(tr("Back Up &To…"), tr("Make a verified copy of the book in another place"), {}, {});
    m_commands.backUpNow->setObjectName(u"backUpNow"_s);
    m_commands.backUpTo->setObjectName(u"backUpTo"_s);
    connect(m_commands.backUpNow, &QAction::triggered, m_backups, &BackupDesk::backUpNow);
    connect(m_commands.backUpTo, &QAction::triggered, m_backups, &BackupDesk::askWhereTo);
    for (auto *action : {m_commands.backUpNow, m_commands.backUpTo}) {
        action->setProperty("tip", action->statusTip());
        action->setProperty("toolTip", action->toolTip());
    }
    menu->addActions({m_commands.backUpNow, m_commands.backUpTo});
}

void MainWindow::connectBackups()
{
    connect(m_backups, &BackupDesk::told, this, &MainWindow::takeTold);
    connect(m_backups, &BackupDesk::working, this, [this](const Work &work) { m_status->setWork(u"backup"_s, work); });
    connect(m_backups, &BackupDesk::standingChanged, this, [this] {
        const auto standing = m_backups->standing();
        m_status->setBackup(standing.text, standing.tone, standing.tip);
    });
    connect(m_backups, &BackupDesk::commandsChanged, this, &MainWindow::showBackupCommands);
    connect(m_status, &BookStatus::backupsAsked, m_restoring, &RestoreDesk::showBackups);
    connect(m_restoring, &RestoreDesk::backUpAsked, m_backups, &BackupDesk::backUpNow);
    showBackupCommands();
}

void MainWindow::showBackupCommands()
{
    for (auto *action : {m_commands.backUpNow, m_commands.backUpTo}) {
        const QString reason = m_backups->reasonAgainst(action == m_commands.backUpTo);
        action->setEnabled(reason.isEmpty());
        // A command that is greyed out says why.
        action->setStatusTip(reason.isEmpty() ? action->property("tip").toString() : reason);
        action->setToolTip(reason.isEmpty() ? action->property("toolTip").toString() : reason);
    }
}

void MainWindow::leaveBook(std::function<void()> goOn)
{
    if (m_desk->isBusy())
        return;
    m_messages->dismiss();
    m_backups->beforeClosing(std::move(goOn));
}

void MainWindow::closeUnasked()
{
    m_backups->askNothing(QDeadlineTimer(QDeadlineTimer::Forever));
    close();
}

void MainWindow::saveForLogOut()
{
    // The log-out may be called off yet, by another program or its person; where it is not, the window is closed soon.
    constexpr std::chrono::minutes kSoon{1};
    if (!m_book || m_book.isReadOnly())
        return;
    m_backups->askNothing(QDeadlineTimer(kSoon));
    m_backups->settleField();
    Q_EMIT m_book.store->closing();
}

} // namespace tradebook::ui
