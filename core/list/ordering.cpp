// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/ordering.h"

#include "core/list/walking.h"
#include "core/model/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

/// Above this many matches it is cheaper to read the whole list in order and keep the matches than to look up their keys one by one.
constexpr qint64 kFewMatches = 20'000;
Sql tabCondition(OrderTab tab)
{
    switch (tab) {
    case OrderTab::All:
        break;
    case OrderTab::Open:
        return "o.status IN ('pending', 'processing')"_sql;
    case OrderTab::Pending:
        return "o.status = 'pending'"_sql;
    case OrderTab::Processing:
        return "o.status = 'processing'"_sql;
    case OrderTab::Shipped:
        return "o.status = 'shipped'"_sql;
    case OrderTab::Delivered:
        return "o.status = 'delivered'"_sql;
    case OrderTab::Cancelled:
        return "o.status = 'cancelled'"_sql;
    case OrderTab::Returns:
        return "o.kind = 'return'"_sql;
    }
    return "1"_sql;
}

Sql tabIndex(OrderTab tab)
{
    switch (tab) {
    case OrderTab::All:
        return ""_sql;
    case OrderTab::Open:
        return " INDEXED BY orders_open"_sql;
    case OrderTab::Returns:
        return " INDEXED BY orders_returns"_sql;
    default:
        return " INDEXED BY orders_by_status"_sql;
    }
}

bool isOneRecords(const Request &request)
{
    return (request.user && (request.kind == Kind::Orders || request.kind == Kind::Addresses))
        || (request.order && request.kind == Kind::OrderItems);
}

bool hasBranch(const Request &request)
{
    return request.kind == Kind::Products && (request.branch || request.withoutCategory);
}

QList<SortKey> keysOf(const KindSpec &spec, const Request &request)
{
    if (request.sorts.isEmpty() && spec.own)
        return {{&*spec.own, spec.ownSort.descending}};
    QList<SortKey> keys;
    for (const auto &sort : request.sorts.isEmpty() ? QList<Sort>{spec.ownSort} : request.sorts) {
        const auto *column = &spec.columns[std::clamp(sort.column, 0, static_cast<int>(spec.columns.size()) - 1)];
        const auto isKnown = std::any_of(keys.cbegin(), keys.cend(), [column](const SortKey &key) { return key.column == column; });
        if (isKnown)
            continue;
        keys.append({column, sort.descending});
        if (column->isUnique)
            break;
    }
    return keys;
}

Order orderOf(const KindSpec &spec, const Request &request, const Conditions &conditions)
{
    Order order{.keys = keysOf(spec, request)};
    order.column = order.keys.first().column;
    order.descending = order.keys.first().descending;
    const auto &walk = order.column->walk;
    if (walk.isOfTheWhole)
        order.isWalk = conditions.where == Sql("1"_sql);
    if (walk.isEmpty() || walk.isOfTheWhole)
        return order;
    const bool servesDates = walk.servesTabsAndUsers && !hasBranch(request);
    bool isServed = servesDates || conditions.unfiltered == Sql("1"_sql);
    bool leavesFew = isOneRecords(request) || hasBranch(request);
    if (servesDates) {
        order.index = conditions.walkIndex;
        order.served = conditions.unfiltered;
    }
    for (const auto &part : conditions.filter) {
        const bool byIndex = servesDates && !part.dateIndex.text().empty() && part.dateIndex == order.index;
        if (byIndex || (part.isRange && part.field == order.column->column.field))
            order.served += " AND "_sql + part.where;
        else
            isServed = false;
        leavesFew = leavesFew || part.leavesFew;
    }
    order.isWalk = isServed;
    order.isLook = !isServed && !leavesFew;
    return order;
}

/// The conditions, and that the row is one of these.
Conditions amongThese(Conditions conditions, const KindSpec &spec, const std::vector<qint64> &ids)
{
    conditions.first = jsonOf(ids);
    conditions.add(spec.id + " IN (SELECT value FROM json_each(?1))"_sql, 1);
    return conditions;
}

