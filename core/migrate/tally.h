// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QMap>

namespace tradebook::migrate {

/// Rows and sums of money per table, under names like "orders" and "orders.total": what a copy must have in common with its source, and
/// what a migration must not change. Tables that this version does not have are left out.
using Tally = QMap<QString, qint64>;

[[nodiscard]] Result<Tally> tallyOf(db::Connection &connection);
/// Only the rows, which are counted without reading them.
[[nodiscard]] Result<Tally> rowsPerTable(db::Connection &connection);

} // namespace tradebook::migrate
