// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/result.h"
#include "core/upkeep/finding.h"

/// The rules that do not hang on an order's figures. Each walks its tables once. Reader's thread; the caller holds the snapshot.
namespace tradebook::upkeep {

/// Rule::ReturnedPieces, ReturnRefund, ReturnLink
[[nodiscard]] Result<void> auditReturns(db::Connection &connection, Findings &findings);
/// Rule::OnHand, NegativeStock
[[nodiscard]] Result<void> auditStock(db::Connection &connection, Findings &findings);
/// Rule::Value. SQLite drops CHECKs when it reads the schema on a read-only connection, so that its own checks pass them over there.
[[nodiscard]] Result<void> auditValues(db::Connection &connection, Findings &findings);
/// Rule::NameKey
[[nodiscard]] Result<void> auditNames(db::Connection &connection, Findings &findings);
/// Rule::CategoryCycle
[[nodiscard]] Result<void> auditCategories(db::Connection &connection, Findings &findings);
/// Rule::DefaultAddress
[[nodiscard]] Result<void> auditAddresses(db::Connection &connection, Findings &findings);
/// Rule::BookRow, Replaying, InvoiceCounter
[[nodiscard]] Result<void> auditBook(db::Connection &connection, Findings &findings);

} // namespace tradebook::upkeep
