// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/interrupterstate.h"

#include <chrono>
#include <random>

namespace tradebook::db {

/// Waits for a lock that another process or connection holds: 1 ms, doubled up to 50 ms, each with jitter so that two waiters do not
/// meet again and again, until the deadline or an interrupt.
class BusyHandler {
public:
    BusyHandler(Interrupter::State &interrupt, std::chrono::milliseconds deadline)
        : m_interrupt(interrupt)
        , m_deadline(deadline)
    {
    }
    /// What sqlite3_busy_handler calls; attempt counts from 0 for each lock waited for. False gives up.
    bool wait(int attempt);
    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }
    [[nodiscard]] std::chrono::milliseconds deadline() const { return m_deadline; }

private:
    using Clock = std::chrono::steady_clock;

    Interrupter::State &m_interrupt;
    std::chrono::milliseconds m_deadline;
    Clock::time_point m_since;
    std::minstd_rand m_random{std::random_device{}()};
};

} // namespace tradebook::db
