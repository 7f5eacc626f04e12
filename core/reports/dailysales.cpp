// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reports.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/reports/bounds.h"

namespace tradebook::reports {

using namespace db::literals;

namespace {

/// One row per day, so the sorts of its windows are short however many orders there are. Windows look at the days before the range, too;
/// what belongs to the range alone says so.
constexpr auto kDays
    = "SELECT business_date, orders, total, running_total, week, days, earlier, place FROM ("
      "SELECT business_date, orders, total, "
      "sum(CASE WHEN business_date >= ?1 THEN total END) OVER by_date AS running_total, "
      "sum(total) OVER (ORDER BY julianday(business_date) RANGE BETWEEN 6 PRECEDING AND CURRENT ROW) AS week, "
      "min(CAST(julianday(business_date) - julianday(first_value(business_date) OVER by_date) AS INTEGER) + 1, 7) AS days, "
      "lag(total) OVER by_date AS earlier, "
      "rank() OVER (PARTITION BY business_date >= ?1 ORDER BY total DESC) AS place "
      "FROM daily_sales WHERE business_date <= ?2 AND (orders <> 0 OR total <> 0) "
      "WINDOW by_date AS (ORDER BY business_date ROWS UNBOUNDED PRECEDING)) "
      "WHERE business_date >= ?1 ORDER BY business_date"_sql;

Result<DailySales> dayOf(const db::Row &row)
{
    DailySales day{.date = dateFromIso(row.text(0)).value_or(QDate()),
        .orders = row.integer(1),
        .total = {row.integer(2)},
        .runningTotal = {row.integer(3)},
        .average7Days = {},
        .change = {},
        .rank = row.integer(7)};
    auto average = scale(Money{row.integer(4)}, 1, row.integer(5));
    if (!average)
        return average.error();
    day.average7Days = *average;
    if (row.isNull(6))
        return day;
    auto change = subtract(day.total, Money{row.integer(6)});
    if (!change)
        return change.error();
    day.change = *change;
    return day;
}

} // namespace

Result<QList<DailySales>> dailySales(db::Connection &connection, const Range &range)
{
    QList<DailySales> days;
    auto read = db::Query(connection, kDays, firstDay(range), lastDay(range)).forEach([&days](const db::Row &row) -> Result<void> {
        auto day = dayOf(row);
        if (!day)
            return day.error();
        days.append(*std::move(day));
        return {};
    });
    if (!read)
        return read.error();
    return days;
}

} // namespace tradebook::reports
