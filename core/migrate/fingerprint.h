// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/migrate/scripts.h"

namespace tradebook::migrate {

/// SHA-256 in hex over the normalised structure of a database: every table, index, trigger and view but SQLite's own (sqlite_*) and the
/// text of FTS5's shadow tables. Anything foreign in a book changes it.
[[nodiscard]] Result<QByteArray> fingerprintOf(db::Connection &connection);

/// What fingerprintOf() gives for a book of that version, found by running the scripts on an in-memory database.
[[nodiscard]] Result<QByteArray> computedFingerprint(int version, const QList<Script> &scripts = builtInScripts());

/// The same; for the built-in scripts it is read from migrations/fingerprints, because opening a book waits for it.
[[nodiscard]] Result<QByteArray> expectedFingerprint(int version, const QList<Script> &scripts = builtInScripts());

/// The structure as SQL text, in the order it was created: the golden migrations/schema.sql.
[[nodiscard]] Result<QByteArray> schemaText(db::Connection &connection);

} // namespace tradebook::migrate
