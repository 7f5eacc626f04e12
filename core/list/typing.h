// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"

#include <functional>

namespace tradebook::list {

/// The ids of a list in its order, wherever they are kept.
struct Places {
    qsizetype size = 0;
    std::function<qint64(qsizetype row)> idAt;
};

/// The row that somebody means who types a few letters in a list: the first whose text in the sorted column begins with them. The same
/// letter again means the next row that begins with it, after the last one the first. Only where a text decides the order; absent where
/// no row begins so. Asks for some twenty single rows, whatever the length of the list: the order is looked through by halves.
[[nodiscard]] Result<std::optional<qsizetype>> rowBeginningWith(
    db::Connection &connection, Kind kind, const Sort &sort, const Places &places, const QString &typed, std::optional<qsizetype> current);

} // namespace tradebook::list
