// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/cancelwatch.h"

#include <sqlite3.h>

namespace tradebook::backup {

CancelWatch::CancelWatch(db::Connection &connection, Progress *progress)
    : m_connection(connection)
    , m_progress(progress)
{
    constexpr int kInstructions = 10'000; // between two looks
    if (progress != nullptr)
        sqlite3_progress_handler(
            connection.handle(), kInstructions, [](void *watched) { return static_cast<const Progress *>(watched)->isCancelled() ? 1 : 0; },
            progress);
}

CancelWatch::~CancelWatch()
{
    if (m_progress != nullptr && m_connection.handle() != nullptr)
        sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr);
}

Error CancelWatch::reasonOf(const Error &error) const
{
    if (m_progress != nullptr && m_progress->isCancelled())
        return Error{ErrorKind::Cancelled};
    return error;
}

} // namespace tradebook::backup
