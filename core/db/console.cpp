// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/console.h"

#include "core/db/query.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string_view>

namespace tradebook::db::console {

namespace {

/// Pragmas that only tell; their argument, where they have one, is a name.
constexpr std::array kTelling{"table_list", "table_info", "table_xinfo", "index_list", "index_info", "index_xinfo", "foreign_key_list",
    "foreign_key_check", "collation_list", "compile_options", "function_list", "module_list", "pragma_list", "database_list",
    "integrity_check", "quick_check"};
/// Pragmas that tell without an argument and set with one.
constexpr std::array kTellingAlone{"application_id", "user_version", "schema_version", "data_version", "page_count", "page_size",
    "freelist_count", "journal_mode", "encoding", "synchronous", "foreign_keys", "cache_size", "temp_store", "auto_vacuum"};

bool isOneOf(std::span<const char *const> names, const char *name)
{
    return std::ranges::any_of(names, [name](const char *known) { return sqlite3_stricmp(known, name) == 0; });
}

int authorize(void *, int action, const char *first, const char *second, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return sqlite3_stricmp(second, "load_extension") == 0 || sqlite3_stricmp(second, "fts3_tokenizer") == 0 ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
        return isOneOf(kTelling, first) || (second == nullptr && isOneOf(kTellingAlone, first)) ? SQLITE_OK : SQLITE_DENY;
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

/// What SQLite finds wrong while the statement runs (an overflow, a bad MATCH) is about the statement, too. The handle still has the bare
/// words; the Error's detail carries the statement with them.
Error asRefusal(const Error &error, sqlite3 *handle)
{
    if ((error.sqliteCode & 0xff) == SQLITE_ERROR && sqlite3_extended_errcode(handle) == error.sqliteCode)
        return refusedBySqlite(handle);
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
        return asRefusal(outcome.error(), connection.handle());
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
        return asRefusal(steps.error(), connection.handle());
    return steps;
}

} // namespace tradebook::db::console
