// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ownthread.h"
#include "core/words/words.h"
#include "ui/backupdesk.h"
#include "ui/backups/makingwords.h"
#include "ui/support/answer.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

// The backup before a book is closed; what nobody could be told then, for the next start.
namespace tradebook::ui {
namespace {

Q_LOGGING_CATEGORY(lcClosing, "tradebook.ui.backup")

} // namespace

void BackupDesk::askNothing(QDeadlineTimer until, std::chrono::milliseconds patience)
{
    m_asksNothing = until;
    m_patience = patience;
}

void BackupDesk::beforeClosing(std::function<void()> goOn, Leaving leaving)
{
    if (!m_book || m_book.isReadOnly()) {
        goOn();
        return;
    }
    m_goOn = std::move(goOn);
    m_leaving = leaving;
    settleField();
    if (m_job)
        showProgress(); // what is being made now comes to its end first
    else
        begin({.why = Why::Closing});
    if (asksNothing()) {
        QTimer::singleShot(m_patience, this, [this, store = m_book.store.get()] {
            if (m_goOn && m_book.store.get() == store && asksNothing())
                giveUp();
        });
    }
}

void BackupDesk::settleField()
{
    // A field is saved when it is left.
    const QPointer<QWidget> field = QApplication::focusWidget();
    if (!field || field->window() != m_window)
        return;
    field->clearFocus();
    if (field) // the person may change their mind and type on
        field->setFocus(Qt::OtherFocusReason);
}

/// Whoever ends the session does not wait for long: the book is closed in order, without its backup.
void BackupDesk::giveUp()
{
    if (auto cancel = std::exchange(m_cancel, {}))
        cancel();
    m_job.reset();
    m_next.reset();
    Q_EMIT working({});
    Q_EMIT commandsChanged();
    leave(tr("There was no time for the backup before closing."));
}

void BackupDesk::endClosing(const Outcome &outcome)
{
    const bool isAlone = asksNothing();
    if (!outcome && outcome.error().kind == ErrorKind::Cancelled) {
        if (isAlone)
            leave(tr("The backup before closing was cancelled."));
        else
            stayOpen(tr("The book is still open, because its backup before closing was cancelled."), {}, Tone::Notice);
        return;
    }
    if (!outcome && outcome.error().kind != ErrorKind::Closed) {
        const auto &error = outcome.error();
        if (isAlone) {
            leave(tr("The backup before closing was not made. %1").arg(words::sentence(error)));
            return;
        }
        setFailed(error);
        stayOpen(tr("The book is still open, because the backup before closing was not made. %1").arg(words::sentence(error)), error.detail,
            Tone::Bad);
        return;
    }
    QString untold;
    if (outcome && *outcome && !(*outcome)->missed.isEmpty()) {
        tellMade(**outcome); // stays in sight where only the book is closed
        if (m_leaving == Leaving::Program)
            untold = makingwords::made(**outcome, m_book.figures.locale);
    }
    leave(untold);
}

void BackupDesk::stayOpen(const QString &why, const QString &details, Tone tone)
{
    const auto goOn = std::exchange(m_goOn, {});
    MessageBar::Message message{tone, why};
    message.button = tr("Try Again");
    message.action = [this, goOn, leaving = m_leaving] { beforeClosing(goOn, leaving); };
    message.otherButton = tr("Close Without a Backup");
    message.otherAction = goOn;
    message.details = details;
    Q_EMIT told(message);
}

void BackupDesk::leave(const QString &untold)
{
    const auto goOn = std::exchange(m_goOn, {});
    if (untold.isEmpty()) {
        goOn();
        return;
    }
    qCWarning(lcClosing) << "closing:" << untold;
    auto noted = onOwnThread([path = m_book.path, untold](Progress &) {
        book::Marks(path).setUntold({QDateTime::currentDateTimeUtc(), untold});
        return true;
    });
    whenDone(this, noted, [goOn](bool) { goOn(); });
}

void BackupDesk::tellUntold(const book::Marks::Untold &untold)
{
    (void)onOwnThread([path = m_book.path](Progress &) {
        book::Marks(path).forgetUntold();
        return true;
    });
    // A backup made since, by the command for example, is in every place: nobody needs to hear it any more.
    if (m_last && m_last->missingIn.isEmpty() && m_last->at.toUTC() > untold.at)
        return;
    MessageBar::Message message{Tone::Notice,
        tr("When this book was closed last, on %1: %2", "a time, then sentences about its backup")
            .arg(m_book.figures.locale.toString(untold.at.toLocalTime(), QLocale::ShortFormat), untold.sentence)};
    message.button = tr("Back Up Now");
    message.action = [this] { backUpNow(); };
    Q_EMIT told(message);
}

} // namespace tradebook::ui
