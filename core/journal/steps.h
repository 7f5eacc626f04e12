// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/journal/journal.h"

/// The inside of the journal: how a step stands in `actions`.
namespace tradebook::journal {

/// id, kind, arguments, at, state, undoes_id, from this column on.
[[nodiscard]] Step stepFrom(const db::Row &row, int first = 0);
[[nodiscard]] QString argumentsText(const Action &action);
[[nodiscard]] Result<qint64> rowsOfStep(db::Connection &connection, qint64 step);

/// What an undo or redo says of itself: its kind, and the action it is of.
[[nodiscard]] Action replayOf(QLatin1StringView kind, const Action &action);

} // namespace tradebook::journal
