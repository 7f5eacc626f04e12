// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backupdesk.h"
#include "ui/backups/backupwords.h"
#include "ui/bookdesk.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/restoredesk.h"
#include "ui/running/calling.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// What comes from outside: a book that another window may have, and what second starts ask for.
namespace tradebook::ui {
namespace {

const QString kBackup = u"backup"_s;
const QString kNewOrder = u"new-order"_s;

/// The desktop's own word for it; more is somebody's mistake.
constexpr qsizetype kLongestToken = 1000;

} // namespace

QStringList MainWindow::actionNames()
{
    return {kBackup, kNewOrder};
}

void MainWindow::openBook(const QString &path, Store::Mode mode)
{
    m_messages->dismiss();
    if (backupwords::isBackupName(path)) {
        if (mode == Store::Mode::ReadOnly)
            m_restoring->lookInto(path);
        else
            m_restoring->offer(path);
        return;
    }
    // A second look at a book is nobody's loss, so that only who wants to write is led to the window that does.
    const QString name = callName(path);
#ifdef Q_OS_UNIX
    const bool mayListen = QFileInfo::exists(name);
#else
    const bool mayListen = true;
#endif
    if (mode == Store::Mode::ReadOnly || isShowing(path) || !mayListen) {
        openHere(path, mode);
        return;
    }
    const WindowCall call{.book = bookPathOf(path), .from = QCoreApplication::applicationPid()};
    callWindow(this, name, call, [this, path, mode](bool isShown) {
        if (isShown)
            sayElsewhere(path);
        else
            openHere(path, mode);
    });
}

void MainWindow::openHere(const QString &path, Store::Mode mode)
{
    leaveBook([this, path, mode] {
        m_opening = path;
        m_desk->open(path, mode);
        pageAt(m_currentPage); // while the book is being opened
    });
}

bool MainWindow::isShowing(const QString &path) const
{
    const QString shown = m_book ? m_book.path : m_opening;
    return !shown.isEmpty() && bookPathOf(shown) == bookPathOf(path);
}

bool MainWindow::takeCall(const WindowCall &call)
{
    // Its own question would come back to it where the book is in use by a program that has no window.
    if (m_isQuitting || m_role == Role::Backup || call.from == QCoreApplication::applicationPid())
        return false;
    const bool isOther = !call.book.isEmpty() && !isShowing(call.book);
    const bool isFree = !m_book && !m_desk->isBusy() && !m_restoring->isBusy() && QApplication::activeModalWidget() == nullptr;
    if (isOther && !isFree)
        return false;
    comeForward(call.token);
    if (!call.page.isEmpty() && showPage(call.page) && m_book)
        currentPage()->focusList();
    if (isOther)
        openBook(call.book, call.isReadOnly ? Store::Mode::ReadOnly : Store::Mode::ReadWrite);
    doAction(call.action);
    return true;
}

void MainWindow::comeForward(const QString &token)
{
    // Wayland lets come to the front who shows a token; Qt takes it from here.
    if (!token.isEmpty() && token.size() <= kLongestToken)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    m_appearTimer.stop();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    QWidget *top = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : this;
    top->raise();
    top->activateWindow();
    // Where the desktop keeps it behind, it marks it in its list of windows.
    QApplication::alert(this);
}

void MainWindow::doAction(const QString &name)
{
    if (!actionNames().contains(name))
        return;
    m_wanted = name;
    if (m_book)
        doWanted();
    else if (m_opening.isEmpty()) {
        m_wanted.clear();
        m_messages->say({Tone::Notice, tr("No book is open; open one first.")});
    }
}

void MainWindow::doWanted()
{
    const QString wanted = std::exchange(m_wanted, {});
    if (wanted.isEmpty())
        return;
    if (QApplication::activeModalWidget() != nullptr) {
        m_messages->say({Tone::Notice, tr("Another dialog is open; close it first.")});
        return;
    }
    if (wanted == kBackup) {
        const QString against = m_backups->reasonAgainst(false);
        if (!against.isEmpty())
            m_messages->say({Tone::Notice, against});
        m_backups->backUpNow();
    } else if (m_book.isReadOnly()) {
        m_messages->say({Tone::Notice, tr("This book is open to be read only, so that no order can be begun in it.")});
    } else {
        makeNew(RecordKind::Order);
    }
}

} // namespace tradebook::ui
