// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/businessdate.h"
#include "core/repo/faults.h"
#include "core/repo/orderrecord.h"

using namespace Qt::StringLiterals;

/// What placing, returning and changing an order have in common.
namespace tradebook::repo::orders {

Result<Good> readGood(db::Connection &connection, ProductId product)
{
    const auto good = db::Query(connection,
        "SELECT p.sku, p.name, p.price, p.tax_bp, s.on_hand, s.reserved FROM products AS p JOIN stock AS s ON s.product_id = p.id "
        "WHERE p.id = ?"_sql,
        product)
                          .one([](const db::Row &row) {
                              return Good{row.text(0), row.text(1), Money{row.integer(2)}, static_cast<int>(row.integer(3)), row.integer(4),
                                  row.integer(5)};
                          });
    if (!good)
        return good.error();
    if (!*good)
        return notFound(u"product"_s, product);
    return **good;
}

OrderItem frozen(const NewItem &wanted, const Good &good, int line)
{
    OrderItem item;
    item.line = line;
    item.productId = wanted.productId;
    item.sku = good.sku;
    item.name = good.name;
    item.quantity = wanted.quantity;
    item.unitPrice = wanted.unitPrice.value_or(good.price);
    item.discountBp = wanted.discountBp;
    item.taxBp = wanted.taxBp.value_or(good.taxBp);
    return item;
}

Result<void> reckonLine(OrderItem &item)
{
    const auto total
        = lineTotal({.quantity = item.quantity, .unitPrice = item.unitPrice, .discountBp = item.discountBp, .taxBp = item.taxBp});
    if (!total)
        return total.error();
    item.total = *total;
    return {};
}

Result<OrderFigures> reckon(Order &order)
{
    std::vector<LineTerms> lines;
    for (const auto &item : std::as_const(order.items))
        lines.push_back({.quantity = item.quantity,
            .unitPrice = item.unitPrice,
            .discountBp = item.discountBp,
            .taxBp = item.taxBp,
            .total = item.total});
    auto figures = orderFigures({.discount = order.discount,
                                    .shipping = order.shipping,
                                    .shippingTaxBp = order.shippingTaxBp,
                                    .pricesIncludeTax = order.pricesIncludeTax},
        lines);
    if (!figures)
        return figures;
    for (qsizetype i = 0; i < order.items.size(); ++i)
        order.items[i].discountShare = figures->lines[static_cast<std::size_t>(i)].discountShare;
    order.tax = figures->tax;
    order.total = figures->total;
    return figures;
}

Result<void> setTimes(Order &order, const std::optional<QDateTime> &placedAt, const std::optional<QDate> &date, const QString &timeZone)
{
    order.placedAt = placedAt.value_or(QDateTime::currentDateTimeUtc()).toUTC();
    if (!order.placedAt.isValid())
        return invalid(u"placed_at"_s, {});
    const auto zone = timeZoneNamed(timeZone);
    if (!date && !zone)
        return invalid(u"time_zone"_s, timeZone);
    order.businessDate = date ? *date : businessDate(order.placedAt, *zone);
    if (!order.businessDate.isValid())
        return invalid(u"business_date"_s, {});
    return {};
}

Result<void> setNumber(db::Connection &connection, Order &order, const std::optional<QString> &given)
{
    auto number = given ? requiredText(u"number"_s, *given) : takeNumber(connection);
    if (!number)
        return number.error();
    order.number = *number;
    return {};
}

} // namespace tradebook::repo::orders
