// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace tradebook::backup {

/// The name of a VFS of SQLite, registered with the first call, that writes a database in pieces of 64 KiB where SQLite writes page
/// after page, as it does with the target of a copy: system calls are most of what that takes (of a book of 132 MB, copied and fsynced
/// with and without in turn, 22 times each on a busy machine: medians of 609 and 1000 ms, 175 and 269 ms of the processors). Everything
/// else is the default VFS's. For a file that only one connection has open. Null where it could not be registered.
[[nodiscard]] const char *bufferedVfs();

/// Writes what is still held back, which nobody can be told of when the connection closes. The result code of SQLite.
[[nodiscard]] int flushBuffered(sqlite3 *handle);

} // namespace tradebook::backup
