// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/sql.h"
#include "core/model/record.h"

namespace tradebook::journal {

/// `SELECT table_name, row_id`: the record itself (its id is ?1) and the rows that belong to it, those that are gone included as far as
/// the journal knows them: addresses and notes of a user; lines, notes and moves of an order; moves, photos and notes of a product; notes
/// of a category.
[[nodiscard]] db::Sql belongingsOf(RecordKind kind);

} // namespace tradebook::journal
