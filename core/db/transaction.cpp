// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"

#include "core/db/connectionprivate.h"
#include "core/db/querymonitor.h"

#include <sqlite3.h>

#include <chrono>
#include <utility>

namespace tradebook::db {

using namespace Qt::StringLiterals;

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (connection.d && connection.access() != Access::ReadWrite)
        return connection.d->fileError(ErrorKind::ReadOnly, u"a reader cannot write"_s);
    // A statement on a row pins a snapshot that could not become a write transaction once somebody else has committed.
    if (connection.d && connection.activeStatements() > 0)
        return Error{.kind = ErrorKind::Internal, .detail = u"a statement still stands on a row"_s};
    return beginBy(connection, "BEGIN IMMEDIATE");
}

Result<Transaction> Transaction::beginRead(Connection &connection)
{
    auto transaction = beginBy(connection, "BEGIN");
    if (!transaction)
        return transaction;
    transaction->m_connection->readsOnly = true;
    // The snapshot is taken by the first read, not by BEGIN.
    if (auto read = transaction->run("SELECT 1 FROM sqlite_schema LIMIT 1"); !read)
        return read.error();
    return transaction;
}

Result<Transaction> Transaction::beginBy(Connection &connection, const char *statement)
{
    if (!connection.d)
        return Error{.kind = ErrorKind::Closed, .detail = u"the connection was moved away"_s};
    Connection::Private &d = *connection.d;
    if (d.inTransaction || (d.handle && !d.isAutocommit()))
        return Error{.kind = ErrorKind::Internal, .detail = u"a transaction is already open on this connection"_s};
    if (auto ready = d.checkReady(); !ready)
        return ready.error();
    Transaction transaction(d);
    if (auto begun = transaction.run(statement); !begun)
        return begun.error();
    return transaction;
}

Transaction::Transaction(Connection::Private &connection)
    : m_connection(&connection)
{
    connection.inTransaction = true;
    connection.readsOnly = false;
    connection.lostTransaction.reset();
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    if (!m_connection || !m_connection->handle)
        return Error{.kind = ErrorKind::Internal, .detail = u"this transaction has ended"_s};
    Result<void> outcome = m_connection->checkReady();
    if (outcome)
        outcome = run("COMMIT");
    if (outcome && !m_connection->isAutocommit())
        outcome = Error{.kind = ErrorKind::Internal, .detail = u"the transaction is still open after its commit"_s};
    rollback(); // of what a failed commit has left
    return outcome;
}

void Transaction::rollback()
{
    if (!m_connection)
        return;
    if (m_connection->handle && !m_connection->isAutocommit()) {
        (void)m_connection->runUninterrupted("ROLLBACK");
        // An interrupt refuses even a rollback while another statement of the connection still runs.
        m_connection->owesRollback = !m_connection->isAutocommit();
    }
    m_connection->inTransaction = false;
    m_connection->lostTransaction.reset();
    m_connection = nullptr;
}

Result<void> Transaction::run(const char *statement)
{
    // Counted like any other: what a commit costs is what a save costs.
    const auto start = std::chrono::steady_clock::now();
    const int code = sqlite3_exec(m_connection->handle, statement, nullptr, nullptr, nullptr);
    QueryMonitor::process().tallyOf(statement).add(std::chrono::steady_clock::now() - start);
    if (code != SQLITE_OK)
        return m_connection->failure(code, QString::fromLatin1(statement));
    return {};
}

namespace {

Result<void> execute(Connection &connection, const char *statement)
{
    if (const int code = sqlite3_exec(connection.handle(), statement, nullptr, nullptr, nullptr); code != SQLITE_OK)
        return errorOf(connection.handle(), code, QString::fromLatin1(statement));
    return {};
}

} // namespace

Result<Savepoint> Savepoint::begin(Connection &connection)
{
    if (!connection.isInTransaction())
        return Error{.kind = ErrorKind::Internal, .detail = u"a savepoint outside a transaction"_s};
    if (auto begun = execute(connection, "SAVEPOINT part"); !begun)
        return begun.error();
    return Savepoint(connection);
}

Savepoint::Savepoint(Savepoint &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Savepoint::~Savepoint()
{
    // Where this fails the transaction is lost, and its commit says so.
    (void)rollback();
}

Result<void> Savepoint::keep()
{
    auto *connection = std::exchange(m_connection, nullptr);
    if (!connection)
        return {};
    return execute(*connection, "RELEASE part");
}

Result<void> Savepoint::rollback()
{
    if (!m_connection)
        return {};
    if (auto back = execute(*m_connection, "ROLLBACK TO part"); !back) {
        m_connection = nullptr;
        return back;
    }
    return keep();
}

} // namespace tradebook::db
