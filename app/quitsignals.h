// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace tradebook::app {

/// Lets the system's wish to end the program (log-out, Ctrl+C in its terminal) end it as its person would: the book is closed first.
/// One object at a time, in the UI thread. Does nothing where there are no such signals.
class QuitSignals {
public:
    explicit QuitSignals(std::function<void()> quit);
    ~QuitSignals();
    Q_DISABLE_COPY_MOVE(QuitSignals)

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tradebook::app
