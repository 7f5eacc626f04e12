// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupname.h"
#include "core/book/marks.h"
#include "core/restore/swapping.h"
#include "core/words/placewords.h"
#include "core/words/words.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/movebookdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/welcomepage.h"
#include "ui/restoredesk.h"
#include "ui/running/calling.h"
#include "ui/support/answer.h"
#include "ui/support/away.h"
#include "ui/support/brieftext.h"
#include "ui/support/recentbooks.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

// A book that does not open, opens to be read only, or lies where it is not safe: the sentence, and the button that does the right thing.
namespace tradebook::ui {
namespace {

QString shortName(const QString &path)
{
    constexpr qsizetype kMost = 100;
    return brief(recentbooks::displayName(path), kMost);
}

} // namespace

void MainWindow::showRefusal(const QString &path, const Error &error)
{
    m_opening.clear();
    m_afterOpening.reset();
    const QString wanted = std::exchange(m_wanted, {});
    if (m_isQuitting) {
        m_role == Role::Backup ? deleteLater() : qApp->quit();
        return;
    }
    appear();
    if (m_role == Role::Backup) {
        m_messages->say({Tone::Bad, words::sentence(error), {}, {}, {}, {}, error.detail});
        return;
    }
    if (m_restoring->takesRefusal(path, error))
        return;
    if (error.kind != ErrorKind::InUse) {
        sayRefusal(path, error);
        return;
    }
    // Perhaps by a window of this person's that has begun at the same moment.
    const WindowCall call{.book = bookPathOf(path), .action = wanted, .from = QCoreApplication::applicationPid()};
    callWindow(this, callName(path), call, [this, path, error](bool isShown) {
        if (isShown)
            sayElsewhere(path);
        else
            sayRefusal(path, error);
    });
}

void MainWindow::sayElsewhere(const QString &path)
{
    m_messages->say({Tone::Neutral, tr("“%1” is open in another window, which has come to the front.").arg(shortName(path))});
    Q_EMIT shownElsewhere(path);
}

void MainWindow::sayRefusal(const QString &path, const Error &error)
{
    if (error.kind == ErrorKind::Encrypted) {
        m_restoring->offer(path);
        return;
    }
    MessageBar::Message message{Tone::Bad, words::sentence(error)};
    message.details = error.detail;
    message.button = tr("Open Another Book…");
    message.action = [this] { askOpenBook(); };
    switch (error.kind) {
    case ErrorKind::InUse:
        if (error.data.size() > 3) // under another name, where what is saved is not seen under this one
            break;
        [[fallthrough]];
    case ErrorKind::Busy:
    case ErrorKind::SchemaChanged:
    case ErrorKind::MigrationFailed:
    case ErrorKind::MigrationCopy:
        message.button = tr("Open Read-Only");
        message.action = [this, path] { openBook(path, Store::Mode::ReadOnly); };
        break;
    case ErrorKind::FileMissing:
    case ErrorKind::FolderMissing:
        offerToFind(message, path, error);
        break;
    case ErrorKind::NewerVersion:
        offerBackups(message, path);
        break;
    case ErrorKind::OlderVersion: // it was only read, or can only be read where it lies
        message.otherButton = tr("Move to a Safe Place…");
        message.otherAction = [this, path] { askWhereTo(path, book::OldBook::SetAside); };
        message.button = tr("Open for Writing");
        message.action = [this, path] { openBook(path); };
        break;
    default:
        if (restore::mayReplace(error))
            offerRestore(message, path);
        break;
    }
    m_messages->say(message);
}

void MainWindow::offerToFind(MessageBar::Message &message, const QString &path, const Error &error)
{
    const bool hasBackups = QFileInfo(backup::folderFor(path)).isDir();
    message.button = tr("Look for It…");
    message.action = [this, path] { lookFor(path); };
    if (error.kind == ErrorKind::FolderMissing) {
        message.otherButton = message.button;
        message.otherAction = message.action;
        message.button = tr("Try Again");
        message.action = [this, path] { openBook(path); };
    } else if (recentbooks::paths().contains(path) && !hasBackups) {
        message.otherButton = tr("Remove from Recent Books");
        message.otherAction = [this, path] {
            recentbooks::remove(path);
            m_welcome->reload();
            fillRecent();
        };
    } else if (restore::mayReplace(error)) {
        message.otherButton = tr("Restore a Backup…");
        message.otherAction = [this, path] { m_restoring->showBackupsOf(path); };
    }
}

void MainWindow::offerBackups(MessageBar::Message &message, const QString &path)
{
    // The newer program has made one before it brought the book to its version; this one can look into it.
    if (!QFileInfo(backup::folderFor(path)).isDir())
        return;
    message.otherButton = message.button;
    message.otherAction = message.action;
    message.button = tr("Show Backups…");
    message.action = [this, path] { m_restoring->showBackupsOf(path); };
}

void MainWindow::offerRestore(MessageBar::Message &message, const QString &path)
{
    message.otherButton = message.button;
    message.otherAction = message.action;
    message.button = tr("Restore a Backup…");
    message.action = [this, path] { m_restoring->showBackupsOf(path); };
}

void MainWindow::lookFor(const QString &path)
{
    QDir nearest(QFileInfo(path).absolutePath());
    while (!nearest.exists() && !nearest.isRoot())
        nearest.setPath(QFileInfo(nearest.path()).path());
    chooseBook(tr("Look for %1").arg(shortName(path)), nearest.path(), [this, path](const QString &found) {
        recentbooks::remove(path);
        openBook(found);
    });
}

void MainWindow::sayHowItLies()
{
    if (m_afterOpening) {
        m_messages->say(*std::exchange(m_afterOpening, {}));
        return;
    }
    if (const QString aside = m_desk->walSetAside(); !aside.isEmpty()) {
        MessageBar::Message message{
            Tone::Notice, words::sentence(Error{ErrorKind::FileReplaced, {shortName(m_book.path), QFileInfo(aside).fileName()}})};
        message.button = tr("Show File");
        message.action = [aside] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(aside).absolutePath())); };
        m_messages->say(message);
        return;
    }
    const auto reason = m_book.store->readOnlyReason();
    const bool isUnsafe = !m_desk->place().isSafe();
    if (!reason && (!isUnsafe || m_book.isReadOnly()))
        return;
    MessageBar::Message message{
        Tone::Notice, reason ? words::sentence(*reason) : words::placeWarning(m_desk->place(), shortName(m_book.path))};
    const QString path = m_book.path;
    if (isUnsafe) {
        message.button = tr("Move to a Safe Place…");
        message.action = [this, path] { askWhereTo(path, book::OldBook::SetAside); };
        message.otherButton = reason ? tr("Write Here Anyway") : tr("Keep It Here");
        message.otherAction = [this] { acceptPlace(); };
    } else if (reason->kind == ErrorKind::ReadOnly) {
        message.button = tr("Copy to Another Folder…");
        message.action = [this, path] { askWhereTo(path, book::OldBook::Kept); };
    } else {
        message.button = tr("Show Backups…");
        message.action = [this] { m_restoring->showBackups(); };
    }
    m_messages->say(message);
}

