// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restoredesk.h"

#include "core/ownthread.h"
#include "core/restore/swapping.h"
#include "core/words/words.h"
#include "ui/backups/backupswindow.h"
#include "ui/bookdesk.h"
#include "ui/mainwindow.h"
#include "ui/support/answer.h"
#include "ui/support/brieftext.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

RestoreDesk::RestoreDesk(MainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_desk(window->desk())
{
    connect(m_desk, &BookDesk::opened, this, &RestoreDesk::takeOpened);
    connect(m_desk, &BookDesk::closed, this, &RestoreDesk::takeClosed);
}

RestoreDesk::~RestoreDesk()
{
    m_future.cancel();
    for (const auto &look : std::as_const(m_looks))
        delete look.data();
}

void RestoreDesk::setWork(const QString &what)
{
    m_isBusy = !what.isEmpty();
    if (m_backups)
        m_backups->setWork(what);
    m_work = what;
    Q_EMIT working({what});
}

void RestoreDesk::setProgress(int thousandths)
{
    if (!m_isBusy)
        return;
    if (m_backups)
        m_backups->setProgress(thousandths);
    Q_EMIT working({m_work, thousandths, [this] { m_future.cancel(); }});
}

BackupsWindow *RestoreDesk::backupsWindow() const
{
    return m_backups;
}

// --- the list ---

void RestoreDesk::showBackups()
{
    show(m_desk->book(), {});
}

void RestoreDesk::showBackupsOf(const QString &bookPath)
{
    show({}, bookPath);
}

void RestoreDesk::showBackup(const QString &path)
{
    show(m_desk->book(), {});
    m_backups->selectFile(path);
}

void RestoreDesk::show(const OpenBook &book, const QString &bookPath)
{
    const bool isAnother = m_backups && (m_backups->target().book.store != book.store || m_backups->target().path != bookPath);
    if (isAnother)
        m_backups->close();
    if (isAnother || (m_backups && !m_backups->isVisible()))
        m_backups = nullptr; // on its way out
    if (!m_backups) {
        m_backups = new BackupsWindow({book, bookPath, m_keys}, m_window);
        connect(m_backups, &BackupsWindow::settingsAsked, m_window, &MainWindow::openSettings);
        connect(m_backups, &BackupsWindow::backUpAsked, this, &RestoreDesk::backUpAsked);
        connect(m_backups, &BackupsWindow::bringBackAsked, this, &RestoreDesk::bringBack);
        connect(m_backups, &BackupsWindow::cancelAsked, this, [this] { m_future.cancel(); });
        connect(m_backups, &BackupsWindow::restoreAsked, this,
            [this](const backup::Backup &backup, const QString &path, const std::optional<restore::Staged> &staged) {
                begin({backup.path, backupwords::nameOf(backup, m_desk->book().figures), path, staged});
            });
        connect(
            m_backups, &BackupsWindow::lookAsked, this, [this](const backup::Backup &backup, const std::optional<restore::Staged> &staged) {
                if (staged)
                    openLook(backup, *staged);
                else
                    stageToLook(backup);
            });
    }
    m_backups->setWork(m_work);
    m_backups->show();
    m_backups->raise();
    m_backups->activateWindow();
    m_backups->selectNewest();
}

// --- restoring ---

void RestoreDesk::begin(Order order)
{
    if (m_isBusy)
        return;
    m_order = std::move(order);
    closeBringing(); // what it has staged is about to be used up
    m_window->messageBar()->dismiss();
    if (m_order->staged)
        goOn();
    else
        stageThenGoOn();
}

void RestoreDesk::stageThenGoOn()
{
    setWork(m_order->isUndo ? tr("Preparing to undo the restore…") : tr("Preparing the backup…"));
    const QString source = m_order->source;
    const QString bookPath = m_order->bookPath;
    follow<Result<restore::Staged>>(
        onOwnThread([source, bookPath, keys = m_keys](Progress &progress) { return restore::stage(source, bookPath, keys, &progress); }),
        [this](const Result<restore::Staged> &staged) {
            if (!staged) {
                fail(staged.error());
                return;
            }
            m_order->staged = *staged;
            goOn();
        });
}

void RestoreDesk::goOn()
{
    const auto &book = m_desk->book();
    if (book && book.path == m_order->bookPath) {
        restoreOpen();
    } else if (book || m_desk->isBusy()) {
        fail(Error{ErrorKind::Closed}); // the person has gone on with another book meanwhile
    } else if (QFileInfo::exists(m_order->bookPath)) {
        setWork(tr("Restoring the backup…"));
        m_order->step = Step::Opening; // goes on in takeOpened() or takesRefusal()
        m_desk->open(m_order->bookPath);
    } else {
        replace();
    }
}

void RestoreDesk::restoreOpen()
{
    const auto &book = m_desk->book();
    setWork(m_order->isUndo ? tr("Undoing the restore…") : tr("Restoring the backup…"));
    if (book.isReadOnly()) {
        const auto reason = book.store->readOnlyReason().value_or(Error{ErrorKind::ReadOnly, {book.path}});
        if (!restore::mayReplace(reason)) {
            fail(reason);
            return;
        }
        m_order->step = Step::Closing; // goes on in takeClosed()
        m_desk->close();
        return;
    }
    m_order->step = Step::Restoring;
    // What was typed and not saved yet is written first, and so stands in the safety copy.
    Q_EMIT book.store->closing();
    follow<Result<restore::Restored>>(book.store->restore(*m_order->staged), [this](const Result<restore::Restored> &restored) {
        if (restored) {
            finish(*restored);
        } else if (restored.error().kind == ErrorKind::Damaged) {
            // It opens, but there is no safety copy to be had of it: it is replaced, and its file kept.
            m_order->step = Step::Closing; // goes on in takeClosed()
            m_desk->close();
        } else {
            fail(restored.error());
        }
    });
}

void RestoreDesk::replace()
{
    setWork(tr("Restoring the backup…"));
    m_order->step = Step::Restoring;
    const QString bookPath = m_order->bookPath;
    const auto staged = *m_order->staged;
    follow<Result<restore::Restored>>(onOwnThread([bookPath, staged](Progress &) { return restore::replaceBook(bookPath, staged); }),
        [this, bookPath](const Result<restore::Restored> &restored) {
            if (!restored) {
                fail(restored.error());
                return;
            }
            m_replaced = *restored;
            m_order->staged.reset();
            m_order->step = Step::Opening;
            m_desk->open(bookPath);
        });
}

bool RestoreDesk::takesRefusal(const QString &path, const Error &error)
{
    if (!m_order || m_order->step != Step::Opening || path != m_order->bookPath)
        return false;
    if (!m_replaced && restore::mayReplace(error)) {
        replace();
        return true;
    }
    m_replaced.reset();
    m_order.reset();
    setWork({});
    if (m_backups)
        m_backups->showError(error);
    return false;
}

void RestoreDesk::noteCommit(const Changes &changes)
{
    if (m_order && changes.action && changes.action->kind == restore::kAction)
        m_order->isCommitted = true;
}

void RestoreDesk::withdrawUndo()
{
    // The backup made before the restore stays in the list.
    const QString offer = std::exchange(m_undoOffer, {});
    if (!offer.isEmpty() && m_window->messageBar()->text() == offer)
        m_window->messageBar()->dismiss();
}

void RestoreDesk::takeOpened(const OpenBook &book)
{
    connect(book.store.get(), &Store::changed, this, &RestoreDesk::noteCommit);
    if (!m_order || m_order->step != Step::Opening) {
        if (m_order)
            m_future.cancel(); // another book than the one it was for
        if (m_backups)
            m_backups->close(); // it was for the time without a book
        return;
    }
    m_order->bookPath = book.path; // canonical now
    if (m_replaced)
        sayReplaced();
    else
        restoreOpen();
}

void RestoreDesk::takeClosed()
{
    closeBringing();
    if (m_order && m_order->step == Step::Closing) {
        replace();
        return;
    }
    m_keys.clear();
    if (m_order && m_order->step == Step::Staging)
        m_future.cancel();
    if (m_backups && m_backups->target().book)
        m_backups->close(); // of the book that is no longer open
}

void RestoreDesk::finish(const restore::Restored &restored)
{
    const auto order = *std::exchange(m_order, {});
    setWork({});
    if (m_backups)
        m_backups->close();
    MessageBar::Message message{Tone::Good, tr("Restored the backup of %1.").arg(order.when)};
    if (order.isUndo) {
        message.text = tr("The restore was undone; the book is as it was before.");
    } else if (!restored.safetyCopy.isEmpty()) {
        message.button = tr("Undo Restore");
        message.action = [this, copy = restored.safetyCopy] { undo(copy); };
    }
    for (const auto &missed : restored.missed) {
        message.tone = Tone::Notice;
        message.text = tr("%1 One place did not get the safety backup: %2", "what was done, then a sentence that says why not")
                           .arg(message.text, words::sentence(missed.error));
    }
    m_window->messageBar()->say(message);
    m_undoOffer = message.button.isEmpty() ? QString() : message.text;
}

void RestoreDesk::sayReplaced()
{
    const auto order = *std::exchange(m_order, {});
    const auto kept = std::exchange(m_replaced, {})->kept;
    setWork({});
    if (m_backups)
        m_backups->close();
    MessageBar::Message message{Tone::Good, tr("Restored the backup of %1.").arg(order.when)};
    if (!kept.isEmpty()) {
        message.text += u' ' + tr("The file that could not be opened is kept as “%1”.").arg(brief(QFileInfo(kept.first()).fileName(), 100));
        message.button = tr("Show File");
        message.action = [file = kept.first()] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); };
    }
    m_window->messageBar()->say(message);
}

void RestoreDesk::fail(const Error &error)
{
    const bool isDone = m_order && m_order->isCommitted;
    const auto order = std::exchange(m_order, {});
    setWork({});
    if (isDone && isStale(error)) {
        // Cancel came too late.
        m_window->messageBar()->say(
            {Tone::Good, tr("Restored the backup of %1.").arg(order->when), tr("Backups…"), [this] { showBackups(); }});
        return;
    }
    if (order && m_desk->book())
        Q_EMIT notRestored();
    if (isStale(error))
        return;
    if (m_backups)
        m_backups->showError(error);
    else
        m_window->showError(error);
}

void RestoreDesk::undo(const QString &safetyCopy)
{
    if (m_desk->book())
        begin({safetyCopy, backupwords::nameOf(backupwords::named(safetyCopy), m_desk->book().figures), m_desk->book().path, std::nullopt,
            true});
}

} // namespace tradebook::ui
