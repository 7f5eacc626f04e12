// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/keyedids.h"
#include "core/list/ordering.h"

namespace tradebook::list {

class SecondReader;

/// One of the columns that rows are put in order by.
struct SortKey {
    const ColumnSpec *column = nullptr;
    bool descending = false;
};

/// The path for an order that no index gives: the keys of all rows that meet the conditions are read in one scan and sorted here. The
/// first `limit` ids, all where negative. A second reader may help.
[[nodiscard]] Result<std::vector<qint64>> collected(db::Connection &connection, const KindSpec &spec, const QList<SortKey> &keys,
    const Conditions &conditions, qint64 limit, SecondReader *second = nullptr);

/// The same, before the sort. Of many rows, keys that stand in another table are read there at once.
[[nodiscard]] Result<SeveralKeyedIds> keyedIds(db::Connection &connection, const KindSpec &spec, const QList<SortKey> &keys,
    const Conditions &conditions, bool areMany, SecondReader *second = nullptr);

} // namespace tradebook::list
