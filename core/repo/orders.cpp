// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/orders.h"

#include "core/model/businessdate.h"
#include "core/model/text.h"
#include "core/repo/faults.h"
#include "core/repo/orderrecord.h"

using namespace Qt::StringLiterals;

namespace tradebook::repo::orders {

namespace {

/// The first line of the order whose product has fewer pieces on hand than the order's lines take.
Result<void> enoughOnHand(db::Connection &connection, OrderId id)
{
    struct Short {
        QString sku;
        qint64 onHand;
        qint64 asked;
    };
    const auto found = db::Query(connection,
        "SELECT i.sku, s.on_hand, (SELECT sum(quantity) FROM order_items WHERE order_id = ?1 AND product_id = i.product_id) AS asked "
        "FROM order_items AS i JOIN stock AS s ON s.product_id = i.product_id WHERE i.order_id = ?1 AND s.on_hand < asked "
        "ORDER BY i.line LIMIT 1"_sql,
        id)
                           .one([](const db::Row &row) {
                               return Short{row.text(0), row.integer(1), row.integer(2)};
                           });
    if (!found)
        return found.error();
    if (*found)
        return Error{.kind = ErrorKind::NotEnoughStock,
            .data = {(*found)->sku, QString::number((*found)->onHand), QString::number((*found)->asked)}};
    return {};
}

/// One move per line. The status stands already: the reservation ended with it.
Result<void> moveGoods(db::Connection &connection, OrderId id, int direction)
{
    const auto moved = db::Query(connection,
        "INSERT INTO stock_moves (product_id, delta, reason, order_item_id, at, created_at, updated_at) "
        "SELECT product_id, quantity * ?2, ?3, id, ?4, ?4, ?4 FROM order_items WHERE order_id = ?1 ORDER BY line"_sql,
        id, direction, direction < 0 ? u"shipped"_s : u"returned"_s, isoNow())
                           .run();
    if (!moved)
        return moved.error();
    return {};
}

/// Whether the editable terms of money differ; each with its field.
std::optional<Error> changedTerm(const Order &before, const Order &after)
{
    if (before.discount != after.discount)
        return invalid(u"discount"_s, QString::number(after.discount.value));
    if (before.shipping != after.shipping)
        return invalid(u"shipping"_s, QString::number(after.shipping.value));
    if (before.shippingTaxBp != after.shippingTaxBp)
        return invalid(u"shipping_tax_bp"_s, QString::number(after.shippingTaxBp));
    return std::nullopt;
}

/// Tax, total and the lines' shares of the discount for other terms; the lines' own totals stay.
Result<void> rereckon(db::Connection &connection, Order &order)
{
    const auto before = order.items;
    if (const auto figures = reckon(order); !figures)
        return figures.error();
    const auto now = isoNow();
    for (qsizetype i = 0; i < order.items.size(); ++i) {
        const auto share = order.items[i].discountShare;
        if (share == before[i].discountShare)
            continue;
        auto shared = db::Query(
            connection, "UPDATE order_items SET discount_share = ?, updated_at = ? WHERE id = ?"_sql, share, now, order.items[i].id)
                          .run();
        if (!shared)
            return shared.error();
    }
    return {};
}

/// The order as it stands, with what may be edited taken from `edited`.
Result<Order> merged(Order order, const Order &edited)
{
    auto number = requiredText(u"number"_s, edited.number);
    if (!number)
        return number.error();
    if (auto good = storableTexts(edited); !good)
        return good.error();
    if (auto good = datesInRange(edited.placedAt, edited.businessDate); !good)
        return good.error();
    order.number = *number;
    order.userId = edited.userId;
    order.placedAt = edited.placedAt.toUTC();
    order.businessDate = edited.businessDate;
    order.billing = edited.billing;
    order.shippingAddress = edited.shippingAddress;
    order.message = edited.message;
    order.discount = edited.discount;
    order.shipping = edited.shipping;
    order.shippingTaxBp = edited.shippingTaxBp;
    return order;
}

Result<void> writeHead(db::Connection &connection, const Order &order)
{
    db::Values values = addressValues(order);
    values += db::Values{order.number, order.userId, isoInstant(order.placedAt), isoDate(order.businessDate), order.discount,
        order.shipping, order.shippingTaxBp, order.tax, order.total, order.message, isoNow(), order.id};
    const auto updated = db::Query(connection,
        "UPDATE orders SET billing_recipient = ?, billing_street = ?, billing_city = ?, billing_region = ?, billing_postal_code = ?, "
        "billing_country = ?, shipping_recipient = ?, shipping_street = ?, shipping_city = ?, shipping_region = ?, "
        "shipping_postal_code = ?, shipping_country = ?, number = ?, user_id = ?, placed_at = ?, business_date = ?, discount = ?, "
        "shipping = ?, shipping_tax_bp = ?, tax = ?, total = ?, message = ?, updated_at = ? WHERE id = ?"_sql,
        values)
                             .run();
    if (!updated)
        return named(updated.error(), order);
    return changedOne(updated, u"order"_s, order.id.value);
}

} // namespace

Result<Order> read(db::Connection &connection, OrderId id)
{
    auto order = readHead(connection, id);
    if (!order)
        return order;
    auto items = readItems(connection, id);
    if (!items)
        return items.error();
    order->items = *std::move(items);
    return order;
}

Result<std::optional<OrderId>> byNumber(db::Connection &connection, const QString &number)
{
    return db::Query(connection, "SELECT id FROM orders WHERE number = ?"_sql, trimmedName(number)).one([](const db::Row &row) {
        return row.id<OrderId>(0);
    });
}

Result<void> update(db::Connection &connection, const Order &order)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    const auto before = read(connection, order.id);
    if (!before)
        return before.error();
    auto after = merged(*before, order);
    if (!after)
        return after.error();
    if (const auto term = changedTerm(*before, *after)) {
        const auto refersToSale = !before->items.isEmpty() && before->items.first().returnsItemId.has_value();
        if (!isOpen(before->status) || before->invoiceNumber || refersToSale)
            return *term;
        if (auto reckoned = rereckon(connection, *after); !reckoned)
            return reckoned;
    }
    return writeHead(connection, *after);
}

