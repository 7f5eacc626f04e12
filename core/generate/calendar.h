// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/generate/dice.h"

#include <QDate>
#include <QList>
#include <QTime>

namespace tradebook::generate {

/// How many of `orders` fall on each day from first to last: a shop that grows, busy before Christmas, quiet on Sundays and in
/// January. They sum to `orders` exactly.
[[nodiscard]] QList<qint64> ordersPerDay(QDate first, QDate last, qint64 orders);

struct Hours {
    QTime from;
    QTime until;
};

/// Local times of a day's orders, ascending; most in the middle of the hours.
[[nodiscard]] QList<QTime> timesOfDay(qint64 count, Hours hours, Dice &dice);

} // namespace tradebook::generate
