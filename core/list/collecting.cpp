// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/collecting.h"

#include <algorithm>

using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

/// The fewest tables that all keys and the conditions need.
Sql keyFromOf(const KindSpec &spec, const QList<SortKey> &keys)
{
    const Sql table = spec.table;
    Sql from = table;
    for (const auto &key : keys) {
        const Sql needed = key.column->keyFrom;
        if (needed == table || needed == from)
            continue;
        if (!(from == table))
            return spec.rowsFrom;
        from = needed;
    }
    return from;
}

Sql scanOf(const KindSpec &spec, const QList<SortKey> &keys, const Conditions &conditions)
{
    auto sql = "/* collect */ SELECT "_sql + spec.id;
    for (const auto &key : keys)
        sql += ", "_sql + key.column->key;
    return sql + " FROM "_sql + keyFromOf(spec, keys) + " WHERE "_sql + conditions.where;
}

GivenUp givenUp(const db::Connection &connection)
{
    return [interrupter = connection.interrupter()] { return interrupter.isInterrupted(); };
}

std::optional<std::string_view> textOf(const db::Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.utf8(column));
}

} // namespace

Result<SeveralKeyedIds> keyedIds(db::Connection &connection, const KindSpec &spec, const QList<SortKey> &keys, const Conditions &conditions)
{
    std::vector<bool> descending;
    for (const auto &key : keys)
        descending.push_back(key.descending);
    SeveralKeyedIds ids(descending);
    auto read = db::Query(connection, scanOf(spec, keys, conditions), conditions.values()).forEach([&](const db::Row &row) {
        for (int at = 0; at < keys.size(); ++at) {
            if (keys[at].column->keyType == KeyType::Integer)
                ids.addKey(static_cast<std::size_t>(at), row.maybeInteger(at + 1));
            else
                ids.addKey(static_cast<std::size_t>(at), textOf(row, at + 1));
        }
        ids.addId(row.integer(0));
    });
    if (!read)
        return read.error();
    return ids;
}

Result<std::vector<qint64>> collected(
    db::Connection &connection, const KindSpec &spec, const QList<SortKey> &keys, const Conditions &conditions, qint64 limit)
{
    const auto &first = keys.first();
    if (keys.size() > 1) {
        auto ids = keyedIds(connection, spec, keys, conditions);
        if (!ids)
            return ids.error();
        return ids->take(limit, givenUp(connection));
    }
    db::Query query(connection, scanOf(spec, keys, conditions), conditions.values());
    if (first.column->keyType == KeyType::Integer) {
        IntegerKeyedIds ids;
        if (auto read = query.forEach([&ids](const db::Row &row) { ids.add(row.maybeInteger(1), row.integer(0)); }); !read)
            return read.error();
        return ids.take(first.descending, limit, givenUp(connection));
    }
    TextKeyedIds ids;
    if (auto read = query.forEach([&ids](const db::Row &row) { ids.add(textOf(row, 1), row.integer(0)); }); !read)
        return read.error();
    return ids.take(first.descending, limit, givenUp(connection));
}

} // namespace tradebook::list
