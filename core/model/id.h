// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace tradebook {

/// A row id that cannot be mistaken for the id of another kind, nor for a number. No sentinel: an absent id is a std::nullopt.
template<class Tag>
struct Id {
    qint64 value = 0;

    friend bool operator==(Id, Id) = default;
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using UserId = Id<struct UserTag>;
using AddressId = Id<struct AddressTag>;
using CategoryId = Id<struct CategoryTag>;
using ProductId = Id<struct ProductTag>;
using OrderId = Id<struct OrderTag>;
using OrderItemId = Id<struct OrderItemTag>;
using StockMoveId = Id<struct StockMoveTag>;
using NoteId = Id<struct NoteTag>;

} // namespace tradebook
