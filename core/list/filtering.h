// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/list/filterspec.h"
#include "core/list/list.h"

#include <vector>

namespace tradebook::list {

/// The values of a filter on their way into statements: ?4 and above.
class FilterValues {
public:
    [[nodiscard]] Sql add(db::Value value)
    {
        m_values.append(std::move(value));
        return Sql::parameter(kBefore + static_cast<int>(m_values.size()));
    }
    [[nodiscard]] const db::Values &all() const { return m_values; }

private:
    static constexpr int kBefore = 3; ///< the parameters of Conditions
    db::Values m_values;
};

/// Something that holds for each row, as SQL over the kind's main table. It is 1, 0 or NULL.
struct FilterPart {
    Sql where; ///< as an index serves it
    Sql test; ///< the same, as it costs least for a row at hand
    QString field = {}; ///< what one comparison is about
    bool isRange = false; ///< the rows lie beside each other in the order of the field
    bool leavesFew = false; ///< an index finds the few rows it leaves
    /// Orders by date with this condition come from this index (` INDEXED BY …`); the lower the rank, the fewer they are.
    Sql dateIndex = Sql(SqlLiteral("", 0));
    int rank = 0;
};

/// A filter whose names have become rows and whose dates have become days: all parts hold.
struct BoundFilter {
    std::vector<FilterPart> parts;
    db::Values values;
};

/// Reads the request's filter in the book as it is now. Errors: Filter, NotFound (data: kind, key).
[[nodiscard]] Result<BoundFilter> boundFilter(db::Connection &connection, const Request &request);

/// The request whose text is what its filter says without a field, where it has no text: texts have a path of their own.
[[nodiscard]] Request withWordsAsText(Request request);

} // namespace tradebook::list
