// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"

#include <optional>
#include <span>
#include <vector>

/// How an order is reckoned (DOMAIN.md, Money). Pure and exact; every function answers Overflow where 64 bits do not hold a figure and
/// Invalid (data: field, value) for a figure that no order can have. Any thread.
namespace tradebook {

/// What is agreed about one line.
struct LineTerms {
    qint64 quantity = 1; ///< positive
    Money unitPrice = {}; ///< not negative
    int discountBp = 0; ///< 0 to 10000
    int taxBp = 0; ///< not negative
    /// Where it is known already (a refund, an amount of a file), the line's total; otherwise lineTotal() of the terms above.
    std::optional<Money> total = std::nullopt;
};

/// What is agreed about the whole order.
struct OrderTerms {
    Money discount = {}; ///< 0 to the sum of the lines
    Money shipping = {}; ///< not negative
    int shippingTaxBp = 0;
    bool pricesIncludeTax = false;
};

/// An amount that is taxed at a rate; amounts of one rate are added before they are taxed.
struct TaxedAmount {
    int taxBp = 0;
    Money amount = {};
};

/// One row of the tax table of a printed page.
struct TaxOfRate {
    int taxBp = 0;
    Money base = {}; ///< what is taxed: discounted lines, and shipping where it has this rate; with the tax in it where prices include it
    Money tax = {};
    friend bool operator==(const TaxOfRate &, const TaxOfRate &) = default;
};

struct LineFigures {
    Money total = {};
    Money discountShare = {}; ///< of the order's discount
    friend bool operator==(const LineFigures &, const LineFigures &) = default;
};

/// An order as it is written: total = linesTotal - discount + shipping (+ tax where prices exclude it).
struct OrderFigures {
    std::vector<LineFigures> lines = {};
    Money linesTotal = {};
    Money discount = {};
    Money shipping = {};
    std::vector<TaxOfRate> taxes = {}; ///< by rate, ascending; rate 0 too
    Money tax = {};
    Money total = {};
};

/// half_up(quantity × unit price × (10000 - discount) / 10000)
[[nodiscard]] Result<Money> lineTotal(const LineTerms &line);

/// The order's discount spread over lines in proportion to their totals, by largest remainder; of equal remainders the lower line is
/// first. The shares sum to the discount exactly, and none is more than its line.
[[nodiscard]] Result<std::vector<Money>> spreadDiscount(Money discount, std::span<const Money> lineTotals);

/// The tax of one rate on a sum: sum × bp / (10000 + bp) where prices include it, else sum × bp / 10000.
[[nodiscard]] Result<Money> taxOn(Money sum, int taxBp, bool pricesIncludeTax);
[[nodiscard]] Result<std::vector<TaxOfRate>> taxesOf(std::span<const TaxedAmount> amounts, bool pricesIncludeTax);

/// A whole sale, or a return that does not refer to a sale.
[[nodiscard]] Result<OrderFigures> orderFigures(const OrderTerms &terms, std::span<const LineTerms> lines);

} // namespace tradebook
