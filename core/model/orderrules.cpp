// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/orderrules.h"

#include "core/model/basispoints.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace tradebook {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Int128 = __int128;

Error invalid(const QString &field, qint64 value)
{
    return {.kind = ErrorKind::Invalid, .data = {field, QString::number(value)}};
}

Error overflow(const QString &field)
{
    return {.kind = ErrorKind::Overflow, .data = {field}};
}

Result<void> checkLine(const LineTerms &line)
{
    if (line.quantity <= 0)
        return invalid(u"quantity"_s, line.quantity);
    if (line.unitPrice.value < 0)
        return invalid(u"unit_price"_s, line.unitPrice.value);
    if (!isDiscountBp(line.discountBp))
        return invalid(u"discount_bp"_s, line.discountBp);
    if (!isTaxBp(line.taxBp))
        return invalid(u"tax_bp"_s, line.taxBp);
    if (line.total && line.total->value < 0)
        return invalid(u"total"_s, line.total->value);
    return {};
}

Result<void> checkOrder(const OrderTerms &terms, Money linesTotal)
{
    if (terms.discount.value < 0 || terms.discount > linesTotal)
        return invalid(u"discount"_s, terms.discount.value);
    if (terms.shipping.value < 0)
        return invalid(u"shipping"_s, terms.shipping.value);
    if (!isTaxBp(terms.shippingTaxBp))
        return invalid(u"shipping_tax_bp"_s, terms.shippingTaxBp);
    return {};
}

Result<std::vector<Money>> totalsOf(std::span<const LineTerms> lines)
{
    std::vector<Money> totals;
    totals.reserve(lines.size());
    for (const LineTerms &line : lines) {
        if (auto checked = checkLine(line); !checked)
            return checked.error();
        const Result<Money> total = line.total ? Result<Money>(*line.total) : lineTotal(line);
        if (!total)
            return total.error();
        totals.push_back(*total);
    }
    return totals;
}

std::vector<TaxedAmount> taxedAmounts(const OrderTerms &terms, std::span<const LineTerms> lines, const OrderFigures &figures)
{
    std::vector<TaxedAmount> amounts;
    amounts.reserve(lines.size() + 1);
    for (std::size_t i = 0; i < lines.size(); ++i)
        amounts.push_back({lines[i].taxBp, Money{figures.lines[i].total.value - figures.lines[i].discountShare.value}});
    if (terms.shipping.value != 0)
        amounts.push_back({terms.shippingTaxBp, terms.shipping});
    return amounts;
}

/// Everything but the lines themselves; figures.lines and linesTotal stand already.
Result<OrderFigures> withTaxAndTotal(const OrderTerms &terms, std::span<const LineTerms> lines, OrderFigures figures)
{
    auto taxes = taxesOf(taxedAmounts(terms, lines, figures), terms.pricesIncludeTax);
    if (!taxes)
        return taxes.error();
    figures.taxes = std::move(*taxes);
    Int128 tax = 0;
    for (const TaxOfRate &rate : figures.taxes)
        tax += rate.tax.value;
    Int128 total = Int128{figures.linesTotal.value} - terms.discount.value + terms.shipping.value;
    if (!terms.pricesIncludeTax)
        total += tax;
    if (tax > std::numeric_limits<qint64>::max())
        return overflow(u"tax"_s);
    if (total > std::numeric_limits<qint64>::max())
        return overflow(u"total"_s);
    figures.tax = Money{static_cast<qint64>(tax)};
    figures.total = Money{static_cast<qint64>(total)};
    return figures;
}

} // namespace

Result<Money> lineTotal(const LineTerms &line)
{
    if (auto checked = checkLine(line); !checked)
        return checked.error();
    const qint64 kept = kWholeBp - line.discountBp;
    const Int128 gross = Int128{line.quantity} * line.unitPrice.value;
    // Above this bound even one basis point of it leaves 64 bits; below it the product stays within 128.
    if (kept == 0)
        return Money{};
    if (gross > Int128{std::numeric_limits<qint64>::max()} * kWholeBp)
        return overflow(u"total"_s);
    const Int128 total = (gross * kept + kWholeBp / 2) / kWholeBp;
    if (total > std::numeric_limits<qint64>::max())
        return overflow(u"total"_s);
    return Money{static_cast<qint64>(total)};
}

Result<std::vector<Money>> spreadDiscount(Money discount, std::span<const Money> lineTotals)
{
    const auto whole = sum(lineTotals);
    if (!whole)
        return overflow(u"total"_s);
    if (discount.value < 0 || discount > *whole)
        return invalid(u"discount"_s, discount.value);
    for (const Money total : lineTotals) {
        if (total.value < 0)
            return invalid(u"total"_s, total.value);
    }
    std::vector<Money> shares(lineTotals.size());
    if (discount.value == 0)
        return shares;

    std::vector<Int128> rests(lineTotals.size());
    qint64 left = discount.value;
    for (std::size_t i = 0; i < lineTotals.size(); ++i) {
        const Int128 product = Int128{discount.value} * lineTotals[i].value;
        shares[i].value = static_cast<qint64>(product / whole->value);
        rests[i] = product % whole->value;
        left -= shares[i].value;
    }
    std::vector<std::size_t> order(lineTotals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&rests](std::size_t a, std::size_t b) { return rests[a] > rests[b]; });
    for (std::size_t i = 0; left > 0; ++i, --left)
        ++shares[order[i]].value;
    return shares;
}

Result<Money> taxOn(Money sum, int taxBp, bool pricesIncludeTax)
{
    if (!isTaxBp(taxBp))
        return invalid(u"tax_bp"_s, taxBp);
    const auto tax = scale(sum, taxBp, pricesIncludeTax ? kWholeBp + taxBp : kWholeBp);
    if (!tax)
        return overflow(u"tax"_s);
    return tax;
}

Result<std::vector<TaxOfRate>> taxesOf(std::span<const TaxedAmount> amounts, bool pricesIncludeTax)
{
    std::map<int, Int128> sums;
    for (const TaxedAmount &taxed : amounts)
        sums[taxed.taxBp] += taxed.amount.value;
    std::vector<TaxOfRate> taxes;
    taxes.reserve(sums.size());
    for (const auto &[taxBp, base] : sums) {
        if (base > std::numeric_limits<qint64>::max())
            return overflow(u"tax"_s);
        const Money amount{static_cast<qint64>(base)};
        const auto tax = taxOn(amount, taxBp, pricesIncludeTax);
        if (!tax)
            return tax.error();
        taxes.push_back({taxBp, amount, *tax});
    }
    return taxes;
}

Result<OrderFigures> orderFigures(const OrderTerms &terms, std::span<const LineTerms> lines)
{
    const auto totals = totalsOf(lines);
    if (!totals)
        return totals.error();
    const auto linesTotal = sum(*totals);
    if (!linesTotal)
        return overflow(u"total"_s);
    if (auto checked = checkOrder(terms, *linesTotal); !checked)
        return checked.error();
    const auto shares = spreadDiscount(terms.discount, *totals);
    if (!shares)
        return shares.error();

    OrderFigures figures;
    figures.linesTotal = *linesTotal;
    figures.discount = terms.discount;
    figures.shipping = terms.shipping;
    for (std::size_t i = 0; i < lines.size(); ++i)
        figures.lines.push_back({(*totals)[i], (*shares)[i]});
    return withTaxAndTotal(terms, lines, std::move(figures));
}

} // namespace tradebook
