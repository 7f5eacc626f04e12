// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/bulkwriter.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/text.h"

namespace tradebook::generate {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

Result<void> done(const Result<qint64> &outcome)
{
    if (!outcome)
        return outcome.error();
    return {};
}

Result<qint64> lastUsed(db::Connection &connection, const QString &table)
{
    const auto last = db::Query(connection, "SELECT seq FROM sqlite_sequence WHERE name = ?"_sql, table).one([](const db::Row &row) {
        return row.integer(0);
    });
    if (!last)
        return last.error();
    return last->value_or(0);
}

/// An address that an order does not have is NULL, not a row of empty texts.
void append(db::Values &values, const AddressSnapshot &address)
{
    const bool has = !(address == AddressSnapshot{});
    for (const QString *text :
        {&address.recipient, &address.street, &address.city, &address.region, &address.postalCode, &address.country}) {
        values.append(has ? std::optional<QString>(*text) : std::nullopt);
    }
}

} // namespace

Result<BulkWriter> BulkWriter::on(db::Connection &connection)
{
    BulkWriter writer(connection);
    struct Counter {
        QString table;
        qint64 *last;
    };
    for (const Counter &counter :
        {Counter{u"users"_s, &writer.m_users}, Counter{u"categories"_s, &writer.m_categories}, Counter{u"products"_s, &writer.m_products},
            Counter{u"orders"_s, &writer.m_orders}, Counter{u"order_items"_s, &writer.m_items}}) {
        const auto last = lastUsed(connection, counter.table);
        if (!last)
            return last.error();
        *counter.last = *last;
    }
    return writer;
}

Result<void> BulkWriter::add(const User &user)
{
    static const db::Sql sql = "INSERT INTO users (id, code, email, name, name_key, phone, is_active, preferences, created_at, updated_at) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql;
    return done(db::Query(*m_connection, sql, user.id, user.code, user.email, user.name, fold(user.name), user.phone, user.isActive,
        user.preferences, isoInstant(user.createdAt), isoInstant(user.updatedAt))
                    .run());
}

Result<void> BulkWriter::add(UserId user, AddressKind kind, const AddressSnapshot &address, const QDateTime &at)
{
    static const db::Sql sql = "INSERT INTO addresses (user_id, kind, recipient, street, city, region, postal_code, country, is_default, "
                               "created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)"_sql;
    const QString instant = isoInstant(at);
    return done(db::Query(*m_connection, sql, user, kind == AddressKind::Billing ? u"billing"_s : u"shipping"_s, address.recipient,
        address.street, address.city, address.region, address.postalCode, address.country, instant, instant)
                    .run());
}

Result<void> BulkWriter::add(const Category &category)
{
    static const db::Sql sql = "INSERT INTO categories (id, parent_id, code, name, name_key, description, position, minimum_stock, "
                               "created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql;
    return done(db::Query(*m_connection, sql, category.id, category.parentId, category.code, category.name, fold(category.name),
        category.description, category.position, category.minimumStock, isoInstant(category.createdAt), isoInstant(category.updatedAt))
                    .run());
}

Result<void> BulkWriter::add(const Product &product)
{
    static const db::Sql sql = "INSERT INTO products (id, sku, name, name_key, description, barcode, price, cost, tax_bp, minimum_stock, "
                               "category_id, is_active, "
                               "attributes, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql;
    return done(db::Query(*m_connection, sql, product.id, product.sku, product.name, fold(product.name), product.description,
        product.barcode, product.price, product.cost, product.taxBp, product.minimumStock, product.categoryId, product.isActive,
        product.attributes, isoInstant(product.createdAt), isoInstant(product.updatedAt))
                    .run());
}

Result<void> BulkWriter::add(const Order &order)
{
    static const db::Sql sql
        = "INSERT INTO orders (id, number, kind, user_id, status, placed_at, business_date, "
          "billing_recipient, billing_street, billing_city, billing_region, billing_postal_code, billing_country, "
          "shipping_recipient, shipping_street, shipping_city, shipping_region, shipping_postal_code, shipping_country, "
          "discount, shipping, shipping_tax_bp, tax, prices_include_tax, total, moves_stock, invoice_number, message, created_at, "
          "updated_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql;
    const QString placed = isoInstant(order.placedAt);
    const QString updated = isoInstant(order.updatedAt);
    db::Values values{order.id, order.number, QString(storedName(order.kind)), order.userId, QString(storedName(order.status)), placed,
        isoDate(order.businessDate)};
    append(values, order.billing);
    append(values, order.shippingAddress);
    values.append({order.discount, order.shipping, order.shippingTaxBp, order.tax, order.pricesIncludeTax, order.total, order.movesStock,
        order.invoiceNumber, order.message, placed, updated});
    if (auto outcome = db::Query(*m_connection, sql, std::move(values)).run(); !outcome)
        return outcome.error();
    for (const OrderItem &item : order.items) {
        if (auto outcome = addItem(order, item, placed, updated); !outcome)
            return outcome;
    }
    return {};
}

Result<void> BulkWriter::addItem(const Order &order, const OrderItem &item, const QString &at, const QString &updated)
{
    static const db::Sql sql
        = "INSERT INTO order_items (id, order_id, line, product_id, sku, name, quantity, unit_price, discount_bp, tax_bp, "
          "total, discount_share, returns_item_id, created_at, updated_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql;
    return done(db::Query(*m_connection, sql, item.id, order.id, item.line, item.productId, item.sku, item.name, item.quantity,
        item.unitPrice, item.discountBp, item.taxBp, item.total, item.discountShare, item.returnsItemId, at, updated)
                    .run());
}

Result<void> BulkWriter::add(const StockMove &move)
{
    static const db::Sql sql = "INSERT INTO stock_moves (product_id, delta, reason, order_item_id, note, at, created_at, updated_at) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_sql;
    const QString at = isoInstant(move.at);
    return done(db::Query(*m_connection, sql, move.productId, move.delta, move.reason, move.orderItemId, move.note, at, at, at).run());
}

Result<void> BulkWriter::setCounters(qint64 nextOrderNumber, qint64 nextInvoiceNumber)
{
    static const db::Sql sql = "UPDATE book SET next_order_number = ?, next_invoice_number = ? WHERE id = 1"_sql;
    return done(db::Query(*m_connection, sql, nextOrderNumber, nextInvoiceNumber).run());
}

} // namespace tradebook::generate
