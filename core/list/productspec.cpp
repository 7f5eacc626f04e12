// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/listspec.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::list {

namespace {

constexpr SqlLiteral kProducts = "products AS p"_sql;
constexpr SqlLiteral kProductsWithStock = "products AS p CROSS JOIN stock AS s ON s.product_id = p.id"_sql;
constexpr SqlLiteral kProductsWithSales = "products AS p CROSS JOIN product_sales AS t ON t.product_id = p.id"_sql;
// The notes of products alone, by their index. Its first column is called id, as in the other questions.
Sql noted(const Sql &text)
{
    return "SELECT product_id AS id FROM notes INDEXED BY notes_by_product WHERE product_id IS NOT NULL AND "_sql
        + containsFolded("body"_sql, text);
}
constexpr SqlLiteral kCategories = "categories AS k"_sql;

Walk productWalk(SqlLiteral ascending, SqlLiteral descending)
{
    return {{{"p.id"_sql, kProducts, "1"_sql, ascending, descending}}};
}

// A damaged book may hold a circle: no path is longer than this.
constexpr SqlLiteral kPathOfCategory = "(WITH RECURSIVE up (path, parent_id, depth) AS ("
                                       "SELECT k.name, k.parent_id, 1 UNION ALL "
                                       "SELECT c.name || ' > ' || up.path, c.parent_id, up.depth + 1 "
                                       "FROM up CROSS JOIN categories AS c ON c.id = up.parent_id WHERE up.depth < 1000) "
                                       "SELECT path FROM up WHERE parent_id IS NULL)"_sql;
constexpr SqlLiteral kCategoriesByPath = "(WITH RECURSIVE tree (id, path) AS ("
                                         "SELECT id, name_key FROM categories WHERE parent_id IS NULL UNION ALL "
                                         "SELECT c.id, tree.path || char(1) || c.name_key "
                                         "FROM tree CROSS JOIN categories AS c ON c.parent_id = tree.id) "
                                         "SELECT id, path FROM tree) AS tree CROSS JOIN categories AS k ON k.id = tree.id"_sql;

Sql productContains(const Sql &text)
{
    return "("_sql + keyContains("p.name_key"_sql, text) + " OR "_sql + containsFolded("p.sku"_sql, text) + " OR "_sql
        + containsFolded("p.barcode"_sql, text) + " OR p.category_id IN (SELECT id FROM categories WHERE "_sql
        + keyContains("name_key"_sql, text) + ") OR p.id IN ("_sql + noted(text) + "))"_sql;
}

Sql categoryContains(const Sql &text)
{
    return "("_sql + keyContains("k.name_key"_sql, text) + " OR "_sql + containsFolded("k.code"_sql, text) + ")"_sql;
}

} // namespace

