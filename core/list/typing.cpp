// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/typing.h"

#include "core/db/query.h"
#include "core/list/listspec.h"
#include "core/model/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

/// An order's number is sorted by its length first; no book has longer ones.
constexpr int kLongestNumber = 40;
constexpr int kLengthDigits = 8;

/// The sorted keys of a list, read one at a time.
class Keys {
public:
    Keys(db::Connection &connection, const KindSpec &spec, const ColumnSpec &column, const Places &places)
        : m_connection(connection)
        , m_sql("SELECT "_sql + column.key + " FROM "_sql + column.keyFrom + " WHERE "_sql + spec.id + " = ?1"_sql)
        , m_places(places)
    {
    }

    struct Key {
        bool isThere = false; ///< the row is still in the book
        bool isPresent = false;
        QByteArray text;
    };
    Result<Key> at(qsizetype row)
    {
        Key key;
        auto read = db::Query(m_connection, m_sql, db::Value(m_places.idAt(row))).forEach([&key](const db::Row &found) {
            key = {true, !found.isNull(0), QByteArray(found.utf8(0).data(), static_cast<qsizetype>(found.utf8(0).size()))};
        });
        if (!read)
            return read.error();
        return key;
    }
    /// From `row` on, before `end`: the first that has not vanished since the list was read, with its key.
    Result<std::pair<qsizetype, Key>> nextFrom(qsizetype row, qsizetype end)
    {
        for (; row < end; ++row) {
            auto key = at(row);
            if (!key)
                return key.error();
            if (key->isThere)
                return std::pair(row, *std::move(key));
        }
        return std::pair(end, Key());
    }
    [[nodiscard]] qsizetype size() const { return m_places.size; }

private:
    db::Connection &m_connection;
    Sql m_sql;
    const Places &m_places;
};

/// The first row that does not stand before all that begin so.
Result<qsizetype> lowerBound(Keys &keys, const QByteArray &prefix, bool descending)
{
    qsizetype first = 0;
    qsizetype end = keys.size();
    while (first < end) {
        const auto middle = first + (end - first) / 2;
        const auto probe = keys.nextFrom(middle, end);
        if (!probe)
            return probe.error();
        const auto beginning = probe->second.text.left(prefix.size());
        const bool isBefore = probe->first < end && (descending ? beginning > prefix : beginning < prefix);
        if (isBefore)
            first = probe->first + 1;
        else
            end = middle;
    }
    const auto found = keys.nextFrom(first, keys.size());
    if (!found)
        return found.error();
    return found->first;
}

Result<bool> beginsWith(Keys &keys, qsizetype row, const QByteArray &prefix)
{
    if (row < 0 || row >= keys.size())
        return false;
    const auto key = keys.at(row);
    if (!key)
        return key.error();
    return key->isPresent && key->text.startsWith(prefix);
}

/// What the key of a row that is meant may begin with, the likeliest first: as typed, in capitals (codes), folded (names).
QList<QByteArray> prefixesOf(const ColumnSpec &column, const QString &typed, bool descending)
{
    QList<QByteArray> texts;
    for (const auto &text : {typed, typed.toUpper(), fold(typed)}) {
        if (!texts.contains(text.toUtf8()))
            texts.append(text.toUtf8());
    }
    if (column.column.field != "number"_L1)
        return texts;
    QList<QByteArray> prefixes;
    for (int length = static_cast<int>(typed.size()); length <= kLongestNumber; ++length) {
        for (const auto &text : std::as_const(texts))
            prefixes.append(QByteArray::number(length).rightJustified(kLengthDigits, '0') + text);
    }
    if (descending)
        std::reverse(prefixes.begin(), prefixes.end());
    return prefixes;
}

Result<std::optional<qsizetype>> firstOf(Keys &keys, const QList<QByteArray> &prefixes, bool descending)
{
    for (const auto &prefix : prefixes) {
        const auto row = lowerBound(keys, prefix, descending);
        if (!row)
            return row.error();
        const auto isIt = beginsWith(keys, *row, prefix);
        if (!isIt)
            return isIt.error();
        if (*isIt)
            return std::optional(*row);
    }
    return std::optional<qsizetype>();
}

/// The row after the present one, where both begin with the letter; the first that does otherwise.
Result<std::optional<qsizetype>> nextOf(Keys &keys, const QList<QByteArray> &prefixes, bool descending, qsizetype current)
{
    for (const auto &prefix : prefixes) {
        for (const auto row : {current, current + 1}) {
            const auto isIt = beginsWith(keys, row, prefix);
            if (!isIt)
                return isIt.error();
            if (!*isIt)
                break;
            if (row != current)
                return std::optional(row);
        }
    }
    return firstOf(keys, prefixes, descending);
}

} // namespace

Result<std::optional<qsizetype>> rowBeginningWith(
    db::Connection &connection, Kind kind, const Sort &sort, const Places &places, const QString &typed, std::optional<qsizetype> current)
{
    const auto &spec = specOf(kind);
    const auto &column = spec.columns[std::clamp(sort.column, 0, static_cast<int>(spec.columns.size()) - 1)];
    if (typed.isEmpty() || column.column.type != CellType::Text || column.keyType != KeyType::Text)
        return std::optional<qsizetype>();
    Keys keys(connection, spec, column, places);
    // The same letter again and again is no word, but means the next row.
    const bool isOneLetter = typed.count(typed.front(), Qt::CaseInsensitive) == typed.size();
    const bool mayMeanNext = isOneLetter && current;
    if (typed.size() > 1 || !mayMeanNext) {
        auto found = firstOf(keys, prefixesOf(column, typed, sort.descending), sort.descending);
        if (!found || *found || !mayMeanNext)
            return found;
    }
    return nextOf(keys, prefixesOf(column, typed.left(1), sort.descending), sort.descending, *current);
}

} // namespace tradebook::list
