// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migrate/tally.h"

#include "core/db/query.h"

#include <QSet>

#include <array>

namespace tradebook::migrate {

using namespace db::literals;

namespace {

struct Measure {
    const char *name;
    db::SqlLiteral sql; ///< a number of rows; or ("stock.on_hand") a sum in two columns, its high and its low 32 bits
};

constexpr std::array kMeasures{
    Measure{"book", "SELECT count(*) FROM book"_sql},
    Measure{"settings", "SELECT count(*) FROM settings"_sql},
    Measure{"drafts", "SELECT count(*) FROM drafts"_sql},
    Measure{"saved_views", "SELECT count(*) FROM saved_views"_sql},
    Measure{"import_profiles", "SELECT count(*) FROM import_profiles"_sql},
    Measure{"journal_state", "SELECT count(*) FROM journal_state"_sql},
    Measure{"actions", "SELECT count(*) FROM actions"_sql},
    Measure{"changes", "SELECT count(*) FROM changes"_sql},
    Measure{"users", "SELECT count(*) FROM users"_sql},
    Measure{"addresses", "SELECT count(*) FROM addresses"_sql},
    Measure{"categories", "SELECT count(*) FROM categories"_sql},
    Measure{"products", "SELECT count(*) FROM products"_sql},
    Measure{"products.price", "SELECT coalesce(sum(price >> 32), 0), coalesce(sum(price & 4294967295), 0) FROM products"_sql},
    Measure{"stock", "SELECT count(*) FROM stock"_sql},
    Measure{"stock.on_hand", "SELECT coalesce(sum(on_hand >> 32), 0), coalesce(sum(on_hand & 4294967295), 0) FROM stock"_sql},
    Measure{"product_images", "SELECT count(*) FROM product_images"_sql},
    Measure{"orders", "SELECT count(*) FROM orders"_sql},
    Measure{"orders.total", "SELECT coalesce(sum(total >> 32), 0), coalesce(sum(total & 4294967295), 0) FROM orders"_sql},
    Measure{"order_items", "SELECT count(*) FROM order_items"_sql},
    Measure{"order_items.total", "SELECT coalesce(sum(total >> 32), 0), coalesce(sum(total & 4294967295), 0) FROM order_items"_sql},
    Measure{"stock_moves", "SELECT count(*) FROM stock_moves"_sql},
    Measure{"notes", "SELECT count(*) FROM notes"_sql},
    Measure{"daily_sales", "SELECT count(*) FROM daily_sales"_sql},
    Measure{"product_sales", "SELECT count(*) FROM product_sales"_sql},
    Measure{"customer_sales", "SELECT count(*) FROM customer_sales"_sql},
    Measure{"schema_migrations", "SELECT count(*) FROM schema_migrations"_sql},
};

/// A sum that leaves 64 bits begins anew: it must be the same in a copy, and no figure of a book may keep it from being backed up.
Result<qint64> sumOf(db::Connection &connection, const db::SqlLiteral &sql)
{
    constexpr int kHigh = 32;
    quint64 value = 0;
    auto read = db::Query(connection, sql).forEach([&value](const db::Row &row) {
        value = (static_cast<quint64>(row.integer(0)) << kHigh) + static_cast<quint64>(row.integer(1));
    });
    return read ? Result<qint64>(static_cast<qint64>(value)) : read.error();
}

enum class Taking { Everything, RowsOnly };

Result<Tally> take(db::Connection &connection, Taking taking)
{
    auto names = db::Query(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'"_sql).all([](const db::Row &row) {
        return row.text(0);
    });
    if (!names)
        return names.error();
    const QSet<QString> tables(names->begin(), names->end());
    Tally tally;
    for (const auto &measure : kMeasures) {
        const auto name = QString::fromLatin1(measure.name);
        const bool isSum = name.contains(QLatin1Char('.'));
        if (taking == Taking::RowsOnly && isSum)
            continue;
        if (!tables.contains(name.section(QLatin1Char('.'), 0, 0)))
            continue;
        auto value = isSum ? sumOf(connection, measure.sql) : db::Query(connection, measure.sql).number();
        if (!value)
            return value.error();
        tally.insert(name, *value);
    }
    return tally;
}

} // namespace

Result<Tally> tallyOf(db::Connection &connection)
{
    return take(connection, Taking::Everything);
}

Result<Tally> rowsPerTable(db::Connection &connection)
{
    return take(connection, Taking::RowsOnly);
}

} // namespace tradebook::migrate
