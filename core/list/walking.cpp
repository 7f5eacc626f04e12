// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/walking.h"

#include <QHash>

#include <algorithm>

using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

/// How many rows are looked at for the first that meet a filter, before the whole list is.
constexpr int kFewLooks = 4'000;
/// After so many it shows whether the others would do: where they promise not half of the rows that are wanted, no more are looked at.
constexpr int kFirstLooks = 1'000;

QList<WalkPart> partsOf(const Order &order)
{
    auto parts = order.column->walk.parts;
    if (order.descending)
        std::reverse(parts.begin(), parts.end());
    return parts;
}

} // namespace

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

Result<std::optional<std::vector<qint64>>> lookedAt(
    db::Connection &connection, const Order &order, const Conditions &conditions, qint64 limit)
{
    std::vector<qint64> ids;
    qint64 looks = kFewLooks;
    bool isHopeless = false;
    for (const auto &part : partsOf(order)) {
        const auto sql = "/* look */ SELECT "_sql + part.id + ", "_sql + conditions.test + " FROM "_sql + part.from + order.index
            + " WHERE "_sql + part.condition + " AND "_sql + order.served + " ORDER BY "_sql
            + (order.descending ? part.descending : part.ascending) + " LIMIT ?3"_sql;
        auto read = db::Query(connection, sql, conditions.values(looks)).forEach([&](const db::Row &row) {
            --looks;
            if (row.boolean(1))
                ids.push_back(row.integer(0));
            const auto found = static_cast<qint64>(ids.size());
            isHopeless = isHopeless || (looks == kFewLooks - kFirstLooks && found * (kFewLooks / kFirstLooks) < limit / 2);
            return found < limit && !isHopeless;
        });
        if (!read)
            return read.error();
        if (static_cast<qint64>(ids.size()) >= limit)
            return std::optional(std::move(ids));
        if (looks == 0 || isHopeless)
            return std::optional<std::vector<qint64>>();
    }
    return std::optional(std::move(ids));
}

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

} // namespace tradebook::list
