// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/stallwatch.h"

#include <QApplication>
#include <QStringList>

#include <chrono>
#include <memory>

namespace tradebook::ui {

/// Our QApplication. It can measure how long the window's thread is held up by one event, the figure behind "never a blocked window":
/// two clock readings an event while it watches, nothing else. And it tells of the files that a desktop asks the running program to open
/// by an event (macOS: a double click in the Finder), where others start the program again with a path.
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
    /// Has each event that takes longer than `limit` reported while it does, with a stack.
    void watchStalls(std::chrono::nanoseconds limit, StallWatch::Tell tell);
    /// The longest event since the last reset().
    [[nodiscard]] const Stall &longest() const { return m_longest; }
    void reset() { m_longest = {}; }
    /// "12.3 ms (9.8 ms of processor), event 12 of RecordTable"
    [[nodiscard]] static QString toText(const Stall &stall);

    bool notify(QObject *receiver, QEvent *event) override;

    /// The files that were asked for before there was a window to open them; from now on fileAsked() tells.
    [[nodiscard]] QStringList takeEarlyFiles();

Q_SIGNALS:
    void fileAsked(const QString &path);

protected:
    bool event(QEvent *event) override;

private:
    /// An event that is not part of another one.
    bool measured(QObject *receiver, QEvent *event);

    bool m_isWatching = false;
    std::unique_ptr<StallWatch> m_stalls;
    int m_depth = 0;
    Stall m_longest;
    bool m_isFileTold = false;
    QStringList m_earlyFiles;
};

} // namespace tradebook::ui