void MainWindow::acceptPlace()
{
    if (!m_book)
        return;
    auto marking = away([path = m_book.path, by = m_desk->place().by] {
        book::Marks(path).setAcceptedPlace(by);
        return true;
    });
    whenDone(this, marking, [this, path = m_book.path, isRead = m_book.isReadOnly()](bool) {
        if (isRead && m_book.path == path)
            openBook(path);
    });
}

void MainWindow::askWhereTo(const QString &path, book::OldBook old)
{
    auto *dialog = new MoveBookDialog(path, old, this);
    connect(dialog, &MoveBookDialog::chosen, this, [this, path, old](const QString &folder) {
        leaveBook([this, path, folder, old] {
            m_opening = path;
            m_desk->move(path, folder, old);
        });
    });
    dialog->open();
}

void MainWindow::takeMoved(const QString &from, const Result<book::Moved> &outcome)
{
    if (!outcome) {
        m_afterOpening = MessageBar::Message{Tone::Bad, words::sentence(outcome.error()), {}, {}, {}, {}, outcome.error().detail};
        return;
    }
    const auto &moved = *outcome;
    m_opening = moved.path;
    const QString now = QDir::toNativeSeparators(QFileInfo(moved.path).absolutePath());
    if (moved.isOldSetAside)
        m_afterOpening = MessageBar::Message{
            Tone::Good, tr("The book lies in “%1” now; the old file is kept as “%2”.").arg(now, QFileInfo(moved.old).fileName())};
    else
        m_afterOpening = MessageBar::Message{Tone::Notice,
            tr("The book lies in “%1” now; the old file “%2” stays as it was, so do not go on in it.")
                .arg(now, QDir::toNativeSeparators(from))};
}

} // namespace tradebook::ui
