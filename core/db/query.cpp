// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"

#include "core/db/connectionprivate.h"
#include "core/db/querymonitor.h"

#include <QStringEncoder>

#include <sqlite3.h>

#include <vector>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

// Texts and blobs are bound without a copy of SQLite's own: the texts as UTF-8 in the buffer of the statement, the blobs in the query's
// values. Both outlive the run.
class Binder {
public:
    Binder(const StatementLease &statement, const Values &values)
        : m_statement(statement.handle())
        , m_utf8(statement.textBuffer())
    {
        qsizetype most = 0;
        for (const Value &value : values) {
            if (const auto *text = std::get_if<QString>(&value.variant()))
                most += text->size() * kMostBytesPerUnit;
        }
        // Never grown while it is bound.
        if (m_utf8.size() < static_cast<std::size_t>(most) + 1)
            m_utf8.resize(static_cast<std::size_t>(most) + 1);
        m_next = m_utf8.data();
    }
    int bind(const Value &value)
    {
        ++m_position;
        return std::visit([this](const auto &alternative) { return bindOne(alternative); }, value.variant());
    }

private:
    static constexpr qsizetype kMostBytesPerUnit = 3; // of UTF-8 for one unit of UTF-16

    int bindOne(std::nullptr_t) { return sqlite3_bind_null(m_statement, m_position); }
    int bindOne(qint64 integer) { return sqlite3_bind_int64(m_statement, m_position, integer); }
    int bindOne(double real) { return sqlite3_bind_double(m_statement, m_position, real); }
    int bindOne(const QString &text)
    {
        const char *start = m_next;
        QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
        m_next = encoder.appendToBuffer(m_next, text);
        return sqlite3_bind_text64(m_statement, m_position, start, static_cast<sqlite3_uint64>(m_next - start), SQLITE_STATIC, SQLITE_UTF8);
    }
    int bindOne(const QByteArray &blob)
    {
        const char *bytes = blob.isEmpty() ? "" : blob.constData(); // a null pointer would bind NULL
        return sqlite3_bind_blob64(m_statement, m_position, bytes, static_cast<sqlite3_uint64>(blob.size()), SQLITE_STATIC);
    }

    int bindOne(const Utf8 &text)
    {
        const char *bytes = text.bytes.isEmpty() ? "" : text.bytes.constData();
        return sqlite3_bind_text64(
            m_statement, m_position, bytes, static_cast<sqlite3_uint64>(text.bytes.size()), SQLITE_STATIC, SQLITE_UTF8);
    }

    sqlite3_stmt *m_statement;
    std::vector<char> &m_utf8;
    char *m_next;
    int m_position = 0;
};

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

std::string_view Row::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string_view();
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

Query::Query(Connection &connection, Sql sql, Values values)
    : m_connection(connection)
    , m_sql(std::move(sql))
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

Result<qint64> Query::number()
{
    const auto found = one([](const Row &row) { return row.integer(0); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::NotFound, .detail = u"no row [%1]"_s.arg(QString::fromStdString(m_sql.text()))};
    return **found;
}

Result<QString> Query::text()
{
    const auto found = one([](const Row &row) { return row.text(0); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{.kind = ErrorKind::NotFound, .detail = u"no row [%1]"_s.arg(QString::fromStdString(m_sql.text()))};
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
    auto lease = connection.statements->lease(m_sql.text());
    if (!lease)
        return lease.error();
    if (auto allowed = connection.checkAllowed(lease->handle()); !allowed)
        return allowed.error();
    const auto start = std::chrono::steady_clock::now();
    Result<void> outcome = bind(*lease);
    if (outcome)
        outcome = step(lease->handle(), visit);
    QueryMonitor::process().finished(lease->tally(), connection.handle, m_sql.text(), std::chrono::steady_clock::now() - start);
    return outcome;
}

Result<void> Query::bind(const StatementLease &statement) const
{
    const int wanted = sqlite3_bind_parameter_count(statement.handle());
    if (wanted != m_values.size()) {
        return Error{.kind = ErrorKind::Internal,
            .detail = u"%1 values for %2 parameters [%3]"_s.arg(m_values.size()).arg(wanted).arg(QString::fromStdString(m_sql.text()))};
    }
    Binder binder(statement, m_values);
    for (const Value &value : m_values) {
        if (const int code = binder.bind(value); code != SQLITE_OK)
            return m_connection.d->failure(code, QString::fromStdString(m_sql.text()));
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
        return m_connection.d->failure(code, QString::fromStdString(m_sql.text()));
    return {};
}

} // namespace tradebook::db
