// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "core/model/money.h"
#include "core/model/orderstatus.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradebook {

/// An address as it stood when the order was placed.
struct AddressSnapshot {
    QString recipient = {};
    QString street = {};
    QString city = {};
    QString region = {};
    QString postalCode = {};
    QString country = {};
    friend bool operator==(const AddressSnapshot &, const AddressSnapshot &) = default;
};

/// A line of an order. SKU and name are frozen; the same product may stand on two lines.
struct OrderItem {
    OrderItemId id;
    OrderId orderId;
    int line = 0; ///< from 1
    ProductId productId;
    QString sku = {};
    QString name = {};
    qint64 quantity = 1; ///< pieces, positive
    Money unitPrice = {}; ///< minor units
    int discountBp = 0; ///< basis points
    int taxBp = 0; ///< basis points
    Money total = {}; ///< minor units, after the line's own discount
    Money discountShare = {}; ///< this line's part of the order's discount
    std::optional<OrderItemId> returnsItemId = std::nullopt; ///< on a return: the sold line
};

/// An order with its lines. `total` = lines - discount + shipping (+ tax where prices exclude it), see orderrules.h.
struct Order {
    OrderId id;
    QString number = {}; ///< unique, editable
    OrderKind kind = OrderKind::Sale;
    std::optional<UserId> userId = std::nullopt; ///< absent: a walk-in
    OrderStatus status = OrderStatus::Pending;
    QDateTime placedAt = {}; ///< UTC
    QDate businessDate = {}; ///< the merchant's local date; reports group by it
    AddressSnapshot billing = {};
    AddressSnapshot shippingAddress = {};
    Money discount = {};
    Money shipping = {};
    int shippingTaxBp = 0; ///< basis points
    Money tax = {};
    bool pricesIncludeTax = false; ///< frozen from the book
    Money total = {};
    bool movesStock = true; ///< false for imported history: neither reserves nor moves
    qint64 itemCount = 0; ///< lines
    std::optional<qint64> invoiceNumber = std::nullopt; ///< once given, the order cannot be deleted
    QString message = {}; ///< printed
    QDateTime createdAt = {}; ///< UTC
    QDateTime updatedAt = {}; ///< UTC
    QList<OrderItem> items = {};
};

} // namespace tradebook
