// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/journal/journaledtable.h"

#include <memory>
#include <optional>

namespace tradebook::journal {

/// What the functions of the triggers know: the step that is open, and how many rows it has inserted so far.
struct RecordingState {
    std::optional<qint64> step = std::nullopt;
    qint64 inserts = 0;

    /// From here on an insert is one of many: its row is kept as a hash.
    static constexpr qint64 kWholeInserts = 200;
};

/// The table's number, as a statement says it.
[[nodiscard]] db::SqlLiteral numberLiteral(const JournaledTable &table);

/// The functions `journal_step()`, `row_image()`, `row_diff()`, `inserted_image()`, `row_hash()` (the first argument of the last four is
/// the number of the table), none of them for use in a schema, and the triggers that call them.
[[nodiscard]] Result<void> installRecording(db::Connection &writer, const std::shared_ptr<RecordingState> &state);

} // namespace tradebook::journal
