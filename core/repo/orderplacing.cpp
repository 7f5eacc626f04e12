// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/stockrules.h"
#include "core/model/text.h"
#include "core/repo/faults.h"
#include "core/repo/orderrecord.h"
#include "core/repo/orders.h"
#include "core/repo/users.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tradebook::repo::orders {

namespace {

/// The lines with what the products say, and the check that there is enough of each.
Result<QList<OrderItem>> itemsOf(db::Connection &connection, const NewOrder &order, const BookTerms &book)
{
    QList<OrderItem> items;
    QHash<qint64, qint64> asked; // the same product may stand on two lines
    for (const auto &wanted : order.items) {
        const auto good = readGood(connection, wanted.productId);
        if (!good)
            return good.error();
        if (wanted.quantity <= 0)
            return invalid(u"quantity"_s, QString::number(wanted.quantity));
        auto &pieces = asked[wanted.productId.value];
        if (qAddOverflow(pieces, wanted.quantity, &pieces))
            return Error{.kind = ErrorKind::Overflow, .data = {u"quantity"_s}};
        const auto needsStock = order.movesStock && order.kind == OrderKind::Sale;
        if (needsStock && !canPlace(good->onHand, good->reserved, pieces, book.allowOverselling))
            return Error{.kind = ErrorKind::NotEnoughStock,
                .data = {good->sku, QString::number(good->onHand - good->reserved), QString::number(pieces)}};
        auto item = frozen(wanted, *good, static_cast<int>(items.size()) + 1);
        if (auto reckoned = reckonLine(item); !reckoned)
            return reckoned.error();
        items.append(item);
    }
    return items;
}

Result<AddressSnapshot> snapshotOf(db::Connection &connection, const NewOrder &order, AddressKind kind)
{
    const auto &given = kind == AddressKind::Billing ? order.billing : order.shippingAddress;
    if (given || !order.userId)
        return given.value_or(AddressSnapshot());
    const auto found = users::defaultAddress(connection, *order.userId, kind);
    if (!found)
        return found.error();
    if (!*found)
        return AddressSnapshot();
    return AddressSnapshot{
        (*found)->recipient, (*found)->street, (*found)->city, (*found)->region, (*found)->postalCode, (*found)->country};
}

} // namespace

Result<OrderId> create(db::Connection &connection, const NewOrder &order)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    if (order.items.isEmpty())
        return invalid(u"items"_s, {});
    const auto book = readBook(connection);
    if (!book)
        return book.error();
    auto items = itemsOf(connection, order, *book);
    if (!items)
        return items.error();
    const auto billing = snapshotOf(connection, order, AddressKind::Billing);
    const auto shipping = snapshotOf(connection, order, AddressKind::Shipping);
    if (!billing || !shipping)
        return billing ? shipping.error() : billing.error();
    Order placed;
    placed.kind = order.kind;
    placed.userId = order.userId;
    placed.billing = *billing;
    placed.shippingAddress = *shipping;
    placed.discount = order.discount;
    placed.shipping = order.shipping;
    placed.shippingTaxBp = order.shippingTaxBp;
    placed.pricesIncludeTax = book->pricesIncludeTax;
    placed.movesStock = order.movesStock;
    placed.message = order.message;
    placed.items = *std::move(items);
    if (const auto figures = reckon(placed); !figures)
        return figures.error();
    auto ready = setTimes(placed, order.placedAt, order.businessDate, book->timeZone).andThen([&] {
        return setNumber(connection, placed, order.number);
    });
    if (!ready)
        return ready.error();
    return insert(connection, placed);
}

} // namespace tradebook::repo::orders
