// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "ui/backupdesk.h"
#include "ui/backups/makingwords.h"
#include "ui/support/answer.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

// What BackupDesk tells when a backup has ended, and what it offers then.
namespace tradebook::ui {
namespace {

constexpr qint64 kAfterFailure = 3600; // seconds

} // namespace

void BackupDesk::endAsked(const Job &job, const Outcome &outcome)
{
    if (outcome) {
        tellMade(**outcome);
        return;
    }
    const auto &error = outcome.error();
    if (error.kind == ErrorKind::Closed)
        return;
    if (error.kind == ErrorKind::Cancelled) {
        // Cancelled while the book was to be closed: that is what the person is asked about then.
        if (!m_goOn)
            Q_EMIT told({Tone::Accent, tr("The backup was cancelled; those made before are as they were.")});
        return;
    }
    MessageBar::Message message{Tone::Bad, makingwords::notMade(error)};
    message.details = error.detail;
    const auto elsewhere = [this] { askWhereTo(); };
    if (job.target.isEmpty()) {
        message.button = tr("Try Again");
        message.action = [this] { backUpNow(); };
        message.otherButton = tr("Back Up To…");
        message.otherAction = elsewhere;
    } else {
        message.button = tr("Choose Another Place…");
        message.action = elsewhere;
    }
    Q_EMIT told(message);
}

void BackupDesk::endDaily(const Outcome &outcome)
{
    if (outcome) {
        m_nextDaily = {};
        if (*outcome && !(*outcome)->missed.isEmpty())
            tellMade(**outcome);
        return;
    }
    const auto &error = outcome.error();
    m_nextDaily = QDateTime::currentDateTime().addSecs(kAfterFailure);
    if (isStale(error))
        return;
    const bool isKnown = m_failed && m_failed->kind == error.kind;
    setFailed(error);
    if (isKnown) // the status bar goes on saying it
        return;
    MessageBar::Message message{Tone::Notice, tr("The daily backup was not made. %1").arg(words::sentence(error))};
    message.details = error.detail;
    message.button = tr("Try Again");
    message.action = [this] { backUpNow(); };
    message.otherButton = tr("Back Up To…");
    message.otherAction = [this] { askWhereTo(); };
    Q_EMIT told(message);
}

void BackupDesk::tellMade(const backup::Made &made)
{
    const QString folder = QFileInfo(made.copies.first().path).absolutePath();
    MessageBar::Message message{made.missed.isEmpty() ? Tone::Good : Tone::Notice, makingwords::made(made, m_book.figures.locale)};
    message.button = tr("Show");
    message.action = [this, folder] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            Q_EMIT told({Tone::Notice,
                tr("No program is installed that shows folders; the backup is in “%1”.").arg(QDir::toNativeSeparators(folder))});
    };
    Q_EMIT told(message);
}

BackupDesk::Standing BackupDesk::standing() const
{
    // A book that is only looked at is nobody's to back up.
    if (!m_book || !m_isKnown || (m_book.isReadOnly() && !m_last))
        return {};
    const auto age = makingwords::lastBackup(m_last, m_failed.has_value(), QDateTime::currentDateTime());
    QString tip = tr("Show the backups of this book");
    if (m_last) {
        for (const QString &folder : m_last->missingIn)
            tip = u"%1\n%2"_s.arg(tr("It is not in “%1”.").arg(QDir::toNativeSeparators(folder)), tip);
        tip = u"%1\n%2"_s.arg(QDir::toNativeSeparators(m_last->path), tip);
    }
    if (m_failed)
        tip = u"%1\n%2"_s.arg(words::sentence(*m_failed), tip);
    return {age.text, age.tone, tip};
}

} // namespace tradebook::ui
