// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/businessdate.h"
#include "core/model/returnrules.h"
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

struct Good {
    QString sku;
    QString name;
    Money price;
    int taxBp = 0;
    qint64 onHand = 0;
    qint64 reserved = 0;
};

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
        OrderItem item;
        item.line = static_cast<int>(items.size()) + 1;
        item.productId = wanted.productId;
        item.sku = good->sku;
        item.name = good->name;
        item.quantity = wanted.quantity;
        item.unitPrice = wanted.unitPrice.value_or(good->price);
        item.discountBp = wanted.discountBp;
        item.taxBp = wanted.taxBp.value_or(good->taxBp);
        items.append(item);
    }
    return items;
}

Result<void> reckon(Order &order)
{
    std::vector<LineTerms> lines;
    for (const auto &item : std::as_const(order.items))
        lines.push_back({.quantity = item.quantity, .unitPrice = item.unitPrice, .discountBp = item.discountBp, .taxBp = item.taxBp});
    const auto figures = orderFigures({.discount = order.discount,
                                          .shipping = order.shipping,
                                          .shippingTaxBp = order.shippingTaxBp,
                                          .pricesIncludeTax = order.pricesIncludeTax},
        lines);
    if (!figures)
        return figures.error();
    for (qsizetype i = 0; i < order.items.size(); ++i) {
        order.items[i].total = figures->lines[static_cast<std::size_t>(i)].total;
        order.items[i].discountShare = figures->lines[static_cast<std::size_t>(i)].discountShare;
    }
    order.tax = figures->tax;
    order.total = figures->total;
    return {};
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

Result<Money> shippingBefore(db::Connection &connection, OrderId sale)
{
    const auto sum = db::Query(connection,
        "SELECT coalesce(sum(shipping), 0) FROM orders WHERE status <> 'cancelled' AND id IN (SELECT order_id FROM order_items "
        "WHERE returns_item_id IN (SELECT id FROM order_items WHERE order_id = ?))"_sql,
        sale)
                         .number();
    if (!sum)
        return sum.error();
    return Money{*sum};
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
    auto ready = reckon(placed).andThen([&] { return setTimes(placed, order.placedAt, order.businessDate, book->timeZone); }).andThen([&] {
        return setNumber(connection, placed, order.number);
    });
    if (!ready)
        return ready.error();
    return insert(connection, placed);
}

Result<OrderId> createReturn(db::Connection &connection, OrderId sale, std::span<const ReturnedItem> items, Money shippingBack)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    if (items.empty())
        return invalid(u"items"_s, {});
    const auto sold = read(connection, sale);
    const auto book = readBook(connection);
    if (!sold || !book)
        return sold ? book.error() : sold.error();
    if (sold->kind != OrderKind::Sale || (sold->status != OrderStatus::Shipped && sold->status != OrderStatus::Delivered))
        return Error{
            .kind = ErrorKind::StatusNotAllowed, .data = {QString(storedName(sold->status)), QString(storedName(OrderKind::Return))}};
    const auto lines = soldLines(connection, *sold, items);
    const auto before = shippingBefore(connection, sale);
    if (!lines || !before)
        return lines ? before.error() : lines.error();
    const auto figures = returnFigures({.shipping = sold->shipping,
                                           .shippingTaxBp = sold->shippingTaxBp,
                                           .pricesIncludeTax = sold->pricesIncludeTax,
                                           .shippingBefore = *before,
                                           .shippingNow = shippingBack},
        *lines);
    if (!figures)
        return figures.error();
    Order back = *sold; // customer, addresses, tax mode
    back.kind = OrderKind::Return;
    back.status = OrderStatus::Pending;
    back.message.clear();
    back.items.clear();
    fillReturn(back, *sold, *lines, *figures);
    auto ready
        = setTimes(back, std::nullopt, std::nullopt, book->timeZone).andThen([&] { return setNumber(connection, back, std::nullopt); });
    if (!ready)
        return ready.error();
    return insert(connection, back);
}

} // namespace tradebook::repo::orders
