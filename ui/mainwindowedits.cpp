// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/bringback.h"
#include "core/words/words.h"
#include "ui/dialogs/historydialog.h"
#include "ui/dialogs/statisticsdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/restoredesk.h"
#include "ui/support/brieftext.h"
#include "ui/support/textfocus.h"
#include "ui/undodesk.h"
#include "ui/widgets/bookstatus.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

// The one place that says what an edit has done, and offers to take it back.
namespace tradebook::ui {
namespace {

/// Of an undo or a redo: what was undone or redone.
Action replayedBy(const Action &action)
{
    const auto of = action.arguments.value(u"of"_s).toMap();
    return {of.value(u"kind"_s).toString(), of.value(u"arguments"_s).toMap()};
}

/// An edit whose end one doesn't see at a glance, or that takes something out of sight.
bool deservesBar(const Action &action)
{
    return action.kind.endsWith(u".delete"_s) || action.kind.endsWith(u".merge"_s) || action.kind == restore::kBringBack
        || action.kind.startsWith(u"import."_s) || action.arguments.value(u"count"_s).toLongLong() > 1;
}

/// Drafts are kept while one types; that is no edit.
bool isEdit(const Changes &changes)
{
    return changes.external
        || std::any_of(changes.tables.keyBegin(), changes.tables.keyEnd(), [](const QString &table) { return table != u"drafts"_s; });
}

/// What a menu shows of an action's name: short, and with every & as it is.
QString menuText(QString name)
{
    constexpr qsizetype kMost = 60;
    name.replace(u'\n', u' ');
    return brief(name, kMost).replace(u'&', u"&&"_s);
}

} // namespace

void MainWindow::takeChanges(const Changes &changes)
{
    m_countTimer.start();
    if (!isEdit(changes))
        return;
    // What an [Undo] in the bar would take back is no longer the last change.
    if (m_isUndoOffered)
        m_messages->dismiss();
    m_isUndoOffered = false;
    if (!changes.action || changes.action->kind != restore::kAction)
        m_restoring->withdrawUndo();
    if (!changes.action)
        return;
    const auto &action = *changes.action;
    if (action.kind == restore::kAction)
        return; // the desk that restores says so, and offers to take it back
    if (action.kind == journal::kUndo)
        offer(tr("Undone: %1").arg(words::actionName(replayedBy(action))), tr("Redo"), m_commands.redo);
    else if (action.kind == journal::kRedo)
        offer(tr("Redone: %1").arg(words::actionName(replayedBy(action))), tr("Undo"), m_commands.undo);
    else if (deservesBar(action))
        offer(tr("Done: %1").arg(words::actionName(action)), tr("Undo"), m_commands.undo);
    else
        m_status->saySaved();
}

void MainWindow::offer(const QString &sentence, const QString &button, QAction *action)
{
    m_messages->say({Tone::Accent, sentence, button, [action] { action->trigger(); }});
    m_isUndoOffered = true;
}

void MainWindow::takeTold(const MessageBar::Message &message)
{
    m_isUndoOffered = m_isUndoOffered && message.isAboutEdit;
    auto told = message;
    if (m_isUndoOffered) {
        told.text = tr("%1. %2", "what was done, what was not").arg(m_messages->text(), message.text);
        told.otherButton = tr("Undo");
        told.otherAction = [this] { m_commands.undo->trigger(); };
    }
    m_messages->say(told);
}

void MainWindow::showAhead()
{
    const auto show = [this](QAction *action, const std::optional<journal::Step> &step, const QString &bare, const QString &named) {
        action->setEnabled(step && m_book && !m_book.isReadOnly());
        const QString name = step ? words::actionName(step->action) : QString();
        action->setText(step ? named.arg(menuText(name)) : bare);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString tip = step ? brief(name) : action->statusTip();
        action->setToolTip(u"%1 (%2)"_s.arg(tip, keys));
    };
    show(m_commands.undo, m_undo->ahead().undo, tr("&Undo"), tr("&Undo: %1"));
    show(m_commands.redo, m_undo->ahead().redo, tr("&Redo"), tr("&Redo: %1"));
}

void MainWindow::showBlocked(const Error &error)
{
    m_isUndoOffered = false;
    if (error.kind != ErrorKind::UndoBlocked) {
        showError(error);
        return;
    }
    MessageBar::Message message{Tone::Notice, words::sentence(error)};
    message.details = error.detail;
    message.button = tr("Show History");
    message.action = [this] { showHistory(); };
    if (m_undo->canPassBy()) {
        // Else nothing older could be undone any more: an order with an invoice, for one, stays placed.
        message.otherButton = tr("Skip This Step");
        message.otherAction = [this] { m_undo->passBy(); };
    }
    m_messages->say(message);
}

QMenu *MainWindow::buildDatabaseMenu()
{
    auto *menu = new QMenu(tr("&Database"), this);
    addBackupCommands(menu);
    addRestoreCommands(menu);
    addHealthCommand(menu);
    auto *statistics = newAction(tr("&Statistics…"), tr("Show how much the book holds"), {}, {});
    connect(statistics, &QAction::triggered, this, &MainWindow::showStatistics);
    auto *history = newAction(tr("&History…"), tr("Show what was done to the book"), u"recent"_s, QKeySequence(tr("Ctrl+Shift+H")));
    history->setObjectName(u"bookHistory"_s);
    connect(history, &QAction::triggered, this, &MainWindow::showHistory);
    m_bookActions.append({statistics, history});
    menu->addActions({statistics, history});
    return menu;
}

void MainWindow::showHistory()
{
    if (m_book)
        (new HistoryDialog(m_book, std::nullopt, {}, this))->open();
}

void MainWindow::showRecordHistory()
{
    if (m_book && currentPage()->record())
        (new HistoryDialog(m_book, currentPage()->record(), currentPage()->recordName(), this))->open();
}

void MainWindow::showStatistics()
{
    if (m_book)
        (new StatisticsDialog(m_book, this))->open();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A field keeps the keys of Undo and Redo only while it holds text that is not saved yet; Qt's fields would always keep them.
    if (event->type() == QEvent::ShortcutOverride && m_book) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReplay = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        const bool isOtherRedo = key->keyCombination() == (Qt::CTRL | Qt::Key_Y) && !isReplay; // where Qt's fields do not know it
        auto *field = isReplay || isOtherRedo ? textfocus::fieldOf(qobject_cast<QWidget *>(watched)) : nullptr;
        if (field && field->window() == this && textfocus::hasUnsavedText(field) == isOtherRedo) {
            event->setAccepted(isOtherRedo);
            return true;
        }
    }
    // Nothing that has the keyboard wanted it.
    if (event->type() == QEvent::KeyPress && watched == this && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && m_messages->isVisible()) {
        m_messages->dismiss();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace tradebook::ui
