// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/returnrules.h"

#include <algorithm>
#include <map>

namespace tradebook {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString &field, qint64 value)
{
    return {.kind = ErrorKind::Invalid, .data = {field, QString::number(value)}};
}

/// What is taxed at one rate: what came back before this return, and with it.
struct Bases {
    Money before;
    Money now;
};

struct ReturnedTax {
    TaxOfRate now;
    Money before; ///< by the rule; the earlier returns may have given another
};

Result<LineFigures> lineFigures(const SoldLine &line)
{
    const auto total = refund(line.total, line.quantity, line.returnedBefore, line.returnedNow, line.totalBefore);
    if (!total)
        return total.error();
    // In proportion to what is refunded, not to the pieces: then no part gives back more discount than price.
    const auto refunded = add(line.totalBefore, *total);
    if (!refunded)
        return refunded.error();
    const auto shareSoFar = line.total.value == 0 ? Result<Money>(Money{}) : scale(line.discountShare, refunded->value, line.total.value);
    if (!shareSoFar)
        return shareSoFar.error();
    const Money share = std::clamp(Money{shareSoFar->value - line.shareBefore.value}, Money{}, *total);
    return LineFigures{*total, share};
}

Result<std::map<int, Bases>> basesOf(const SaleTerms &sale, std::span<const SoldLine> lines, const OrderFigures &figures)
{
    std::map<int, Bases> bases;
    const auto take = [&bases](int taxBp, qint64 before, qint64 now) -> Result<void> {
        Bases &rate = bases[taxBp];
        const auto sumBefore = add(rate.before, Money{before});
        const auto sumNow = add(rate.now, Money{now});
        if (!sumBefore || !sumNow)
            return Error{.kind = ErrorKind::Overflow, .data = {u"tax"_s}};
        rate = {*sumBefore, *sumNow};
        return {};
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const qint64 before = lines[i].totalBefore.value - lines[i].shareBefore.value;
        const qint64 now = figures.lines[i].total.value - figures.lines[i].discountShare.value;
        if (auto taken = take(lines[i].taxBp, before, now); !taken)
            return taken.error();
    }
    if (sale.shippingBefore.value != 0 || sale.shippingNow.value != 0) {
        if (auto taken = take(sale.shippingTaxBp, sale.shippingBefore.value, sale.shippingNow.value); !taken)
            return taken.error();
    }
    return bases;
}

Result<ReturnedTax> taxOfRate(int taxBp, const Bases &bases, bool pricesIncludeTax)
{
    const auto all = add(bases.before, bases.now);
    if (!all)
        return Error{.kind = ErrorKind::Overflow, .data = {u"tax"_s}};
    const auto taxSoFar = taxOn(*all, taxBp, pricesIncludeTax);
    const auto taxBefore = taxOn(bases.before, taxBp, pricesIncludeTax);
    if (!taxSoFar)
        return taxSoFar.error();
    if (!taxBefore)
        return taxBefore.error();
    return ReturnedTax{{taxBp, bases.now, Money{taxSoFar->value - taxBefore->value}}, *taxBefore};
}

/// All that comes back is taxed as the sale was, though earlier returns gave `owed` less (or more) than the rule would now. Nothing is
/// taken back from the customer.
void makeUp(std::vector<TaxOfRate> &taxes, qint64 owed)
{
    for (TaxOfRate &rate : taxes) {
        const qint64 tax = std::max(qint64{0}, rate.tax.value + owed);
        owed -= tax - rate.tax.value;
        rate.tax.value = tax;
    }
}

Result<OrderFigures> withTotals(OrderFigures figures, bool pricesIncludeTax)
{
    std::vector<Money> parts;
    for (const LineFigures &line : figures.lines) {
        parts.push_back(line.total);
        figures.discount.value += line.discountShare.value;
    }
    for (const TaxOfRate &rate : figures.taxes)
        figures.tax.value += rate.tax.value;
    const auto linesTotal = sum(parts);
    if (!linesTotal)
        return Error{.kind = ErrorKind::Overflow, .data = {u"total"_s}};
    figures.linesTotal = *linesTotal;
    parts.assign({*linesTotal, Money{-figures.discount.value}, figures.shipping});
    if (!pricesIncludeTax)
        parts.push_back(figures.tax);
    const auto total = sum(parts);
    if (!total)
        return Error{.kind = ErrorKind::Overflow, .data = {u"total"_s}};
    figures.total = *total;
    return figures;
}

} // namespace

Result<Money> refund(Money whole, qint64 sold, qint64 returnedBefore, qint64 returnedNow, Money refundedBefore)
{
    if (sold <= 0)
        return invalid(u"quantity"_s, sold);
    if (returnedBefore < 0 || returnedNow < 0 || returnedBefore > sold || returnedNow > sold - returnedBefore)
        return invalid(u"quantity"_s, returnedNow);
    if (returnedNow == 0)
        return Money{};
    const auto soFar = scale(whole, returnedBefore + returnedNow, sold);
    if (!soFar)
        return soFar.error();
    // Earlier returns may have been reckoned before one among them was cancelled; nothing is ever taken back from the customer.
    return Money{std::max(qint64{0}, soFar->value - refundedBefore.value)};
}

Result<OrderFigures> returnFigures(const SaleTerms &sale, std::span<const SoldLine> lines)
{
    if (sale.shippingNow.value < 0 || sale.shippingNow.value > sale.shipping.value - sale.shippingBefore.value)
        return invalid(u"shipping"_s, sale.shippingNow.value);
    OrderFigures figures;
    figures.shipping = sale.shippingNow;
    for (const SoldLine &line : lines) {
        const auto reckoned = lineFigures(line);
        if (!reckoned)
            return reckoned.error();
        figures.lines.push_back(*reckoned);
    }
    const auto bases = basesOf(sale, lines, figures);
    if (!bases)
        return bases.error();
    qint64 owed = -sale.taxBefore.value;
    for (const auto &[taxBp, rate] : *bases) {
        const auto tax = taxOfRate(taxBp, rate, sale.pricesIncludeTax);
        if (!tax)
            return tax.error();
        figures.taxes.push_back(tax->now);
        owed += tax->before.value;
    }
    makeUp(figures.taxes, owed);
    return withTotals(std::move(figures), sale.pricesIncludeTax);
}

} // namespace tradebook
