// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <chrono>

namespace tradebook::ui {

/// A QApplication that can measure how long the window's thread is held up by one event: the figure behind "never a blocked window".
/// Costs two clock readings an event while it watches, nothing else.
class WatchedApplication : public QApplication {
    Q_OBJECT
public:
    struct Stall {
        std::chrono::nanoseconds wall{0};
        std::chrono::nanoseconds cpu{0}; ///< of this thread; less than wall where other programs took the processor
        int eventType = 0;
        QByteArray receiver;
    };

    WatchedApplication(int &argc, char **argv);

    void setWatching(bool watching) { m_isWatching = watching; }
    /// The longest event since the last reset().
    [[nodiscard]] const Stall &longest() const { return m_longest; }
    void reset() { m_longest = {}; }
    /// "12.3 ms (9.8 ms of processor), event 12 of RecordTable"
    [[nodiscard]] static QString toText(const Stall &stall);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    bool m_isWatching = false;
    int m_depth = 0;
    Stall m_longest;
};

} // namespace tradebook::ui
