// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

struct sqlite3;

namespace tradebook::db {

/// Whether a handle that somebody else's code has opened belongs to the SQLite library this program calls. Two copies in one process
/// drop each other's locks and lose data (RELIABILITY facts 3, 4). The source id is that copy's own answer; since two copies of one
/// version answer alike, the handle's file system object must be the very one of our copy. Errors: SharedLibrary.
[[nodiscard]] Result<void> provesSharedLibrary(sqlite3 *handle, const QByteArray &sourceIdOfOpener);

} // namespace tradebook::db
