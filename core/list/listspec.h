// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/sql.h"
#include "core/list/list.h"

namespace tradebook::list {

using db::Sql;
using db::SqlLiteral;

/// One statement that gives ids in order by an index: `SELECT id FROM from WHERE condition ORDER BY ascending`.
struct WalkPart {
    SqlLiteral id;
    SqlLiteral from;
    SqlLiteral condition; ///< "1" where there is none
    SqlLiteral ascending;
    SqlLiteral descending; ///< the exact reverse of ascending
};

/// The whole of a walk through groups in a fraction of its time: instead of looking up the members of each group, all are read in the
/// order of an index and put together here.
struct Grouping {
    SqlLiteral groups; ///< ids of the groups in order
    SqlLiteral members; ///< (group, id); those of a group stand together, in order; those without a group go first
};

/// An order that indexes serve: its parts one after the other (the last part first when descending).
struct Walk {
    QList<WalkPart> parts = {};
    /// The index also serves the tabs of the orders list, and the orders of one user.
    bool servesTabsAndUsers = false;
    std::optional<Grouping> grouping = std::nullopt;
    /// The whole list only: the rows are another table's, or something that a collected order lacks stands between the key and the id.
    bool isOfTheWhole = false;

    [[nodiscard]] bool isEmpty() const { return parts.isEmpty(); }
};

enum class KeyType { Integer, Text };

/// A key that stands in another table, read there once in order: a million look-ups there would take many times as long.
struct Ranking {
    SqlLiteral reference; ///< over the list's own table: the row there
    SqlLiteral ordered; ///< (id, key) of all rows there, by key
};

/// A column with the SQL behind it.
struct ColumnSpec {
    Column column;
    SqlLiteral cell; ///< over KindSpec::rowsFrom
    SqlLiteral key; ///< what a collected sort compares, over keyFrom
    SqlLiteral keyFrom; ///< the fewest tables that `key` and the conditions need, without the FROM; the main one first, so that
                        ///< SQLite cannot begin with another one that no condition narrows
    KeyType keyType = KeyType::Text;
    Walk walk = {}; ///< empty: no index serves this order
    bool isUnique = false; ///< no two rows are equal in it: what else they are sorted by changes nothing
    std::optional<Ranking> ranking = std::nullopt; ///< another way to `key`, for sorts of many rows by several columns
};

/// All that the list functions know about one kind. The main table has the same alias in every text.
struct KindSpec {
    QList<ColumnSpec> columns;
    SqlLiteral id;
    SqlLiteral table; ///< the main table with its alias
    SqlLiteral rowsFrom; ///< the main table and what its cells need
    Sql (*contains)(const Sql &text); ///< condition over `table`: some shown text contains the parameter `text`, which is folded
    /// Where given: statements that together find the ids that `contains` finds, each reading no more than an index.
    QList<Sql> matches;
    Sort ownSort; ///< where none is asked for
    SqlLiteral amount; ///< what totals add up, over amountFrom
    SqlLiteral amountFrom; ///< empty: a kind without money
    std::optional<ColumnSpec> own = std::nullopt; ///< where given, an order that no column gives goes before ownSort
};

[[nodiscard]] const KindSpec &specOf(Kind kind);

// One file for each of the shop's four subjects.
[[nodiscard]] const KindSpec &userSpec();
[[nodiscard]] const KindSpec &addressSpec();
[[nodiscard]] const KindSpec &productSpec();
[[nodiscard]] const KindSpec &categorySpec();
[[nodiscard]] const KindSpec &orderSpec();
[[nodiscard]] const KindSpec &orderItemSpec();

/// The condition that the text of a column, folded, contains the parameter `text`.
[[nodiscard]] Sql containsFolded(const SqlLiteral &column, const Sql &text = db::Sql::parameter(1));
[[nodiscard]] Sql keyContains(const SqlLiteral &column, const Sql &text = db::Sql::parameter(1));

} // namespace tradebook::list
