// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/result.h"

#include <QString>

/// The edits that the tests of threads, locks and kills write: small enough to count by hand, wide enough to pass through triggers,
/// cascades and the search index.
namespace tradebook::test {

/// A user, three products with stock, and an order of three lines: 25 rows or so in one transaction.
[[nodiscard]] Result<void> placeOrder(db::Connection &writer, const QString &number);
/// A product with pieces on the shelf.
[[nodiscard]] Result<qint64> addProduct(db::Connection &writer, const QString &sku, qint64 pieces);
/// One move of stock.
[[nodiscard]] Result<void> moveStock(db::Connection &writer, qint64 product, qint64 delta);
/// Pieces on the shelf, and what the moves add up to: always equal.
struct StockSums {
    qint64 onHand = 0;
    qint64 moved = 0;
    qint64 moves = 0;
};
[[nodiscard]] Result<StockSums> stockSums(db::Connection &connection);

} // namespace tradebook::test
