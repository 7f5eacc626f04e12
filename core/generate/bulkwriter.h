// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/model/category.h"
#include "core/model/order.h"
#include "core/model/product.h"
#include "core/model/stock.h"
#include "core/model/user.h"
#include "core/result.h"

namespace tradebook::generate {

/// Writes whole records as fast as one statement per row goes, with every trigger of the schema at work. Ids are given out here, going on
/// from what the book has used, so that lines can name each other before they are written. The caller holds the transaction. Writer
/// thread only.
class BulkWriter {
public:
    /// Reads the last used ids.
    [[nodiscard]] static Result<BulkWriter> on(db::Connection &connection);

    [[nodiscard]] UserId nextUser() { return {++m_users}; }
    [[nodiscard]] CategoryId nextCategory() { return {++m_categories}; }
    [[nodiscard]] ProductId nextProduct() { return {++m_products}; }
    [[nodiscard]] OrderId nextOrder() { return {++m_orders}; }
    [[nodiscard]] OrderItemId nextItem() { return {++m_items}; }

    Result<void> add(const User &user);
    /// As the default address of its kind.
    Result<void> add(UserId user, AddressKind kind, const AddressSnapshot &address, const QDateTime &at);
    Result<void> add(const Category &category);
    Result<void> add(const Product &product);
    /// With its items.
    Result<void> add(const Order &order);
    Result<void> add(const StockMove &move);
    /// Where the book's own counters go on.
    Result<void> setCounters(qint64 nextOrderNumber, qint64 nextInvoiceNumber);

private:
    explicit BulkWriter(db::Connection &connection)
        : m_connection(&connection)
    {
    }
    Result<void> addItem(const Order &order, const OrderItem &item, const QString &at, const QString &updated);

    db::Connection *m_connection;
    qint64 m_users = 0;
    qint64 m_categories = 0;
    qint64 m_products = 0;
    qint64 m_orders = 0;
    qint64 m_items = 0;
};

} // namespace tradebook::generate
