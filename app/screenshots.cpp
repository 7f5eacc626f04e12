// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots.h"

#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QPixmap>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tradebook::app {
namespace {

constexpr std::chrono::milliseconds kTick{30};
/// A page must have been at rest for so many ticks: answers may still be in the event queue.
constexpr int kTicksAtRest = 4;
/// About five minutes: making the sample shop on a slow machine.
constexpr int kMostTicks = 10000;

const QString kWelcome = u"welcome"_s;

} // namespace

Screenshots::Screenshots(ui::MainWindow &window, ui::Theme &theme, const QString &folder, const QString &book, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_theme(theme)
    , m_folder(folder)
    , m_book(book)
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::step);
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_folder)) {
        finish(1, tr("The folder %1 cannot be made.").arg(m_folder));
        return;
    }
    m_todo = QStringList{kWelcome} + ui::MainWindow::pageNames();
    m_timer.start();
}

void Screenshots::step()
{
    if (++m_waited > kMostTicks) {
        finish(1, tr("The page %1 did not come to rest.").arg(m_todo.value(0)));
        return;
    }
    m_restingFor = m_window.isSettled() ? m_restingFor + 1 : 0;
    if (m_restingFor < kTicksAtRest)
        return;
    m_restingFor = 0;
    if (m_todo.first() != kWelcome && !m_window.hasBook()) {
        finish(1, m_window.messageBar()->text());
        return;
    }
    if (!save(m_todo.first())) {
        finish(1, tr("The picture of the page %1 cannot be written.").arg(m_todo.first()));
        return;
    }
    next();
}

void Screenshots::next()
{
    const bool wasWelcome = m_todo.takeFirst() == kWelcome;
    m_waited = 0;
    if (m_todo.isEmpty()) {
        finish(0);
        return;
    }
    m_window.showPage(m_todo.first());
    m_window.page(m_todo.first())->focusList();
    if (!wasWelcome)
        return;
    if (m_book.isEmpty())
        m_window.openSample(m_scratch.filePath(tr("Sample Shop") + u".tradebook"_s));
    else
        m_window.openBook(m_book, Store::Mode::ReadOnly);
}

bool Screenshots::save(const QString &name)
{
    bool isSaved = true;
    for (const auto &[appearance, ending] :
        {std::pair(ui::Theme::Appearance::Light, u"light"_s), std::pair(ui::Theme::Appearance::Dark, u"dark"_s)}) {
        m_theme.show(appearance);
        isSaved = m_window.grab().save(QDir(m_folder).filePath(u"%1-%2.png"_s.arg(name, ending))) && isSaved;
    }
    m_theme.show(ui::Theme::Appearance::Light);
    return isSaved;
}

void Screenshots::finish(int exitCode, const QString &why)
{
    m_timer.stop();
    if (!why.isEmpty())
        std::fprintf(stderr, "tradebook: %s\n", qUtf8Printable(why));
    m_exitCode = exitCode;
    m_window.close();
}

} // namespace tradebook::app
