// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"

#include "core/db/connectionprivate.h"
#include "core/db/querymonitor.h"

#include <sqlite3.h>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

// Texts go as UTF-8 into one buffer of the statement, blobs stay where they are: both outlive the run, so SQLite need not copy.
int bindText(sqlite3_stmt *statement, int position, const QByteArray &text)
{
    const char *bytes = text.isNull() ? "" : text.constData();
    return sqlite3_bind_text64(statement, position, bytes, static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC, SQLITE_UTF8);
}

int bindBlob(sqlite3_stmt *statement, int position, const QByteArray &blob)
{
    const char *bytes = blob.isEmpty() ? "" : blob.constData(); // a null pointer would bind NULL
    return sqlite3_bind_blob64(statement, position, bytes, static_cast<sqlite3_uint64>(blob.size()), SQLITE_STATIC);
}

int bindValue(sqlite3_stmt *statement, int position, const Value &value, QList<QByteArray> &texts)
{
    const Value::Variant &variant = value.variant();
    if (const auto *integer = std::get_if<qint64>(&variant))
        return sqlite3_bind_int64(statement, position, *integer);
    if (const auto *text = std::get_if<QString>(&variant))
        return bindText(statement, position, texts.emplace_back(text->toUtf8()));
    if (const auto *real = std::get_if<double>(&variant))
        return sqlite3_bind_double(statement, position, *real);
    if (const auto *blob = std::get_if<QByteArray>(&variant))
        return bindBlob(statement, position, *blob);
    return sqlite3_bind_null(statement, position);
}

} // namespace

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Row::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Row::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Row::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Row::blob(int column) const
{
    if (isNull(column))
        return {};
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes ? bytes : "", sqlite3_column_bytes(m_statement, column));
}

std::optional<qint64> Row::maybeInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

std::optional<QString> Row::maybeText(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return text(column);
}

int Row::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

QString Row::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

int Row::type(int column) const
{
    return sqlite3_column_type(m_statement, column);
}

Query::Query(Connection &connection, const Sql &sql, Values values)
    : m_connection(connection)
    , m_sql(sql.text())
    , m_values(std::move(values))
{
}

Result<qint64> Query::run()
{
    sqlite3 *handle = m_connection.handle();
    const qint64 before = handle ? sqlite3_total_changes64(handle) : 0;
    if (auto outcome = each([](const Row &) -> Result<bool> { return true; }); !outcome)
        return outcome.error();
    // sqlite3_changes keeps the figure of an earlier statement where this one changes nothing by its nature.
    return sqlite3_total_changes64(handle) == before ? 0 : sqlite3_changes64(handle);
}

Result<QStringList> Query::columnNames()
{
    if (!m_connection.d)
        return Error{.kind = ErrorKind::Closed, .detail = u"the connection was moved away"_s};
    if (auto ready = m_connection.d->checkReady(); !ready)
        return ready.error();
    auto lease = m_connection.d->statements->lease(m_sql);
    if (!lease)
        return lease.error();
    const Row row(lease->handle());
    QStringList names;
    for (int column = 0; column < row.columnCount(); ++column)
        names.append(row.columnName(column));
    return names;
}

Result<qint64> Query::number()
{
    const auto found = one([](const Row &row) { return row.integer(0); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::NotFound, .detail = u"no row [%1]"_s.arg(QString::fromStdString(m_sql))};
    return **found;
}

Result<QString> Query::text()
{
    const auto found = one([](const Row &row) { return row.text(0); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::NotFound, .detail = u"no row [%1]"_s.arg(QString::fromStdString(m_sql))};
    return **found;
}

Result<void> Query::each(const std::function<Result<bool>(const Row &)> &visit)
{
    if (!m_connection.d)
        return Error{.kind = ErrorKind::Closed, .detail = u"the connection was moved away"_s};
    Connection::Private &connection = *m_connection.d;
    if (auto ready = connection.checkReady(); !ready)
        return ready.error();
    const Connection::Private::Running running(connection);
    QList<QByteArray> texts; // bound without a copy, so they outlive the lease, which resets the statement
    auto lease = connection.statements->lease(m_sql);
    if (!lease)
        return lease.error();
    if (auto allowed = connection.checkAllowed(lease->handle()); !allowed)
        return allowed.error();
    const auto start = std::chrono::steady_clock::now();
    Result<void> outcome = bind(lease->handle(), texts);
    if (outcome)
        outcome = step(lease->handle(), visit);
    QueryMonitor::process().finished(lease->tally(), connection.handle, m_sql, std::chrono::steady_clock::now() - start);
    return outcome;
}

Result<void> Query::bind(sqlite3_stmt *statement, QList<QByteArray> &texts) const
{
    const int wanted = sqlite3_bind_parameter_count(statement);
    if (wanted != m_values.size()) {
        return Error{.kind = ErrorKind::Internal,
            .detail = u"%1 values for %2 parameters [%3]"_s.arg(m_values.size()).arg(wanted).arg(QString::fromStdString(m_sql))};
    }
    texts.reserve(m_values.size());
    int position = 0;
    for (const Value &value : m_values) {
        if (const int code = bindValue(statement, ++position, value, texts); code != SQLITE_OK)
            return m_connection.d->failure(code, QString::fromStdString(m_sql));
    }
    return {};
}

Result<void> Query::step(sqlite3_stmt *statement, const std::function<Result<bool>(const Row &)> &visit) const
{
    const Row row(statement);
    bool wantsMore = true;
    int code = SQLITE_ROW;
    while (wantsMore && (code = sqlite3_step(statement)) == SQLITE_ROW) {
        auto visited = visit(row);
        if (!visited)
            return visited.error();
        wantsMore = *visited;
    }
    // A statement that writes has not happened before it is done: RETURNING gives its rows first and commits at the end.
    while (code == SQLITE_ROW && sqlite3_stmt_readonly(statement) == 0)
        code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return m_connection.d->failure(code, QString::fromStdString(m_sql));
    return {};
}

} // namespace tradebook::db
