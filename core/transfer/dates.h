// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTime>

#include <optional>
#include <string_view>

namespace tradebook::transfer {

/// How `03/04/2010` is read.
enum class DayOrder { DayFirst, MonthFirst };

/// A date as a cell has it.
struct DateText {
    QDate date;
    QTime time; ///< invalid where the cell has none
    std::optional<int> offsetSeconds; ///< of the zone that the cell names; absent: the book's own
};

/// Reads ISO 8601, `dd.mm.yyyy`, `mm/dd/yyyy` or `dd/mm/yyyy` (as order says), `yyyymmdd` and dates with the name of the month, with
/// time, AM and PM, and zone where there are such. Two-digit years are 1969 to 2068.
[[nodiscard]] std::optional<DateText> parseDate(std::string_view cell, DayOrder order);

/// The two numbers before the year of a cell like `03/04/2010`; nothing for other forms.
struct UncertainDate {
    int first;
    int second;
    int year;
};
[[nodiscard]] std::optional<UncertainDate> uncertainDate(std::string_view cell);

} // namespace tradebook::transfer
