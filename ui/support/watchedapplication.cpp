// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/watchedapplication.h"

#include <QAbstractEventDispatcher>
#include <QFileOpenEvent>

#include <ctime>
#include <utility>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

std::chrono::nanoseconds cpuTime()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#else
    return std::chrono::nanoseconds(0);
#endif
}

double milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

void WatchedApplication::watchStalls(std::chrono::nanoseconds limit, StallWatch::Tell tell)
{
    m_stalls.reset();
    m_stalls = std::make_unique<StallWatch>(limit, std::move(tell));
    // Within an event there may be another event loop (a drag, a native dialog): waiting there is no stall.
    auto *dispatcher = QAbstractEventDispatcher::instance();
    disconnect(dispatcher, nullptr, this, nullptr);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { m_stalls->rest(); });
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        if (m_depth > 0)
            m_stalls->begin(QEvent::None, metaObject()->className());
    });
}

QStringList WatchedApplication::takeEarlyFiles()
{
    m_isFileTold = true;
    return std::exchange(m_earlyFiles, {});
}

bool WatchedApplication::event(QEvent *event)
{
    // An address of the web comes by such an event, too, and has no file.
    const QString path = event->type() == QEvent::FileOpen ? static_cast<QFileOpenEvent *>(event)->file() : QString();
    if (path.isEmpty())
        return QApplication::event(event);
    if (m_isFileTold)
        Q_EMIT fileAsked(path);
    else
        m_earlyFiles.append(path);
    return true;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if ((!m_isWatching && !m_stalls) || m_depth > 0 || receiver->thread() != thread())
        return QApplication::notify(receiver, event);
    ++m_depth;
    if (m_stalls)
        m_stalls->begin(event->type(), receiver->metaObject()->className());
    const bool handled = m_isWatching ? measured(receiver, event) : QApplication::notify(receiver, event);
    if (m_stalls)
        m_stalls->rest();
    --m_depth;
    return handled;
}

bool WatchedApplication::measured(QObject *receiver, QEvent *event)
{
    // The receiver may be gone afterwards: remember before.
    const int type = event->type();
    const char *const name = receiver->metaObject()->className();
    const auto cpu = cpuTime();
    const auto wall = std::chrono::steady_clock::now();
    const bool handled = QApplication::notify(receiver, event);
    const auto took = std::chrono::steady_clock::now() - wall;
    if (took > m_longest.wall)
        m_longest = {took, cpuTime() - cpu, type, name};
    return handled;
}

QString WatchedApplication::toText(const Stall &stall)
{
    return u"%1 ms (%2 ms of processor), event %3 of %4"_s.arg(milliseconds(stall.wall), 0, 'f', 1)
        .arg(milliseconds(stall.cpu), 0, 'f', 1)
        .arg(stall.eventType)
        .arg(QString::fromLatin1(stall.receiver));
}

} // namespace tradebook::ui
