// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/transfer/kindimport.h"

namespace tradebook::transfer {

/// Reckons orders by core/model/orderrules into `staged.figures` (sale, tax, total) and `staged.shares` (line or item, discount_share).
/// New orders from their staged lines; an order that cannot be reckoned is marked for rejection.
[[nodiscard]] Result<void> reckonNewOrders(db::Connection &writer, const BookFacts &book);
/// Orders of the book that this import has touched, from all of their lines; writes what differs.
[[nodiscard]] Result<void> reckonTouchedOrders(db::Connection &writer, const QString &now);

} // namespace tradebook::transfer
