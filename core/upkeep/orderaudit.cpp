// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/orderaudit.h"

#include "core/db/query.h"

#include <algorithm>
#include <limits>

namespace tradebook::upkeep {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

constexpr qint64 kReportEvery = 20'000;

/// Broken figures may be as large as they like; a sum that leaves 64 bits stays at the edge, where it differs from everything true.
void addUp(qint64 &sum, qint64 amount)
{
    if (__builtin_add_overflow(sum, amount, &sum))
        sum = amount > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
}

// Orders in the order of their ids, each with its lines; every table is walked once.
constexpr db::SqlLiteral kOrdersWithLines
    = "SELECT o.id, o.kind = 'return', o.status <> 'cancelled', "
      "o.kind = 'sale' AND o.status IN ('pending', 'processing') AND o.moves_stock = 1, o.user_id, o.business_date, "
      "o.discount, o.shipping, o.shipping_tax_bp, o.prices_include_tax, o.tax, o.total, o.item_count, "
      "i.id, i.product_id, i.quantity, i.unit_price, i.discount_bp, i.tax_bp, i.total, i.discount_share, i.returns_item_id IS NOT NULL "
      "FROM orders AS o LEFT JOIN order_items AS i ON i.order_id = o.id ORDER BY o.id, i.line"_sql;

} // namespace

Result<void> OrderAudit::run()
{
    const auto total = db::Query(m_connection, "SELECT count(*) FROM orders"_sql).number();
    if (!total)
        return total.error();
    OrderRow order;
    qint64 done = 0;
    auto outcome = db::Query(m_connection, kOrdersWithLines).forEach([&](const db::Row &row) -> Result<void> {
        if (const qint64 id = row.integer(0); id != order.id) {
            if (auto audited = audit(order); !audited)
                return audited;
            order = {.id = id,
                .isReturn = row.boolean(1),
                .counts = row.boolean(2),
                .reserves = row.boolean(3),
                .user = row.integer(4),
                .date = row.text(5),
                .terms = {Money{row.integer(6)}, Money{row.integer(7)}, static_cast<int>(row.integer(8)), row.boolean(9)},
                .tax = row.integer(10),
                .total = row.integer(11),
                .itemCount = row.integer(12),
                .lines = {}};
            if (++done % kReportEvery == 0) {
                m_progress.report(done, *total);
                if (m_progress.isCancelled())
                    return Error{.kind = ErrorKind::Cancelled};
            }
        }
        if (!row.isNull(13)) {
            order.lines.push_back({row.integer(13), row.integer(14), row.integer(15), row.integer(16), static_cast<int>(row.integer(17)),
                static_cast<int>(row.integer(18)), row.integer(19), row.integer(20), row.boolean(21)});
        }
        return {};
    });
    if (!outcome)
        return outcome;
    if (auto audited = audit(order); !audited)
        return audited;
    m_progress.report(*total, *total);
    return {};
}

Result<void> OrderAudit::audit(const OrderRow &order)
{
    if (order.id == 0)
        return {};
    m_findings.compare(Rule::ItemCount, u"orders"_s, order.id, u"item_count"_s, order.itemCount, static_cast<qint64>(order.lines.size()));
    if (order.isReturn && std::any_of(order.lines.begin(), order.lines.end(), [](const Line &line) { return line.returnsItem; }))
        return auditLinkedReturn(order);
    auditWhole(order);
    return {};
}

