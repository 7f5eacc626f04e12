// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/db/connection.h"
#include "core/result.h"

/// A journal that comes with a book which was written elsewhere or earlier.
namespace tradebook::journal {

/// Empties a journal of other columns than ours.
[[nodiscard]] Result<void> dropForeignJournal(db::Connection &writer);
/// Says in the journal of which columns its images are. Needs a transaction.
[[nodiscard]] Result<void> signJournal(db::Connection &writer);

/// Puts something into the history that is no edit: it has no rows, nothing undoes it, and what can be undone and redone stays so. Its
/// time can be set to now afterwards. Needs a transaction.
[[nodiscard]] Result<void> note(db::Connection &writer, const Action &action);
[[nodiscard]] Result<void> noteAgain(db::Connection &writer, const Action &action);

} // namespace tradebook::journal