/// The beginning of a list in the order of the index alone; absent where too few of the rows looked at meet the conditions.
Result<std::optional<std::vector<qint64>>> beginningByIndex(
    db::Connection &connection, const Order &order, const Conditions &conditions, qint64 limit)
{
    if (!order.isWalk)
        return lookedAt(connection, order, conditions, limit);
    auto ids = walked(connection, order, conditions, limit);
    if (!ids)
        return ids.error();
    return std::optional(*std::move(ids));
}

/// The beginning of a list whose first key an index serves, where few rows are equal in it: more of them than are wanted are read, and
/// put in order up to where the next ones might still be equal. Absent where too many are equal, or too few meet the conditions.
Result<std::optional<std::vector<qint64>>> beginningOf(
    db::Connection &connection, const KindSpec &spec, const Order &order, const Conditions &conditions, qint64 limit)
{
    if (order.keys.size() == 1)
        return beginningByIndex(connection, order, conditions, limit);
    for (qint64 read = limit * 4; read <= kFewMatches; read *= 4) {
        auto candidates = beginningByIndex(connection, order, conditions, read);
        if (!candidates || !*candidates)
            return candidates;
        auto keyed = keyedIds(connection, spec, order.keys, amongThese({}, spec, **candidates), false);
        if (!keyed)
            return keyed.error();
        auto ids = keyed->take(-1, [] { return false; });
        const bool isAll = static_cast<qint64>(ids.size()) < read;
        if (isAll || static_cast<qint64>(keyed->beforeTheLastRun()) >= limit) {
            ids.resize(std::min(ids.size(), static_cast<std::size_t>(limit)));
            return std::optional(std::move(ids));
        }
    }
    return std::optional<std::vector<qint64>>();
}

