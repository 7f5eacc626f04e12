// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/businessdate.h"
#include "core/repo/faults.h"
#include "core/repo/orderrecord.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Lines of an order that is placed already.
namespace tradebook::repo::orders {

namespace {

EditedItem asItIs(const OrderItem &item)
{
    return {.item = item.id, .productId = item.productId, .quantity = item.quantity, .discountBp = item.discountBp};
}

Result<void> canEditLines(const Order &order)
{
    const auto refersToSale = std::any_of(order.items.begin(), order.items.end(), [](const auto &item) { return item.returnsItemId; });
    if (isOpen(order.status) && !order.invoiceNumber && !refersToSale)
        return {};
    return Error{.kind = ErrorKind::Rule, .detail = u"the lines of this order are fixed"_s};
}

/// A line that stands there, with what the person changed. An import may have given it a total of its own: unchanged terms keep it.
Result<OrderItem> changed(OrderItem item, const EditedItem &edited)
{
    const auto price = edited.unitPrice.value_or(item.unitPrice);
    const auto sameTerms = item.quantity == edited.quantity && item.unitPrice == price && item.discountBp == edited.discountBp;
    item.quantity = edited.quantity;
    item.unitPrice = price;
    item.discountBp = edited.discountBp;
    item.taxBp = edited.taxBp.value_or(item.taxBp);
    if (!sameTerms) {
        if (auto reckoned = reckonLine(item); !reckoned)
            return reckoned.error();
    }
    return item;
}

/// The lines as they shall be: those that stay in their sequence, then the new ones (without an id).
Result<QList<OrderItem>> linesOf(db::Connection &connection, const Order &before, std::span<const EditedItem> edits)
{
    QHash<qint64, const EditedItem *> staying;
    for (const auto &edit : edits) {
        if (edit.quantity <= 0)
            return invalid(u"quantity"_s, QString::number(edit.quantity));
        if (edit.item)
            staying.insert(edit.item->value, &edit);
    }
    QList<OrderItem> lines;
    for (const auto &item : before.items) {
        const auto *edit = staying.take(item.id.value);
        if (!edit)
            continue;
        auto line = changed(item, *edit);
        if (!line)
            return line.error();
        line->line = static_cast<int>(lines.size()) + 1;
        lines.append(*line);
    }
    if (!staying.isEmpty())
        return notFound(u"order_item"_s, QString::number(staying.constBegin().key()));
    for (const auto &edit : edits) {
        if (edit.item)
            continue;
        const auto good = readGood(connection, edit.productId);
        if (!good)
            return good.error();
        auto line = frozen({.productId = edit.productId,
                               .quantity = edit.quantity,
                               .unitPrice = edit.unitPrice,
                               .discountBp = edit.discountBp,
                               .taxBp = edit.taxBp},
            *good, static_cast<int>(lines.size()) + 1);
        if (auto reckoned = reckonLine(line); !reckoned)
            return reckoned.error();
        lines.append(line);
    }
    if (lines.isEmpty())
        return invalid(u"items"_s, {});
    return lines;
}

/// NotEnoughStock where a product is asked for more than before, and that is more than is there for this order.
Result<void> enoughFor(db::Connection &connection, const Order &before, const QList<OrderItem> &after)
{
    const auto book = readBook(connection);
    if (!book)
        return book.error();
    if (book->allowOverselling || !reservesStock(before.kind, before.status, before.movesStock))
        return {};
    QHash<qint64, qint64> had;
    for (const auto &item : before.items)
        had[item.productId.value] += item.quantity;
    QHash<qint64, qint64> asked;
    for (const auto &item : after) {
        auto &pieces = asked[item.productId.value];
        if (qAddOverflow(pieces, item.quantity, &pieces))
            return Error{.kind = ErrorKind::Overflow, .data = {u"quantity"_s}};
    }
    for (auto each = asked.constBegin(); each != asked.constEnd(); ++each) {
        const auto mine = had.value(each.key());
        if (each.value() <= mine)
            continue;
        const auto good = readGood(connection, {each.key()});
        if (!good)
            return good.error();
        const auto available = good->onHand - good->reserved + mine;
        if (each.value() > available)
            return Error{.kind = ErrorKind::NotEnoughStock, .data = {good->sku, QString::number(available), QString::number(each.value())}};
    }
    return {};
}

Result<void> updateItem(db::Connection &connection, const OrderItem &item, const QString &now)
{
    auto updated = db::Query(connection,
        "UPDATE order_items SET line = ?, quantity = ?, unit_price = ?, discount_bp = ?, tax_bp = ?, total = ?, discount_share = ?, "
        "updated_at = ? WHERE id = ?"_sql,
        item.line, item.quantity, item.unitPrice, item.discountBp, item.taxBp, item.total, item.discountShare, now, item.id)
                       .run();
    if (!updated)
        return updated.error();
    return {};
}

bool isSame(const OrderItem &a, const OrderItem &b)
{
    return a.line == b.line && a.quantity == b.quantity && a.unitPrice == b.unitPrice && a.discountBp == b.discountBp && a.taxBp == b.taxBp
        && a.total == b.total && a.discountShare == b.discountShare;
}

/// What leaves goes first, then what shrinks, then what grows, then what is new: the reservation never passes through more than both
/// states need. Line numbers only sink, so that none is taken twice on the way.
Result<void> writeLines(db::Connection &connection, const Order &before, const Order &after)
{
    const auto now = isoNow();
    QHash<qint64, OrderItem> kept;
    for (const auto &item : after.items) {
        if (item.id.value != 0)
            kept.insert(item.id.value, item);
    }
    QList<OrderItem> growing;
    for (const auto &item : before.items) {
        if (!kept.contains(item.id.value)) {
            if (auto gone = db::Query(connection, "DELETE FROM order_items WHERE id = ?"_sql, item.id).run(); !gone)
                return gone.error();
            continue;
        }
        auto line = kept.value(item.id.value);
        if (line.quantity > item.quantity) {
            growing.append(line);
            line = item;
            line.line = growing.last().line;
        }
        if (isSame(item, line))
            continue;
        if (auto written = updateItem(connection, line, now); !written)
            return written;
    }
    for (const auto &line : std::as_const(growing)) {
        if (auto written = updateItem(connection, line, now); !written)
            return written;
    }
    for (const auto &line : after.items) {
        if (line.id.value != 0)
            continue;
        if (auto added = insertItem(connection, after.id, line, now); !added)
            return added;
    }
    auto head = db::Query(
        connection, "UPDATE orders SET tax = ?, total = ?, updated_at = ? WHERE id = ?"_sql, after.tax, after.total, now, after.id)
                    .run();
    if (!head)
        return head.error();
    return {};
}

Result<OrderId> orderOf(db::Connection &connection, OrderItemId item)
{
    const auto order = db::Query(connection, "SELECT order_id FROM order_items WHERE id = ?"_sql, item).one([](const db::Row &row) {
        return row.id<OrderId>(0);
    });
    if (!order)
        return order.error();
    if (!*order)
        return notFound(u"order_item"_s, item);
    return **order;
}

/// setItems() with the lines as they are, changed by `change`.
template<class Change>
Result<void> edited(db::Connection &connection, OrderId id, const Change &change)
{
    const auto order = read(connection, id);
    if (!order)
        return order.error();
    QList<EditedItem> items;
    for (const auto &item : order->items)
        items.append(asItIs(item));
    change(items);
    return setItems(connection, id, items);
}

} // namespace

Result<void> setItems(db::Connection &connection, OrderId id, std::span<const EditedItem> items)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    const auto before = read(connection, id);
    if (!before)
        return before.error();
    if (auto allowed = canEditLines(*before); !allowed)
        return allowed;
    auto lines = linesOf(connection, *before, items);
    if (!lines)
        return lines.error();
    if (auto enough = enoughFor(connection, *before, *lines); !enough)
        return enough;
    auto after = *before;
    after.items = *std::move(lines);
    if (const auto figures = reckon(after); !figures)
        return figures.error();
    const auto isSameOrder = std::equal(before->items.begin(), before->items.end(), after.items.begin(), after.items.end(),
        [](const OrderItem &a, const OrderItem &b) { return a.id == b.id && isSame(a, b); });
    return isSameOrder ? Result<void>() : writeLines(connection, *before, after);
}

