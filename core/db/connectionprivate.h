// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/busyhandler.h"
#include "core/db/connection.h"
#include "core/db/interrupterstate.h"
#include "core/db/statementcache.h"

#include <QSqlDatabase>

#include <optional>

namespace tradebook::db {

/// The inside of a Connection, seen by Query and Transaction only. Does not move while the connection is open.
struct Connection::Private {
    /// Counts a query while it runs, and pays a rollback that had to wait for it.
    struct Running {
        explicit Running(Private &connection)
            : m_connection(connection)
        {
            ++m_connection.running;
        }
        Q_DISABLE_COPY_MOVE(Running)
        ~Running()
        {
            if (--m_connection.running == 0 && m_connection.owesRollback)
                m_connection.payRollback();
        }
        Private &m_connection;
    };

    Private(QString filePath, const Options &wanted);
    ~Private();
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    /// Opens through the Qt driver and takes the handle.
    Result<void> openThroughDriver(const QString &databaseName);
    /// Flags, limits, handlers, functions and pragmas; every one is read back.
    Result<void> harden();
    /// Lets go of the handle. False while statements or blobs of others are still open on it.
    bool closeHandle();

    /// Runs one statement of ours that no interrupt may stop.
    [[nodiscard]] int runUninterrupted(const char *sql);
    /// The first column of the first row of a pragma.
    Result<QByteArray> ask(const char *pragma);
    /// The error of a statement that has just failed; remembers it where it has cost the whole transaction.
    Error failure(int code, const QString &context);
    /// Whether a statement may start now: not closed, not interrupted, its transaction still there.
    Result<void> checkReady() const;
    /// Whether this statement may start beside what already runs, so that 517 can never happen.
    Result<void> checkAllowed(sqlite3_stmt *statement) const;
    void payRollback();
    [[nodiscard]] bool isAutocommit() const;
    [[nodiscard]] Error fileError(ErrorKind kind, const QString &detail) const;

    QString path; ///< absolute; empty in memory
    Options options;
    std::shared_ptr<Interrupter::State> interrupt;
    BusyHandler busy;
    QString driverConnection;
    QSqlDatabase database;
    sqlite3 *handle = nullptr;
    std::optional<StatementCache> statements;
    int running = 0; ///< queries between their first step and their reset
    bool inTransaction = false; ///< a Transaction lives, whatever SQLite has done to it
    bool readsOnly = false; ///< that Transaction is a read snapshot
    bool owesRollback = false; ///< to be rolled back as soon as no statement runs
    bool ignoresInterrupt = false;
    std::optional<Error> lostTransaction; ///< why SQLite has rolled back by itself

private:
    Result<void> configure();
    Result<void> limit();
    void installHandlers();
    Result<void> applyPragmas();
    Result<void> applyJournal();
    Result<void> apply(const char *assignment, const char *question, const char *expected);
};

} // namespace tradebook::db
