// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/result.h"

namespace tradebook::journal {

/// The TEMP table of an undo: `replay_below_zero` names the products of which less than nothing was on the shelf in between.
[[nodiscard]] Result<void> makeReplayTables(db::Connection &writer);

} // namespace tradebook::journal
