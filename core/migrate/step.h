// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/migrate/scripts.h"

namespace tradebook::migrate {

/// One version up: script, history row and user_version in one transaction, foreign keys off around it and checked inside.
/// With a fingerprint given, the structure must have it before the commit. MigrationFailed with data {file name}; the database stays as it
/// was.
[[nodiscard]] Result<void> stepUp(db::Connection &writer, const Script &script, const QByteArray &fingerprint = {});
/// One version down, likewise. The step to 0 leaves an empty database.
[[nodiscard]] Result<void> stepDown(db::Connection &writer, const Script &script, const QByteArray &fingerprint = {});

} // namespace tradebook::migrate
