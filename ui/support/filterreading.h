// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/fields.h"
#include "core/model/businessdate.h"
#include "ui/support/figures.h"

namespace tradebook::ui {

/// What the values of a filter are read by in the book of these figures: the same as list::filterReading() says.
[[nodiscard]] inline filter::Reading readingOf(const Figures &figures)
{
    return {.currency = figures.currency,
        .zone = figures.zone,
        .today = businessDate(QDateTime::currentDateTimeUtc(), figures.zone),
        .weekBegins = QLocale().firstDayOfWeek()};
}

} // namespace tradebook::ui
