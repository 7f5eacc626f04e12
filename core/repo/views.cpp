// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/views.h"

#include "core/db/query.h"
#include "core/filter/parsing.h"
#include "core/model/text.h"
#include "core/repo/faults.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::views {
namespace {

/// What may be written as a name: as it will be read, trimmed.
Result<QString> nameFor(const QString &text)
{
    auto name = requiredText(u"name"_s, text);
    if (!name)
        return name;
    if (auto good = storable(u"name"_s, *name); !good)
        return good.error();
    if (name->size() > kLongestName)
        return invalid(u"name"_s, name->first(kLongestName));
    return name;
}

Result<QString> jsonFor(const View &view)
{
    if (auto good = storable({{u"filter", view.content.filter}, {u"text", view.content.text}, {u"icon", view.icon}}); !good)
        return good.error();
    QString json = toJson(view);
    if (json.size() > kLongestJson)
        return Error{.kind = ErrorKind::Overflow, .data = {u"filter"_s}};
    return json;
}

} // namespace

Result<QList<Saved>> all(db::Connection &connection)
{
    // Of a JSON that is too long no more is read than shows that it is.
    auto saved = db::Query(connection, "SELECT id, name, substr(json, 1, ?1) FROM saved_views ORDER BY name, id"_sql, kLongestJson + 1)
                     .all([](const db::Row &row) {
                         const QString name = row.text(1);
                         return Saved{ViewId{row.integer(0)}, name, fromJson(name, row.text(2))};
                     });
    if (saved) {
        std::stable_sort(
            saved->begin(), saved->end(), [](const Saved &left, const Saved &right) { return naturalCompare(left.name, right.name) < 0; });
    }
    return saved;
}

Result<ViewId> add(db::Connection &connection, const View &view)
{
    const auto name = nameFor(view.name);
    if (!name)
        return name.error();
    const auto json = jsonFor(view);
    if (!json)
        return json.error();
    const auto added = db::Query(connection, "INSERT INTO saved_views (name, json) VALUES (?1, ?2)"_sql, *name, *json).run();
    if (!added)
        return withValue(added.error(), {{u"name"_s, *name}});
    return ViewId{connection.lastInsertId()};
}

Result<void> update(db::Connection &connection, ViewId id, const View &view)
{
    const auto name = nameFor(view.name);
    if (!name)
        return name.error();
    const auto json = jsonFor(view);
    if (!json)
        return json.error();
    const auto updated
        = db::Query(connection, "UPDATE saved_views SET name = ?2, json = ?3 WHERE id = ?1"_sql, id.value, *name, *json).run();
    if (!updated)
        return withValue(updated.error(), {{u"name"_s, *name}});
    return changedOne(*updated, u"saved_view"_s, id.value);
}

Result<void> rename(db::Connection &connection, ViewId id, const QString &newName)
{
    const auto name = nameFor(newName);
    if (!name)
        return name.error();
    const auto renamed = db::Query(connection, "UPDATE saved_views SET name = ?2 WHERE id = ?1"_sql, id.value, *name).run();
    if (!renamed)
        return withValue(renamed.error(), {{u"name"_s, *name}});
    return changedOne(*renamed, u"saved_view"_s, id.value);
}

Result<void> remove(db::Connection &connection, ViewId id)
{
    const auto removed = db::Query(connection, "DELETE FROM saved_views WHERE id = ?1"_sql, id.value).run();
    if (!removed)
        return removed.error();
    return changedOne(*removed, u"saved_view"_s, id.value);
}

Result<list::Request> request(db::Connection &connection, const Content &content)
{
    list::Request request{.kind = content.kind,
        .text = content.text,
        .branch = content.category,
        .withoutCategory = content.withoutCategory,
        .tab = content.tab};
    for (const auto &sort : content.sorts) {
        if (const auto column = list::columnOf(content.kind, sort.field))
            request.sorts.append({*column, sort.descending});
    }
    if (!content.filter.isEmpty()) {
        const auto reading = list::filterReading(connection);
        if (!reading)
            return reading.error();
        auto filter = filter::parse(content.filter, list::filterFields(content.kind), *reading);
        if (!filter)
            return filter.error();
        request.filter = *std::move(filter);
    }
    if (content.category) {
        const auto there
            = db::Query(connection, "SELECT 1 FROM categories WHERE id = ?1"_sql, content.category->value).one([](const db::Row &row) {
                  return row.integer(0);
              });
        if (!there)
            return there.error();
        if (!*there)
            return notFound(u"category"_s, *content.category);
    }
    return request;
}

} // namespace tradebook::repo::views
