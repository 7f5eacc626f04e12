// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/model/order.h"
#include "core/model/orderrules.h"
#include "core/result.h"

/// How an order goes into its rows and comes out. Internal to the room.
namespace tradebook::repo::orders {

using db::operator""_sql;

/// Without its lines; NotFound.
[[nodiscard]] Result<Order> readHead(db::Connection &connection, OrderId id);
[[nodiscard]] Result<QList<OrderItem>> readItems(db::Connection &connection, OrderId id);

/// What of the book an order needs when it is placed.
struct BookTerms {
    bool pricesIncludeTax = false;
    bool allowOverselling = false;
    QString timeZone;
};
[[nodiscard]] Result<BookTerms> readBook(db::Connection &connection);
/// The next number that no order has; the book's counter goes on behind it.
[[nodiscard]] Result<QString> takeNumber(db::Connection &connection);

/// Invalid (data: field, value) for an address, a number or a message that cannot be kept.
[[nodiscard]] Result<void> storableTexts(const Order &order);
/// Invalid for "placed_at" or "business_date" outside the years 1 to 9999.
[[nodiscard]] Result<void> datesInRange(const QDateTime &placedAt, QDate businessDate);

/// Writes head and lines, all figures set; the order's and the lines' ids are given by the table.
[[nodiscard]] Result<OrderId> insert(db::Connection &connection, const Order &order);
/// Duplicate with the number, NotFound for a user that is not there.
[[nodiscard]] Error named(const Error &error, const Order &order);
/// The twelve columns of the addresses, billing first; an empty text is stored as NULL.
[[nodiscard]] db::Values addressValues(const Order &order);

} // namespace tradebook::repo::orders
