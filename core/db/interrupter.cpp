// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/interrupterstate.h"

#include <sqlite3.h>

namespace tradebook::db {

void Interrupter::interrupt() const
{
    const std::lock_guard lock(m_state->mutex);
    m_state->isInterrupted = true;
    if (m_state->handle)
        sqlite3_interrupt(m_state->handle);
    m_state->wake.notify_all();
}

void Interrupter::rearm() const
{
    m_state->isInterrupted = false;
}

bool Interrupter::isInterrupted() const
{
    return m_state->isInterrupted;
}

} // namespace tradebook::db
