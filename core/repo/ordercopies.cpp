// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/faults.h"
#include "core/repo/orderrecord.h"

using namespace Qt::StringLiterals;

namespace tradebook::repo::orders {

namespace {

struct Today {
    Money price;
    int taxBp = 0;
    bool isActive = true;
};

Result<Today> today(db::Connection &connection, ProductId product)
{
    const auto found
        = db::Query(connection, "SELECT price, tax_bp, is_active FROM products WHERE id = ?"_sql, product).one([](const db::Row &row) {
              return Today{Money{row.integer(0)}, static_cast<int>(row.integer(1)), row.boolean(2)};
          });
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"product"_s, product);
    return **found;
}

/// An order's discount that is more than the lines of today is cut to their sum.
Result<Money> fittingDiscount(Money discount, const QList<Money> &lineTotals)
{
    const auto lines = sum(std::span<const Money>(lineTotals.constData(), static_cast<std::size_t>(lineTotals.size())));
    if (!lines)
        return lines.error();
    return qMin(discount, *lines);
}

} // namespace

Result<OrderCopy> copyOf(db::Connection &connection, OrderId id)
{
    const auto order = read(connection, id);
    if (!order)
        return order.error();
    OrderCopy copy;
    copy.order.userId = order->userId;
    copy.order.shipping = order->shipping;
    copy.order.shippingTaxBp = order->shippingTaxBp;
    if (!order->userId) { // a walk-in's addresses stand nowhere else
        copy.order.billing = order->billing;
        copy.order.shippingAddress = order->shippingAddress;
    }
    QList<Money> totals;
    for (const auto &item : order->items) {
        const auto now = today(connection, item.productId);
        if (!now)
            return now.error();
        const OrderCopy::Line line{item.sku, item.name, item.quantity, item.unitPrice, now->price};
        if (!now->isActive) {
            copy.leftOut.append(line);
            continue;
        }
        if (now->price != item.unitPrice)
            copy.repriced.append(line);
        copy.order.items.append({.productId = item.productId, .quantity = item.quantity, .discountBp = item.discountBp});
        const auto total
            = lineTotal({.quantity = item.quantity, .unitPrice = now->price, .discountBp = item.discountBp, .taxBp = now->taxBp});
        if (!total)
            return total.error();
        totals.append(*total);
    }
    const auto discount = fittingDiscount(order->discount, totals);
    if (!discount)
        return discount.error();
    copy.order.discount = *discount;
    return copy;
}

Result<std::optional<OrderCopy>> lastOf(db::Connection &connection, UserId user)
{
    const auto last = db::Query(connection,
        "SELECT id FROM orders INDEXED BY orders_by_user WHERE user_id = ? AND kind = 'sale' AND status <> 'cancelled' "
        "ORDER BY placed_at DESC, id DESC LIMIT 1"_sql,
        user)
                          .one([](const db::Row &row) { return row.id<OrderId>(0); });
    if (!last)
        return last.error();
    if (!*last)
        return std::optional<OrderCopy>();
    auto copy = copyOf(connection, **last);
    if (!copy)
        return copy.error();
    return std::optional(*std::move(copy));
}

} // namespace tradebook::repo::orders
