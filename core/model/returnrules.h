// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/orderrules.h"

/// How a return of a sale is reckoned, so that everything brought back equals the sale to the unit, however it is cut in parts. Every
/// figure of a part is what should be refunded so far in all, less what was refunded already (DOMAIN.md, Money). Pure. Any thread.
/// Errors: Invalid (data: field, value) where more comes back than was sold, Overflow.
namespace tradebook {

/// half_up(whole × returned so far in all / sold) - refunded already
[[nodiscard]] Result<Money> refund(Money whole, qint64 sold, qint64 returnedBefore, qint64 returnedNow, Money refundedBefore);

/// A sold line and what of it came back so far, in returns that are not cancelled.
struct SoldLine {
    qint64 quantity = 1;
    Money total = {};
    Money discountShare = {};
    int taxBp = 0;
    qint64 returnedBefore = 0;
    Money totalBefore = {}; ///< line totals of earlier returns
    Money shareBefore = {}; ///< discount shares of earlier returns
    qint64 returnedNow = 0; ///< 0: the line is not part of this return
};

/// The sale: of its shipping a part may be given back.
struct SaleTerms {
    Money shipping = {};
    int shippingTaxBp = 0;
    bool pricesIncludeTax = false;
    Money shippingBefore = {}; ///< shipping given back by earlier returns
    Money shippingNow = {};
    Money taxBefore = {}; ///< tax of earlier returns, as they stand
};

/// The return's figures. A line's part of the order's discount goes back in proportion to its refund: half_up(share × refunded so far in
/// all / line total) - given back already. `lines` has one entry per sold line, zero where nothing of it comes back now. Tax is reckoned
/// per rate like the refund of a line: the tax on all that came back so far, less the tax on what came back before. Earlier returns may
/// have been reckoned before one among them was cancelled: what they gave more or less is made up here, from the first rate on.
[[nodiscard]] Result<OrderFigures> returnFigures(const SaleTerms &sale, std::span<const SoldLine> lines);

} // namespace tradebook
