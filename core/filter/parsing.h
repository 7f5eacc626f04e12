// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/fields.h"

namespace tradebook::filter {

/// Reads a filter:
///
///     status = pending and (total >= 100 or customer contains "van den")
///     placed_at:this-month not is_active = yes
///     price between 10 and 20   status in (pending, processing)   barcode is empty
///
/// Conditions stand beside each other or are joined by `and`, `or` (weaker) and `not`, with brackets. Words that belong to no condition
/// are text to find. A value with blanks, brackets or signs stands in double quotes, a quote in it is doubled.
/// Errors: Filter (data: reason, what it is about, position from 1 in the text …).
[[nodiscard]] Result<Expression> parse(const QString &text, std::span<const Field> fields, const Reading &reading);

} // namespace tradebook::filter
