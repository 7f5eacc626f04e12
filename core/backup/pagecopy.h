// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/progress.h"

namespace tradebook::backup {

/// Copies every page of source, which holds a read transaction, into an empty file by the backup API; the copy is in rollback-journal mode,
/// so that it opens on read-only media. Nothing is fsynced here.
[[nodiscard]] Result<void> copyPages(db::Connection &source, const QString &target, Progress *progress);

} // namespace tradebook::backup
