// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/collecting.h"

namespace tradebook::list {

/// The order that a request asks for.
struct Order {
    QList<SortKey> keys; ///< never empty; the index, where there is one, knows of the first alone
    const ColumnSpec *column = nullptr; ///< of the first
    bool descending = false;
    bool isWalk = false; ///< an index serves the order and every condition
    bool isLook = false; ///< an index serves the order, and perhaps enough of its first rows meet the conditions
    Sql index = ""_sql; ///< which one
    Sql served = "1"_sql; ///< the conditions that it serves
};

/// The path for an order that an index serves; the first `limit` ids, all where negative.
[[nodiscard]] Result<std::vector<qint64>> walked(
    db::Connection &connection, const Order &order, const Conditions &conditions, qint64 limit);
/// The first rows that meet the conditions, among the first that an index gives; absent where these are too few.
[[nodiscard]] Result<std::optional<std::vector<qint64>>> lookedAt(
    db::Connection &connection, const Order &order, const Conditions &conditions, qint64 limit);
/// The whole list by groups.
[[nodiscard]] Result<std::vector<qint64>> grouped(db::Connection &connection, const Grouping &grouping, bool descending);

} // namespace tradebook::list
