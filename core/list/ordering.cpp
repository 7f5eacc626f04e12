// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/ordering.h"

#include "core/list/keyedids.h"
#include "core/model/text.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

/// Above this many matches it is cheaper to read the whole list in order and keep the matches than to look up their keys one by one.
constexpr std::size_t kFewMatches = 20'000;
/// How many rows are looked at for the first that meet a filter, before the whole list is.
constexpr int kFewLooks = 4'000;

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

/// The order that a request asks for.
struct Order {
    const ColumnSpec *column = nullptr;
    bool descending = false;
    bool isWalk = false; ///< an index serves the order and every condition
    bool isLook = false; ///< an index serves the order, and perhaps enough of its first rows meet the conditions
    Sql index = ""_sql; ///< which one
    Sql served = "1"_sql; ///< the conditions that it serves
};

Order orderOf(const KindSpec &spec, const Request &request, const Conditions &conditions)
{
    Order order;
    const auto sort = request.sort.value_or(spec.ownSort);
    order.column
        = !request.sort && spec.own ? &*spec.own : &spec.columns[std::clamp(sort.column, 0, static_cast<int>(spec.columns.size()) - 1)];
    order.descending = sort.descending;
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

QList<WalkPart> partsOf(const Order &order)
{
    auto parts = order.column->walk.parts;
    if (order.descending)
        std::reverse(parts.begin(), parts.end());
    return parts;
}

/// The path for an order that an index serves.
Result<std::vector<qint64>> walked(db::Connection &connection, const Order &order, const Conditions &conditions, qint64 limit)
{
    std::vector<qint64> ids;
    for (const auto &part : partsOf(order)) {
        const auto left = limit < 0 ? limit : limit - static_cast<qint64>(ids.size());
        if (left == 0)
            break;
        auto sql = "SELECT "_sql + part.id + " FROM "_sql + part.from + order.index + " WHERE "_sql + part.condition + " AND "_sql
            + conditions.where + " ORDER BY "_sql + (order.descending ? part.descending : part.ascending);
        if (left > 0)
            sql += " LIMIT ?3"_sql;
        db::Query query(connection, sql, left > 0 ? conditions.values(left) : conditions.values());
        if (auto read = query.forEach([&ids](const db::Row &row) { ids.push_back(row.integer(0)); }); !read)
            return read.error();
    }
    return ids;
}

/// The first rows that meet the conditions, among the first that an index gives; absent where these are too few.
Result<std::optional<std::vector<qint64>>> lookedAt(
    db::Connection &connection, const Order &order, const Conditions &conditions, qint64 limit)
{
    std::vector<qint64> ids;
    qint64 looks = kFewLooks;
    for (const auto &part : partsOf(order)) {
        const auto sql = "/* look */ SELECT "_sql + part.id + ", "_sql + conditions.test + " FROM "_sql + part.from + order.index
            + " WHERE "_sql + part.condition + " AND "_sql + order.served + " ORDER BY "_sql
            + (order.descending ? part.descending : part.ascending) + " LIMIT ?3"_sql;
        auto read = db::Query(connection, sql, conditions.values(looks)).forEach([&](const db::Row &row) {
            --looks;
            if (row.boolean(1))
                ids.push_back(row.integer(0));
            return static_cast<qint64>(ids.size()) < limit;
        });
        if (!read)
            return read.error();
        if (static_cast<qint64>(ids.size()) >= limit)
            return std::optional(std::move(ids));
        if (looks == 0)
            return std::optional<std::vector<qint64>>();
    }
    return std::optional(std::move(ids));
}

/// The whole list by groups.
Result<std::vector<qint64>> grouped(db::Connection &connection, const Grouping &grouping, bool descending)
{
    struct Run {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::vector<qint64> members;
    QHash<qint64, Run> runs;
    std::optional<qint64> group;
    std::size_t begin = 0;
    std::size_t loose = 0; // of the members, those without a group
    const auto endRun = [&] {
        if (group)
            runs.insert(*group, {begin, members.size()});
        else
            loose = members.size();
        begin = members.size();
    };
    auto read = db::Query(connection, grouping.members).forEach([&](const db::Row &row) {
        if (const auto next = row.maybeInteger(0); next != group) {
            endRun();
            group = next;
        }
        members.push_back(row.integer(1));
    });
    if (!read)
        return read.error();
    endRun();
    std::vector<qint64> ids(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(loose));
    ids.reserve(members.size());
    read = db::Query(connection, grouping.groups).forEach([&](const db::Row &row) {
        const auto run = runs.value(row.integer(0));
        ids.insert(
            ids.end(), members.begin() + static_cast<std::ptrdiff_t>(run.begin), members.begin() + static_cast<std::ptrdiff_t>(run.end));
    });
    if (!read)
        return read.error();
    if (descending)
        std::reverse(ids.begin(), ids.end());
    return ids;
}

/// The path for every other order: read (key, id), sort here.
Result<std::vector<qint64>> collected(
    db::Connection &connection, const KindSpec &spec, const Order &order, const Sql &from, const Conditions &conditions, qint64 limit)
{
    db::Query query(connection,
        "/* collect */ SELECT "_sql + spec.id + ", "_sql + order.column->key + " FROM "_sql + from + " WHERE "_sql + conditions.where,
        conditions.values());
    if (order.column->keyType == KeyType::Integer) {
        IntegerKeyedIds ids;
        if (auto read = query.forEach([&ids](const db::Row &row) { ids.add(row.maybeInteger(1), row.integer(0)); }); !read)
            return read.error();
        return ids.take(order.descending, limit);
    }
    TextKeyedIds ids;
    auto read
        = query.forEach([&ids](const db::Row &row) { ids.add(row.isNull(1) ? std::nullopt : std::optional(row.utf8(1)), row.integer(0)); });
    if (!read)
        return read.error();
    return ids.take(order.descending, limit);
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
    if (matches.size() <= kFewMatches) {
        const auto &spec = specOf(request.kind);
        conditions.first = jsonOf(matches);
        conditions.add(spec.id + " IN (SELECT value FROM json_each(?1))"_sql, 1);
        return collected(connection, spec, order, order.column->keyFrom, conditions, limit);
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

Result<std::vector<qint64>> orderedIds(db::Connection &connection, const Request &asked, qint64 limit)
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
    } else if (order.isWalk && order.column->walk.grouping && limit < 0 && conditions->where == Sql("1"_sql)) {
        return grouped(connection, *order.column->walk.grouping, order.descending);
    } else if (order.isWalk) {
        return walked(connection, order, *conditions, limit);
    } else if (order.isLook && limit >= 0) {
        auto found = lookedAt(connection, order, *conditions, limit);
        if (!found)
            return found.error();
        if (*found)
            return **std::move(found);
    }
    return collected(connection, spec, order, order.column->keyFrom, *conditions, limit);
}

} // namespace tradebook::list
