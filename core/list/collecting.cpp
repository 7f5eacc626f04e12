// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/collecting.h"

#include "core/list/scan.h"

#include <QHash>

#include <string>

using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

/// One key as it is read: by itself, or as the rank of the row that it stands in.
struct ReadKey {
    Sql key;
    Sql from;
    KeyType type = KeyType::Text;
    std::optional<QHash<qint64, qint64>> ranks; ///< by id of the row that is referred to; equal keys have one rank
};

Result<QHash<qint64, qint64>> ranksOf(db::Connection &connection, const Ranking &ranking)
{
    QHash<qint64, qint64> ranks;
    std::string last;
    qint64 rank = 0;
    auto read = db::Query(connection, ranking.ordered).forEach([&](const db::Row &row) {
        if (ranks.isEmpty() || row.utf8(1) != last) {
            ++rank;
            last = row.utf8(1);
        }
        ranks.insert(row.integer(0), rank);
    });
    if (!read)
        return read.error();
    return ranks;
}

Result<QList<ReadKey>> readKeysOf(db::Connection &connection, const QList<SortKey> &keys, const KindSpec &spec, bool areMany)
{
    QList<ReadKey> all;
    for (const auto &[column, descending] : keys) {
        if (!areMany || !column->ranking) {
            all.append({column->key, column->keyFrom, column->keyType, std::nullopt});
            continue;
        }
        auto ranks = ranksOf(connection, *column->ranking);
        if (!ranks)
            return ranks.error();
        all.append({column->ranking->reference, spec.table, KeyType::Integer, *std::move(ranks)});
    }
    return all;
}

/// The fewest tables that all keys and the conditions need.
Sql keyFromOf(const KindSpec &spec, const QList<ReadKey> &keys)
{
    const Sql table = spec.table;
    Sql from = table;
    for (const auto &key : keys) {
        if (key.from == table || key.from == from)
            continue;
        if (!(from == table))
            return spec.rowsFrom;
        from = key.from;
    }
    return from;
}

Scan scanOf(
    db::Connection &connection, const KindSpec &spec, const QList<ReadKey> &keys, const Conditions &conditions, SecondReader *second)
{
    Sql columns = spec.id;
    for (const auto &key : keys)
        columns += ", "_sql + key.key;
    return {connection, spec, columns, keyFromOf(spec, keys), conditions, second};
}

std::optional<qint64> integerOf(const ReadKey &key, std::optional<qint64> value)
{
    if (!value || !key.ranks)
        return value;
    const auto rank = key.ranks->constFind(*value);
    return rank == key.ranks->constEnd() ? std::nullopt : std::optional(*rank);
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

Result<SeveralKeyedIds> keyedIds(db::Connection &connection, const KindSpec &spec, const QList<SortKey> &keys, const Conditions &conditions,
    bool areMany, SecondReader *second)
{
    std::vector<bool> descending;
    for (const auto &key : keys)
        descending.push_back(key.descending);
    const auto reads = readKeysOf(connection, keys, spec, areMany);
    if (!reads)
        return reads.error();
    auto scan = scanOf(connection, spec, *reads, conditions, second);
    return scan.into(SeveralKeyedIds(descending), [&reads = *reads](SeveralKeyedIds &ids, const db::Row &row) {
        for (int at = 0; at < reads.size(); ++at) {
            if (reads.at(at).type == KeyType::Integer)
                ids.addKey(static_cast<std::size_t>(at), integerOf(reads.at(at), row.maybeInteger(at + 1)));
            else
                ids.addKey(static_cast<std::size_t>(at), textOf(row, at + 1));
        }
        ids.addId(row.integer(0));
    });
}

Result<std::vector<qint64>> collected(db::Connection &connection, const KindSpec &spec, const QList<SortKey> &keys,
    const Conditions &conditions, qint64 limit, SecondReader *second)
{
    const auto &first = keys.first();
    if (keys.size() > 1) {
        // Where ?1 names the rows or their text, they are few.
        auto ids = keyedIds(connection, spec, keys, conditions, conditions.used < 1, second);
        if (!ids)
            return ids.error();
        return ids->take(limit, givenUp(connection));
    }
    const QList<ReadKey> only{{first.column->key, first.column->keyFrom, first.column->keyType, std::nullopt}};
    auto scan = scanOf(connection, spec, only, conditions, second);
    if (first.column->keyType == KeyType::Integer) {
        auto ids
            = scan.into(IntegerKeyedIds(), [](IntegerKeyedIds &all, const db::Row &row) { all.add(row.maybeInteger(1), row.integer(0)); });
        if (!ids)
            return ids.error();
        return ids->take(first.descending, limit, givenUp(connection));
    }
    auto ids = scan.into(TextKeyedIds(), [](TextKeyedIds &all, const db::Row &row) { all.add(textOf(row, 1), row.integer(0)); });
    if (!ids)
        return ids.error();
    return ids->take(first.descending, limit, givenUp(connection));
}

} // namespace tradebook::list