void OrderAudit::auditWhole(const OrderRow &order)
{
    std::vector<LineTerms> terms;
    terms.reserve(order.lines.size());
    for (const Line &line : order.lines)
        terms.push_back(
            {.quantity = line.quantity, .unitPrice = Money{line.unitPrice}, .discountBp = line.discountBp, .taxBp = line.taxBp});
    OrderTerms ofOrder = order.terms;
    if (order.lines.empty() && ofOrder.discount.value > 0) // imported before its lines: it waits for them and takes nothing off
        ofOrder.discount = {};
    const auto figures = orderFigures(ofOrder, terms);
    if (!figures) {
        m_findings.add({Rule::OrderTerms, u"orders"_s, order.id, {}, figures.error().data.value(0), figures.error().data.value(1), {}});
        std::vector<LineFigures> written;
        for (const Line &line : order.lines)
            written.push_back({Money{line.total}, Money{line.share}});
        count(order, order.total, written);
        return;
    }
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const Line &line = order.lines[i];
        m_findings.compare(Rule::LineTotal, u"order_items"_s, line.id, u"total"_s, line.total, figures->lines[i].total.value);
        m_findings.compare(
            Rule::DiscountShare, u"order_items"_s, line.id, u"discount_share"_s, line.share, figures->lines[i].discountShare.value);
    }
    m_findings.compare(Rule::OrderTax, u"orders"_s, order.id, u"tax"_s, order.tax, figures->tax.value);
    m_findings.compare(Rule::OrderTotal, u"orders"_s, order.id, u"total"_s, order.total, figures->total.value);
    count(order, figures->total.value, figures->lines);
}

Result<void> OrderAudit::auditLinkedReturn(const OrderRow &order)
{
    // Refunds are proven against their sales elsewhere; here the terms of this order have to add up.
    std::vector<TaxedAmount> amounts;
    std::vector<LineFigures> lines;
    qint64 linesTotal = 0;
    qint64 shares = 0;
    for (const Line &line : order.lines) {
        amounts.push_back({line.taxBp, Money{line.total - line.share}});
        lines.push_back({Money{line.total}, Money{line.share}});
        addUp(linesTotal, line.total);
        addUp(shares, line.share);
    }
    if (order.terms.shipping.value != 0)
        amounts.push_back({order.terms.shippingTaxBp, order.terms.shipping});
    m_findings.compare(Rule::DiscountShare, u"orders"_s, order.id, u"discount"_s, shares, order.terms.discount.value);
    qint64 total = linesTotal;
    addUp(total, order.terms.shipping.value);
    addUp(total, -order.terms.discount.value);
    const auto taxes = taxesOf(amounts, order.terms.pricesIncludeTax);
    if (!taxes) {
        m_findings.add({Rule::OrderTerms, u"orders"_s, order.id, {}, taxes.error().data.value(0), taxes.error().data.value(1), {}});
        count(order, order.total, lines);
        return {};
    }
    qint64 tax = 0;
    for (const TaxOfRate &rate : *taxes)
        addUp(tax, rate.tax.value);
    const auto mayDiffer = taxMayDiffer(order, tax, static_cast<qint64>(taxes->size()));
    if (!mayDiffer)
        return mayDiffer.error();
    if (!*mayDiffer)
        m_findings.compare(Rule::OrderTax, u"orders"_s, order.id, u"tax"_s, order.tax, tax);
    else
        tax = order.tax;
    if (!order.terms.pricesIncludeTax)
        addUp(total, tax);
    m_findings.compare(Rule::OrderTotal, u"orders"_s, order.id, u"total"_s, order.total, total);
    count(order, total, lines);
    return {};
}

/// The tax of a part is that on all which came back so far less that before: per rate it may lie one unit beside its own, and two more
/// for each return that was cancelled and made up by this one.
Result<bool> OrderAudit::taxMayDiffer(const OrderRow &order, qint64 ownTax, qint64 rates)
{
    const qint64 beside = order.tax > ownTax ? order.tax - ownTax : ownTax - order.tax;
    if (beside <= rates)
        return true;
    const auto cancelled = db::Query(m_connection,
        "SELECT count(DISTINCT o.id) FROM order_items AS mine JOIN order_items AS sold ON sold.id = mine.returns_item_id "
        "JOIN order_items AS its ON its.order_id = sold.order_id JOIN order_items AS back ON back.returns_item_id = its.id "
        "JOIN orders AS o ON o.id = back.order_id WHERE mine.order_id = ? AND o.status = 'cancelled'"_sql,
        order.id)
                               .number();
    if (!cancelled)
        return cancelled.error();
    return beside <= rates * (1 + 2 * *cancelled);
}

