// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/console.h"

#include "core/db/query.h"

#include <sqlite3.h>

#include <array>
#include <memory>
#include <string_view>

namespace tradebook::db::console {

namespace {

/// Pragmas that answer and change nothing, neither in the file nor on the connection (where they have an argument it is a name).
constexpr std::array<std::string_view, 22> kAnsweringPragmas{"table_list", "table_info", "table_xinfo", "index_list", "index_info",
    "index_xinfo", "foreign_key_list", "foreign_key_check", "collation_list", "compile_options", "function_list", "module_list",
    "pragma_list", "database_list", "page_count", "freelist_count", "integrity_check", "quick_check", "data_version", "encoding",
    "page_size", "schema_version"};
/// Those that answer without an argument and change something with one.
constexpr std::array<std::string_view, 5> kAskablePragmas{"user_version", "application_id", "journal_mode", "synchronous", "foreign_keys"};

int authorize(void *, int action, const char *first, const char *second, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return second != nullptr && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA: {
        const std::string_view name = first;
        for (const std::string_view answering : kAnsweringPragmas) {
            if (name == answering)
                return name == "schema_version" && second != nullptr ? SQLITE_DENY : SQLITE_OK;
        }
        for (const std::string_view askable : kAskablePragmas) {
            if (name == askable)
                return second == nullptr ? SQLITE_OK : SQLITE_DENY;
        }
        return SQLITE_DENY;
    }
    default:
        return SQLITE_DENY;
    }
}

/// Denies everything but reading while it lives; the authorizer is asked when a statement is prepared.
class ReadingOnly {
public:
    explicit ReadingOnly(sqlite3 *handle)
        : m_handle(handle)
    {
        sqlite3_set_authorizer(m_handle, authorize, nullptr);
    }
    ~ReadingOnly() { sqlite3_set_authorizer(m_handle, nullptr, nullptr); }
    ReadingOnly(const ReadingOnly &) = delete;
    ReadingOnly &operator=(const ReadingOnly &) = delete;

private:
    sqlite3 *m_handle;
};

Error refused(const char *reason, int code, const QString &words = {})
{
    return Error{.kind = ErrorKind::Statement, .data = {QLatin1String(reason), words}, .detail = words, .sqliteCode = code};
}

Error refusedBySqlite(sqlite3 *handle)
{
    const int code = sqlite3_extended_errcode(handle);
    return refused(code == SQLITE_AUTH ? "writes" : "refused", code, QString::fromUtf8(sqlite3_errmsg(handle)));
}

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;

Statement prepare(sqlite3 *handle, std::string_view text, std::string_view *rest, int *code)
{
    sqlite3_stmt *statement = nullptr;
    const char *tail = nullptr;
    *code = sqlite3_prepare_v3(handle, text.data(), static_cast<int>(text.size()), 0, &statement, &tail);
    *rest = tail == nullptr ? std::string_view() : text.substr(static_cast<std::size_t>(tail - text.data()));
    return {statement, sqlite3_finalize};
}

/// The column names of the one reading statement that the text is.
Result<QStringList> examine(sqlite3 *handle, std::string_view text)
{
    if (text.find('\0') != std::string_view::npos)
        return refused("refused", SQLITE_ERROR, QStringLiteral("NUL"));
    int code = SQLITE_OK;
    std::string_view rest;
    const Statement statement = prepare(handle, text, &rest, &code);
    if (code != SQLITE_OK)
        return refusedBySqlite(handle);
    if (statement == nullptr)
        return refused("empty", SQLITE_ERROR);
    // Blanks, comments and lone semicolons prepare to nothing; anything else is a second statement.
    while (!rest.empty()) {
        std::string_view further;
        if (prepare(handle, rest, &further, &code) != nullptr || code != SQLITE_OK)
            return refused("several", SQLITE_ERROR);
        rest = further.size() < rest.size() ? further : std::string_view();
    }
    if (sqlite3_stmt_readonly(statement.get()) == 0)
        return refused("writes", SQLITE_AUTH);
    QStringList names;
    for (int column = 0; column < sqlite3_column_count(statement.get()); ++column)
        names.append(QString::fromUtf8(sqlite3_column_name(statement.get(), column)));
    return names;
}

QVariant cell(const Row &row, int column)
{
    switch (row.type(column)) {
    case SQLITE_INTEGER:
        return row.integer(column);
    case SQLITE_FLOAT:
        return row.real(column);
    case SQLITE_TEXT:
        return row.text(column);
    case SQLITE_BLOB:
        return row.blob(column);
    default:
        return {};
    }
}

/// What SQLite finds wrong while the statement runs (a division of text, a bad MATCH) is about the statement, too.
Error asRefusal(const Error &error)
{
    if (error.kind == ErrorKind::Internal && (error.sqliteCode & 0xff) == SQLITE_ERROR)
        return refused("refused", error.sqliteCode, error.detail);
    return error;
}

} // namespace

Result<void> ask(Connection &connection, const QString &statement, const std::function<void(const QStringList &)> &begin,
    const std::function<bool(const Cells &)> &visit)
{
    const ReadingOnly readingOnly(connection.handle());
    const std::string text = statement.toStdString();
    auto names = examine(connection.handle(), text);
    if (!names)
        return names.error();
    begin(*names);
    Query query(connection, Sql::typedByPerson(text));
    auto outcome = query.forEach([&](const Row &row) {
        Cells cells;
        cells.reserve(names->size());
        for (int column = 0; column < names->size(); ++column)
            cells.append(cell(row, column));
        return visit(cells);
    });
    if (!outcome)
        return asRefusal(outcome.error());
    return {};
}

Result<QList<PlanStep>> plan(Connection &connection, const QString &statement)
{
    const ReadingOnly readingOnly(connection.handle());
    const std::string text = statement.toStdString();
    if (auto names = examine(connection.handle(), text); !names)
        return names.error();
    Query query(connection, "EXPLAIN QUERY PLAN "_sql + Sql::typedByPerson(text));
    auto steps = query.all([](const Row &row) { return PlanStep{row.integer(0), row.integer(1), row.text(3)}; });
    if (!steps)
        return asRefusal(steps.error());
    return steps;
}

} // namespace tradebook::db::console
