// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/multiplying.h"

#include "tests/bench/measuring.h"

#include <QHash>
#include <QStringList>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

/// What changes from copy to copy, by column; everything else is the same again. @ is the number of the copy.
struct Copied {
    QString table;
    QHash<QString, QString> columns;
};

QString shifted(const QString &column, qint64 by)
{
    return u"%1 + @ * %2"_s.arg(column).arg(by);
}

QList<QStringList> asked(const Plain &plain, const QString &sql)
{
    QList<QStringList> rows;
    plain.forEach(sql.toUtf8().constData(), [&rows](sqlite3_stmt *statement) {
        QStringList &row = rows.emplaceBack();
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            row.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, i))));
    });
    return rows;
}

qint64 lastOf(const Plain &plain, const QString &table)
{
    return asked(plain, u"SELECT coalesce(max(id), 0) FROM %1"_s.arg(table)).value(0).value(0).toLongLong();
}

QList<Copied> tablesOf(const Plain &plain)
{
    const qint64 users = lastOf(plain, u"users"_s);
    const qint64 products = lastOf(plain, u"products"_s);
    const qint64 orders = lastOf(plain, u"orders"_s);
    const qint64 items = lastOf(plain, u"order_items"_s);
    const auto id = [](qint64 by) { return shifted(u"id"_s, by); };
    return {
        {u"users"_s, {{u"id"_s, id(users)}, {u"code"_s, u"code || '-@'"_s}, {u"email"_s, u"'@.' || email"_s}}},
        {u"addresses"_s, {{u"id"_s, id(lastOf(plain, u"addresses"_s))}, {u"user_id"_s, shifted(u"user_id"_s, users)}}},
        {u"products"_s, {{u"id"_s, id(products)}, {u"sku"_s, u"sku || '-@'"_s}, {u"barcode"_s, u"barcode + @ * 10000000000"_s}}},
        {u"stock"_s, {{u"product_id"_s, shifted(u"product_id"_s, products)}}},
        {u"product_sales"_s, {{u"product_id"_s, shifted(u"product_id"_s, products)}}},
        {u"customer_sales"_s, {{u"user_id"_s, shifted(u"user_id"_s, users)}}},
        {u"orders"_s,
            {{u"id"_s, id(orders)}, {u"number"_s, u"CAST(CAST(number AS INTEGER) + @ * %1 AS TEXT)"_s.arg(orders)},
                {u"user_id"_s, shifted(u"user_id"_s, users)}}},
        {u"order_items"_s,
            {{u"id"_s, id(items)}, {u"order_id"_s, shifted(u"order_id"_s, orders)}, {u"product_id"_s, shifted(u"product_id"_s, products)},
                {u"returns_item_id"_s, shifted(u"returns_item_id"_s, items)}}},
        {u"stock_moves"_s,
            {{u"id"_s, id(lastOf(plain, u"stock_moves"_s))}, {u"product_id"_s, shifted(u"product_id"_s, products)},
                {u"order_item_id"_s, shifted(u"order_item_id"_s, items)}}},
    };
}

void copyTable(const Plain &plain, const Copied &copied, int times)
{
    QStringList names;
    QStringList values;
    for (const QStringList &column : asked(plain, u"SELECT name FROM pragma_table_info('%1')"_s.arg(copied.table))) {
        names.append(column[0]);
        values.append(copied.columns.value(column[0], column[0]));
    }
    // The first rows are read again for every copy: those that have been copied already lie behind them.
    const QString key = names.first();
    const QString last = asked(plain, u"SELECT max(%1) FROM %2"_s.arg(key, copied.table)).value(0).value(0);
    for (int copy = 1; copy < times; ++copy) {
        QString shown = values.join(u", "_s);
        shown.replace(u'@', QString::number(copy));
        plain.run(qPrintable(u"INSERT INTO %1 (%2) SELECT %3 FROM %1 WHERE %4 <= %5 ORDER BY %4"_s.arg(
            copied.table, names.join(u", "_s), shown, key, last)));
    }
}

} // namespace

void multiply(const QString &book, int times)
{
    const Plain plain(book);
    for (const char *pragma :
        {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -1000000", "PRAGMA foreign_keys = OFF"})
        plain.run(pragma);
    const auto made = asked(plain,
        u"SELECT type, name, sql FROM sqlite_schema WHERE type = 'trigger' OR (type = 'index' AND sql IS NOT NULL) ORDER BY rowid"_s);
    plain.run("BEGIN");
    for (const QStringList &each : made)
        plain.run(qPrintable(u"DROP %1 %2"_s.arg(each[0], each[1])));
    for (const Copied &copied : tablesOf(plain))
        copyTable(plain, copied, times);
    const auto n = QString::number(times);
    plain.run(qPrintable(u"UPDATE daily_sales SET orders = orders * %1, total = total * %1"_s.arg(n)));
    plain.run("UPDATE book SET next_order_number = (SELECT max(CAST(number AS INTEGER)) + 1 FROM orders)");
    for (const QStringList &each : made)
        plain.run(each[2].toUtf8().constData());
    for (const char *index : {"users_fts", "products_fts", "orders_fts"})
        plain.run(qPrintable(u"INSERT INTO %1 (%1) VALUES ('rebuild')"_s.arg(QLatin1StringView(index))));
    plain.run("COMMIT");
    plain.run("PRAGMA journal_mode = WAL");
    plain.run("ANALYZE");
}

} // namespace tradebook::bench
