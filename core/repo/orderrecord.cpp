// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/orderrecord.h"

#include "core/model/businessdate.h"
#include "core/repo/faults.h"

using namespace Qt::StringLiterals;

namespace tradebook::repo::orders {

namespace {

/// Reads columns one after the other.
class Columns {
public:
    explicit Columns(const db::Row &row)
        : m_row(row)
    {
    }
    QString text() { return m_row.text(m_next++); }
    qint64 integer() { return m_row.integer(m_next++); }
    int basisPoints() { return static_cast<int>(integer()); }
    std::optional<qint64> maybeInteger() { return m_row.maybeInteger(m_next++); }
    QDateTime instant() { return instantFromIso(text()).value_or(QDateTime()); }
    AddressSnapshot address()
    {
        AddressSnapshot snapshot;
        for (auto *field :
            {&snapshot.recipient, &snapshot.street, &snapshot.city, &snapshot.region, &snapshot.postalCode, &snapshot.country})
            *field = text();
        return snapshot;
    }

private:
    const db::Row &m_row;
    int m_next = 0;
};

Order headOf(const db::Row &row)
{
    Columns columns(row);
    Order order;
    order.id = {columns.integer()};
    order.number = columns.text();
    order.kind = orderKindFrom(columns.text()).value_or(OrderKind::Sale);
    if (const auto user = columns.maybeInteger())
        order.userId = UserId{*user};
    order.status = orderStatusFrom(columns.text()).value_or(OrderStatus::Pending);
    order.placedAt = columns.instant();
    order.businessDate = dateFromIso(columns.text()).value_or(QDate());
    order.billing = columns.address();
    order.shippingAddress = columns.address();
    order.discount = {columns.integer()};
    order.shipping = {columns.integer()};
    order.shippingTaxBp = columns.basisPoints();
    order.tax = {columns.integer()};
    order.pricesIncludeTax = columns.integer() != 0;
    order.total = {columns.integer()};
    order.movesStock = columns.integer() != 0;
    order.itemCount = columns.integer();
    order.invoiceNumber = columns.maybeInteger();
    order.message = columns.text();
    order.createdAt = columns.instant();
    order.updatedAt = columns.instant();
    return order;
}

OrderItem itemOf(const db::Row &row)
{
    Columns columns(row);
    OrderItem item;
    item.id = {columns.integer()};
    item.orderId = {columns.integer()};
    item.line = static_cast<int>(columns.integer());
    item.productId = {columns.integer()};
    item.sku = columns.text();
    item.name = columns.text();
    item.quantity = columns.integer();
    item.unitPrice = {columns.integer()};
    item.discountBp = columns.basisPoints();
    item.taxBp = columns.basisPoints();
    item.total = {columns.integer()};
    item.discountShare = {columns.integer()};
    if (const auto returned = columns.maybeInteger())
        item.returnsItemId = OrderItemId{*returned};
    return item;
}

} // namespace

Result<void> insertItem(db::Connection &connection, OrderId order, const OrderItem &item, const QString &now)
{
    const auto added = db::Query(connection,
        "INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, discount_bp, tax_bp, total, discount_share, "
        "returns_item_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
        order, item.line, item.productId, item.sku, item.name, item.quantity, item.unitPrice, item.discountBp, item.taxBp, item.total,
        item.discountShare, item.returnsItemId, now, now)
                           .run();
    if (!added)
        return added.error();
    return {};
}

db::Values addressValues(const Order &order)
{
    db::Values values;
    for (const auto *address : {&order.billing, &order.shippingAddress}) {
        for (const auto *field :
            {&address->recipient, &address->street, &address->city, &address->region, &address->postalCode, &address->country})
            values << (field->isEmpty() ? db::Value(nullptr) : db::Value(*field));
    }
    return values;
}

Result<Order> readHead(db::Connection &connection, OrderId id)
{
    auto found = db::Query(connection,
        "SELECT id, number, kind, user_id, status, placed_at, business_date, billing_recipient, billing_street, billing_city, "
        "billing_region, billing_postal_code, billing_country, shipping_recipient, shipping_street, shipping_city, shipping_region, "
        "shipping_postal_code, shipping_country, discount, shipping, shipping_tax_bp, tax, prices_include_tax, total, moves_stock, "
        "item_count, invoice_number, message, created_at, updated_at FROM orders WHERE id = ?"_sql,
        id)
                     .one(headOf);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"order"_s, id);
    return **std::move(found);
}

