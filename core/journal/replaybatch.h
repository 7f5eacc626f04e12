// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/replaychange.h"

#include <optional>

namespace tradebook::journal {

class StagedRows;

/// Takes the changes of a window back many at once: rows are staged and each table is changed by a few statements, because
/// the search index costs per statement rather than per row. Equal to replayOneByOne() where it succeeds. std::nullopt: it cannot be done
/// this way (a row has changed since, a rule depends on the order), what was changed has to be rolled back and done one by one.
/// The number of change rows this has to leave in the journal. Errors: those of the disk.
[[nodiscard]] Result<std::optional<qint64>> replayInBatches(db::Connection &writer, StagedRows &staged, const Window &window);

} // namespace tradebook::journal
