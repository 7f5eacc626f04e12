// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/stock.h"
#include "core/result.h"

#include <QList>

namespace tradebook::db {
class Connection;
}

/// Stock and its ledger. Stock changes only by moves, which stay for ever. Synchronous, on the connection's thread; each function is one
/// writing statement, so none needs a transaction.
namespace tradebook::repo::stock {

/// NotFound (data: "product", id).
[[nodiscard]] Result<StockLevel> level(db::Connection &connection, ProductId product);

/// Writes a move: `delta` pieces for one of the reasons received, counted, adjusted, shipped, returned. `at` is now where it is not
/// given. Errors: NotEnoughStock (data: SKU, on hand, asked) where on hand would fall below zero, Overflow, Invalid (data: field, value),
/// NotFound.
[[nodiscard]] Result<StockMoveId> change(db::Connection &connection, const StockMove &move);

/// Somebody counted the shelf: one move of the difference, none where there is no difference.
[[nodiscard]] Result<std::optional<StockMoveId>> count(
    db::Connection &connection, ProductId product, qint64 counted, const QString &note = {});

/// The latest moves of a product, newest first.
[[nodiscard]] Result<QList<StockMove>> moves(db::Connection &connection, ProductId product, int limit = 100);

/// A move as one explains it: what was on hand after it, and the order it belongs to.
struct LedgerLine {
    StockMove move;
    qint64 onHand = 0; ///< after the move
    std::optional<OrderId> order = std::nullopt;
    QString orderNumber = {}; ///< of that order
};
/// Newest first; the first line's `onHand` is what is on hand now.
[[nodiscard]] Result<QList<LedgerLine>> ledger(db::Connection &connection, ProductId product, int limit = 100);

} // namespace tradebook::repo::stock
