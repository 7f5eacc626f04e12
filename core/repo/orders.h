// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/order.h"
#include "core/model/orderrules.h"
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

/// What of one line of a sale can still come back.
struct Returnable {
    OrderItem item = {};
    qint64 returned = 0; ///< pieces that came back so far, in returns that are not cancelled

    [[nodiscard]] qint64 left() const { return item.quantity - returned; }
};
struct ReturnableSale {
    QList<Returnable> items = {};
    Money shippingLeft = {}; ///< of the sale's shipping, what was not given back yet
};
[[nodiscard]] Result<ReturnableSale> returnable(db::Connection &connection, OrderId sale);

/// The return that createReturn() would place, without a number, nothing written; with the figures of each line of the sale. The same
/// errors as createReturn().
struct ReturnPreview {
    Order order = {}; ///< its lines are those that come back
    OrderFigures figures = {}; ///< `lines`: one for each line of the sale
};
[[nodiscard]] Result<ReturnPreview> returnPreview(
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

/// A line of a placed order as it shall be. Of a line that stands there SKU, name and product stay; its price and tax too where they are
/// absent here. A new line freezes what the product says today.
struct EditedItem {
    std::optional<OrderItemId> item = std::nullopt; ///< absent: a new line
    ProductId productId = {}; ///< of a new line
    qint64 quantity = 1;
    std::optional<Money> unitPrice = std::nullopt;
    int discountBp = 0;
    std::optional<int> taxBp = std::nullopt;
};
/// (T) All lines of an order that is open, has no invoice and refers to no sale: lines that are not named leave, at least one stays.
/// Lines keep their sequence, new ones follow; they are numbered from 1. Totals and reservation follow. Rule where the lines are fixed,
/// Invalid (data: "items", "") without a line, ("discount", value) where the order's discount exceeds the new sum.
[[nodiscard]] Result<void> setItems(db::Connection &connection, OrderId id, std::span<const EditedItem> items);
/// (T) One line more, other, less; as setItems().
[[nodiscard]] Result<void> addItem(db::Connection &connection, OrderId id, const NewItem &item);
[[nodiscard]] Result<void> addItems(db::Connection &connection, OrderId id, std::span<const NewItem> items);
[[nodiscard]] Result<void> changeItem(db::Connection &connection, const EditedItem &item);
[[nodiscard]] Result<void> removeItem(db::Connection &connection, OrderItemId item);

/// (T) Gives a sale that is not cancelled its invoice number, the next of the gapless counter; where it has one already, that. Kept for
/// ever. Rule for a return or a cancelled sale.
[[nodiscard]] Result<qint64> issueInvoice(db::Connection &connection, OrderId id);

/// An order to be placed like one that was: quantities and line discounts of then, prices and addresses of today.
struct OrderCopy {
    struct Line {
        QString sku = {};
        QString name = {};
        qint64 quantity = 0;
        Money then = {}; ///< unit price on the copied order
        Money today = {};
    };
    NewOrder order = {}; ///< may have no line left
    QList<Line> leftOut = {}; ///< their products are inactive now
    QList<Line> repriced = {}; ///< in the copy, at another price than then
};
[[nodiscard]] Result<OrderCopy> copyOf(db::Connection &connection, OrderId id);
/// The customer's latest sale that was not cancelled; absent where there is none.
[[nodiscard]] Result<std::optional<OrderCopy>> lastOf(db::Connection &connection, UserId user);

/// Deletes a pending or cancelled order without invoice, with its lines; its reservation ends. Rule where it has to stay.
[[nodiscard]] Result<void> remove(db::Connection &connection, OrderId id);

} // namespace tradebook::repo::orders