Result<QList<OrderItem>> readItems(db::Connection &connection, OrderId id)
{
    return db::Query(connection,
        "SELECT id, order_id, line, product_id, sku, name, quantity, unit_price, discount_bp, tax_bp, total, discount_share, "
        "returns_item_id FROM order_items WHERE order_id = ? ORDER BY line"_sql,
        id)
        .all(itemOf);
}

Result<BookTerms> readBook(db::Connection &connection)
{
    const auto book
        = db::Query(connection, "SELECT prices_include_tax, allow_overselling, time_zone FROM book"_sql).one([](const db::Row &row) {
              return BookTerms{row.boolean(0), row.boolean(1), row.text(2)};
          });
    if (!book)
        return book.error();
    if (!*book)
        return notFound(u"book"_s, u"1"_s);
    return **book;
}

Result<QString> takeNumber(db::Connection &connection)
{
    // One statement, so that a counter set back over a million taken numbers goes on in a second.
    const auto next = db::Query(connection,
        "WITH RECURSIVE taken (number) AS (SELECT next_order_number FROM book UNION ALL SELECT number + 1 FROM taken "
        "WHERE EXISTS (SELECT 1 FROM orders WHERE orders.number = CAST(taken.number AS TEXT))) SELECT max(number) FROM taken"_sql)
                          .number();
    if (!next)
        return next.error();
    const auto number = *next;
    if (auto counted = db::Query(connection, "UPDATE book SET next_order_number = ?"_sql, number + 1).run(); !counted)
        return counted.error();
    return QString::number(number);
}

Error named(const Error &error, const Order &order)
{
    if (error.kind == ErrorKind::StillInUse && order.userId) // the foreign key found nobody
        return notFound(u"user"_s, *order.userId);
    return withValue(error, {{u"number"_s, order.number}});
}

Result<void> storableTexts(const Order &order)
{
    const auto ofAddress = [](const AddressSnapshot &address) {
        return storable({{u"recipient", address.recipient}, {u"street", address.street}, {u"city", address.city},
            {u"region", address.region}, {u"postal_code", address.postalCode}, {u"country", address.country}});
    };
    return storable({{u"number", order.number}, {u"message", order.message}})
        .andThen([&] { return ofAddress(order.billing); })
        .andThen([&] { return ofAddress(order.shippingAddress); });
}

Result<void> datesInRange(const QDateTime &placedAt, QDate businessDate)
{
    const auto isInRange = [](QDate date) { return date.isValid() && date.year() >= 1 && date.year() <= 9999; };
    if (!placedAt.isValid() || !isInRange(placedAt.toUTC().date()))
        return invalid(u"placed_at"_s, placedAt.isValid() ? placedAt.toString(Qt::ISODate) : QString());
    if (!isInRange(businessDate))
        return invalid(u"business_date"_s, businessDate.isValid() ? businessDate.toString(Qt::ISODate) : QString());
    return {};
}

Result<OrderId> insert(db::Connection &connection, const Order &order)
{
    if (auto good = storableTexts(order).andThen([&] { return datesInRange(order.placedAt, order.businessDate); }); !good)
        return good.error();
    const auto now = isoNow();
    db::Values values{order.number, QString(storedName(order.kind)), order.userId, QString(storedName(order.status)),
        isoInstant(order.placedAt), isoDate(order.businessDate), order.discount, order.shipping, order.shippingTaxBp, order.tax,
        order.pricesIncludeTax, order.total, order.movesStock, order.message, now, now};
    values += addressValues(order);
    const auto added = db::Query(connection,
        "INSERT INTO orders (number, kind, user_id, status, placed_at, business_date, discount, shipping, shipping_tax_bp, tax, "
        "prices_include_tax, total, moves_stock, message, created_at, updated_at, billing_recipient, billing_street, billing_city, "
        "billing_region, billing_postal_code, billing_country, shipping_recipient, shipping_street, shipping_city, shipping_region, "
        "shipping_postal_code, shipping_country) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
        values)
                           .run();
    if (!added)
        return named(added.error(), order);
    const OrderId id{connection.lastInsertId()};
    for (const auto &item : order.items) {
        if (auto inserted = insertItem(connection, id, item, now); !inserted)
            return inserted.error();
    }
    return id;
}

} // namespace tradebook::repo::orders
