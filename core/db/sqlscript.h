// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QByteArray>

namespace tradebook::db {

/// Runs a script of several statements inside the caller's transaction, stopping at the first error. Statements are taken from the
/// tail that SQLite itself leaves, never split at semicolons. An authorizer denies transaction control, ATTACH, DETACH and PRAGMA, and
/// the transaction is checked to be open after each statement.
/// Errors: MigrationScript with data {byte offset} for NUL, a byte order mark or an unfinished statement; else the statement's own error,
/// its byte offset in detail.
[[nodiscard]] Result<void> runScript(Connection &connection, const QByteArray &script);

} // namespace tradebook::db
