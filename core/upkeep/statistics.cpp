// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/statistics.h"

#include "core/book/bookfile.h"
#include "core/db/query.h"
#include "core/migrate/migrator.h"
#include "core/migrate/tally.h"
#include "core/repo/settings.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::upkeep {

namespace {

/// First what people ask for, in the order of the window's pages; what else there is follows by name.
const QStringList kFirst{u"orders"_s, u"order_items"_s, u"products"_s, u"product_images"_s, u"stock_moves"_s, u"categories"_s, u"users"_s,
    u"addresses"_s, u"notes"_s};

QList<Statistics::Table> tablesOf(const migrate::Tally &rows)
{
    QList<Statistics::Table> tables;
    for (const auto &name : kFirst) {
        if (rows.contains(name))
            tables.append({name, rows.value(name)});
    }
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        if (!kFirst.contains(row.key()))
            tables.append({row.key(), row.value()});
    }
    return tables;
}

} // namespace

Result<Statistics> statistics(db::Connection &connection)
{
    const auto rows = migrate::rowsPerTable(connection);
    if (!rows)
        return rows.error();
    const auto version = migrate::versionOf(connection);
    if (!version)
        return version.error();
    const auto freePages
        = db::Query(connection, "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size"_sql).number();
    if (!freePages)
        return freePages.error();
    const auto size = journal::size(connection);
    if (!size)
        return size.error();
    const auto bounds = repo::settings::journalBounds(connection);
    if (!bounds)
        return bounds.error();
    const QString path = connection.path();
    return Statistics{tablesOf(*rows), QFileInfo(path).size(), QFileInfo(book::walPathOf(path)).size(), *freePages, *version, *size,
        {bounds->days, bounds->bytes}};
}

} // namespace tradebook::upkeep
