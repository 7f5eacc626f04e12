// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windows.h"

#include "core/db/uithread.h"
#include "ui/tables/cellroles.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kPatience = 600'000; ///< ms

} // namespace

void TimedApplication::whenPainted(const QWidget *widget, std::function<void()> then)
{
    m_painted = widget;
    m_then = std::move(then);
}

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    const bool isPaint = event->type() == QEvent::Paint && receiver == m_painted;
    const bool isTimed = m_isWatching && m_depth == 0 && receiver->thread() == thread();
    // The receiver may be gone afterwards.
    const int type = event->type();
    const char *const name = receiver->metaObject()->className();
    const double worked = isTimed ? threadTime() : 0;
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool isHandled = QApplication::notify(receiver, event);
    --m_depth;
    if (isTimed)
        add(millisecondsOf(timer), threadTime() - worked, type, name);
    if (isPaint && m_then)
        m_then();
    return isHandled;
}

void TimedApplication::add(double wall, double processor, int type, const char *receiver)
{
    m_events.wall.append(wall);
    m_events.processor.append(processor);
    if (wall <= m_longestTime)
        return;
    m_longestTime = wall;
    m_longest = u"%1 ms (%2 ms of processor), event %3 of %4"_s.arg(wall, 0, 'f', 1)
                    .arg(processor, 0, 'f', 1)
                    .arg(type)
                    .arg(QString::fromLatin1(receiver));
}

Desk::Desk()
    : m_window(std::make_unique<ui::MainWindow>())
{
    db::UiThread::declare();
    m_window->resize(1280, 800);
    m_window->show();
}

void Desk::open(const QString &book, Store::Mode mode)
{
    m_window->openBook(book, mode);
    waitUntil(
        [this] {
            return m_window->hasBook() && m_window->isSettled() && orders()->records()->isComplete() && isFilled(*orders()->table());
        },
        "the book");
}

void waitUntil(const std::function<bool()> &isSo, const char *what)
{
    QElapsedTimer timer;
    timer.start();
    QTimer tick; // so that processEvents() comes back where nothing else happens
    tick.start(1);
    while (!isSo()) {
        if (timer.elapsed() > kPatience)
            qFatal("%s does not come", what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

bool isFilled(const ui::TallTable &view)
{
    if (view.model()->rowCount() == 0)
        return true;
    const int last = view.rowAt(view.viewport()->height() - 1);
    for (int row = view.rowAt(0); row >= 0 && row <= (last < 0 ? view.model()->rowCount() - 1 : last); ++row) {
        if (view.model()->index(row, 0).data(ui::StateRole).toInt() != static_cast<int>(ui::RowState::Loaded))
            return false;
    }
    return true;
}

double untilPainted(const ui::TallTable &view, const std::function<void()> &act, const std::function<bool()> &isOver)
{
    std::optional<double> painted;
    QElapsedTimer timer;
    TimedApplication::instance()->whenPainted(view.viewport(), [&] {
        if (!painted && timer.isValid() && (!isOver || isOver()) && isFilled(view))
            painted = millisecondsOf(timer);
    });
    timer.start();
    act();
    waitUntil([&] { return painted.has_value(); }, "the list");
    TimedApplication::instance()->whenPainted(nullptr, {});
    return *painted;
}

} // namespace tradebook::bench
