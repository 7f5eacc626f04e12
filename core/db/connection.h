// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <chrono>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace tradebook::db {

enum class Access {
    ReadWrite, ///< the one writer of the process, and its only checkpointer
    ReadOnly, ///< a reader; cannot write or checkpoint
    Immutable, ///< a file on a read-only medium without a -wal: nothing is locked or created
};

/// Stops a connection's work from another thread. Copyable; outlives the connection harmlessly.
/// interrupt() ends the running statement and lets every further one fail with Superseded until rearm().
class Interrupter {
public:
    struct State;

    void interrupt() const;
    /// Called by the connection's own thread before its next task.
    void rearm() const;
    [[nodiscard]] bool isInterrupted() const;

private:
    friend class Connection;
    std::shared_ptr<State> m_state;
};

/// One SQLite connection opened through QSqlDatabase and hardened as DESIGN section 3 says, every pragma read back.
/// Belongs to the thread that opened it. Statements run through Query, transactions through Transaction.
/// Errors: the file kinds of ErrorKind (FileMissing, NotADatabase, Damaged, PermissionDenied, ReadOnly, Busy …), SharedLibrary,
/// InputOutput.
class Connection {
public:
    struct Options {
        Access access = Access::ReadOnly;
        /// How long a statement waits for a lock of another process, with back-off and jitter, before it fails with Busy.
        std::chrono::milliseconds busyDeadline{5000};
        /// Journal mode, synchronous and temp_store of a scratch file that needs no durability (import staging).
        bool scratch = false;
        /// Make the file when it is missing (mode 0600). Only for new books, copies and scratch files.
        bool create = false;
    };

    [[nodiscard]] static Result<Connection> open(const QString &path, const Options &options);
    /// For fingerprints and tests: a private in-memory database with the same functions and hardening.
    [[nodiscard]] static Result<Connection> openInMemory();
    /// Proves that the Qt driver and this program share one SQLite library (RELIABILITY fact 4). Run before the first open, cached.
    [[nodiscard]] static Result<void> proveSharedLibrary();

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    [[nodiscard]] const QString &path() const;
    [[nodiscard]] Access access() const;
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] qint64 lastInsertId() const;
    /// Rows changed over the life of the connection, triggers included.
    [[nodiscard]] qint64 totalChanges() const;
    [[nodiscard]] Interrupter interrupter() const;
    /// Statements that stand on a row, those of the C API included. 0 between two tasks, else a snapshot is pinned.
    [[nodiscard]] int activeStatements() const;

    /// The schema matched the golden text of its version: triggers may use FTS5 from now on (writer only).
    [[nodiscard]] Result<void> trustSchema();
    /// `ATTACH` with the path bound; only import staging and restore use it, outside a transaction.
    [[nodiscard]] Result<void> attach(const QString &path, const char *schemaName);
    [[nodiscard]] Result<void> detach(const char *schemaName);
    /// Changes when another connection has committed to the file (PRAGMA data_version).
    [[nodiscard]] Result<qint64> dataVersion();

    struct Checkpoint {
        bool blocked = false;
        qint64 pages = 0;
        qint64 moved = 0;
    };
    /// Moves the -wal into the file and empties it; writer only, outside a transaction. Waits at most a second for readers.
    [[nodiscard]] Result<Checkpoint> checkpoint();
    /// Writer: optimize (only if something was written), checkpoint(TRUNCATE), close. Reader: close. The destructor closes too, without a
    /// word.
    [[nodiscard]] Result<void> close();

    /// For the rooms of core that need the C API (query, blob, backup, journal). Null after close().
    [[nodiscard]] sqlite3 *handle() const;

private:
    friend class Query;
    friend class Transaction;
    struct Private;
    explicit Connection(std::unique_ptr<Private> d);
    [[nodiscard]] static Result<Connection> openDatabase(const QString &path, const QString &databaseName, const Options &options);
    std::unique_ptr<Private> d;
};

/// The Error for the last failure on this handle: kind from the extended result code, detail from sqlite3_errmsg and the context (a
/// statement's text). data is the column or constraint for Duplicate and Invalid, the path of the file for the kinds of files.
[[nodiscard]] Error errorOf(sqlite3 *handle, int code, const QString &context = {});

} // namespace tradebook::db
