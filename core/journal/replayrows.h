// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/replaychange.h"

namespace tradebook::journal {

/// Takes the changes back one by one, in strict reverse order: always right, and able to say what stands in the way. The number of change
/// rows this has to leave in the journal. Errors: UndoBlocked.
[[nodiscard]] Result<qint64> replayOneByOne(db::Connection &writer, const Window &window);

} // namespace tradebook::journal
