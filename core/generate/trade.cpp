// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/trade.h"

#include "core/generate/calendar.h"
#include "core/model/businessdate.h"
#include "core/model/orderrules.h"
#include "core/model/returnrules.h"

#include <algorithm>
#include <cmath>

namespace tradebook::generate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 5;
constexpr double kReturned = 0.03;
constexpr double kWalkIns = 0.05;
constexpr Hours kOpeningHours{QTime::fromMSecsSinceStartOfDay(8 * 3600000), QTime::fromMSecsSinceStartOfDay(23 * 3600000)};
constexpr Hours kNight{QTime::fromMSecsSinceStartOfDay(0), QTime::fromMSecsSinceStartOfDay(600000)};

/// A few sell much: the place grows with a power of the throw, and is scattered so that neighbours in the list differ.
qsizetype popular(Dice &dice, qsizetype count, double steepness)
{
    constexpr qint64 kPrime = 2'147'483'647; // larger than any list here, so that it shares no factor with its length
    const auto place = static_cast<qint64>(std::pow(dice.real(), steepness) * static_cast<double>(count));
    return static_cast<qsizetype>(place * kPrime % count);
}

qint64 piecesOf(Dice &dice)
{
    const double throwOf = dice.real();
    if (throwOf < 0.62)
        return 1;
    if (throwOf < 0.84)
        return 2;
    return throwOf < 0.97 ? dice.between(3, 6) : 12;
}

double demandIn(Season season, int month)
{
    if (season == Season::Always)
        return 0.6;
    const bool winter = month >= 10;
    const bool summer = month >= 4 && month <= 8;
    return (season == Season::Winter && winter) || (season == Season::Summer && summer) ? 1.0 : 0.25;
}

} // namespace

Trade::Trade(BulkWriter &writer, Dice &dice, const book::BookInfo &book, const TradePlan &plan)
    : m_writer(writer)
    , m_dice(dice)
    , m_plan(plan)
    , m_pricesIncludeTax(book.pricesIncludeTax)
    , m_currency(Currency::named(book.currency).value_or(Currency{}))
    , m_zone(timeZoneNamed(book.timeZone).value_or(QTimeZone::utc()))
    , m_end(instantOfLocal(plan.last, kNight.until, m_zone))
    , m_nextNumber(book.nextOrderNumber)
    , m_nextInvoice(book.nextInvoiceNumber)
    , m_perDay(ordersPerDay(plan.first, plan.last, plan.orders))
{
}

Result<void> Trade::runDay()
{
    const QDate day = m_plan.first.addDays(m_day);
    // The last day is today: its orders came in just after midnight, so that none lies in the future.
    const bool isLast = day == m_plan.last;
    const QList<QTime> times = timesOfDay(m_perDay[m_day], isLast ? kNight : kOpeningHours, m_dice);
    for (const QTime time : times) {
        const QDateTime at = instantOfLocal(day, time, m_zone);
        if (!m_returns.isEmpty() && m_returns.firstKey() <= day) {
            const Order sale = m_returns.first();
            m_returns.erase(m_returns.begin());
            if (auto taken = takeBack(sale, day, at); !taken)
                return taken;
        } else if (auto sold = sell(day, at); !sold) {
            return sold;
        }
    }
    ++m_day;
    return {};
}

Result<void> Trade::finish()
{
    return m_writer.setCounters(m_nextNumber, m_nextInvoice);
}

QDateTime Trade::soonAfter(const QDateTime &at, qint64 hours) const
{
    return std::clamp(at.addSecs(hours * 3600), at, std::max(at, m_end));
}

OrderStatus Trade::statusOn(QDate day)
{
    const qint64 age = day.daysTo(m_plan.last);
    if (m_dice.chance(0.03))
        return OrderStatus::Cancelled;
    if (age <= 1)
        return m_dice.chance(0.8) ? OrderStatus::Pending : OrderStatus::Processing;
    if (age <= 4)
        return m_dice.chance(0.3) ? OrderStatus::Pending : OrderStatus::Processing;
    // One in a hundred waits for something.
    if (age <= 20 && m_dice.chance(0.01))
        return OrderStatus::Processing;
    return age <= 10 ? OrderStatus::Shipped : OrderStatus::Delivered;
}

