// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/businessdate.h"
#include "core/reports/reports.h"

namespace tradebook::reports {

/// The ends of a range as they are compared with business dates; every date a book can hold lies within open ones.
inline QString firstDay(const Range &range)
{
    return range.from ? isoDate(*range.from) : QStringLiteral("0000-01-01");
}
inline QString lastDay(const Range &range)
{
    return range.to ? isoDate(*range.to) : QStringLiteral("9999-12-31");
}

} // namespace tradebook::reports
