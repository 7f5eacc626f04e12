// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/stockrules.h"

namespace tradebook {

using namespace Qt::StringLiterals;

Result<qint64> onHandAfter(qint64 onHand, qint64 delta)
{
    qint64 after = 0;
    if (__builtin_add_overflow(onHand, delta, &after))
        return Error{.kind = ErrorKind::Overflow, .data = {u"on_hand"_s}};
    if (after < 0)
        return Error{.kind = ErrorKind::NotEnoughStock, .data = {QString(), QString::number(onHand), QString::number(delta).mid(1)}};
    return after;
}

bool canPlace(qint64 onHand, qint64 reserved, qint64 quantity, bool allowOverselling)
{
    // on_hand and reserved are never negative, so that their difference stays within 64 bits.
    return allowOverselling || onHand - reserved >= quantity;
}

std::optional<qint64> effectiveMinimum(
    std::optional<qint64> own, std::span<const std::optional<qint64>> ancestors, std::optional<qint64> ofTheBook)
{
    if (own)
        return own;
    for (const std::optional<qint64> minimum : ancestors) {
        if (minimum)
            return minimum;
    }
    return ofTheBook;
}

bool isLow(bool active, qint64 onHand, qint64 reserved, std::optional<qint64> minimum)
{
    return active && minimum && onHand - reserved <= *minimum;
}

} // namespace tradebook
