// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backupdesk.h"
#include "ui/healthdesk.h"
#include "ui/healthwords.h"
#include "ui/mainwindow.h"
#include "ui/restoredesk.h"
#include "ui/support/answer.h"
#include "ui/widgets/bookstatus.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

// What the window has to do with checking the book: the quick look after opening, and the deep one that HealthDesk makes.
namespace tradebook::ui {

void MainWindow::addHealthCommand(QMenu *menu)
{
    auto *health = newAction(tr("H&ealth…"), tr("Check the book and its newest backups, and show what was found"), u"check"_s, {});
    health->setObjectName(u"health"_s);
    connect(health, &QAction::triggered, m_health, &HealthDesk::show);
    m_bookActions.append(health);
    menu->addAction(health);
}

void MainWindow::connectHealth()
{
    connect(m_health, &HealthDesk::told, this, &MainWindow::takeTold);
    connect(m_health, &HealthDesk::working, this, [this](const Work &work) { m_status->setWork(u"health"_s, work); });
    connect(m_health, &HealthDesk::checked, this, &MainWindow::showChecked);
    connect(m_health, &HealthDesk::checked, m_backups, &BackupDesk::look); // a damaged backup is none
    connect(m_health, &HealthDesk::backUpAsked, m_backups, &BackupDesk::backUpNow);
    connect(m_health, &HealthDesk::backupsAsked, m_restoring, &RestoreDesk::showBackups);
}

void MainWindow::showChecked()
{
    const auto &book = m_health->found()->book;
    const auto wrong = healthwords::isDamaged(book) ? BookStatus::Check::Bad : BookStatus::Check::Wrong;
    m_status->setCheck(book.isHealthy() ? BookStatus::Check::Good : wrong);
}

void MainWindow::beginCheck()
{
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::checked, this, [this](const Result<void> &outcome) {
        if (!outcome && isStale(outcome.error()))
            return;
        m_status->setCheck(outcome ? BookStatus::Check::Good : BookStatus::Check::Bad);
        if (outcome && m_health->found())
            showChecked(); // it knows better
        if (!outcome)
            showError(outcome.error());
    });
    m_status->setCheck(BookStatus::Check::Running);
    m_book.store->startCheck();
}

} // namespace tradebook::ui
