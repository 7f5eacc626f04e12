// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "ui/support/figures.h"

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

/// With a head of the columns' titles. Reads in portions; any thread.
[[nodiscard]] Result<CopiedRows> copyRows(
    db::Connection &connection, list::Kind kind, const QList<qint64> &ids, const QList<int> &columns, const Figures &figures);

[[nodiscard]] std::unique_ptr<QMimeData> mimeOf(const CopiedRows &rows);

} // namespace tradebook::ui