void OrderAudit::count(const OrderRow &order, qint64 total, const std::vector<LineFigures> &lines)
{
    if (!order.counts)
        return;
    const qint64 sign = order.isReturn ? -1 : 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Sold &sold = m_products[order.lines[i].product];
        addUp(sold.units, sign * order.lines[i].quantity);
        addUp(sold.revenue, sign * (lines[i].total.value - lines[i].discountShare.value));
        if (order.reserves)
            addUp(sold.reserved, order.lines[i].quantity);
    }
    Spent &day = m_days[order.date];
    ++day.orders;
    addUp(day.total, sign * total);
    if (order.user == 0)
        return;
    Spent &customer = m_customers[order.user];
    ++customer.orders;
    addUp(customer.total, sign * total);
    customer.last = std::max(customer.last, order.date);
}

Result<void> OrderAudit::compareSummaries()
{
    if (auto compared = compareDays(); !compared)
        return compared;
    if (auto compared = compareProducts(); !compared)
        return compared;
    return compareCustomers();
}

Result<void> OrderAudit::compareDays()
{
    const auto compare = [this](const QString &date, qint64 orders, qint64 total, const Spent &expected) {
        if (orders != expected.orders)
            m_findings.add(
                {Rule::DailySales, u"daily_sales"_s, 0, date, u"orders"_s, QString::number(orders), QString::number(expected.orders)});
        if (total != expected.total)
            m_findings.add(
                {Rule::DailySales, u"daily_sales"_s, 0, date, u"total"_s, QString::number(total), QString::number(expected.total)});
    };
    QHash<QString, Spent> left = m_days;
    auto outcome = db::Query(m_connection, "SELECT business_date, orders, total FROM daily_sales ORDER BY business_date"_sql)
                       .forEach([&](const db::Row &row) {
                           const QString date = row.text(0);
                           compare(date, row.integer(1), row.integer(2), left.take(date));
                       });
    for (auto day = left.constBegin(); day != left.constEnd(); ++day)
        compare(day.key(), 0, 0, *day);
    return outcome;
}

Result<void> OrderAudit::compareProducts()
{
    // A product without a row of stock or sales is one without figures: 0 of everything.
    return db::Query(m_connection,
        "SELECT products.id, ifnull(units, 0), ifnull(revenue, 0), ifnull(reserved, 0) FROM products "
        "LEFT JOIN product_sales ON product_sales.product_id = products.id LEFT JOIN stock ON stock.product_id = products.id "
        "ORDER BY products.id"_sql)
        .forEach([this](const db::Row &row) {
            const qint64 id = row.integer(0);
            const Sold expected = m_products.value(id);
            m_findings.compare(Rule::ProductSales, u"products"_s, id, u"units"_s, row.integer(1), expected.units);
            m_findings.compare(Rule::ProductSales, u"products"_s, id, u"revenue"_s, row.integer(2), expected.revenue);
            m_findings.compare(Rule::Reserved, u"products"_s, id, u"reserved"_s, row.integer(3), expected.reserved);
        });
}

Result<void> OrderAudit::compareCustomers()
{
    return db::Query(m_connection,
        "SELECT users.id, ifnull(orders, 0), ifnull(total, 0), ifnull(last_business_date, '') FROM users "
        "LEFT JOIN customer_sales ON customer_sales.user_id = users.id ORDER BY users.id"_sql)
        .forEach([this](const db::Row &row) {
            const qint64 id = row.integer(0);
            const Spent expected = m_customers.value(id);
            m_findings.compare(Rule::CustomerSales, u"users"_s, id, u"orders"_s, row.integer(1), expected.orders);
            m_findings.compare(Rule::CustomerSales, u"users"_s, id, u"total"_s, row.integer(2), expected.total);
            if (const QString last = row.text(3); last != expected.last)
                m_findings.add({Rule::CustomerSales, u"users"_s, id, {}, u"last_business_date"_s, last, expected.last});
        });
}

} // namespace tradebook::upkeep
