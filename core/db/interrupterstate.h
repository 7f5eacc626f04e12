// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace tradebook::db {

/// What an Interrupter and its connection share. The flag outlives a statement, which sqlite3_interrupt does not: SQLite forgets an
/// interrupt that arrives between two statements.
struct Interrupter::State {
    std::atomic<bool> isInterrupted{false};
    std::mutex mutex; // guards handle, and the sleep of the busy handler
    std::condition_variable wake;
    sqlite3 *handle = nullptr; // null once the connection is closed

    /// Sleeps, but not through an interrupt.
    void sleep(std::chrono::nanoseconds duration)
    {
        std::unique_lock lock(mutex);
        wake.wait_for(lock, duration, [this] { return isInterrupted.load(); });
    }
};

} // namespace tradebook::db
