// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowhost.h"

#include "ui/backups/backupwords.h"
#include "ui/bookdesk.h"
#include "ui/support/language.h"
#include "ui/support/watchedapplication.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>

namespace tradebook::app {

namespace {

void startAnother(const QString &path)
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {QFileInfo(path).absoluteFilePath()});
}

} // namespace

WindowHost::WindowHost(WindowOptions options)
    : m_options(std::move(options))
{
    m_server.setAnswer([this](const ui::WindowCall &call) { return m_window && m_window->takeCall(call); });
}

bool WindowHost::isForBackup() const
{
    return ui::backupwords::isBackupName(m_options.book);
}

void WindowHost::listen()
{
    m_server.serve(isForBackup() ? QString() : m_options.book);
}

ui::MainWindow &WindowHost::build()
{
    m_window = std::make_unique<ui::MainWindow>();
    auto *window = m_window.get();
    connect(qGuiApp, &QGuiApplication::commitDataRequest, window, &ui::MainWindow::saveForLogOut, Qt::DirectConnection);
    connect(window->desk(), &ui::BookDesk::opened, this, [this] {
        m_hasHadBook = true;
        serve();
    });
    connect(window->desk(), &ui::BookDesk::closed, this, &WindowHost::serve);
    connect(window->desk(), &ui::BookDesk::refused, this, &WindowHost::serve);
    connect(window, &ui::MainWindow::shownElsewhere, this, &WindowHost::leaveToOther);
    connect(window, &ui::MainWindow::newWindowAsked, this, &startAnother);
    // Queued: the window that asks is in the middle of something.
    connect(window, &ui::MainWindow::renewalAsked, this, &WindowHost::renew, Qt::QueuedConnection);
    return *window;
}

void WindowHost::renew(const ui::MainWindow::Renewal &renewal)
{
    const auto former = std::move(m_window); // goes when the new one is there: the program ends with its last window
    ui::language::apply();
    build().goOnWith(renewal);
}

void WindowHost::begin(const ui::Opening &opening)
{
    if (!m_options.page.isEmpty())
        m_window->showPage(m_options.page);
    m_window->startWith(opening);
    if (isForBackup())
        m_window->openBook(m_options.book, m_options.isReadOnly ? Store::Mode::ReadOnly : Store::Mode::ReadWrite);
    m_window->doAction(m_options.action);
    auto *application = qobject_cast<ui::WatchedApplication *>(QCoreApplication::instance());
    connect(application, &ui::WatchedApplication::fileAsked, this, &WindowHost::openAsked);
    for (const QString &path : application->takeEarlyFiles())
        openAsked(path);
}

void WindowHost::openAsked(const QString &path)
{
    if (!m_window->takeCall({.book = path}))
        startAnother(path);
}

void WindowHost::serve()
{
    m_server.serve(m_window->desk()->book().path);
}

void WindowHost::leaveToOther()
{
    // This start and another have met at the book; the other was first.
    if (!m_hasHadBook && !m_options.book.isEmpty())
        m_window->close();
}

} // namespace tradebook::app