/// The ids whose texts contain the request's text, ascending; found in the indexes, whatever else the request asks.
Result<std::vector<qint64>> matchesOf(db::Connection &connection, const KindSpec &spec, const QString &text)
{
    std::vector<qint64> ids;
    for (const auto &match : spec.matches) {
        db::Query query(connection, "/* contains */ "_sql + match, text);
        if (auto read = query.forEach([&ids](const db::Row &row) { ids.push_back(row.integer(0)); }); !read)
            return read.error();
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// The matches in the request's order.
Result<std::vector<qint64>> orderedMatches(db::Connection &connection, const Request &request, Conditions conditions, const Order &order,
    const std::vector<qint64> &matches, qint64 limit)
{
    if (static_cast<qint64>(matches.size()) <= kFewMatches) {
        const auto &spec = specOf(request.kind);
        return collected(connection, spec, order.keys, amongThese(std::move(conditions), spec, matches), limit);
    }
    auto whole = request;
    whole.text.clear();
    auto ids = orderedIds(connection, whole, -1);
    if (!ids)
        return ids;
    std::erase_if(*ids, [&](qint64 id) { return !std::binary_search(matches.begin(), matches.end(), id); });
    if (limit >= 0 && ids->size() > static_cast<std::size_t>(limit))
        ids->resize(static_cast<std::size_t>(limit));
    return ids;
}

/// Everything but text and filter.
Conditions placeOf(const Request &request)
{
    Conditions conditions;
    if (request.kind == Kind::Orders && request.tab != OrderTab::All) {
        conditions.add(tabCondition(request.tab), 0);
        conditions.walkIndex = tabIndex(request.tab);
    }
    if (request.kind == Kind::Orders && request.user) {
        conditions.walkIndex = " INDEXED BY orders_by_user"_sql;
        conditions.second = *request.user;
        conditions.add("o.user_id = ?2"_sql, 2);
    } else if (request.kind == Kind::Addresses && request.user) {
        conditions.second = *request.user;
        conditions.add("a.user_id = ?2"_sql, 2);
    } else if (request.kind == Kind::OrderItems && request.order) {
        conditions.second = *request.order;
        conditions.add("i.order_id = ?2"_sql, 2);
    } else if (request.kind == Kind::Products && request.withoutCategory) {
        conditions.add("p.category_id IS NULL"_sql, 0);
    } else if (request.kind == Kind::Products && request.branch) {
        conditions.second = *request.branch;
        conditions.add("p.category_id IN (WITH RECURSIVE branch (id) AS (VALUES (?2) UNION "
                       "SELECT c.id FROM branch CROSS JOIN categories AS c ON c.parent_id = branch.id) SELECT id FROM branch)"_sql,
            2);
    }
    return conditions;
}

} // namespace

QString jsonOf(std::span<const qint64> ids)
{
    QByteArray json = "[";
    for (const auto id : ids) {
        json += QByteArray::number(id);
        json += ',';
    }
    if (!ids.empty())
        json.chop(1);
    json += ']';
    return QString::fromLatin1(json);
}

QString foldedText(const Request &request)
{
    return fold(trimmedName(request.text));
}

db::Values Conditions::values() const
{
    if (!filterValues.isEmpty())
        return values(0);
    db::Values values;
    if (used >= 1)
        values.append(first);
    if (used >= 2)
        values.append(second);
    return values;
}

void Conditions::add(BoundFilter bound)
{
    for (const auto &part : bound.parts) {
        where += " AND "_sql + part.where;
        test += " AND "_sql + part.test;
    }
    if (walkIndex.text().empty()) {
        const auto fewest = std::ranges::max_element(bound.parts, {}, &FilterPart::rank);
        if (fewest != bound.parts.end())
            walkIndex = fewest->dateIndex;
    }
    filter = std::move(bound.parts);
    filterValues = std::move(bound.values);
}

Result<Conditions> conditionsOf(db::Connection &connection, const Request &request)
{
    auto bound = boundFilter(connection, request);
    if (!bound)
        return bound.error();
    auto conditions = placeOf(request);
    conditions.unfiltered = conditions.where;
    conditions.add(std::move(*bound));
    return conditions;
}

bool mayCollect(const Request &asked, qint64 limit)
{
    const auto request = withWordsAsText(asked);
    if (isOneRecords(request) || hasBranch(request) || !foldedText(request).isEmpty())
        return false;
    const auto keys = keysOf(specOf(request.kind), request);
    const auto &walk = keys.first().column->walk;
    return walk.isEmpty() || (keys.size() > 1 && limit < 0) || (walk.isOfTheWhole && !request.filter.isEmpty());
}

Result<std::vector<qint64>> orderedIds(db::Connection &connection, const Request &asked, qint64 limit, SecondReader *second)
{
    const auto request = withWordsAsText(asked);
    const auto &spec = specOf(request.kind);
    auto conditions = conditionsOf(connection, request);
    if (!conditions)
        return conditions.error();
    const auto order = orderOf(spec, request, *conditions);
    const auto text = foldedText(request);
    if (!text.isEmpty() && !spec.matches.isEmpty() && !isOneRecords(request)) {
        const auto matches = matchesOf(connection, spec, text);
        if (!matches)
            return matches.error();
        return orderedMatches(connection, request, *std::move(conditions), order, *matches, limit);
    }
    if (!text.isEmpty()) {
        conditions->first = text;
        conditions->add(spec.contains(Sql::parameter(1)), 1);
    } else if (limit >= 0 && (order.isWalk || order.isLook)) {
        auto beginning = beginningOf(connection, spec, order, *conditions, limit);
        if (!beginning)
            return beginning.error();
        if (*beginning)
            return **std::move(beginning);
    } else if (order.isWalk && order.keys.size() == 1) {
        const auto &grouping = order.column->walk.grouping;
        if (grouping && conditions->where == Sql("1"_sql))
            return grouped(connection, *grouping, order.descending);
        return walked(connection, order, *conditions, limit);
    }
    return collected(connection, spec, order.keys, *conditions, limit, second);
}

} // namespace tradebook::list
