// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/productreview.h"

#include "core/repo/categories.h"

namespace tradebook::transfer::productreview {

using namespace Qt::StringLiterals;
using namespace db::literals;

Result<void> prepare(db::Connection &scratch)
{
    const auto made = db::Query(scratch,
        "CREATE TABLE before (line INTEGER PRIMARY KEY, name TEXT, description TEXT, barcode TEXT, price INTEGER, cost INTEGER, "
        "tax_bp INTEGER, minimum_stock INTEGER, category_id INTEGER, is_active INTEGER, attributes TEXT, on_hand INTEGER)"_sql)
                          .run();
    return made ? Result<void>() : Result<void>(made.error());
}

void remember(Script &script)
{
    script.run("INSERT INTO staged.before SELECT given.line, p.name, p.description, p.barcode, p.price, p.cost, p.tax_bp, "
               "p.minimum_stock, p.category_id, p.is_active, p.attributes, stock.on_hand FROM staged.rows AS given "
               "JOIN main.products AS p ON p.sku = given.sku JOIN main.stock ON stock.product_id = p.id"_sql);
}

void compare(Script &script, RowReview &review)
{
    review.pick(script,
        "SELECT given.line, CASE WHEN b.line IS NULL THEN 1 WHEN (p.name, p.description, p.barcode, p.price, p.cost, p.tax_bp, "
        "p.minimum_stock, p.category_id, p.is_active, p.attributes, stock.on_hand) IS (b.name, b.description, b.barcode, b.price, b.cost, "
        "b.tax_bp, b.minimum_stock, b.category_id, b.is_active, b.attributes, b.on_hand) THEN 3 ELSE 2 END, given.line "
        "FROM staged.rows AS given JOIN main.products AS p ON p.sku = given.sku JOIN main.stock ON stock.product_id = p.id "
        "LEFT JOIN staged.before AS b ON b.line = given.line "
        "WHERE given.line NOT IN (SELECT line FROM staged.rejects) ORDER BY given.line"_sql);
    review.lookBefore(script,
        "SELECT given.sku, b.name, b.name AS name, b.description AS description, b.barcode AS barcode, b.price AS price, b.cost AS cost, "
        "b.tax_bp AS tax_bp, b.minimum_stock AS minimum_stock, b.category_id AS category_id, b.is_active AS is_active, "
        "b.attributes AS attributes, b.on_hand AS on_hand "
        "FROM staged.rows AS given JOIN staged.before AS b ON b.line = given.line WHERE given.line = ?"_sql);
    review.lookAfter(script,
        "SELECT given.sku, p.name, p.name AS name, p.description AS description, p.barcode AS barcode, p.price AS price, p.cost AS cost, "
        "p.tax_bp AS tax_bp, p.minimum_stock AS minimum_stock, p.category_id AS category_id, p.is_active AS is_active, "
        "p.attributes AS attributes, stock.on_hand AS on_hand FROM staged.rows AS given JOIN main.products AS p ON p.sku = given.sku "
        "JOIN main.stock ON stock.product_id = p.id WHERE given.line = ?"_sql);
    script.part([&](db::Connection &writer) {
        return review.spell(u"category_id"_s, [&writer](const QVariant &id) -> Result<QVariant> {
            const auto path = repo::categories::path(writer, CategoryId{id.toLongLong()});
            if (!path)
                return path.error();
            return QVariant(*path);
        });
    });
}

} // namespace tradebook::transfer::productreview
