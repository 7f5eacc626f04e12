// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measuring.h"
#include "ui/mainwindow.h"
#include "ui/pages/listpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <memory>

namespace tradebook::bench {

/// Tells how long the window's thread is held by each event, and when a widget has been painted.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    void setWatching(bool isWatching) { m_isWatching = isWatching; }
    /// Of the events since it watches, in milliseconds: on the clock, and what this thread worked.
    [[nodiscard]] const Runs &events() const { return m_events; }
    /// "62.6 ms (12.3 ms of processor), event 12 of QWidget": the longest since it watches.
    [[nodiscard]] QString longest() const { return m_longest; }
    /// Each time after `widget` has been painted.
    void whenPainted(const QWidget *widget, std::function<void()> then);
    bool notify(QObject *receiver, QEvent *event) override;

    [[nodiscard]] static TimedApplication *instance() { return static_cast<TimedApplication *>(QCoreApplication::instance()); }

private:
    void add(double wall, double processor, int type, const char *receiver);

    bool m_isWatching = false;
    int m_depth = 0;
    Runs m_events;
    double m_longestTime = 0;
    QString m_longest;
    const QWidget *m_painted = nullptr;
    std::function<void()> m_then;
};

/// The program's window with a book, as a person has it: 1280 × 800.
class Desk {
public:
    Desk();
    /// Waits until the orders are on the screen, counted and at rest.
    void open(const QString &book, Store::Mode mode);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::ListPage *page(const QString &name) { return static_cast<ui::ListPage *>(m_window->page(name)); }
    [[nodiscard]] ui::ListPage *orders() { return page(QStringLiteral("orders")); }

private:
    ui::Theme m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Lets the program live until it is so; ends it with a word after ten minutes.
void waitUntil(const std::function<bool()> &isSo, const char *what);
/// What is to be seen of the list is there: no row that is still on its way.
[[nodiscard]] bool isFilled(const ui::TallTable &view);
/// How long from `act` until the list has been painted with all rows that are to be seen, and `isOver` (if given) is true.
[[nodiscard]] double untilPainted(const ui::TallTable &view, const std::function<void()> &act, const std::function<bool()> &isOver = {});

} // namespace tradebook::bench
