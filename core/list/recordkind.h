// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/model/record.h"

namespace tradebook::list {

/// What a row of the list is.
[[nodiscard]] constexpr RecordKind recordKind(Kind kind)
{
    switch (kind) {
    case Kind::Users:
        return RecordKind::User;
    case Kind::Addresses:
        return RecordKind::Address;
    case Kind::Products:
        return RecordKind::Product;
    case Kind::Orders:
        return RecordKind::Order;
    case Kind::OrderItems:
        return RecordKind::OrderItem;
    case Kind::Categories:
        return RecordKind::Category;
    }
    return RecordKind::User;
}

} // namespace tradebook::list
