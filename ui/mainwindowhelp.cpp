// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bookdesk.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/crashreportdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/supportdialog.h"
#include "ui/help/helpdesk.h"
#include "ui/help/shortcuts.h"
#include "ui/mainwindow.h"
#include "ui/support/crashlog.h"

#include <QLocale>
#include <QMenu>
#include <QTimer>

using namespace Qt::StringLiterals;

// What the window tells about itself: the menu Help, and what is left of a start that ended badly.
namespace tradebook::ui {

QMenu *MainWindow::buildHelpMenu()
{
    auto *menu = new QMenu(tr("&Help"), this);
    auto *contents = newAction(
        tr("&Contents"), tr("Show the help for what you are doing just now"), u"help"_s, QKeySequence(QKeySequence::HelpContents));
    connect(contents, &QAction::triggered, m_help, &HelpDesk::showForFocus);
    auto *what = newAction(tr("&What's This?"),
        tr("Click on anything to read what it is for; the same keys once more tell of what has the keyboard"), {},
        QKeySequence(QKeySequence::WhatsThis));
    connect(what, &QAction::triggered, m_help, &HelpDesk::askWhatsThis);
    auto *keys = newAction(tr("&Keyboard Shortcuts"), tr("List the keys of every command"), u"keyboard"_s, QKeySequence(tr("Ctrl+?")));
    connect(keys, &QAction::triggered, this, &MainWindow::showShortcuts);
    auto *support = newAction(
        tr("&Support Bundle…"), tr("Gather what somebody needs who helps with a fault; you read it before anybody else does"), {}, {});
    connect(support, &QAction::triggered, this, [this] { (new SupportDialog(m_book, crashlog::stateFolder(), this))->open(); });
    auto *about = newAction(tr("&About Tradebook"), tr("Show version and licence, and copy what a report needs to know"), u"info"_s, {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    menu->addActions({contents, what});
    menu->addSeparator();
    menu->addAction(keys);
    menu->addSeparator();
    menu->addActions({support, about});
    return menu;
}

void MainWindow::showShortcuts()
{
    (new ShortcutsDialog(shortcutsOf(*this), this))->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this, m_book);
    connect(dialog, &AboutDialog::licencesAsked, m_help, [this] { m_help->show(u"licence"_s); });
    dialog->open();
}

void MainWindow::offerCrashReport(const QString &folder)
{
    const auto report = crashlog::takeNew(folder);
    if (!report)
        return;
    // When the book is there, or will not come, and nothing else is being said.
    auto *offer = new QObject(this);
    const auto say = [this, offer, report = *report] {
        if (m_desk->isBusy() || !m_messages->text().isEmpty())
            return;
        offer->deleteLater();
        offer->disconnect();
        disconnect(m_desk, nullptr, offer, nullptr);
        disconnect(m_messages, nullptr, offer, nullptr);
        m_messages->say({Tone::Notice,
            tr("Tradebook ended unexpectedly on %1; nothing that was saved is lost.")
                .arg(QLocale().toString(report.at, QLocale::ShortFormat)),
            tr("Show Report"), [this, report] { (new CrashReportDialog(report, this))->open(); }});
    };
    const auto later = [offer, say] { QTimer::singleShot(0, offer, say); };
    connect(m_desk, &BookDesk::busy, offer, later);
    connect(m_messages, &MessageBar::dismissed, offer, later);
    later();
}

} // namespace tradebook::ui