void Trade::address(Order &order)
{
    if (m_customers.isEmpty() || m_dice.chance(kWalkIns))
        return;
    const Customer &customer = m_customers[popular(m_dice, m_customers.size(), 2.0)];
    order.userId = customer.id;
    order.billing = customer.person.address();
    order.shippingAddress = order.billing;
    // A present goes to somebody else.
    if (m_dice.chance(0.08))
        order.shippingAddress = m_customers[m_dice.below(m_customers.size())].person.address();
}

qsizetype Trade::pickGoods(QDate day)
{
    qsizetype place = popular(m_dice, m_goods.size(), 2.2);
    for (int again = 0; again < 4 && !m_dice.chance(demandIn(m_goods[place].season, day.month())); ++again)
        place = popular(m_dice, m_goods.size(), 2.2);
    return place;
}

void Trade::pickLines(Order &order, std::vector<qsizetype> &picked)
{
    const auto count = static_cast<int>(m_dice.between(1, kMostLines));
    for (int line = 1; line <= count; ++line) {
        const qsizetype place = pickGoods(order.businessDate);
        const Goods &goods = m_goods[place];
        OrderItem item;
        item.line = line;
        item.productId = goods.id;
        item.sku = goods.sku;
        item.name = goods.name;
        item.quantity = piecesOf(m_dice);
        item.unitPrice = goods.price;
        item.discountBp = m_dice.chance(0.05) ? static_cast<int>(m_dice.between(1, 6)) * 500 : 0;
        item.taxBp = goods.taxBp;
        order.items.append(item);
        picked.push_back(place);
    }
}

