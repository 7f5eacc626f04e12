// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"
#include "core/model/order.h"
#include "core/model/user.h"
#include "core/repo/orders.h"
#include "core/result.h"

#include <QHash>
#include <QList>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// What the composer of an order asks the book for. On a reader's thread.
namespace tradebook::ui::lookups {

struct FoundProduct {
    qint64 id = 0;
    QString sku = {};
    QString name = {};
    Money price = {};
    int taxBp = 0;
    qint64 available = 0;
};

/// The product with this SKU, else the only one with this barcode.
[[nodiscard]] Result<std::optional<FoundProduct>> exactProduct(db::Connection &connection, const QString &text);
[[nodiscard]] Result<FoundProduct> product(db::Connection &connection, ProductId id);
/// Active products for a text: part of the SKU, name or barcode.
[[nodiscard]] Result<QList<FoundProduct>> products(db::Connection &connection, const QString &text, int limit);
/// What Enter finds for a text: the one product that is meant, or those that it could be.
struct Meant {
    std::optional<FoundProduct> one = {};
    QList<FoundProduct> others = {};
};
[[nodiscard]] Result<Meant> meant(db::Connection &connection, const QString &text, int limit);
/// What is available of each; products that are gone are left out.
[[nodiscard]] Result<QHash<qint64, qint64>> available(db::Connection &connection, const QList<qint64> &products);

struct FoundCustomer {
    qint64 id = 0;
    QString name = {};
    QString detail = {}; ///< code, e-mail, phone: what tells them from others
};
[[nodiscard]] Result<QList<FoundCustomer>> customers(db::Connection &connection, const QString &text, int limit);

/// A customer's default addresses, empty where there are none; the billing address counts for both where there is one only.
struct DefaultAddresses {
    AddressSnapshot billing = {};
    AddressSnapshot shipping = {};
};
[[nodiscard]] Result<DefaultAddresses> addressesOf(db::Connection &connection, UserId user);
struct KnownCustomer {
    QString detail = {}; ///< as in FoundCustomer
    DefaultAddresses addresses = {};
};
/// Absent where the customer is gone.
[[nodiscard]] Result<std::optional<KnownCustomer>> customer(db::Connection &connection, UserId id);

/// An order with its customer's name.
struct NamedOrder {
    Order order;
    QString customer = {};
};
[[nodiscard]] Result<NamedOrder> order(db::Connection &connection, OrderId id);

/// An order to be typed like one that was, with the customer's name and the products of its lines.
struct CopiedOrder {
    repo::orders::OrderCopy copy = {};
    QString customer = {};
    QList<FoundProduct> products = {};
};
[[nodiscard]] Result<CopiedOrder> copyOf(db::Connection &connection, OrderId id);
/// Like the customer's latest sale; absent where there is none.
[[nodiscard]] Result<std::optional<CopiedOrder>> copyOfLast(db::Connection &connection, UserId user);

} // namespace tradebook::ui::lookups
