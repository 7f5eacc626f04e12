// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/rowreview.h"

/// What an import of products makes of each row, seen from inside its transaction: the products of the file before it writes, and what
/// differs afterwards. On the writer.
namespace tradebook::transfer::productreview {

/// The table of what was, in the scratch database.
[[nodiscard]] Result<void> prepare(db::Connection &scratch);
/// Before anything is written.
void remember(Script &script);
/// After it, when it is known how many rows have which outcome.
void compare(Script &script, RowReview &review);

} // namespace tradebook::transfer::productreview
