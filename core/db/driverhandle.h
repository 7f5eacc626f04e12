// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSqlDatabase;
struct sqlite3;

namespace tradebook::db {

/// The SQLite handle of an open QSqlDatabase; null where the driver is another one.
[[nodiscard]] sqlite3 *driverHandle(const QSqlDatabase &database);

} // namespace tradebook::db
