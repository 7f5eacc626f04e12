// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/progress.h"

namespace tradebook::backup {

/// While it lives, statements of this connection end when the progress is cancelled. For a connection that nobody else interrupts; it must
/// not be used any more afterwards but to be closed.
class CancelWatch {
public:
    CancelWatch(db::Connection &connection, Progress *progress);
    ~CancelWatch();
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;

    /// Cancelled where that is why the statement failed.
    [[nodiscard]] Error reasonOf(const Error &error) const;

private:
    db::Connection &m_connection;
    Progress *m_progress;
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
