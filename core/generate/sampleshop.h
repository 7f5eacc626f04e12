// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/generate/generate.h"
#include "core/result.h"

#include <QDate>

namespace tradebook::generate {

/// Fills a new book with a small plausible shop: its categories, products, customers and the orders of the twelve months that end
/// today, some of them open, returned or cancelled, and some goods low. The same on every run of the same day. For the caller's
/// transaction (Store::write). Writer thread only.
/// Errors: Duplicate where the book has these SKUs already; those of writing.
[[nodiscard]] Result<Written> fillSampleShop(db::Connection &connection, QDate today);

} // namespace tradebook::generate
