// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/staging.h"

/// The staged database, opened by SQLite. For the room itself.
namespace tradebook::restore {

struct Looking {
    Progress *progress = nullptr;
    std::chrono::milliseconds atLeast = kPatience;
};
/// Proves what was copied (see stage()) and brings it to the present version; fills in version and tally.
[[nodiscard]] Result<void> proveAndMigrate(Staged &staged, bool wasProvenBefore, const Looking &looking);
/// The last touch, when the restore begins: its time in the history. Leaves the file whole, but not on the disk.
[[nodiscard]] Result<void> prepareForUse(const Staged &staged);
/// Rewrites it with pages of this size, as the book has them; nothing where it has them already.
[[nodiscard]] Result<void> usePageSize(const Staged &staged, qint64 pageSize);
[[nodiscard]] Result<db::Connection> openStaged(const Staged &staged);

} // namespace tradebook::restore
