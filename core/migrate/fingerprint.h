// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/migrate/scripts.h"

namespace tradebook::migrate {

/// SHA-256 in hex over the normalised structure of a database: every table, index, trigger and view but SQLite's own (sqlite_*) and the
/// text of FTS5's shadow tables. Anything foreign in a book changes it.
[[nodiscard]] Result<QByteArray> fingerprintOf(db::Connection &connection);

/// What fingerprintOf() gives for a book of that version: made by running the scripts on an in-memory database. Cached for the built-in
/// scripts.
[[nodiscard]] Result<QByteArray> expectedFingerprint(int version, const QList<Script> &scripts = builtInScripts());

/// The structure as SQL text, in the order it was created: the golden migrations/schema.sql.
[[nodiscard]] Result<QByteArray> schemaText(db::Connection &connection);

} // namespace tradebook::migrate
