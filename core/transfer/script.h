// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/progress.h"

namespace tradebook::transfer {

/// Statements in a row that stop at the first failure or when the import is cancelled: what follows is left out and outcome() tells why.
class Script {
public:
    Script(db::Connection &connection, Progress &progress)
        : m_connection(connection)
        , m_progress(progress)
    {
    }

    /// Rows changed by the statement itself; 0 after a failure.
    template<class... Args>
    qint64 run(const db::Sql &sql, const Args &...values)
    {
        if (!isGood())
            return 0;
        auto changed = db::Query(m_connection, sql, values...).run();
        if (!changed)
            m_outcome = changed.error();
        return changed ? *changed : 0;
    }
    template<class... Args>
    qint64 number(const db::Sql &sql, const Args &...values)
    {
        if (!isGood())
            return 0;
        auto found = db::Query(m_connection, sql, values...).number();
        if (!found)
            m_outcome = found.error();
        return found ? *found : 0;
    }
    /// Another part of the work, left out after a failure.
    template<class Part>
    void part(Part &&work)
    {
        if (isGood())
            m_outcome = work(m_connection);
    }

    [[nodiscard]] const Result<void> &outcome() const { return m_outcome; }
    /// False after a failure; asks for cancelling too.
    [[nodiscard]] bool isGood()
    {
        if (m_outcome && m_progress.isCancelled())
            m_outcome = Error{ErrorKind::Cancelled};
        return m_outcome.isOk();
    }

private:
    db::Connection &m_connection;
    Progress &m_progress;
    Result<void> m_outcome;
};

} // namespace tradebook::transfer
