// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/filterspec.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

using filter::FieldType;

FilterSpec field(const QString &name, FieldType type, SqlLiteral value, Compared compared = Compared::AsStored)
{
    return {.field = {name, type}, .value = value, .compared = compared};
}

/// A text that one record has, by an index.
FilterSpec code(const QString &name, SqlLiteral value)
{
    return {.field = {name, FieldType::Code}, .value = value, .leavesFew = true};
}

FilterSpec choice(const QString &name, SqlLiteral value, const QStringList &choices)
{
    return {.field = {name, FieldType::Choice, choices}, .value = value};
}

FilterSpec reference(const QString &name, SqlLiteral id, Named named, bool leavesFew = true)
{
    return {.field = {name, FieldType::Reference}, .value = id, .named = named, .leavesFew = leavesFew};
}

QList<FilterSpec> userFields()
{
    auto total = field(u"total"_s, FieldType::Money, "(SELECT c.total FROM customer_sales AS c WHERE c.user_id = u.id)"_sql);
    total.inner = "c.total"_sql;
    total.within = "u.id IN (SELECT c.user_id FROM customer_sales AS c WHERE "_sql;
    auto email = field(u"email"_s, FieldType::Text, "u.email"_sql);
    email.leavesFew = true;
    return {
        code(u"code"_s, "u.code"_sql),
        field(u"name"_s, FieldType::Text, "u.name_key"_sql, Compared::AsKey),
        email,
        field(u"phone"_s, FieldType::Text, "u.phone"_sql, Compared::Folded),
        field(u"orders"_s, FieldType::Integer, "(SELECT c.orders FROM customer_sales AS c WHERE c.user_id = u.id)"_sql),
        total,
        field(
            u"last_business_date"_s, FieldType::Date, "(SELECT c.last_business_date FROM customer_sales AS c WHERE c.user_id = u.id)"_sql),
        field(u"is_active"_s, FieldType::Boolean, "u.is_active"_sql),
        field(u"created_at"_s, FieldType::Instant, "u.created_at"_sql),
        field(u"updated_at"_s, FieldType::Instant, "u.updated_at"_sql),
    };
}

QList<FilterSpec> addressFields()
{
    return {
        reference(u"customer"_s, "a.user_id"_sql, Named::User),
        reference(u"user"_s, "a.user_id"_sql, Named::User),
        choice(u"kind"_s, "a.kind"_sql, {u"billing"_s, u"shipping"_s}),
        field(u"recipient"_s, FieldType::Text, "a.recipient"_sql, Compared::Folded),
        field(u"street"_s, FieldType::Text, "a.street"_sql, Compared::Folded),
        field(u"city"_s, FieldType::Text, "a.city"_sql, Compared::Folded),
        field(u"region"_s, FieldType::Text, "a.region"_sql, Compared::Folded),
        field(u"postal_code"_s, FieldType::Code, "a.postal_code"_sql),
        field(u"country"_s, FieldType::Text, "a.country"_sql, Compared::Folded),
        field(u"is_default"_s, FieldType::Boolean, "a.is_default"_sql),
    };
}

QList<FilterSpec> productFields()
{
    auto revenue = field(u"revenue"_s, FieldType::Money, "(SELECT t.revenue FROM product_sales AS t WHERE t.product_id = p.id)"_sql);
    revenue.inner = "t.revenue"_sql;
    revenue.within = "p.id IN (SELECT t.product_id FROM product_sales AS t WHERE "_sql;
    return {
        code(u"sku"_s, "p.sku"_sql),
        field(u"name"_s, FieldType::Text, "p.name_key"_sql, Compared::AsKey),
        reference(u"category"_s, "p.category_id"_sql, Named::Category, false),
        field(u"price"_s, FieldType::Money, "p.price"_sql),
        field(u"on_hand"_s, FieldType::Integer, "(SELECT s.on_hand FROM stock AS s WHERE s.product_id = p.id)"_sql),
        field(u"reserved"_s, FieldType::Integer, "(SELECT s.reserved FROM stock AS s WHERE s.product_id = p.id)"_sql),
        field(u"available"_s, FieldType::Integer, "(SELECT s.on_hand - s.reserved FROM stock AS s WHERE s.product_id = p.id)"_sql),
        field(u"is_active"_s, FieldType::Boolean, "p.is_active"_sql),
        code(u"barcode"_s, "p.barcode"_sql),
        field(u"cost"_s, FieldType::Money, "p.cost"_sql),
        field(u"tax_bp"_s, FieldType::Percent, "p.tax_bp"_sql),
        field(u"minimum_stock"_s, FieldType::Integer, "p.minimum_stock"_sql),
        field(u"units"_s, FieldType::Integer, "(SELECT t.units FROM product_sales AS t WHERE t.product_id = p.id)"_sql),
        revenue,
        field(u"created_at"_s, FieldType::Instant, "p.created_at"_sql),
        field(u"updated_at"_s, FieldType::Instant, "p.updated_at"_sql),
    };
}

