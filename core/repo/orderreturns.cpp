// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/returnrules.h"
#include "core/repo/faults.h"
#include "core/repo/orderrecord.h"
#include "core/repo/orders.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tradebook::repo::orders {

namespace {

/// What came back of each line of a sale so far.
struct Before {
    qint64 quantity = 0;
    Money total;
    Money share;
};

Result<Before> returnedBefore(db::Connection &connection, OrderItemId item)
{
    const auto before = db::Query(connection,
        "SELECT sum(i.quantity), sum(i.total), sum(i.discount_share) FROM order_items AS i JOIN orders AS o ON o.id = i.order_id "
        "WHERE i.returns_item_id = ? AND o.status <> 'cancelled'"_sql,
        item)
                            .one([](const db::Row &row) {
                                return Before{row.integer(0), Money{row.integer(1)}, Money{row.integer(2)}};
                            });
    if (!before)
        return before.error();
    return before->value_or(Before());
}

/// What earlier returns of a sale gave back beside their lines.
struct GivenBefore {
    Money shipping;
    Money tax;
};

Result<GivenBefore> givenBefore(db::Connection &connection, OrderId sale)
{
    const auto given = db::Query(connection,
        "SELECT coalesce(sum(shipping), 0), coalesce(sum(tax), 0) FROM orders WHERE status <> 'cancelled' AND id IN "
        "(SELECT order_id FROM order_items WHERE returns_item_id IN (SELECT id FROM order_items WHERE order_id = ?))"_sql,
        sale)
                           .one([](const db::Row &row) {
                               return GivenBefore{Money{row.integer(0)}, Money{row.integer(1)}};
                           });
    if (!given)
        return given.error();
    return given->value_or(GivenBefore());
}

Result<std::vector<SoldLine>> soldLines(db::Connection &connection, const Order &sale, std::span<const ReturnedItem> items)
{
    QHash<qint64, qint64> now;
    for (const auto &item : items) {
        if (item.quantity <= 0)
            return invalid(u"quantity"_s, QString::number(item.quantity));
        now[item.item.value] += item.quantity;
    }
    std::vector<SoldLine> lines;
    for (const auto &sold : sale.items) {
        const auto before = returnedBefore(connection, sold.id);
        if (!before)
            return before.error();
        lines.push_back({.quantity = sold.quantity,
            .total = sold.total,
            .discountShare = sold.discountShare,
            .taxBp = sold.taxBp,
            .returnedBefore = before->quantity,
            .totalBefore = before->total,
            .shareBefore = before->share,
            .returnedNow = now.take(sold.id.value)});
    }
    if (!now.isEmpty())
        return notFound(u"order_item"_s, QString::number(now.constBegin().key()));
    return lines;
}

/// The return's head and lines with the figures of the rules.
void fillReturn(Order &back, const Order &sale, const std::vector<SoldLine> &lines, const OrderFigures &figures)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].returnedNow == 0)
            continue;
        auto item = sale.items[static_cast<qsizetype>(i)];
        item.returnsItemId = item.id;
        item.line = static_cast<int>(back.items.size()) + 1;
        item.quantity = lines[i].returnedNow;
        item.total = figures.lines[i].total;
        item.discountShare = figures.lines[i].discountShare;
        back.items.append(item);
    }
    back.discount = figures.discount;
    back.shipping = figures.shipping;
    back.tax = figures.tax;
    back.total = figures.total;
}

Error notReturnable(const Order &sale)
{
    return {.kind = ErrorKind::StatusNotAllowed, .data = {QString(storedName(sale.status)), QString(storedName(OrderKind::Return))}};
}

bool canComeBack(const Order &sale)
{
    return sale.kind == OrderKind::Sale && (sale.status == OrderStatus::Shipped || sale.status == OrderStatus::Delivered);
}

} // namespace

Result<ReturnableSale> returnable(db::Connection &connection, OrderId sale)
{
    const auto sold = read(connection, sale);
    if (!sold)
        return sold.error();
    if (!canComeBack(*sold))
        return notReturnable(*sold);
    const auto given = givenBefore(connection, sale);
    if (!given)
        return given.error();
    ReturnableSale found{.shippingLeft = {sold->shipping.value - given->shipping.value}};
    for (const auto &item : sold->items) {
        const auto before = returnedBefore(connection, item.id);
        if (!before)
            return before.error();
        found.items.append({item, before->quantity});
    }
    return found;
}

Result<ReturnPreview> returnPreview(db::Connection &connection, OrderId sale, std::span<const ReturnedItem> items, Money shippingBack)
{
    if (items.empty())
        return invalid(u"items"_s, {});
    const auto sold = read(connection, sale);
    if (!sold)
        return sold.error();
    if (!canComeBack(*sold))
        return notReturnable(*sold);
    const auto book = readBook(connection);
    const auto lines = soldLines(connection, *sold, items);
    const auto before = givenBefore(connection, sale);
    if (!book || !lines || !before)
        return !book ? book.error() : !lines ? lines.error() : before.error();
    const auto figures = returnFigures({.shipping = sold->shipping,
                                           .shippingTaxBp = sold->shippingTaxBp,
                                           .pricesIncludeTax = sold->pricesIncludeTax,
                                           .shippingBefore = before->shipping,
                                           .shippingNow = shippingBack,
                                           .taxBefore = before->tax},
        *lines);
    if (!figures)
        return figures.error();
    ReturnPreview preview{*sold, *figures}; // customer, addresses, tax mode
    auto &back = preview.order;
    back.id = {};
    back.number.clear();
    back.kind = OrderKind::Return;
    back.status = OrderStatus::Pending;
    back.invoiceNumber.reset();
    back.message.clear();
    back.items.clear();
    fillReturn(back, *sold, *lines, *figures);
    if (auto timed = setTimes(back, std::nullopt, std::nullopt, book->timeZone); !timed)
        return timed.error();
    return preview;
}

Result<OrderId> createReturn(db::Connection &connection, OrderId sale, std::span<const ReturnedItem> items, Money shippingBack)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    auto preview = returnPreview(connection, sale, items, shippingBack);
    if (!preview)
        return preview.error();
    if (auto numbered = setNumber(connection, preview->order, std::nullopt); !numbered)
        return numbered.error();
    return insert(connection, preview->order);
}

} // namespace tradebook::repo::orders