Result<void> setStatus(db::Connection &connection, OrderId id, OrderStatus status)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    const auto order = readHead(connection, id);
    if (!order)
        return order.error();
    if (!canBecome(order->status, status))
        return Error{.kind = ErrorKind::StatusNotAllowed, .data = {QString(storedName(order->status)), QString(storedName(status))}};
    // A shipped sale has left and a delivered return comes in; every other status leaves the shelf alone.
    const auto direction
        = stockDirection(order->kind, status, order->movesStock) - stockDirection(order->kind, order->status, order->movesStock);
    if (direction < 0) {
        if (auto enough = enoughOnHand(connection, id); !enough)
            return enough;
    }
    const auto changed
        = db::Query(connection, "UPDATE orders SET status = ?, updated_at = ? WHERE id = ?"_sql, QString(storedName(status)), isoNow(), id)
              .run();
    if (!changed)
        return changed.error();
    if (direction == 0)
        return {};
    return moveGoods(connection, id, direction);
}

Result<qint64> issueInvoice(db::Connection &connection, OrderId id)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    const auto order = readHead(connection, id);
    if (!order)
        return order.error();
    if (order->invoiceNumber)
        return *order->invoiceNumber;
    if (order->kind != OrderKind::Sale || order->status == OrderStatus::Cancelled)
        return Error{.kind = ErrorKind::Rule, .detail = u"only a sale that is not cancelled gets an invoice"_s};
    const auto number = db::Query(connection, "SELECT next_invoice_number FROM book"_sql).number();
    if (!number)
        return number.error();
    const auto now = isoNow();
    auto written = db::Query(connection, "UPDATE book SET next_invoice_number = ?, updated_at = ?"_sql, *number + 1, now).run();
    if (written)
        written = db::Query(connection, "UPDATE orders SET invoice_number = ?, updated_at = ? WHERE id = ?"_sql, *number, now, id).run();
    if (!written)
        return withValue(written.error(), {{u"invoice_number"_s, QString::number(*number)}});
    return *number;
}

Result<void> remove(db::Connection &connection, OrderId id)
{
    const auto order = readHead(connection, id);
    if (!order)
        return order.error();
    const auto removed = db::Query(connection, "DELETE FROM orders WHERE id = ?"_sql, id).run();
    if (!removed && removed.error().kind == ErrorKind::StillInUse)
        return stillInUse(u"order"_s, order->number);
    return changedOne(removed, u"order"_s, id.value);
}

} // namespace tradebook::repo::orders
