// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/console.h"

#include "core/db/query.h"
#include "core/db/queryplan.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

// Pragmas that only tell, with or without an argument.
constexpr const char *kTelling[] = {"table_info", "table_xinfo", "table_list", "index_info", "index_xinfo", "index_list",
    "foreign_key_list", "foreign_key_check", "integrity_check", "quick_check", "compile_options", "collation_list", "function_list",
    "module_list", "pragma_list", "database_list"};
// Pragmas that tell without an argument and set with one.
constexpr const char *kTellingAlone[] = {"application_id", "user_version", "schema_version", "data_version", "page_count", "page_size",
    "freelist_count", "journal_mode", "encoding", "synchronous", "foreign_keys", "cache_size", "temp_store", "auto_vacuum"};

template<std::size_t Count>
bool isOneOf(const char *const (&names)[Count], const char *name)
{
    return std::any_of(std::begin(names), std::end(names), [name](const char *known) { return sqlite3_stricmp(known, name) == 0; });
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
        return isOneOf(kTelling, first) || (!second && isOneOf(kTellingAlone, first)) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

class AuthorizerScope {
public:
    explicit AuthorizerScope(sqlite3 *handle)
        : m_handle(handle)
    {
        sqlite3_set_authorizer(m_handle, authorize, nullptr);
    }
    Q_DISABLE_COPY_MOVE(AuthorizerScope)
    ~AuthorizerScope() { sqlite3_set_authorizer(m_handle, nullptr, nullptr); }

private:
    sqlite3 *m_handle;
};

Result<void> checkReader(const Connection &connection)
{
    if (!connection.handle())
        return Error{.kind = ErrorKind::Closed, .detail = u"the connection is closed"_s};
    if (connection.access() == Access::ReadWrite)
        return Error{.kind = ErrorKind::Internal, .detail = u"the console runs on a reader"_s};
    return {};
}

// What SQLite says of a typed statement is for the person who typed it.
Error asUsage(Error error)
{
    if (error.kind == ErrorKind::Internal || error.kind == ErrorKind::ReadOnly || error.kind == ErrorKind::Invalid) {
        error.kind = ErrorKind::Usage;
        error.data = {error.detail};
    }
    return error;
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

} // namespace

Result<Console::Answer> Console::query(Connection &connection, const QString &sql, qint64 limit)
{
    if (auto reader = checkReader(connection); !reader)
        return reader.error();
    const AuthorizerScope authorizer(connection.handle());
    Query query(connection, Sql::typedByPerson(sql.toStdString()));
    Answer answer;
    auto columns = query.columnNames();
    if (!columns)
        return asUsage(columns.error());
    answer.columns = *columns;
    auto outcome = query.forEach([&](const Row &row) {
        answer.isCutShort = answer.rows.size() >= limit;
        if (answer.isCutShort)
            return false;
        QVariantList cells;
        for (int column = 0; column < row.columnCount(); ++column)
            cells.append(cell(row, column));
        answer.rows.append(std::move(cells));
        return true;
    });
    if (!outcome)
        return asUsage(outcome.error());
    return answer;
}

Result<QStringList> Console::plan(Connection &connection, const QString &sql)
{
    if (auto reader = checkReader(connection); !reader)
        return reader.error();
    const AuthorizerScope authorizer(connection.handle());
    // Prepared by itself first: that refuses what is no statement, or more than one.
    if (auto columns = Query(connection, Sql::typedByPerson(sql.toStdString())).columnNames(); !columns)
        return asUsage(columns.error());
    auto lines = queryPlan(connection.handle(), sql.toStdString());
    if (!lines)
        return asUsage(lines.error());
    return lines;
}

} // namespace tradebook::db
