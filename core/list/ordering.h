// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/list/filtering.h"
#include "core/list/listspec.h"

namespace tradebook::list {

using db::operator""_sql;

class SecondReader;

/// The conditions of a request and the values they need. ?1 is the text or the ids, ?2 the record the list belongs to, ?3 the limit,
/// from ?4 the values of the filter.
struct Conditions {
    Sql where = "1"_sql;
    Sql test = "1"_sql; ///< the same, as it costs least for a row at hand
    Sql unfiltered = "1"_sql; ///< the same without the filter
    std::vector<FilterPart> filter = {};
    db::Values filterValues = {};
    db::Value first = nullptr;
    db::Value second = nullptr;
    /// For orders: which index gives a tab or a user's orders by date. Left to itself, SQLite may sort instead.
    Sql walkIndex = ""_sql;
    int used = 0; ///< the highest parameter in `where`

    void add(const Sql &condition, int highestParameter)
    {
        where += " AND "_sql + condition;
        test += " AND "_sql + condition;
        used = std::max(used, highestParameter);
    }
    void add(BoundFilter bound);
    [[nodiscard]] db::Values values() const;
    [[nodiscard]] db::Values values(qint64 limit) const { return db::Values{first, second, db::Value(limit)} + filterValues; }
};

/// Everything that a request asks for but its text.
[[nodiscard]] Result<Conditions> conditionsOf(db::Connection &connection, const Request &request);
/// The request's text as the key columns hold it; empty: no filter.
[[nodiscard]] QString foldedText(const Request &request);

/// The first `limit` ids of a request in its order, all where negative. Runs several statements: call it in a read transaction.
///
/// *Walk*: an index serves the order and every condition. *Look*: the first rows only, in the order of an index, as long as enough of the
/// rows it gives meet the conditions. *Collect*: (key, id) is read and sorted here, because no index serves the order or because
/// conditions leave few rows. *Contains*: the text is looked for in the indexes first, then the matches are put in order.
[[nodiscard]] Result<std::vector<qint64>> orderedIds(
    db::Connection &connection, const Request &request, qint64 limit, SecondReader *second = nullptr);
/// Whether that may take a scan over many rows, as far as the request tells by itself.
[[nodiscard]] bool mayCollect(const Request &request, qint64 limit);

/// Ids as one value for json_each().
[[nodiscard]] QString jsonOf(std::span<const qint64> ids);

} // namespace tradebook::list
