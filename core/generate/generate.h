// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/progress.h"
#include "core/result.h"

#include <QDate>

/// Made-up books, for trying out and measuring. The same seed, day and book give the same records on every machine.
namespace tradebook::generate {

struct Amounts {
    qint64 products = 0;
    qint64 users = 0;
    qint64 orders = 0; ///< sales and returns, over the 24 months before lastDay; 3 lines on average
    quint64 seed = 1;
    QDate lastDay = {}; ///< today where not given
};

/// What was written.
struct Written {
    qint64 users = 0;
    qint64 categories = 0;
    qint64 products = 0;
    qint64 orders = 0;
    qint64 orderItems = 0;
};

/// Adds to the book in transactions of its own (Store::runJob), every trigger at work; a cancel keeps what is committed by then.
/// Writer thread only.
/// Errors: Invalid (data: field, value) for a negative amount, or orders without products; Cancelled; those of writing.
[[nodiscard]] Result<Written> generate(db::Connection &connection, const Amounts &amounts, Progress &progress);

} // namespace tradebook::generate
