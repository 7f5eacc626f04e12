// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importing.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace tradebook::test {

namespace {

/// Past every room of ours, so that what is read back is what stands in the file.
QStringList rowsOf(const QString &path, const QString &sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(handle));
    QStringList rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList cells;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            cells.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column))));
        rows.append(cells.join(QLatin1Char('|')));
    }
    if (sqlite3_finalize(statement) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(handle));
    sqlite3_close(handle);
    return rows;
}

} // namespace

QString realDataFolder()
{
    QString folder = qEnvironmentVariable("TRADEBOOK_TEST_DATA");
    if (folder.isEmpty())
        folder = qEnvironmentVariable("TRADEBOOK_SOURCE", QStringLiteral(".")) + QStringLiteral("/../shared/data");
    return QDir(folder).exists() ? QDir(folder).canonicalPath() : QString();
}

ImportBook::ImportBook(const QString &currency, const QString &timeZone)
    : m_book(currency, timeZone)
    , m_path(m_book.path())
{
    m_book.close();
    auto opened = answerOf(Store::open(m_path, Store::Mode::ReadWrite));
    if (!opened)
        qFatal("the store does not open: %s", qPrintable(opened.error().detail));
    m_store = std::move(*opened);
}

Result<transfer::ImportReport> ImportBook::import(transfer::ImportKind kind, const QString &file, const Tweak &tweak) const
{
    transfer::ImportRequest request{.kind = kind, .file = file};
    if (tweak)
        tweak(request);
    return answerOf(transfer::importFile(*m_store, request));
}

Result<transfer::ImportReport> ImportBook::importText(transfer::ImportKind kind, const QByteArray &text, const Tweak &tweak) const
{
    QFile file(m_book.folder() + QStringLiteral("/import.csv"));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    return import(kind, file.fileName(), tweak);
}

QString ImportBook::ask(const QString &sql) const
{
    return rowsOf(m_path, sql).value(0);
}

QString ImportBook::table(const QString &sql) const
{
    return rowsOf(m_path, sql).join(QLatin1Char('\n'));
}

QString ImportBook::disagreements() const
{
    struct Rule {
        const char *name;
        const char *sql; ///< counts what is wrong
    };
    constexpr Rule kRules[] = {
        {"order totals",
            "SELECT count(*) FROM orders AS o WHERE total <> (SELECT coalesce(sum(total), 0) FROM order_items WHERE order_id = o.id) - "
            "discount "
            "+ shipping + CASE WHEN prices_include_tax THEN 0 ELSE tax END"},
        {"item counts", "SELECT count(*) FROM orders AS o WHERE item_count <> (SELECT count(*) FROM order_items WHERE order_id = o.id)"},
        {"daily sales",
            "SELECT count(*) FROM daily_sales AS d WHERE (orders, total) IS NOT (SELECT count(*), coalesce(sum(CASE kind WHEN 'return' "
            "THEN -total ELSE total END), 0) FROM orders WHERE business_date = d.business_date AND status <> 'cancelled')"},
        {"days without sales",
            "SELECT count(*) FROM orders WHERE status <> 'cancelled' AND business_date NOT IN (SELECT business_date FROM daily_sales)"},
        {"customer sales",
            "SELECT count(*) FROM customer_sales AS c WHERE (orders, total) IS NOT (SELECT count(*), coalesce(sum(CASE kind WHEN 'return' "
            "THEN -total ELSE total END), 0) FROM orders WHERE user_id = c.user_id AND status <> 'cancelled')"},
        {"product sales",
            "SELECT count(*) FROM product_sales AS p WHERE (units, revenue) IS NOT (SELECT coalesce(sum(CASE kind WHEN 'return' THEN "
            "-quantity "
            "ELSE quantity END), 0), coalesce(sum(CASE kind WHEN 'return' THEN discount_share - i.total ELSE i.total - discount_share "
            "END), 0) "
            "FROM order_items AS i JOIN orders ON orders.id = order_id WHERE product_id = p.product_id AND status <> 'cancelled')"},
        {"stock",
            "SELECT count(*) FROM stock AS s WHERE on_hand <> (SELECT coalesce(sum(delta), 0) FROM stock_moves WHERE product_id = "
            "s.product_id)"},
        {"reserved",
            "SELECT count(*) FROM stock AS s WHERE reserved <> (SELECT coalesce(sum(quantity), 0) FROM order_items AS i JOIN orders ON "
            "orders.id = order_id WHERE i.product_id = s.product_id AND kind = 'sale' AND status IN ('pending', 'processing') AND "
            "moves_stock)"},
        {"foreign keys", "SELECT count(*) FROM pragma_foreign_key_check"},
        {"search of products", "SELECT (SELECT count(*) FROM products) <> (SELECT count(*) FROM products_fts_docsize)"},
        {"search of users", "SELECT (SELECT count(*) FROM users) <> (SELECT count(*) FROM users_fts_docsize)"},
        {"search of orders", "SELECT (SELECT count(*) FROM orders) <> (SELECT count(*) FROM orders_fts_docsize)"},
        {"name keys", "SELECT (SELECT count(*) FROM products WHERE name_key = '') + (SELECT count(*) FROM users WHERE name_key = '')"},
    };
    QStringList wrong;
    for (const Rule &rule : kRules) {
        if (number(QString::fromLatin1(rule.sql)) != 0)
            wrong.append(QString::fromLatin1(rule.name));
    }
    return wrong.join(QStringLiteral(", "));
}

QString counts(const transfer::ImportReport &report)
{
    return QStringLiteral("%1 %2 %3 %4 %5").arg(report.rows).arg(report.newRows).arg(report.changed).arg(report.same).arg(report.rejected);
}

} // namespace tradebook::test
