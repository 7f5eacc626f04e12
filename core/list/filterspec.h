// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/sql.h"
#include "core/filter/fields.h"
#include "core/list/list.h"

namespace tradebook::list {

using db::Sql;
using db::SqlLiteral;

/// How a text is compared.
enum class Compared {
    AsStored, ///< in the column's own collation
    AsKey, ///< the column holds folded texts
    Folded, ///< folded while it is read: no index
    Counted, ///< shorter ones first, as people count
};

/// What a reference names.
enum class Named { Nothing, User, Category, Order, Product };

/// A field of a filter with the SQL behind it, over the kind's main table alone, so that it fits each statement of a list.
struct FilterSpec {
    filter::Field field;
    SqlLiteral value; ///< of another table: a scalar subquery; of a reference: the id
    Compared compared = Compared::AsStored;
    Named named = Named::Nothing;
    bool leavesFew = false; ///< an index finds the few rows of one value
    /// Where an index of another table serves: the value over that table, and the condition up to it. Asks the same.
    SqlLiteral inner = SqlLiteral("", 0);
    SqlLiteral within = SqlLiteral("", 0);
};

[[nodiscard]] const QList<FilterSpec> &filterSpecs(Kind kind);
[[nodiscard]] const FilterSpec *filterSpecOf(Kind kind, const QString &field);

} // namespace tradebook::list
