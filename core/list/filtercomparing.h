// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/filtering.h"

namespace tradebook::list {

using db::operator""_sql;

/// One comparison of a field that is no reference. Condition and reading were checked.
[[nodiscard]] Result<FilterPart> comparedField(
    const FilterSpec &spec, const filter::Condition &condition, const filter::Reading &reading, FilterValues &values);

/// One comparison of a reference; finds the records that are named. Errors: NotFound (data: kind, key).
[[nodiscard]] Result<FilterPart> comparedReference(
    db::Connection &connection, const FilterSpec &spec, const filter::Condition &condition, FilterValues &values);

/// The condition that it does not hold, for rows of which nothing is known too.
[[nodiscard]] Sql negated(const Sql &condition);
/// One of several at least; balanced, since SQLite bounds the depth of an expression.
[[nodiscard]] Sql anyOfThem(std::span<const Sql> conditions);
[[nodiscard]] Sql allOfThem(std::span<const Sql> conditions);

/// What a text that begins with `prefix` is smaller than, byte by byte; no text can equal it.
[[nodiscard]] db::Value endOfPrefix(const QString &prefix);

} // namespace tradebook::list
