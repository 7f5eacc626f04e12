// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/db/sql.h"
#include "core/result.h"

namespace tradebook::journal {

/// The TEMP tables of an undo: `replay_rows` stages rows for statements that take back many at once, `replay_below_zero` names the
/// products of which less than nothing was on the shelf in between.
[[nodiscard]] Result<void> makeReplayTables(db::Connection &writer);

/// The columns of replay_rows besides id and hash: `v0`, `v1` … Enough for the widest table, before and after.
[[nodiscard]] db::SqlLiteral stagedColumn(int index);

} // namespace tradebook::journal
