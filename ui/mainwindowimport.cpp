// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bookdesk.h"
#include "ui/dialogs/newbookdialog.h"
#include "ui/importing/importdesk.h"
#include "ui/mainwindow.h"
#include "ui/pages/welcomepage.h"
#include "ui/widgets/bookstatus.h"

#include <QAction>

using namespace Qt::StringLiterals;

// What the window has to do with importing: the command, the new book that a file may need, and where it shows what ImportDesk says.
namespace tradebook::ui {

QAction *MainWindow::newImportAction()
{
    auto *action = newAction(tr("&Import…"),
        tr("Import users, products, categories or orders from a table of text (CSV); you see first what would change"), u"import"_s,
        QKeySequence(tr("Ctrl+Shift+I")));
    action->setObjectName(u"import"_s);
    connect(action, &QAction::triggered, m_imports, &ImportDesk::askFile);
    m_idleActions.append(action);
    return action;
}

void MainWindow::connectImports()
{
    connect(m_imports, &ImportDesk::told, this, &MainWindow::takeTold);
    connect(m_imports, &ImportDesk::working, this, [this](const Work &work) { m_status->setWork(u"import"_s, work); });
    connect(m_imports, &ImportDesk::pageAsked, this, &MainWindow::showPage);
    connect(m_imports, &ImportDesk::openBookAsked, this, [this](const QString &path) { openBook(path); });
    connect(m_imports, &ImportDesk::newBookAsked, this, &MainWindow::beginBookFor);
    connect(m_welcome, &WelcomePage::importAsked, m_imports, &ImportDesk::askFile);
}

void MainWindow::beginBookFor(const QString &name)
{
    auto *dialog = new NewBookDialog(this);
    dialog->suggestName(name);
    connect(dialog, &NewBookDialog::chosen, this, [this](const QString &path, const book::NewBook &facts) { m_desk->create(path, facts); });
    connect(dialog, &QDialog::rejected, m_imports, &ImportDesk::forget);
    dialog->open();
}

} // namespace tradebook::ui
