// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/busyhandler.h"

#include <algorithm>

namespace tradebook::db {

bool BusyHandler::wait(int attempt)
{
    constexpr int kMostDoublings = 6;
    constexpr std::chrono::microseconds kFirst{1000};
    constexpr std::chrono::microseconds kLongest{50000};

    const auto now = Clock::now();
    if (attempt == 0)
        m_since = now;
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(m_since + m_deadline - now);
    if (left.count() <= 0 || m_interrupt.isInterrupted)
        return false;
    const auto step = std::min(kLongest, kFirst * (1 << std::min(attempt, kMostDoublings)));
    std::uniform_int_distribution<std::chrono::microseconds::rep> jitter(step.count() / 2, step.count());
    m_interrupt.sleep(std::min(left, std::chrono::microseconds(jitter(m_random))));
    return !m_interrupt.isInterrupted;
}

} // namespace tradebook::db
