// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/model/stockrules.h"
#include "core/repo/products.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::products {

namespace {

struct Category {
    std::optional<qint64> parent;
    std::optional<qint64> minimum;
};
using Categories = QHash<qint64, Category>;

/// The minimum that products of each category inherit, as `[[category, minimum], …]` for json_each().
QString inheritedMinimums(const Categories &categories)
{
    QByteArray json = "[";
    for (auto each = categories.constBegin(); each != categories.constEnd(); ++each) {
        const auto *category = &each.value();
        // A circle made by another tool has no more steps than there are categories.
        for (qsizetype steps = categories.size(); steps > 0 && !category->minimum && category->parent; --steps) {
            const auto parent = categories.constFind(*category->parent);
            if (parent == categories.constEnd())
                break;
            category = &parent.value();
        }
        if (category->minimum)
            json += '[' + QByteArray::number(each.key()) + ',' + QByteArray::number(*category->minimum) + "],";
    }
    if (json.endsWith(','))
        json.chop(1);
    return QString::fromLatin1(json + ']');
}

Result<Categories> readCategories(db::Connection &connection)
{
    Categories categories;
    auto read = db::Query(connection, "SELECT id, parent_id, minimum_stock FROM categories"_sql).forEach([&](const db::Row &row) {
        categories.insert(row.integer(0), {row.maybeInteger(1), row.maybeInteger(2)});
    });
    if (!read)
        return read.error();
    return categories;
}

Result<void> readLow(QList<LowStock> &low, db::Query &&query)
{
    return query.forEach([&low](const db::Row &row) {
        // Texts are read for the few that are low.
        if (isLow(true, row.integer(3), row.integer(4), row.integer(5)))
            low.append({row.id<ProductId>(0), row.text(1), row.text(2), row.integer(3), row.integer(4), row.integer(5)});
    });
}

/// Where the book has a minimum: products that have none and inherit none.
Result<void> addThoseOfTheBook(db::Connection &connection, QList<LowStock> &low, const QString &inheriting)
{
    const auto minimum = db::Query(connection, "SELECT default_minimum FROM book WHERE id = 1"_sql).one([](const db::Row &row) {
        return row.maybeInteger(0);
    });
    if (!minimum)
        return minimum.error();
    if (!minimum->value_or(std::nullopt))
        return {};
    return readLow(low,
        db::Query(connection,
            "SELECT p.id, p.sku, p.name, s.on_hand, s.reserved, ?1 FROM products AS p INDEXED BY products_active "
            "CROSS JOIN stock AS s ON s.product_id = p.id WHERE p.is_active = 1 AND p.minimum_stock IS NULL "
            "AND s.on_hand - s.reserved <= ?1 AND (p.category_id IS NULL "
            "OR p.category_id NOT IN (SELECT json_extract(value, '$[0]') FROM json_each(?2)))"_sql,
            **minimum, inheriting));
}

} // namespace

Result<QList<LowStock>> lowStock(db::Connection &connection)
{
    const auto categories = readCategories(connection);
    if (!categories)
        return categories.error();
    const auto inheriting = inheritedMinimums(*categories);
    QList<LowStock> low;
    auto own = readLow(low,
        db::Query(connection,
            "SELECT p.id, p.sku, p.name, s.on_hand, s.reserved, p.minimum_stock FROM products AS p "
            "CROSS JOIN stock AS s ON s.product_id = p.id WHERE p.minimum_stock IS NOT NULL AND p.is_active = 1"_sql));
    if (!own)
        return own.error();
    auto inherited = readLow(low,
        db::Query(connection,
            "SELECT p.id, p.sku, p.name, s.on_hand, s.reserved, json_extract(m.value, '$[1]') FROM json_each(?) AS m "
            "CROSS JOIN products AS p ON p.category_id = json_extract(m.value, '$[0]') CROSS JOIN stock AS s ON s.product_id = p.id "
            "WHERE p.minimum_stock IS NULL AND p.is_active = 1"_sql,
            inheriting));
    if (!inherited)
        return inherited.error();
    if (auto byBook = addThoseOfTheBook(connection, low, inheriting); !byBook)
        return byBook.error();
    std::sort(low.begin(), low.end(), [](const LowStock &left, const LowStock &right) {
        const auto a = left.available() - left.minimum;
        const auto b = right.available() - right.minimum;
        return a != b ? a < b : left.sku < right.sku;
    });
    return low;
}

} // namespace tradebook::repo::products
