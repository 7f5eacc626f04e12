// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/progress.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace tradebook::backup {

/// While it lives, statements of this connection end when the progress is cancelled or the time is over. For a connection that nobody else
/// interrupts; where one was ended, the connection is of no use any more but to be closed.
/// A thread of its own asks the progress and the clock: within quick_check SQLite asks nobody.
class CancelWatch {
public:
    using Clock = std::chrono::steady_clock;

    CancelWatch(db::Connection &connection, Progress *progress, std::optional<Clock::time_point> end = std::nullopt);
    ~CancelWatch();
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;

    /// Cancelled or TakesTooLong (no data) where that is why the statement failed.
    [[nodiscard]] Error reasonOf(const Error &error) const;
    /// The same for what succeeded, perhaps by looking at a part only.
    [[nodiscard]] Result<void> wasLeftAlone() const;

private:
    [[nodiscard]] bool isCancelled() const { return m_progress != nullptr && m_progress->isCancelled(); }
    [[nodiscard]] bool isLate() const { return m_end && Clock::now() >= *m_end; }
    void live();

    db::Connection &m_connection;
    db::Interrupter m_interrupter;
    Progress *m_progress;
    std::optional<Clock::time_point> m_end;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isOver = false;
    std::thread m_thread; // last: it uses the others
};

/// Reports to another progress as a part of it, in thousandths.
class Stage final : public Progress {
public:
    Stage(Progress *whole, int from, int to)
        : m_whole(whole)
        , m_from(from)
        , m_to(to)
    {
        report(0, 1);
    }
    void report(qint64 done, qint64 total) override
    {
        if (m_whole != nullptr && total > 0)
            m_whole->report(m_from + done * (m_to - m_from) / total, kWhole);
    }
    [[nodiscard]] bool isCancelled() const override { return m_whole != nullptr && m_whole->isCancelled(); }

private:
    static constexpr int kWhole = 1000;
    Progress *m_whole;
    int m_from;
    int m_to;
};

} // namespace tradebook::backup
