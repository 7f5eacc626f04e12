// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/transfer/kindimport.h"

namespace tradebook::transfer {

/// For --move-stock. Marks new orders whose goods are not there (NotEnoughStock, SKU): first the orders that were shipped take theirs from
/// the shelf in the order they were placed, then the open ones reserve what is left.
[[nodiscard]] Result<void> refuseWithoutStock(db::Connection &writer, const BookFacts &book);
/// The moves of the new orders that were shipped or taken back, in the same order.
[[nodiscard]] Result<void> moveStock(db::Connection &writer, const QString &now);

} // namespace tradebook::transfer
