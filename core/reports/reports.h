// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "core/model/money.h"
#include "core/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// What the shop sold. Cancelled orders count nowhere, returns count negative (DOMAIN, Money); days are business dates, which an order
/// keeps from when it was placed. Synchronous, over a reader, and interrupted like every question there (Superseded).
/// Errors: those of reading, Overflow where an amount leaves 64 bits.
namespace tradebook::reports {

/// Both ends belong to it; open where absent. Empty where it ends before it begins.
struct Range {
    std::optional<QDate> from = {};
    std::optional<QDate> to = {};
};

struct DailySales {
    QDate date = {};
    qint64 orders = 0; ///< returns too: each is an order of its own
    Money total = {}; ///< with shipping, as it was charged
    Money runningTotal = {}; ///< since the first day of the range
    /// Of the seven days that end with this one; days without sales count. Days before the range count too, so that its first days are no
    /// worse than the rest; before the book's first day of all there are none.
    Money average7Days = {};
    std::optional<Money> change = {}; ///< against the day with sales before, also one before the range; absent for the book's first
    qint64 rank = 0; ///< by total within the range, from 1; equal days share one and the next is left out
};

/// The days with orders, in their order. From the summary that triggers keep, so the number of orders does not matter.
[[nodiscard]] Result<QList<DailySales>> dailySales(db::Connection &connection, const Range &range = {});

struct ProductRank {
    ProductId id = {};
    QString sku = {};
    QString name = {};
    std::optional<QString> category = {}; ///< its name
    qint64 units = 0; ///< returned pieces are taken off
    Money revenue = {}; ///< without shipping, less what of the orders' discounts falls on it
    qint64 rank = 0; ///< by revenue within the category, from 1; equal products share one and the next is left out
    std::optional<double> share = {}; ///< of the category's revenue; absent where that is not positive
};

/// The products that were sold or returned, by category (those without one last) and rank. Of all times from the summary that triggers
/// keep; within a range the lines of its orders are added up, found by their date.
[[nodiscard]] Result<QList<ProductRank>> productRanking(db::Connection &connection, const Range &range = {});

} // namespace tradebook::reports
