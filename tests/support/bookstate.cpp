// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringList>

#include <sqlite3.h>

namespace tradebook::test {

namespace {

class RawBook {
public:
    explicit RawBook(const QString &path)
    {
        const auto name = path.toUtf8();
        if (sqlite3_open_v2(name.constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
            qFatal("%s: %s", name.constData(), sqlite3_errmsg(m_handle));
        sqlite3_busy_timeout(m_handle, 10'000);
    }
    ~RawBook() { sqlite3_close(m_handle); }
    RawBook(const RawBook &) = delete;
    RawBook &operator=(const RawBook &) = delete;

    int run(const QString &sql) { return sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr); }

    /// The first column of every row; an error is a row, too.
    QStringList column(const QString &sql)
    {
        QStringList rows;
        sqlite3_stmt *statement = nullptr;
        int code = sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(statement);
            if (code == SQLITE_ROW)
                rows.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
        }
        if (code != SQLITE_DONE)
            rows.append(QString::fromUtf8(sqlite3_errmsg(m_handle)));
        sqlite3_finalize(statement);
        return rows;
    }

    /// Every value of every row, with its type.
    void hashRows(const QString &sql, QCryptographicHash &hash)
    {
        sqlite3_stmt *statement = nullptr;
        int code = sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(statement);
            for (int column = 0; code == SQLITE_ROW && column < sqlite3_column_count(statement); ++column) {
                const QByteArray kind = QByteArray::number(sqlite3_column_type(statement, column));
                const void *bytes = sqlite3_column_blob(statement, column);
                const int size = sqlite3_column_bytes(statement, column);
                hash.addData(kind + ':' + QByteArray::number(size) + ':');
                hash.addData(QByteArrayView(static_cast<const char *>(bytes), size));
            }
        }
        sqlite3_finalize(statement);
        if (code != SQLITE_DONE)
            hash.addData(sqlite3_errmsg(m_handle));
    }

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace

RowCounts rowCounts(const QString &path)
{
    RawBook book(path);
    RowCounts counts;
    const auto tables = book.column(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                                                   " AND name NOT GLOB '*_fts*'"));
    for (const QString &table : tables)
        counts.insert(table, book.column(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table)).value(0).toLongLong());
    return counts;
}

QByteArray contentHash(const QString &path)
{
    RawBook book(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto tables = book.column(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
                                                   " AND name NOT LIKE 'sqlite_stat%' ORDER BY name"));
    for (const QString &table : tables) {
        hash.addData(table.toUtf8() + '\n');
        book.hashRows(QStringLiteral("SELECT * FROM \"%1\"").arg(table), hash);
    }
    return hash.result().toHex();
}

QString faultsOf(const QString &path)
{
    RawBook book(path);
    QStringList faults = book.column(QStringLiteral("PRAGMA integrity_check"));
    faults.removeAll(QStringLiteral("ok"));
    faults += book.column(QStringLiteral("SELECT 'foreign key: ' || \"table\" || ' ' || rowid FROM pragma_foreign_key_check"));
    // A book on its way up has not all of its tables.
    const auto has = [&book](const char *table) {
        return !book.column(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = '%1'").arg(QLatin1String(table))).isEmpty();
    };
    if (has("stock_moves")) {
        faults += book.column(
            QStringLiteral("SELECT 'stock of ' || product_id || ': ' || on_hand FROM stock WHERE on_hand <>"
                           " (SELECT coalesce(sum(delta), 0) FROM stock_moves WHERE stock_moves.product_id = stock.product_id)"));
    }
    if (has("daily_sales")) {
        faults += book.column(QStringLiteral("SELECT 'sales of ' || business_date || ': ' || total FROM daily_sales WHERE total <> (SELECT "
                                             "coalesce(sum(CASE kind WHEN 'return'"
                                             " THEN -o.total ELSE o.total END), 0) FROM orders o WHERE o.business_date = "
                                             "daily_sales.business_date AND status <> 'cancelled')"));
    }
    return faults.join(QLatin1Char('\n'));
}

int executeOn(const QString &path, const QString &sql)
{
    return RawBook(path).run(sql);
}

} // namespace tradebook::test
