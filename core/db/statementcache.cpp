// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/statementcache.h"

#include "core/db/connection.h"
#include "core/db/querymonitor.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

// Transactions belong to Transaction, which knows what a plain BEGIN or SAVEPOINT would do to a busy book (RELIABILITY fact 5).
bool controlsTransactions(std::string_view sql)
{
    const std::size_t first = sql.find_first_not_of(" \t\r\n;");
    sql.remove_prefix(std::min(first, sql.size()));
    constexpr std::string_view kControls[] = {"begin", "commit", "end", "rollback", "savepoint", "release"};
    return std::any_of(std::begin(kControls), std::end(kControls), [sql](std::string_view control) {
        return sql.size() >= control.size()
            && std::equal(control.begin(), control.end(), sql.begin(), [](char left, char right) { return left == (right | 0x20); });
    });
}

} // namespace

Statement::~Statement()
{
    sqlite3_finalize(handle);
}

StatementLease::StatementLease(Statement *cached)
    : m_statement(cached)
{
    m_statement->leased = true;
}

StatementLease::StatementLease(std::unique_ptr<Statement> own)
    : m_statement(own.get())
    , m_own(std::move(own))
{
}

StatementLease::StatementLease(StatementLease &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_own(std::move(other.m_own))
{
}

StatementLease::~StatementLease()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement->handle);
    sqlite3_clear_bindings(m_statement->handle);
    // One photo-sized text must not be kept for ever.
    constexpr std::size_t kMostKept = 65536;
    if (m_statement->textBuffer.size() > kMostKept)
        m_statement->textBuffer = {};
    m_statement->leased = false;
}

Result<StatementLease> StatementCache::lease(const std::string &sql)
{
    if (const auto found = m_bySql.find(sql); found != m_bySql.end() && !found->second->leased) {
        m_recent.splice(m_recent.begin(), m_recent, found->second);
        return StatementLease(&*found->second);
    } else if (found != m_bySql.end()) {
        auto own = std::make_unique<Statement>();
        own->sql = sql;
        if (auto prepared = prepare(*own, false); !prepared)
            return prepared.error();
        return StatementLease(std::move(own));
    }
    m_recent.emplace_front();
    Statement &statement = m_recent.front();
    statement.sql = sql;
    if (auto prepared = prepare(statement, true); !prepared) {
        m_recent.pop_front();
        return prepared.error();
    }
    m_bySql.emplace(statement.sql, m_recent.begin());
    StatementLease lease(&statement);
    evictOldest();
    return lease;
}

void StatementCache::clear()
{
    for (auto statement = m_recent.begin(); statement != m_recent.end();) {
        if (statement->leased) {
            ++statement;
            continue;
        }
        m_bySql.erase(statement->sql);
        statement = m_recent.erase(statement);
    }
}

Result<void> StatementCache::prepare(Statement &statement, bool persistent) const
{
    const std::string &sql = statement.sql;
    // SQLite would stop reading at the NUL and leave the rest unseen (RELIABILITY experiment 4).
    if (sql.find('\0') != std::string::npos)
        return Error{.kind = ErrorKind::Internal, .detail = u"NUL in the text of a statement"_s};
    if (controlsTransactions(sql))
        return Error{
            .kind = ErrorKind::Internal, .detail = u"transactions belong to db::Transaction: [%1]"_s.arg(QString::fromStdString(sql))};
    const char *tail = nullptr;
    const unsigned flags = persistent ? SQLITE_PREPARE_PERSISTENT : 0U;
    const int code = sqlite3_prepare_v3(m_handle, sql.c_str(), static_cast<int>(sql.size()) + 1, flags, &statement.handle, &tail);
    if (code != SQLITE_OK)
        return errorOf(m_handle, code, QString::fromStdString(sql));
    if (!statement.handle)
        return Error{.kind = ErrorKind::Internal, .detail = u"no statement in [%1]"_s.arg(QString::fromStdString(sql))};
    // What follows may be blanks and comments only; SQLite itself tells.
    while (*tail != '\0') {
        sqlite3_stmt *second = nullptr;
        const char *rest = tail;
        const int secondCode = sqlite3_prepare_v3(m_handle, rest, -1, 0, &second, &tail);
        const bool isStatement = second || secondCode != SQLITE_OK;
        sqlite3_finalize(second);
        if (isStatement || tail == rest)
            return Error{.kind = ErrorKind::Internal, .detail = u"more than one statement in [%1]"_s.arg(QString::fromStdString(sql))};
    }
    statement.tally = &QueryMonitor::process().tallyOf(sql);
    return {};
}

void StatementCache::evictOldest()
{
    for (auto oldest = m_recent.end(); m_recent.size() > kCapacity && oldest != m_recent.begin();) {
        --oldest;
        if (oldest->leased)
            continue;
        m_bySql.erase(oldest->sql);
        oldest = m_recent.erase(oldest);
    }
}

} // namespace tradebook::db
