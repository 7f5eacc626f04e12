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

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// What its name and its last change tell; nothing is opened.
backup::Backup backupNamed(const QString &path)
{
    const QFileInfo file(path);
    backup::Backup backup{.path = file.absoluteFilePath(), .localTime = {}};
    if (const auto parts = backup::partsOf(file.fileName())) {
        backup.bookName = parts->bookName;
        backup.localTime = parts->localTime;
        backup.reason = parts->reason;
    }
    return backup;
}

/// "the backup of 20 November 2026 18:30", or the file's name where that tells no time.
QString nameOf(const backup::Backup &backup, const Figures &figures)
{
    return backup.isNamed() ? backupwords::madeInFull(backup.localTime, figures) : brief(QFileInfo(backup.path).fileName(), 80);
}

} // namespace

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

template<class Answer>
void RestoreDesk::follow(const QFuture<Answer> &future, std::function<void(const Answer &)> then)
{
    m_future = QFuture<void>(future);
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, &RestoreDesk::setProgress);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
        else
            fail(Error{ErrorKind::Cancelled});
    });
    watcher->setFuture(future);
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
    if (m_backups && (m_backups->target().book.store != book.store || m_backups->target().path != bookPath))
        delete m_backups.data();
    if (!m_backups) {
        m_backups = new BackupsWindow({book, bookPath}, m_window);
        connect(m_backups, &BackupsWindow::settingsAsked, m_window, &MainWindow::openSettings);
        connect(m_backups, &BackupsWindow::backUpAsked, this, [this] {
            if (auto *action = m_window->findChild<QAction *>(u"backUpNow"_s))
                action->trigger();
        });
        connect(m_backups, &BackupsWindow::cancelAsked, this, [this] { m_future.cancel(); });
        connect(m_backups, &BackupsWindow::restoreAsked, this,
            [this](const backup::Backup &backup, const QString &path, const std::optional<restore::Staged> &staged) {
                begin({backup.path, nameOf(backup, m_desk->book().figures), path, staged});
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

void RestoreDesk::offer(const QString &path)
{
    const auto backup = backupNamed(path);
    MessageBar::Message message{Tone::Notice, {}};
    message.text = backup.isNamed()
        ? tr("“%1” is a backup, made on %2; it is not opened for writing.").arg(brief(backup.bookName, 80), nameOf(backup, Figures()))
        : tr("“%1” is a backup; it is not opened for writing.").arg(nameOf(backup, Figures()));
    message.button = tr("Look Inside");
    message.action = [this, path] { lookInto(path); };
    message.otherButton = tr("Restore…");
    message.otherAction = [this, path] { showBackup(path); };
    m_window->messageBar()->say(message);
}

// --- restoring ---

void RestoreDesk::begin(Order order)
{
    if (m_isBusy)
        return;
    m_order = std::move(order);
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
        onOwnThread([source, bookPath](Progress &progress) { return restore::stage(source, bookPath, &progress); }),
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
        if (!book.isReadOnly()) {
            restoreOpen();
        } else if (restore::mayReplace(book.store->readOnlyReason().value_or(Error{}))) {
            setWork(tr("Restoring the backup…"));
            m_order->isClosing = true;
            m_desk->close(); // goes on in takeClosed()
        } else {
            fail(book.store->readOnlyReason().value_or(Error{ErrorKind::ReadOnly, {book.path}}));
        }
        return;
    }
    setWork(tr("Restoring the backup…"));
    if (QFileInfo::exists(m_order->bookPath))
        m_desk->open(m_order->bookPath); // goes on in takeOpened() or takesRefusal()
    else
        replace();
}

void RestoreDesk::restoreOpen()
{
    setWork(m_order->isUndo ? tr("Undoing the restore…") : tr("Restoring the backup…"));
    // What was typed and not saved yet is written first, and so stands in the safety copy.
    Q_EMIT m_desk->book().store->closing();
    follow<Result<restore::Restored>>(m_desk->book().store->restore(*m_order->staged), [this](const Result<restore::Restored> &restored) {
        if (restored)
            finish(*restored);
        else
            fail(restored.error());
    });
}

void RestoreDesk::replace()
{
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
            m_desk->open(bookPath);
        });
}

bool RestoreDesk::takesRefusal(const QString &path, const Error &error)
{
    if (!m_order || !m_isBusy)
        return false;
    if (!m_replaced && restore::mayReplace(error) && path == m_order->bookPath) {
        replace();
        return true;
    }
    m_replaced.reset();
    m_order.reset();
    setWork({});
    return false;
}

void RestoreDesk::takeOpened(const OpenBook &book)
{
    connect(book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (m_order && changes.action && changes.action->kind == restore::kAction)
            m_order->hasBegun = true;
    });
    if (m_replaced) {
        sayReplaced();
        return;
    }
    if (!m_order || !m_isBusy) {
        if (m_backups)
            m_backups->close(); // it was for the time without a book
        return;
    }
    m_order->bookPath = book.path;
    goOn();
}

void RestoreDesk::takeClosed()
{
    if (m_order && std::exchange(m_order->isClosing, false)) {
        replace();
        return;
    }
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
    m_window->messageBar()->say(message);
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
    const bool isDone = m_order && m_order->hasBegun;
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
        begin({safetyCopy, nameOf(backupNamed(safetyCopy), m_desk->book().figures), m_desk->book().path, std::nullopt, true});
}

// --- looking inside ---

void RestoreDesk::lookInto(const QString &path)
{
    stageToLook(backupNamed(path));
}

void RestoreDesk::stageToLook(const backup::Backup &backup)
{
    if (m_isBusy)
        return;
    setWork(tr("Opening the backup…"));
    const QString bookPath = m_desk->book().path;
    follow<Result<restore::Staged>>(
        onOwnThread([path = backup.path, bookPath](Progress &progress) { return stageToLookAt(path, bookPath, &progress); }),
        [this, backup](const Result<restore::Staged> &staged) {
            if (!staged) {
                fail(staged.error());
                return;
            }
            setWork({});
            openLook(backup, *staged);
        });
}

void RestoreDesk::openLook(const backup::Backup &backup, const restore::Staged &staged)
{
    auto *look = new MainWindow(MainWindow::Role::Backup);
    m_looks.append(look);
    look->lookAt(staged, nameOf(backup, m_desk->book().figures));
}

void RestoreDesk::closeWindows()
{
    for (const auto &look : std::as_const(m_looks)) {
        if (look)
            look->close();
    }
    if (m_backups)
        m_backups->close();
}

} // namespace tradebook::ui
