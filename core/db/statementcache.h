// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tradebook::db {

class StatementTally;

/// A prepared statement; finalised with it.
struct Statement {
    std::string sql = {};
    sqlite3_stmt *handle = nullptr;
    StatementTally *tally = nullptr;
    std::vector<char> textBuffer = {}; ///< the texts bound to it, kept from run to run
    bool leased = false;

    Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();
};

/// The right to run a statement. Ends in reset and clear_bindings, so that no snapshot stays pinned and no value stays bound.
class StatementLease {
public:
    explicit StatementLease(Statement *cached);
    explicit StatementLease(std::unique_ptr<Statement> own);
    StatementLease(StatementLease &&other) noexcept;
    StatementLease &operator=(StatementLease &&) = delete;
    ~StatementLease();

    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement->handle; }
    [[nodiscard]] std::vector<char> &textBuffer() const { return m_statement->textBuffer; }
    [[nodiscard]] StatementTally &tally() const { return *m_statement->tally; }

private:
    Statement *m_statement;
    std::unique_ptr<Statement> m_own; // a second use of a text that is already running
};

/// The statements of one connection, prepared once each; the longest unused one goes when there are more than kCapacity.
class StatementCache {
public:
    explicit StatementCache(sqlite3 *handle)
        : m_handle(handle)
    {
    }
    /// Errors: those of preparing; Internal for a NUL in the text, no statement, or more than one.
    [[nodiscard]] Result<StatementLease> lease(const std::string &sql);
    /// Finalises every statement that is not running.
    void clear();

    static constexpr std::size_t kCapacity = 128;

private:
    [[nodiscard]] Result<void> prepare(Statement &statement, bool persistent) const;
    void evictOldest();

    sqlite3 *m_handle;
    std::list<Statement> m_recent; // most recently used first
    std::unordered_map<std::string_view, std::list<Statement>::iterator> m_bySql;
};

} // namespace tradebook::db
