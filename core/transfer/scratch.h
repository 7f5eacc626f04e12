// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/db/sql.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tradebook::transfer {

/// The scratch database of one import, in a folder that only this user can enter; gone with the object. Used by the import's own thread;
/// the writer attaches its file after close().
class Scratch {
public:
    [[nodiscard]] static Result<Scratch> make();

    [[nodiscard]] db::Connection &connection() { return *m_connection; }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("import.db")); }
    /// A second private file, for the rejected rows on their way into the rejects file.
    [[nodiscard]] QString spoolPath() const { return m_folder->filePath(QStringLiteral("rejects")); }
    [[nodiscard]] Result<void> close();
    /// After close(): the database goes, the second file stays as long as somebody holds the folder.
    [[nodiscard]] std::shared_ptr<QTemporaryDir> keepSpoolOnly();

private:
    std::shared_ptr<QTemporaryDir> m_folder;
    std::optional<db::Connection> m_connection;
};

/// A statement that runs once for each row of a file, on the C API: its texts are bound where they lie. Columns count from 1. Does not
/// outlive the connection.
class StageStatement {
public:
    [[nodiscard]] static Result<StageStatement> prepare(db::Connection &connection, const db::Sql &sql);
    StageStatement() = default;
    StageStatement(StageStatement &&other) noexcept;
    StageStatement &operator=(StageStatement &&other) noexcept;
    ~StageStatement();

    /// Text that stays valid until run(); empty text is NULL.
    void text(int column, std::string_view value);
    void number(int column, std::optional<qint64> value);
    /// Runs; the number of rows changed.
    [[nodiscard]] Result<qint64> run();
    /// Runs a question; the first column of its first row, if there is one.
    [[nodiscard]] Result<std::optional<qint64>> ask();
    [[nodiscard]] qint64 lastId() const;

private:
    StageStatement(sqlite3 *handle, sqlite3_stmt *statement)
        : m_handle(handle)
        , m_statement(statement)
    {
    }
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace tradebook::transfer
