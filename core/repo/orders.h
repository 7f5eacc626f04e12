// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/order.h"
#include "core/result.h"

#include <QList>

#include <span>

namespace tradebook::db {
class Connection;
}

/// Orders with their lines. Synchronous, on the connection's thread. Totals come from core/model/orderrules and returnrules; reserved
/// stock and summaries follow by triggers. Errors of the edits: Invalid (data: field, value), Duplicate (data: "number", value),
/// NotFound (data: kind, id), NotEnoughStock (data: SKU, available or on hand, asked), StatusNotAllowed (data: from, to), Overflow.
/// An edit that fails changes nothing; those marked with (T) run several statements and answer Internal outside a transaction.
namespace tradebook::repo::orders {

/// A line of an order that is about to be placed. What is absent comes from the product.
struct NewItem {
    ProductId productId;
    qint64 quantity = 1;
    std::optional<Money> unitPrice = std::nullopt;
    int discountBp = 0;
    std::optional<int> taxBp = std::nullopt;
};

/// An order that is about to be placed. What is absent comes from the book (number, tax mode, date) and the user (addresses).
struct NewOrder {
    OrderKind kind = OrderKind::Sale; ///< a return that does not refer to a sale; else see createReturn()
    std::optional<QString> number = std::nullopt; ///< else the book's counter
    std::optional<UserId> userId = std::nullopt; ///< absent: a walk-in
    std::optional<QDateTime> placedAt = std::nullopt; ///< else now
    std::optional<QDate> businessDate = std::nullopt; ///< else the local date of placedAt in the book's time zone
    std::optional<AddressSnapshot> billing = std::nullopt; ///< else the user's default
    std::optional<AddressSnapshot> shippingAddress = std::nullopt;
    Money discount = {};
    Money shipping = {};
    int shippingTaxBp = 0;
    bool movesStock = true;
    QString message = {};
    QList<NewItem> items = {}; ///< at least one
};

/// (T) Places an order: pending, its goods reserved. SKU, name, price, tax and addresses are frozen on it.
/// NotEnoughStock where a sale asks for more than is available and the book does not allow overselling.
[[nodiscard]] Result<OrderId> create(db::Connection &connection, const NewOrder &order);

struct ReturnedItem {
    OrderItemId item; ///< of the sale
    qint64 quantity = 1;
};
/// (T) Places a return of a shipped or delivered sale: pending; the goods are back when it is delivered. Figures are those of returnrules,
/// so that the whole return equals the sale. `shippingBack` is the part of the sale's shipping that is given back.
[[nodiscard]] Result<OrderId> createReturn(
    db::Connection &connection, OrderId sale, std::span<const ReturnedItem> items, Money shippingBack = {});

/// With its lines.
[[nodiscard]] Result<Order> read(db::Connection &connection, OrderId id);
[[nodiscard]] Result<std::optional<OrderId>> byNumber(db::Connection &connection, const QString &number);

/// (T) Writes what stays editable: number, user, times, addresses, message, and, while the order is open and no invoice was issued,
/// discount, shipping and its tax, from which tax and total are reckoned anew. Other fields of `order` are not looked at.
/// Invalid (data: "discount", "shipping" or "shipping_tax_bp", value) where these may not change any more.
[[nodiscard]] Result<void> update(db::Connection &connection, const Order &order);

/// (T) Takes the order to another status with what belongs to it: shipping a sale moves its goods out (NotEnoughStock with what is on
/// hand), delivering a return moves them in, cancelling ends the reservation.
[[nodiscard]] Result<void> setStatus(db::Connection &connection, OrderId id, OrderStatus status);

/// Deletes a pending or cancelled order without invoice, with its lines; its reservation ends. Rule where it has to stay.
[[nodiscard]] Result<void> remove(db::Connection &connection, OrderId id);

} // namespace tradebook::repo::orders
