// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/sameparts.h"

#include "core/model/businessdate.h"
#include "core/repo/orders.h"

namespace tradebook::restore {

using namespace db::literals;

bool isSameRow(const Address &one, const Address &other)
{
    return one.id == other.id && one.createdAt == other.createdAt;
}

bool isSameRow(const Note &one, const Note &other)
{
    return one.id == other.id && one.at == other.at;
}

bool isSameRow(const OrderItem &one, const OrderItem &other)
{
    return one.id == other.id && one.productId == other.productId && one.sku == other.sku && one.name == other.name;
}

bool isSameAddress(const Address &one, const Address &other)
{
    return one.kind == other.kind && one.recipient == other.recipient && one.street == other.street && one.city == other.city
        && one.region == other.region && one.postalCode == other.postalCode && one.country == other.country
        && one.isDefault == other.isDefault;
}

bool isSameLine(const OrderItem &one, const OrderItem &other)
{
    return one.productId == other.productId && one.sku == other.sku && one.name == other.name && one.quantity == other.quantity
        && one.unitPrice == other.unitPrice && one.discountBp == other.discountBp && one.taxBp == other.taxBp;
}

Result<QList<Photo>> photosOf(db::Connection &connection, qint64 product)
{
    return db::Query(
        connection, "SELECT id, media_type, length(data), created_at FROM product_images WHERE product_id = ? ORDER BY id"_sql, product)
        .all([](const db::Row &row) {
            return Photo{row.integer(0), row.text(1), row.integer(2), row.text(3)};
        });
}

Result<QList<OrderItem>> linesOf(db::Connection &connection, qint64 order)
{
    return repo::orders::read(connection, OrderId{order}).transform([](const Order &read) { return read.items; });
}

db::SqlLiteral ownerColumn(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return "user_id"_sql;
    case RecordKind::Product:
        return "product_id"_sql;
    case RecordKind::Order:
        return "order_id"_sql;
    default:
        return "category_id"_sql;
    }
}

Result<void> nameLines(db::Connection &book, qint64 order, const QList<OrderItem> &added)
{
    const auto lines = linesOf(book, order);
    if (!lines)
        return lines.error();
    const auto first = lines->size() - added.size();
    for (qsizetype at = 0; at < added.size(); ++at) {
        const OrderItem &now = lines->at(first + at);
        const OrderItem &had = added.at(at);
        if (now.sku == had.sku && now.name == had.name)
            continue;
        auto named = db::Query(
            book, "UPDATE main.order_items SET sku = ?, name = ?, updated_at = ? WHERE id = ?"_sql, had.sku, had.name, isoNow(), now.id)
                         .run();
        if (!named)
            return named.error();
    }
    return {};
}

} // namespace tradebook::restore
