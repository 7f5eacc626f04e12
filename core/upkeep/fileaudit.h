// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/result.h"
#include "core/upkeep/finding.h"

/// The file and its structure, apart from what it says. Reader's thread, outside a transaction.
namespace tradebook::upkeep {

/// `PRAGMA quick_check` or `integrity_check`: Rule::Integrity.
[[nodiscard]] Result<void> auditFile(db::Connection &connection, bool deep, Findings &findings);
/// `PRAGMA foreign_key_check`: Rule::ForeignKey.
[[nodiscard]] Result<void> auditForeignKeys(db::Connection &connection, Findings &findings);
/// Rule::SearchIndex. On a writer by FTS5's own comparison with the records (rolled back), on a reader by counting them.
[[nodiscard]] Result<void> auditSearch(db::Connection &connection, Findings &findings);

} // namespace tradebook::upkeep
