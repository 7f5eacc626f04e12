// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

struct sqlite3;

namespace tradebook::db {

/// Our SQL functions and collation, for queries only: nothing in the schema may use them (DESIGN section 3), so they are DIRECTONLY.
/// - `median(x)`: aggregate; the middle number, of an even count the mean of the two in the middle; NULLs are ignored, none gives NULL.
/// - `fold(text)`: case and accents folded, as tradebook::fold().
/// - `contains_folded(text, folded)`: 1 where fold(text) contains `folded`, which is folded already, else 0; NULL where one is NULL.
/// - `json_array_size(json)`: elements of a JSON array; NULL for NULL, for another JSON value and for malformed text.
/// - collation `NATURAL_FOLD`: as tradebook::naturalCompare().
[[nodiscard]] Result<void> registerFunctions(sqlite3 *handle);

} // namespace tradebook::db
