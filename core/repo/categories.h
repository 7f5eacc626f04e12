// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/category.h"
#include "core/model/money.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

namespace tradebook::db {
class Connection;
}

/// The category tree. Synchronous, on the connection's thread. Names are trimmed, updated_at and the sort key are set here.
/// Errors of the edits: Invalid (data: field, value), Rule where a category would stand below itself, Duplicate (data:
/// "code", value), NotFound (data: "category", id). An edit that fails changes nothing; those marked with (T) run several statements
/// and answer Internal outside a transaction.
namespace tradebook::repo::categories {

[[nodiscard]] Result<CategoryId> create(db::Connection &connection, const Category &category);
[[nodiscard]] Result<Category> read(db::Connection &connection, CategoryId id);
[[nodiscard]] Result<std::optional<Category>> byCode(db::Connection &connection, const QString &code);
/// Every field but parent and times; see move().
[[nodiscard]] Result<void> update(db::Connection &connection, const Category &category);
/// With everything below it; without a parent it becomes a root.
[[nodiscard]] Result<void> move(db::Connection &connection, CategoryId id, std::optional<CategoryId> parent, qint64 position);

/// Where a category is put among the children of its parent (without one: among the roots).
struct Place {
    enum class Among {
        ByName, ///< where its name belongs, as long as nobody has put the siblings in an order of their own; else last
        Before, ///< right before `sibling`
        Last,
    };
    std::optional<CategoryId> parent;
    Among among = Among::ByName;
    CategoryId sibling = {};
};
/// (T) With everything below it. Writes the category and, where there is no room between two siblings, those on the shorter side of it.
/// NotFound too where `sibling` is not (any more) a child of `parent`. Nothing is written where it stands there already.
[[nodiscard]] Result<void> place(db::Connection &connection, CategoryId id, const Place &place);

/// What stands right below a category, not deeper.
struct Held {
    qint64 categories = 0;
    qint64 products = 0;
};
[[nodiscard]] Result<Held> held(db::Connection &connection, CategoryId id);

/// Where the children and products of a removed category go.
struct Contents {
    enum class Go { ToParent, ToCategory, Nowhere };
    Go go = Go::ToParent;
    CategoryId category = {}; ///< for ToCategory; must not stand below the removed one
};
/// (T) Children that go nowhere become roots, products lose their category.
[[nodiscard]] Result<void> remove(db::Connection &connection, CategoryId id, const Contents &contents = {});

/// The category and everything below it.
[[nodiscard]] Result<QList<CategoryId>> subtree(db::Connection &connection, CategoryId id);

struct Step {
    CategoryId id;
    QString name;
};
/// From the root to the category itself: the breadcrumb. Empty where there is no such category.
[[nodiscard]] Result<QList<Step>> ancestors(db::Connection &connection, CategoryId id);
/// The breadcrumb as one text, "Home > Kitchen > Mugs".
[[nodiscard]] Result<QString> path(db::Connection &connection, CategoryId id);
/// Whether a sibling has this name already (without case and accents): allowed, but worth a warning.
[[nodiscard]] Result<bool> hasSiblingNamed(
    db::Connection &connection, std::optional<CategoryId> parent, const QString &name, std::optional<CategoryId> except = std::nullopt);

/// A node of the whole tree, with figures of itself and everything below it.
struct Node {
    CategoryId id;
    std::optional<CategoryId> parentId;
    QString name;
    std::optional<QString> code;
    std::optional<qint64> minimumStock; ///< its own
    int depth = 0; ///< 0: a root
    qint64 ownProducts = 0; ///< products that stand right here
    qint64 products = 0; ///< here and below
    Money stockValue = {}; ///< here and below, on hand at cost
    Money revenue = {}; ///< here and below
};
enum class Figures {
    Counts, ///< products only
    CountsAndMoney, ///< stock value and revenue too
};
/// The whole tree depth first, siblings by position and name: one flat read of categories, one of products, rolled up here
/// (PERFORMANCE section 6). What another tool has put into a circle comes last, as roots. Errors: Overflow of a rolled up amount.
[[nodiscard]] Result<QList<Node>> tree(db::Connection &connection, Figures figures = Figures::Counts);

} // namespace tradebook::repo::categories
