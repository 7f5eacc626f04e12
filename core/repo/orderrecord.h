// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/model/order.h"
#include "core/model/orderrules.h"
#include "core/repo/orders.h"
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

/// What a line of an order takes from its product, and the shelf.
struct Good {
    QString sku;
    QString name;
    Money price;
    int taxBp = 0;
    qint64 onHand = 0;
    qint64 reserved = 0;
};
/// NotFound.
[[nodiscard]] Result<Good> readGood(db::Connection &connection, ProductId product);
/// The new line of an order with what the product says today; without its figures.
[[nodiscard]] OrderItem frozen(const NewItem &wanted, const Good &good, int line);
/// Sets the line's total by its terms.
[[nodiscard]] Result<void> reckonLine(OrderItem &item);
/// Sets shares of the discount, tax and total by the terms and the lines' totals as they stand.
[[nodiscard]] Result<OrderFigures> reckon(Order &order);
[[nodiscard]] Result<void> setTimes(
    Order &order, const std::optional<QDateTime> &placedAt, const std::optional<QDate> &date, const QString &timeZone);
[[nodiscard]] Result<void> setNumber(db::Connection &connection, Order &order, const std::optional<QString> &given);
[[nodiscard]] Result<void> insertItem(db::Connection &connection, OrderId order, const OrderItem &item, const QString &now);

/// Writes head and lines, all figures set; the order's and the lines' ids are given by the table.
[[nodiscard]] Result<OrderId> insert(db::Connection &connection, const Order &order);
/// Duplicate with the number, NotFound for a user that is not there.
[[nodiscard]] Error named(const Error &error, const Order &order);
/// The twelve columns of the addresses, billing first; an empty text is stored as NULL.
[[nodiscard]] db::Values addressValues(const Order &order);

} // namespace tradebook::repo::orders
