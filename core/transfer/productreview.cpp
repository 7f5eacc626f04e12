// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/productreview.h"

#include "core/repo/categories.h"

#include <array>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

/// In the order of the columns of the question below.
constexpr std::array kFields
    = {"name", "description", "barcode", "price", "cost", "tax_bp", "minimum_stock", "category_id", "is_active", "attributes", "on_hand"};
constexpr int kFieldCountHere = static_cast<int>(kFields.size());

Result<QVariant> categoryText(db::Connection &writer, const QVariant &id)
{
    if (id.isNull())
        return QVariant();
    const auto path = repo::categories::path(writer, CategoryId{id.toLongLong()});
    if (!path)
        return path.error();
    return QVariant(*path);
}

QVariant valueAt(const db::Row &row, int column, int at)
{
    if (row.isNull(column))
        return {};
    const QLatin1StringView field(kFields[static_cast<std::size_t>(at)]);
    const bool isText = field == "name"_L1 || field == "description"_L1 || field == "barcode"_L1 || field == "attributes"_L1;
    return isText ? QVariant(row.text(column)) : QVariant(row.integer(column));
}

ReviewedRow reviewed(const db::Row &row)
{
    constexpr int kFirstAfter = 3;
    const bool isNew = row.boolean(2);
    ReviewedRow reviewed{.line = row.integer(0), .sku = row.text(1), .name = row.text(kFirstAfter), .isNew = isNew};
    for (int field = 0; field < kFieldCountHere; ++field) {
        const QVariant after = valueAt(row, kFirstAfter + field, field);
        const QVariant before = isNew ? QVariant() : valueAt(row, kFirstAfter + kFieldCountHere + field, field);
        if (before != after)
            reviewed.changes.append({QString::fromLatin1(kFields[static_cast<std::size_t>(field)]), before, after});
    }
    return reviewed;
}

} // namespace

Result<void> ProductReview::prepare(db::Connection &scratch)
{
    const auto made = db::Query(scratch,
        "CREATE TABLE before (line INTEGER PRIMARY KEY, name TEXT, description TEXT, barcode TEXT, price INTEGER, cost INTEGER, "
        "tax_bp INTEGER, minimum_stock INTEGER, category_id INTEGER, is_active INTEGER, attributes TEXT, on_hand INTEGER)"_sql)
                          .run();
    return made ? Result<void>() : Result<void>(made.error());
}

void ProductReview::remember(Script &script)
{
    script.run("INSERT INTO staged.before SELECT given.line, p.name, p.description, p.barcode, p.price, p.cost, p.tax_bp, "
               "p.minimum_stock, p.category_id, p.is_active, p.attributes, stock.on_hand FROM staged.rows AS given "
               "JOIN main.products AS p ON p.sku = given.sku JOIN main.stock ON stock.product_id = p.id"_sql);
}

Result<QList<ReviewedRow>> ProductReview::compare(db::Connection &writer, int most)
{
    QList<ReviewedRow> rows;
    auto read = db::Query(writer,
        "SELECT given.line, given.sku, b.line IS NULL, p.name, p.description, p.barcode, p.price, p.cost, p.tax_bp, p.minimum_stock, "
        "p.category_id, p.is_active, p.attributes, stock.on_hand, b.name, b.description, b.barcode, b.price, b.cost, b.tax_bp, "
        "b.minimum_stock, b.category_id, b.is_active, b.attributes, b.on_hand "
        "FROM staged.rows AS given JOIN main.products AS p ON p.sku = given.sku JOIN main.stock ON stock.product_id = p.id "
        "LEFT JOIN staged.before AS b ON b.line = given.line "
        "WHERE NOT EXISTS (SELECT 1 FROM staged.rejects WHERE rejects.line = given.line) AND (b.line IS NULL OR "
        "(p.name, p.description, p.barcode, p.price, p.cost, p.tax_bp, p.minimum_stock, p.category_id, p.is_active, p.attributes, "
        "stock.on_hand) IS NOT (b.name, b.description, b.barcode, b.price, b.cost, b.tax_bp, b.minimum_stock, b.category_id, b.is_active, "
        "b.attributes, b.on_hand)) ORDER BY given.line LIMIT ?"_sql,
        most)
                    .forEach([&](const db::Row &row) { rows.append(reviewed(row)); });
    if (!read)
        return read.error();
    for (auto &row : rows) {
        for (auto &change : row.changes) {
            if (change.field != u"category_id")
                continue;
            const auto before = categoryText(writer, change.before);
            const auto after = categoryText(writer, change.after);
            if (!before || !after)
                return before ? after.error() : before.error();
            change.before = *before;
            change.after = *after;
        }
    }
    return rows;
}

} // namespace tradebook::transfer
