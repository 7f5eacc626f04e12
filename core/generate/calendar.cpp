// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/calendar.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tradebook::generate {

namespace {

constexpr std::array kOfWeekday{1.05, 1.0, 1.0, 1.1, 1.25, 1.3, 0.5}; // Monday first
constexpr std::array kOfMonth{0.75, 0.8, 0.9, 0.95, 1.0, 0.95, 0.85, 0.85, 1.0, 1.1, 1.45, 1.7};

double weightOf(QDate day, double elapsed)
{
    double weight = kOfWeekday[static_cast<std::size_t>(day.dayOfWeek() - 1)] * kOfMonth[static_cast<std::size_t>(day.month() - 1)];
    // Nobody orders much over Christmas.
    if (day.month() == 12 && day.day() >= 24 && day.day() <= 26)
        weight *= 0.15;
    return weight * (1.0 + 0.6 * elapsed);
}

} // namespace

QList<qint64> ordersPerDay(QDate first, QDate last, qint64 orders)
{
    const qint64 days = first.daysTo(last) + 1;
    QList<double> sums;
    double sum = 0;
    for (qint64 i = 0; i < days; ++i) {
        sum += weightOf(first.addDays(i), static_cast<double>(i) / static_cast<double>(days));
        sums.append(sum);
    }
    QList<qint64> counts;
    qint64 before = 0;
    for (qint64 i = 0; i < days; ++i) {
        const qint64 until = i == days - 1 ? orders : std::llround(static_cast<double>(orders) * sums[i] / sum);
        counts.append(until - before);
        before = until;
    }
    return counts;
}

QList<QTime> timesOfDay(qint64 count, Hours hours, Dice &dice)
{
    const int span = hours.from.msecsTo(hours.until);
    QList<QTime> times;
    times.reserve(count);
    for (qint64 i = 0; i < count; ++i) {
        // The mean of two throws is rarely at an end.
        const double at = (dice.real() + dice.real()) / 2;
        times.append(hours.from.addMSecs(static_cast<int>(at * span)));
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace tradebook::generate
