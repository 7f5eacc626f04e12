// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <optional>

namespace tradebook::db {

/// BEGIN IMMEDIATE … COMMIT. Rolls back when it goes out of scope uncommitted. Only this class begins transactions: a deferred BEGIN
/// fails with 517 on its first write, whatever the busy timeout (RELIABILITY fact 5).
class Transaction {
public:
    /// Errors: Busy after the deadline, ReadOnly, Superseded; Internal inside another transaction or while a statement stands on a row
    /// (its snapshot could not be upgraded: 517).
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    /// A read snapshot (BEGIN, then a read) for several statements that must agree; works on readers too. On the writer nothing can be
    /// written inside it.
    [[nodiscard]] static Result<Transaction> beginRead(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Ends the transaction either way: a failed commit keeps nothing. Fails with DiskFull or InputOutput where SQLite has rolled the
    /// transaction back by itself (RELIABILITY fact 8): nothing was kept.
    [[nodiscard]] Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection::Private &connection);
    [[nodiscard]] static Result<Transaction> beginBy(Connection &connection, const char *statement);
    Result<void> run(const char *statement);

    Connection::Private *m_connection; // null once it has ended; survives a move of the Connection
};

/// A part of a transaction that can be taken back alone. Taken back when it goes out of scope unkept; several may stand within each other.
class Savepoint {
public:
    /// Internal outside a transaction.
    [[nodiscard]] static Result<Savepoint> begin(Connection &connection);

    Savepoint(Savepoint &&other) noexcept;
    Savepoint &operator=(Savepoint &&) = delete;
    ~Savepoint();

    [[nodiscard]] Result<void> keep();
    [[nodiscard]] Result<void> rollback();

private:
    explicit Savepoint(Connection &connection)
        : m_connection(&connection)
    {
    }
    Connection *m_connection; // null once it has ended
};

/// Runs work() in one transaction: commits when it returns a value, rolls back when it returns an error.
template<class Work>
auto inTransaction(Connection &connection, Work &&work) -> std::invoke_result_t<Work>
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto outcome = work();
    if (!outcome)
        return outcome;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return outcome;
}

} // namespace tradebook::db
