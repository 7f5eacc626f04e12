// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/progress.h"
#include "ui/support/figures.h"

#include <atomic>
#include <memory>

class QMimeData;

namespace tradebook::ui {

/// Rows of a list as other programs take them from the clipboard. A text that a spreadsheet would reckon as a formula stays a text: with
/// an apostrophe before it in text and CSV, marked as text in HTML.
struct CopiedRows {
    QString text; ///< tab-separated, as people see it
    QByteArray csv; ///< RFC 4180 in UTF-8; figures with a decimal point, dates in ISO 8601
    QString html; ///< a table, as people see it
    qint64 rows = 0;
};

/// More rows are not copied at once.
inline constexpr qsizetype kMostCopiedRows = 100'000;
/// More take so long that they are read where no list waits, and can be cancelled.
inline constexpr qsizetype kCopiedAtOnce = 2000;

/// One copy on its way, seen from both its threads.
class CopyRun final : public Progress {
public:
    /// There is one clipboard: a copy that is still on its way, of whatever list, is given up. UI thread.
    static std::shared_ptr<CopyRun> begin();

    void cancel() { m_isCancelled = true; }
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return m_isCancelled; }

private:
    std::atomic<bool> m_isCancelled = false;
};

/// With a head of the columns' titles. Reads in portions; any thread. Errors: Cancelled; those of list::rows().
[[nodiscard]] Result<CopiedRows> copyRows(db::Connection &connection, list::Kind kind, const QList<qint64> &ids, const QList<int> &columns,
    const Figures &figures, const Progress &progress);

[[nodiscard]] std::unique_ptr<QMimeData> mimeOf(const CopiedRows &rows);

} // namespace tradebook::ui
