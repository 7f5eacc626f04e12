// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ownthread.h"
#include "ui/backups/backupswindow.h"
#include "ui/bookdesk.h"
#include "ui/bringback/bringbackwindow.h"
#include "ui/mainwindow.h"
#include "ui/restoredesk.h"
#include "ui/support/brieftext.h"
#include "ui/undodesk.h"
#include "ui/widgets/messagebar.h"

// The half of RestoreDesk that replaces nothing: what a file is that was opened like a book, looking into a backup, single records of one.
namespace tradebook::ui {

void RestoreDesk::offer(const QString &path)
{
    const auto backup = backupwords::named(path);
    MessageBar::Message message{Tone::Notice, {}};
    message.text = backup.isNamed() ? tr("“%1” is a backup, made on %2; it is not opened for writing.")
                                          .arg(brief(backup.bookName, 80), backupwords::nameOf(backup, Figures()))
                                    : tr("“%1” is a backup; it is not opened for writing.").arg(backupwords::nameOf(backup, Figures()));
    message.button = tr("Look Inside");
    message.action = [this, path] { lookInto(path); };
    message.otherButton = tr("Restore…");
    message.otherAction = [this, path] { showBackup(path); };
    m_window->messageBar()->say(message);
}

void RestoreDesk::lookInto(const QString &path)
{
    stageToLook(backupwords::named(path));
}

void RestoreDesk::stageToLook(const backup::Backup &backup)
{
    if (m_isBusy)
        return;
    setWork(tr("Opening the backup…"));
    const QString bookPath = m_desk->book().path;
    follow<Result<restore::Staged>>(onOwnThread([path = backup.path, bookPath, keys = m_keys](
                                                    Progress &progress) { return stageToLookAt(path, bookPath, &progress, keys); }),
        [this, backup](const Result<restore::Staged> &staged) {
            if (!staged && staged.error().kind == ErrorKind::Encrypted) {
                setWork({});
                showBackup(backup.path); // where its passphrase is asked for
                return;
            }
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
    look->lookAt(staged, backupwords::nameOf(backup, m_desk->book().figures));
}

BringBackWindow *RestoreDesk::bringBackWindow() const
{
    return m_bringing;
}

void RestoreDesk::bringBack(const backup::Backup &backup, const std::optional<restore::Staged> &staged)
{
    closeBringing();
    const auto &book = m_desk->book();
    if (!book)
        return;
    m_bringing = new BringBackWindow(book, backup.path, backupwords::nameOf(backup, book.figures), staged, m_window, m_keys);
    connect(m_bringing, &BringBackWindow::undoAsked, m_window->undoDesk(), &UndoDesk::undo);
    m_bringing->show();
}

void RestoreDesk::closeBringing()
{
    if (m_bringing)
        m_bringing->close();
    m_bringing = nullptr;
}

void RestoreDesk::closeWindows()
{
    closeBringing();
    for (const auto &look : std::as_const(m_looks)) {
        if (look)
            look->close();
    }
    if (m_backups)
        m_backups->close();
}

} // namespace tradebook::ui
