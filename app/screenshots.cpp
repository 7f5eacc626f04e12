// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots.h"

#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/widgets/messagebar.h"

#include <QDir>
#include <QGuiApplication>
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
    , m_size(window.size())
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
    for (const auto &page : QStringList{kWelcome} + ui::MainWindow::pageNames()) {
        for (const auto look : {Look::Light, Look::Dark, Look::FromTheRight, Look::Large})
            m_todo.append({page, look});
    }
    prepare(Look::Light);
    m_timer.start();
}

void Screenshots::step()
{
    const QString page = m_todo.isEmpty() ? QString() : m_todo.first().page;
    if (++m_waited > kMostTicks) {
        finish(1, tr("The page %1 did not come to rest.").arg(page));
        return;
    }
    // Large text makes the window larger; with the usual one it goes back.
    const bool isRightSize = page.isEmpty() || m_todo.first().look == Look::Large || m_window.size() == m_size;
    if (!isRightSize)
        m_window.resize(m_size);
    m_restingFor = isRightSize && m_window.isSettled() ? m_restingFor + 1 : 0;
    if (m_restingFor < kTicksAtRest)
        return;
    m_restingFor = 0;
    if (page != kWelcome && !m_window.hasBook()) {
        finish(1, m_window.messageBar()->text());
        return;
    }
    if (!save(m_todo.first())) {
        finish(1, tr("The picture of the page %1 cannot be written.").arg(page));
        return;
    }
    next();
}

void Screenshots::next()
{
    const QString before = m_todo.takeFirst().page;
    m_waited = 0;
    if (m_todo.isEmpty()) {
        finish(0);
        return;
    }
    const auto &picture = m_todo.first();
    prepare(picture.look);
    if (picture.page == before)
        return;
    m_window.showPage(picture.page);
    m_window.page(picture.page)->focusList();
    if (before != kWelcome)
        return;
    if (m_book.isEmpty())
        m_window.openSample(m_scratch.filePath(tr("Sample Shop") + u".tradebook"_s));
    else
        m_window.openBook(m_book, Store::Mode::ReadOnly);
}

void Screenshots::prepare(Look look)
{
    constexpr int kLarge = 150;
    constexpr int kUsual = 100;
    m_theme.show(look == Look::Dark ? ui::Theme::Appearance::Dark : ui::Theme::Appearance::Light);
    m_theme.showText(look == Look::Large ? kLarge : kUsual);
    QGuiApplication::setLayoutDirection(look == Look::FromTheRight ? Qt::RightToLeft : m_direction);
}

bool Screenshots::save(const Picture &picture)
{
    const auto ending = [&] {
        switch (picture.look) {
        case Look::Light:
            return u"light"_s;
        case Look::Dark:
            return u"dark"_s;
        case Look::FromTheRight:
            return u"rtl"_s;
        case Look::Large:
            break;
        }
        return u"150"_s;
    }();
    return m_window.grab().save(QDir(m_folder).filePath(u"%1-%2.png"_s.arg(picture.page, ending)));
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
