// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/bringback.h"

namespace tradebook::restore {

/// What belongs to a record, of both; `now` is its id in the book, absent where it is missing. For the room itself.
[[nodiscard]] Result<QList<PartDifference>> partDifferences(
    db::Connection &backup, db::Connection &book, const RecordRef &record, std::optional<qint64> now);

} // namespace tradebook::restore
