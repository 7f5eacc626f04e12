// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/cancelwatch.h"

#include <sqlite3.h>

namespace tradebook::backup {

CancelWatch::CancelWatch(db::Connection &connection, Progress *progress, std::optional<Clock::time_point> end)
    : m_connection(connection)
    , m_interrupter(connection.interrupter())
    , m_progress(progress)
    , m_end(end)
{
    constexpr int kInstructions = 10'000; // between two looks
    if (progress != nullptr)
        sqlite3_progress_handler(
            connection.handle(), kInstructions, [](void *watched) { return static_cast<const Progress *>(watched)->isCancelled() ? 1 : 0; },
            progress);
    if (progress != nullptr || end)
        m_thread = std::thread([this] { live(); });
}

CancelWatch::~CancelWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    if (m_progress != nullptr && m_connection.handle() != nullptr)
        sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr);
}

void CancelWatch::live()
{
    constexpr std::chrono::milliseconds kPause{20};
    std::unique_lock lock(m_mutex);
    while (!m_isOver) {
        if (isLate() || isCancelled()) {
            m_interrupter.interrupt();
            return;
        }
        m_wake.wait_for(lock, kPause);
    }
}

Error CancelWatch::reasonOf(const Error &error) const
{
    if (isCancelled())
        return Error{ErrorKind::Cancelled};
    return isLate() ? Error{ErrorKind::TakesTooLong} : error;
}

Result<void> CancelWatch::wasLeftAlone() const
{
    if (isCancelled() || isLate())
        return reasonOf({});
    return {};
}

} // namespace tradebook::backup
