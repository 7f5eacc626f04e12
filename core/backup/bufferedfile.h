// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace tradebook::backup {

/// The name of a VFS of SQLite, registered with the first call, that writes a database in pieces of 64 KiB where SQLite writes page
/// after page, as it does with the target of a copy: system calls are most of what that takes. Everything else is the default VFS's. For a
/// file that only one connection has open. Null where it could not be registered.
[[nodiscard]] const char *bufferedVfs();

/// Writes what is still held back, which nobody can be told of when the connection closes. The result code of SQLite.
[[nodiscard]] int flushBuffered(sqlite3 *handle);

} // namespace tradebook::backup
