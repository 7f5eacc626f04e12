// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testbook.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/migrate/migrator.h"

#include <sqlite3.h>

namespace tradebook::test {

using namespace db::literals;

namespace {

template<class T>
T expect(Result<T> result)
{
    if (!result)
        qFatal("test book: %s", qPrintable(result.error().detail + QLatin1Char(' ') + result.error().data.join(QLatin1Char(' '))));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace

TestBook::TestBook(const QString &currency, const QString &timeZone)
    : m_writer(expect(db::Connection::open(path(), {.access = db::Access::ReadWrite, .create = true})))
{
    execute(*m_writer, QStringLiteral("PRAGMA application_id = %1").arg(migrate::kApplicationId));
    (void)expect(migrate::migrateTo(*m_writer, migrate::newestVersion(), {}));
    (void)expect(
        db::Query(*m_writer, "INSERT INTO book (id, name, currency, time_zone) VALUES (1, 'Test', ?, ?)"_sql, currency, timeZone).run());
}

QString TestBook::path() const
{
    return m_folder.filePath(QStringLiteral("shop.tradebook"));
}

db::Connection TestBook::reader() const
{
    return expect(db::Connection::open(path(), {.access = db::Access::ReadOnly}));
}

void TestBook::close()
{
    expect(m_writer->close());
    m_writer.reset();
}

void execute(db::Connection &connection, const QString &sql)
{
    char *message = nullptr;
    if (sqlite3_exec(connection.handle(), sql.toUtf8().constData(), nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), message);
}

QString scalar(db::Connection &connection, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(connection.handle()));
    QString text;
    if (sqlite3_step(statement) == SQLITE_ROW)
        text = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return text;
}

} // namespace tradebook::test
