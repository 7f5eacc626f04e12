// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/categories.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/text.h"
#include "core/repo/faults.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::categories {

namespace {

constexpr auto kColumns
    = "SELECT id, parent_id, code, name, description, position, minimum_stock, created_at, updated_at FROM categories "_sql;

Category categoryOf(const db::Row &row)
{
    return {
        .id = row.id<CategoryId>(0),
        .parentId = row.maybeId<CategoryId>(1),
        .code = row.maybeText(2),
        .name = row.text(3),
        .description = row.text(4),
        .position = row.integer(5),
        .minimumStock = row.maybeInteger(6),
        .createdAt = instantFromIso(row.text(7)).value_or(QDateTime()),
        .updatedAt = instantFromIso(row.text(8)).value_or(QDateTime()),
    };
}

Result<Category> checked(Category category)
{
    auto name = requiredText(u"name"_s, category.name);
    if (!name)
        return name.error();
    category.name = *name;
    category.code = optionalText(category.code);
    auto good = storable({{u"name", category.name}, {u"code", category.code.value_or(QString())}, {u"description", category.description}});
    if (!good)
        return good.error();
    if (category.minimumStock && *category.minimumStock < 0)
        return invalid(u"minimum_stock"_s, QString::number(*category.minimumStock));
    return category;
}

Error named(const Error &error, const Category &category)
{
    if (error.kind == ErrorKind::StillInUse && category.parentId) // the foreign key found no parent
        return notFound(u"category"_s, *category.parentId);
    return withValue(error, {{u"code"_s, category.code.value_or(QString())}});
}

/// Gives children and products of `id` to another category, or to none.
Result<void> giveContents(db::Connection &connection, CategoryId id, std::optional<CategoryId> other)
{
    const auto now = isoNow();
    auto given = db::Query(connection, "UPDATE categories SET parent_id = ?, updated_at = ? WHERE parent_id = ?"_sql, other, now, id).run();
    if (given)
        given
            = db::Query(connection, "UPDATE products SET category_id = ?, updated_at = ? WHERE category_id = ?"_sql, other, now, id).run();
    if (!given && given.error().kind == ErrorKind::StillInUse && other)
        return notFound(u"category"_s, *other);
    if (!given)
        return given.error();
    return {};
}

} // namespace

Result<CategoryId> create(db::Connection &connection, const Category &category)
{
    const auto good = checked(category);
    if (!good)
        return good.error();
    const auto now = isoNow();
    const auto added = db::Query(connection,
        "INSERT INTO categories (parent_id, code, name, name_key, description, position, minimum_stock, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
        good->parentId, good->code, good->name, fold(good->name), good->description, good->position, good->minimumStock, now, now)
                           .run();
    if (!added)
        return named(added.error(), *good);
    return CategoryId{connection.lastInsertId()};
}

Result<Category> read(db::Connection &connection, CategoryId id)
{
    auto found = db::Query(connection, kColumns + "WHERE id = ?"_sql, id).one(categoryOf);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"category"_s, id);
    return **std::move(found);
}

Result<std::optional<Category>> byCode(db::Connection &connection, const QString &code)
{
    return db::Query(connection, kColumns + "WHERE code = ?"_sql, trimmedName(code)).one(categoryOf);
}

Result<void> update(db::Connection &connection, const Category &category)
{
    const auto good = checked(category);
    if (!good)
        return good.error();
    const auto updated = db::Query(connection,
        "UPDATE categories SET code = ?, name = ?, name_key = ?, description = ?, position = ?, minimum_stock = ?, updated_at = ? "
        "WHERE id = ?"_sql,
        good->code, good->name, fold(good->name), good->description, good->position, good->minimumStock, isoNow(), good->id)
                             .run();
    if (!updated)
        return named(updated.error(), *good);
    return changedOne(updated, u"category"_s, good->id.value);
}

Result<void> move(db::Connection &connection, CategoryId id, std::optional<CategoryId> parent, qint64 position)
{
    const auto moved = db::Query(
        connection, "UPDATE categories SET parent_id = ?, position = ?, updated_at = ? WHERE id = ?"_sql, parent, position, isoNow(), id)
                           .run();
    if (!moved && parent) {
        // The trigger refuses its own descendant as a parent, the CHECK itself: one rule.
        if (moved.error().kind == ErrorKind::Invalid)
            return Error{.kind = ErrorKind::Rule, .detail = u"a category cannot stand below itself"_s};
        if (moved.error().kind == ErrorKind::StillInUse)
            return notFound(u"category"_s, *parent);
    }
    return changedOne(moved, u"category"_s, id.value);
}

Result<void> remove(db::Connection &connection, CategoryId id, const Contents &contents)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    const auto category = read(connection, id);
    if (!category)
        return category.error();
    std::optional<CategoryId> other;
    if (contents.go == Contents::Go::ToParent)
        other = category->parentId;
    if (contents.go == Contents::Go::ToCategory) {
        const auto below = subtree(connection, id);
        if (!below)
            return below.error();
        if (below->contains(contents.category))
            return invalid(u"parent_id"_s, QString::number(contents.category.value));
        other = contents.category;
    }
    if (auto given = giveContents(connection, id, other); !given)
        return given;
    return changedOne(db::Query(connection, "DELETE FROM categories WHERE id = ?"_sql, id).run(), u"category"_s, id.value);
}

Result<QList<CategoryId>> subtree(db::Connection &connection, CategoryId id)
{
    return db::Query(connection,
        "WITH RECURSIVE branch (id) AS (SELECT id FROM categories WHERE id = ? UNION "
        "SELECT c.id FROM branch CROSS JOIN categories AS c ON c.parent_id = branch.id) SELECT id FROM branch"_sql,
        id)
        .all([](const db::Row &row) { return row.id<CategoryId>(0); });
}

Result<QList<Step>> ancestors(db::Connection &connection, CategoryId id)
{
    auto steps = db::Query(connection,
        "WITH RECURSIVE up (id, name, parent_id) AS (SELECT id, name, parent_id FROM categories WHERE id = ? UNION "
        "SELECT c.id, c.name, c.parent_id FROM up CROSS JOIN categories AS c ON c.id = up.parent_id) SELECT id, name FROM up"_sql,
        id)
                     .all([](const db::Row &row) {
                         return Step{row.id<CategoryId>(0), row.text(1)};
                     });
    if (steps)
        std::reverse(steps->begin(), steps->end());
    return steps;
}

Result<QString> path(db::Connection &connection, CategoryId id)
{
    const auto steps = ancestors(connection, id);
    if (!steps)
        return steps.error();
    QStringList names;
    for (const auto &step : *steps)
        names.append(step.name);
    return names.join(" > "_L1);
}

Result<bool> hasSiblingNamed(
    db::Connection &connection, std::optional<CategoryId> parent, const QString &name, std::optional<CategoryId> except)
{
    const auto count = db::Query(connection, "SELECT count(*) FROM categories WHERE parent_id IS ? AND name_key = ? AND id IS NOT ?"_sql,
        parent, fold(trimmedName(name)), except)
                           .number();
    if (!count)
        return count.error();
    return *count > 0;
}

} // namespace tradebook::repo::categories