Result<void> addItem(db::Connection &connection, OrderId id, const NewItem &item)
{
    return addItems(connection, id, std::span(&item, 1));
}

Result<void> addItems(db::Connection &connection, OrderId id, std::span<const NewItem> items)
{
    return edited(connection, id, [items](QList<EditedItem> &all) {
        for (const auto &item : items)
            all.append({.productId = item.productId,
                .quantity = item.quantity,
                .unitPrice = item.unitPrice,
                .discountBp = item.discountBp,
                .taxBp = item.taxBp});
    });
}

Result<void> changeItem(db::Connection &connection, const EditedItem &item)
{
    const auto id = orderOf(connection, item.item.value_or(OrderItemId{}));
    if (!id)
        return id.error();
    return edited(connection, *id, [&item](QList<EditedItem> &items) {
        std::replace_if(
            items.begin(), items.end(), [&item](const EditedItem &each) { return each.item == item.item; }, item);
    });
}

Result<void> removeItem(db::Connection &connection, OrderItemId item)
{
    const auto id = orderOf(connection, item);
    if (!id)
        return id.error();
    return edited(connection, *id,
        [item](QList<EditedItem> &items) { items.removeIf([item](const EditedItem &each) { return each.item == item; }); });
}

} // namespace tradebook::repo::orders
