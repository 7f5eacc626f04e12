// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "core/result.h"

#include <QFuture>
#include <QString>

#include <chrono>
#include <functional>

namespace tradebook::cli {

/// Turns the event loop until isFinished(); tick() runs several times a second.
void waitUntil(const std::function<bool()> &isFinished, const std::function<void()> &tick);

/// A line of progress on stderr, on a terminal only; gone when the object is.
class ProgressLine {
public:
    explicit ProgressLine(QString title);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// total 0: unknown yet
    void show(int done, int total);

private:
    QString m_title;
    std::chrono::steady_clock::time_point m_began;
    bool m_isTerminal;
    bool m_isShown = false;
    std::chrono::steady_clock::time_point m_shown; ///< last time; a line drawn more often is only slower
};

/// Waits for a job of core: draws its progress, and cancels it when the person asks. An untitled job shows none.
template<class T>
[[nodiscard]] Result<T> waitFor(QFuture<Result<T>> future, const QString &title = {})
{
    ProgressLine line(title);
    waitUntil([&future] { return future.isFinished(); },
        [&] {
            if (terminal::isInterrupted() && !future.isCanceled())
                future.cancel();
            line.show(future.progressValue() - future.progressMinimum(), future.progressMaximum() - future.progressMinimum());
        });
    if (future.resultCount() == 0)
        return Error{.kind = ErrorKind::Cancelled};
    return future.resultAt(0);
}

} // namespace tradebook::cli
