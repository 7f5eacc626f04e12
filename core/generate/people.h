// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/generate/dice.h"
#include "core/model/order.h"
#include "core/model/user.h"

#include <QString>

namespace tradebook::generate {

/// A made-up person: places in the lists of names, so that a million of them need little room.
struct Person {
    quint8 culture = 0;
    quint16 first = 0;
    quint16 last = 0;
    quint16 street = 0;
    quint16 city = 0;
    quint16 house = 0;
    quint32 digits = 0; ///< of the telephone number

    /// Somebody of any of our cultures, or, mostly, of the home culture of a small shop.
    [[nodiscard]] static Person anybody(Dice &dice);
    [[nodiscard]] static Person neighbour(Dice &dice);

    [[nodiscard]] QString name() const;
    /// At a domain that exists only for examples (RFC 2606); the number makes it unique.
    [[nodiscard]] QString email(qint64 number) const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] AddressSnapshot address() const;
};

} // namespace tradebook::generate