const KindSpec &productSpec()
{
    static const KindSpec kSpec {
        .columns = {
            {{u"sku"_s, CellType::Text, true}, "p.sku"_sql, "p.sku"_sql, kProducts, KeyType::Text,
                productWalk("p.sku, p.id"_sql, "p.sku DESC, p.id DESC"_sql), true},
            {{u"name"_s, CellType::Text, true}, "p.name"_sql, "p.name_key"_sql, kProducts, KeyType::Text,
                productWalk("p.name_key, p.id"_sql, "p.name_key DESC, p.id DESC"_sql)},
            {{u"category"_s, CellType::Text, true}, "k.name"_sql, "k.name_key"_sql,
                "products AS p LEFT JOIN categories AS k ON k.id = p.category_id"_sql, KeyType::Text},
            {{u"price"_s, CellType::Money, true}, "p.price"_sql, "p.price"_sql, kProducts, KeyType::Integer},
            {{u"on_hand"_s, CellType::Integer, true}, "s.on_hand"_sql, "s.on_hand"_sql, kProductsWithStock, KeyType::Integer},
            {{u"reserved"_s, CellType::Integer, true}, "s.reserved"_sql, "s.reserved"_sql, kProductsWithStock, KeyType::Integer},
            {{u"available"_s, CellType::Integer, true}, "s.on_hand - s.reserved"_sql, "s.on_hand - s.reserved"_sql, kProductsWithStock,
                KeyType::Integer},
            {{u"is_active"_s, CellType::Boolean, true}, "p.is_active"_sql, "p.is_active"_sql, kProducts, KeyType::Integer},
            {{u"barcode"_s, CellType::Text, false}, "p.barcode"_sql, "p.barcode"_sql, kProducts, KeyType::Text},
            {{u"cost"_s, CellType::Money, false}, "p.cost"_sql, "p.cost"_sql, kProducts, KeyType::Integer},
            {{u"tax_bp"_s, CellType::Percent, false}, "p.tax_bp"_sql, "p.tax_bp"_sql, kProducts, KeyType::Integer},
            {{u"minimum_stock"_s, CellType::Integer, false}, "p.minimum_stock"_sql, "p.minimum_stock"_sql, kProducts, KeyType::Integer},
            {{u"units"_s, CellType::Integer, false}, "t.units"_sql, "t.units"_sql, kProductsWithSales, KeyType::Integer},
            {{u"revenue"_s, CellType::Money, false}, "t.revenue"_sql, "t.revenue"_sql, kProductsWithSales, KeyType::Integer,
                {.parts = {{"t.product_id"_sql, "product_sales AS t"_sql, "1"_sql, "t.revenue, t.product_id"_sql,
                     "t.revenue DESC, t.product_id DESC"_sql}},
                    .isOfTheWhole = true}},
            {{u"created_at"_s, CellType::Instant, false}, "p.created_at"_sql, "p.created_at"_sql, kProducts, KeyType::Text},
            {{u"updated_at"_s, CellType::Instant, false}, "p.updated_at"_sql, "p.updated_at"_sql, kProducts, KeyType::Text},
        },
        .id = "p.id"_sql,
        .table = kProducts,
        .rowsFrom = "products AS p LEFT JOIN categories AS k ON k.id = p.category_id "
                    "LEFT JOIN stock AS s ON s.product_id = p.id LEFT JOIN product_sales AS t ON t.product_id = p.id"_sql,
        .contains = productContains,
        .matches = {
            "SELECT id FROM products WHERE instr(name_key, ?1) > 0"_sql,
            "SELECT id FROM products WHERE "_sql + containsFolded("sku"_sql),
            "SELECT id FROM products WHERE barcode IS NOT NULL AND "_sql + containsFolded("barcode"_sql),
            "SELECT id FROM products WHERE category_id IN (SELECT id FROM categories WHERE instr(name_key, ?1) > 0)"_sql,
            noted(Sql::parameter(1)),
        },
        .ownSort = {1, false},
        .amount = "s.on_hand * p.cost"_sql,
        .amountFrom = kProductsWithStock,
    };
    return kSpec;
}

const KindSpec &categorySpec()
{
    static const KindSpec kSpec {
        .columns = {
            {{u"code"_s, CellType::Text, true}, "k.code"_sql, "k.code"_sql, kCategories, KeyType::Text,
                {{{"k.id"_sql, kCategories, "1"_sql, "k.code, k.id"_sql, "k.code DESC, k.id DESC"_sql}}}},
            {{u"name"_s, CellType::Text, true}, "k.name"_sql, "k.name_key"_sql, kCategories, KeyType::Text},
            {{u"path"_s, CellType::Text, true}, kPathOfCategory, "tree.path"_sql, kCategoriesByPath, KeyType::Text},
            {{u"products"_s, CellType::Integer, true}, "(SELECT count(*) FROM products WHERE category_id = k.id)"_sql,
                "(SELECT count(*) FROM products WHERE category_id = k.id)"_sql, kCategories, KeyType::Integer},
            {{u"minimum_stock"_s, CellType::Integer, true}, "k.minimum_stock"_sql, "k.minimum_stock"_sql, kCategories, KeyType::Integer},
            {{u"position"_s, CellType::Integer, false}, "k.position"_sql, "k.position"_sql, kCategories, KeyType::Integer},
            {{u"created_at"_s, CellType::Instant, false}, "k.created_at"_sql, "k.created_at"_sql, kCategories, KeyType::Text},
            {{u"updated_at"_s, CellType::Instant, false}, "k.updated_at"_sql, "k.updated_at"_sql, kCategories, KeyType::Text},
        },
        .id = "k.id"_sql,
        .table = kCategories,
        .rowsFrom = kCategories,
        .contains = categoryContains,
        .matches = {},
        .ownSort = {2, false},
        .amount = "NULL"_sql,
        .amountFrom = ""_sql,
    };
    return kSpec;
}

} // namespace tradebook::list