QList<FilterSpec> categoryFields()
{
    return {
        code(u"code"_s, "k.code"_sql),
        field(u"name"_s, FieldType::Text, "k.name_key"_sql, Compared::AsKey),
        field(u"products"_s, FieldType::Integer, "(SELECT count(*) FROM products WHERE category_id = k.id)"_sql),
        field(u"minimum_stock"_s, FieldType::Integer, "k.minimum_stock"_sql),
        field(u"position"_s, FieldType::Integer, "k.position"_sql),
        field(u"created_at"_s, FieldType::Instant, "k.created_at"_sql),
        field(u"updated_at"_s, FieldType::Instant, "k.updated_at"_sql),
    };
}

QList<FilterSpec> orderFields()
{
    auto number = code(u"number"_s, "o.number"_sql);
    number.compared = Compared::Counted;
    auto invoice = field(u"invoice_number"_s, FieldType::Integer, "o.invoice_number"_sql);
    invoice.leavesFew = true;
    return {
        number,
        field(u"placed_at"_s, FieldType::Instant, "o.placed_at"_sql),
        reference(u"customer"_s, "o.user_id"_sql, Named::User),
        reference(u"user"_s, "o.user_id"_sql, Named::User),
        choice(u"status"_s, "o.status"_sql, {u"open"_s, u"pending"_s, u"processing"_s, u"shipped"_s, u"delivered"_s, u"cancelled"_s}),
        field(u"item_count"_s, FieldType::Integer, "o.item_count"_sql),
        field(u"total"_s, FieldType::Money, "CASE o.kind WHEN 'return' THEN -o.total ELSE o.total END"_sql),
        choice(u"kind"_s, "o.kind"_sql, {u"sale"_s, u"return"_s}),
        field(u"business_date"_s, FieldType::Date, "o.business_date"_sql),
        field(u"discount"_s, FieldType::Money, "o.discount"_sql),
        field(u"shipping"_s, FieldType::Money, "o.shipping"_sql),
        field(u"tax"_s, FieldType::Money, "o.tax"_sql),
        invoice,
        field(u"shipping_city"_s, FieldType::Text, "o.shipping_city"_sql, Compared::Folded),
        field(u"shipping_country"_s, FieldType::Text, "o.shipping_country"_sql, Compared::Folded),
        field(u"message"_s, FieldType::Text, "o.message"_sql, Compared::Folded),
        field(u"created_at"_s, FieldType::Instant, "o.created_at"_sql),
        field(u"updated_at"_s, FieldType::Instant, "o.updated_at"_sql),
    };
}

QList<FilterSpec> orderItemFields()
{
    return {
        reference(u"order"_s, "i.order_id"_sql, Named::Order),
        reference(u"number"_s, "i.order_id"_sql, Named::Order),
        reference(u"product"_s, "i.product_id"_sql, Named::Product),
        field(u"line"_s, FieldType::Integer, "i.line"_sql),
        field(u"sku"_s, FieldType::Code, "i.sku"_sql),
        field(u"name"_s, FieldType::Text, "i.name"_sql, Compared::Folded),
        field(u"quantity"_s, FieldType::Integer, "i.quantity"_sql),
        field(u"unit_price"_s, FieldType::Money, "i.unit_price"_sql),
        field(u"discount_bp"_s, FieldType::Percent, "i.discount_bp"_sql),
        field(u"tax_bp"_s, FieldType::Percent, "i.tax_bp"_sql),
        field(u"total"_s, FieldType::Money, "i.total"_sql),
        field(u"discount_share"_s, FieldType::Money, "i.discount_share"_sql),
    };
}

} // namespace

const QList<FilterSpec> &filterSpecs(Kind kind)
{
    static const std::array kSpecs{userFields(), addressFields(), productFields(), orderFields(), orderItemFields(), categoryFields()};
    return kSpecs[static_cast<std::size_t>(kind)];
}

const FilterSpec *filterSpecOf(Kind kind, const QString &field)
{
    const auto &specs = filterSpecs(kind);
    const auto found = std::ranges::find(specs, field, [](const FilterSpec &spec) { return spec.field.name; });
    return found == specs.end() ? nullptr : &*found;
}

const QList<filter::Field> &filterFields(Kind kind)
{
    static const QHash<int, QList<filter::Field>> kFields = [] {
        QHash<int, QList<filter::Field>> all;
        for (const auto each : {Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories}) {
            auto &fields = all[static_cast<int>(each)];
            for (const auto &spec : filterSpecs(each))
                fields.append(spec.field);
        }
        return all;
    }();
    return *kFields.constFind(static_cast<int>(kind));
}

} // namespace tradebook::list