Result<void> Trade::reckon(Order &order)
{
    std::vector<LineTerms> lines;
    Money goodsTotal;
    for (const OrderItem &item : std::as_const(order.items)) {
        lines.push_back({.quantity = item.quantity, .unitPrice = item.unitPrice, .discountBp = item.discountBp, .taxBp = item.taxBp});
        const auto total = lineTotal(lines.back());
        if (!total)
            return total.error();
        const auto sum = add(goodsTotal, *total);
        if (!sum)
            return sum.error();
        goodsTotal = *sum;
    }
    if (m_dice.chance(0.1))
        order.discount.value = goodsTotal.value / 10;
    if (goodsTotal < priceIn(m_currency, 5000) && order.userId) {
        order.shipping = priceIn(m_currency, m_dice.chance(0.2) ? 795 : 395);
        order.shippingTaxBp = 2000;
    }
    const OrderTerms terms{order.discount, order.shipping, order.shippingTaxBp, order.pricesIncludeTax};
    const auto figures = orderFigures(terms, lines);
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

Result<void> Trade::restock(Goods &goods, qint64 needed, const QDateTime &at)
{
    const qint64 delta = std::max<qint64>(0, needed - goods.available()) + goods.minimum + m_dice.between(1, 4) * 12;
    goods.onHand += delta;
    return m_writer.add(StockMove{.id = {}, .productId = goods.id, .delta = delta, .reason = u"received"_s, .note = {}, .at = at});
}

Result<void> Trade::provide(const Order &order, const std::vector<qsizetype> &picked)
{
    for (std::size_t i = 0; i < picked.size(); ++i) {
        Goods &goods = m_goods[picked[i]];
        const qint64 quantity = order.items[static_cast<qsizetype>(i)].quantity;
        if (goods.available() < quantity) {
            if (auto stocked = restock(goods, quantity, order.placedAt.addSecs(-3600)); !stocked)
                return stocked;
        }
        // Taken here for both, so that a second line of the same product sees it.
        goods.reserved += quantity;
    }
    return {};
}

Result<void> Trade::moveSold(const Order &order, const std::vector<qsizetype> &picked)
{
    for (std::size_t i = 0; i < picked.size(); ++i) {
        Goods &goods = m_goods[picked[i]];
        const OrderItem &item = order.items[static_cast<qsizetype>(i)];
        if (stockDirection(order.kind, order.status, order.movesStock) < 0) {
            goods.reserved -= item.quantity;
            goods.onHand -= item.quantity;
            const StockMove move{.id = {},
                .productId = goods.id,
                .delta = -item.quantity,
                .reason = u"shipped"_s,
                .orderItemId = item.id,
                .note = {},
                .at = order.updatedAt};
            if (auto moved = m_writer.add(move); !moved)
                return moved;
        }
        if (goods.available() <= goods.minimum && m_dice.chance(m_plan.restocking)) {
            if (auto stocked = restock(goods, 0, order.updatedAt); !stocked)
                return stocked;
        }
    }
    return {};
}

Result<void> Trade::write(Order &order)
{
    order.id = m_writer.nextOrder();
    order.number = QString::number(m_nextNumber++);
    for (OrderItem &item : order.items) {
        item.id = m_writer.nextItem();
        item.orderId = order.id;
    }
    const bool shipped = order.status == OrderStatus::Shipped || order.status == OrderStatus::Delivered;
    if (m_plan.invoices && shipped && order.kind == OrderKind::Sale)
        order.invoiceNumber = m_nextInvoice++;
    ++m_written;
    m_writtenItems += order.items.size();
    return m_writer.add(order);
}

Result<void> Trade::sell(QDate day, const QDateTime &at)
{
    Order order;
    order.placedAt = at;
    order.businessDate = day;
    order.status = statusOn(day);
    order.pricesIncludeTax = m_pricesIncludeTax;
    order.movesStock = day >= m_plan.stockFrom;
    const qint64 hours = order.status == OrderStatus::Pending ? 0 : m_dice.between(1, 30);
    order.updatedAt = soonAfter(at, hours);
    address(order);
    std::vector<qsizetype> picked;
    pickLines(order, picked);
    if (auto reckoned = reckon(order); !reckoned)
        return reckoned;
    const bool needsGoods = order.movesStock && order.status != OrderStatus::Cancelled;
    if (needsGoods) {
        if (auto provided = provide(order, picked); !provided)
            return provided;
    }
    if (auto written = write(order); !written)
        return written;
    if (needsGoods) {
        if (auto moved = moveSold(order, picked); !moved)
            return moved;
    }
    if (order.status == OrderStatus::Delivered && m_dice.chance(kReturned))
        planReturn(order, day);
    return {};
}

void Trade::planReturn(const Order &sale, QDate day)
{
    const QDate due = day.addDays(m_dice.between(4, 21));
    if (due <= m_plan.last)
        m_returns.insert(due, sale);
}

Result<void> Trade::takeBack(const Order &sale, QDate day, const QDateTime &at)
{
    std::vector<SoldLine> sold;
    for (const OrderItem &item : sale.items) {
        sold.push_back({.quantity = item.quantity, .total = item.total, .discountShare = item.discountShare, .taxBp = item.taxBp});
        if (m_dice.chance(0.5))
            sold.back().returnedNow = m_dice.between(1, item.quantity);
    }
    if (std::none_of(sold.begin(), sold.end(), [](const SoldLine &line) { return line.returnedNow > 0; }))
        sold.front().returnedNow = sold.front().quantity;
    const auto figures = returnFigures({.pricesIncludeTax = sale.pricesIncludeTax}, sold);
    if (!figures)
        return figures.error();

    Order order = sale;
    order.kind = OrderKind::Return;
    order.status = day.daysTo(m_plan.last) <= 2 ? OrderStatus::Pending : OrderStatus::Delivered;
    order.placedAt = at;
    order.businessDate = day;
    order.updatedAt = order.status == OrderStatus::Pending ? at : soonAfter(at, 24);
    order.movesStock = day >= m_plan.stockFrom;
    order.invoiceNumber.reset();
    order.discount = figures->discount;
    order.shipping = {};
    order.shippingTaxBp = 0;
    order.tax = figures->tax;
    order.total = figures->total;
    order.items.clear();
    for (std::size_t i = 0; i < sold.size(); ++i) {
        if (sold[i].returnedNow == 0)
            continue;
        OrderItem item = sale.items[static_cast<qsizetype>(i)];
        item.returnsItemId = item.id;
        item.line = static_cast<int>(order.items.size()) + 1;
        item.quantity = sold[i].returnedNow;
        item.total = figures->lines[i].total;
        item.discountShare = figures->lines[i].discountShare;
        order.items.append(item);
    }
    if (auto written = write(order); !written)
        return written;
    if (stockDirection(order.kind, order.status, order.movesStock) == 0)
        return {};
    for (const OrderItem &item : std::as_const(order.items)) {
        const StockMove move{.id = {},
            .productId = item.productId,
            .delta = item.quantity,
            .reason = u"returned"_s,
            .orderItemId = item.id,
            .note = {},
            .at = order.updatedAt};
        if (auto moved = m_writer.add(move); !moved)
            return moved;
        // Goods were written one after the other.
        m_goods[item.productId.value - m_goods.constFirst().id.value].onHand += item.quantity;
    }
    return {};
}

} // namespace tradebook::generate
