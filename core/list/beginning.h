// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"

namespace tradebook::list {

/// The first rows of a list, and all of its ids where finding the first took reading the whole: nobody has to ask for them again.
struct Beginning {
    QList<Row> rows;
    std::optional<std::vector<qint64>> ids;
};

/// Errors: those of firstRows().
[[nodiscard]] Result<Beginning> beginning(db::Connection &connection, const Request &request, int limit);

} // namespace tradebook::list
