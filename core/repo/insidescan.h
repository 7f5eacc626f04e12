// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/wordindex.h"

#include <QDeadlineTimer>

#include <chrono>

/// Looking for a text in the middle of a word, which no index finds: names, codes and numbers are read through one after the other, each by
/// an index that holds nothing else, as long as rows and time allow. Synchronous, on the connection's thread.
namespace tradebook::repo {

/// How much may be looked at.
struct ScanBounds {
    qint64 rows = 5'000'000;
    std::chrono::milliseconds time{300};
};

/// What is left of it.
class ScanBudget {
public:
    explicit ScanBudget(const ScanBounds &bounds)
        : m_rows(bounds.rows)
        , m_deadline(bounds.time)
    {
    }

    /// One more row; false where that is too much.
    [[nodiscard]] bool spend()
    {
        constexpr qint64 kRowsBetweenLooks = 1024;
        if (m_rows <= 0 || (m_rows % kRowsBetweenLooks == 0 && m_deadline.hasExpired()))
            m_isSpent = true;
        else
            --m_rows;
        return !m_isSpent;
    }
    [[nodiscard]] bool isSpent() const { return m_isSpent; }

private:
    qint64 m_rows;
    QDeadlineTimer m_deadline;
    bool m_isSpent = false;
};

/// Rows whose name, code (SKU, number), e-mail address or bar code contains the text without case and accents, each once, at most `most`.
/// Telephone numbers: whose digits contain those that are typed, from four digits on.
[[nodiscard]] Result<std::vector<qint64>> insideMatches(
    db::Connection &connection, WordIndex index, const QString &text, int most, ScanBudget &budget);

} // namespace tradebook::repo
