// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/belongings.h"

namespace tradebook::journal {

using namespace db::literals;

namespace {

db::Sql itself(db::SqlLiteral table)
{
    return "SELECT '"_sql + table + "' AS table_name, ?1 AS row_id"_sql;
}

// The inner question reads the index alone; only rows that are gone are looked up, and who they belonged to stands in what was deleted.
db::Sql rowsOf(db::SqlLiteral table, db::SqlLiteral owner)
{
    return " UNION ALL SELECT '"_sql + table + "', id FROM "_sql + table + " WHERE "_sql + owner + " = ?1 UNION ALL SELECT '"_sql + table
        + "', gone.row_id FROM (SELECT DISTINCT row_id FROM changes AS known WHERE table_name = '"_sql + table
        + "' AND NOT EXISTS (SELECT 1 FROM "_sql + table
        + " AS there WHERE there.id = known.row_id)) AS gone JOIN changes AS last "
          "ON last.table_name = '"_sql
        + table
        + "' AND last.row_id = gone.row_id WHERE last.operation = 'delete' "
          "AND json_extract(last.image, '$."_sql
        + owner + "') = ?1"_sql;
}

} // namespace

db::Sql belongingsOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return itself("users"_sql) + rowsOf("addresses"_sql, "user_id"_sql) + rowsOf("notes"_sql, "user_id"_sql);
    case RecordKind::Address:
        return itself("addresses"_sql);
    case RecordKind::Category:
        return itself("categories"_sql) + rowsOf("notes"_sql, "category_id"_sql);
    case RecordKind::Product:
        return itself("products"_sql) + rowsOf("stock_moves"_sql, "product_id"_sql) + rowsOf("product_images"_sql, "product_id"_sql)
            + rowsOf("notes"_sql, "product_id"_sql);
    case RecordKind::ProductImage:
        return itself("product_images"_sql);
    case RecordKind::Order:
        return itself("orders"_sql) + rowsOf("order_items"_sql, "order_id"_sql) + rowsOf("notes"_sql, "order_id"_sql)
            + " UNION ALL SELECT 'stock_moves', moved.id FROM order_items AS line JOIN stock_moves AS moved "
              "ON moved.order_item_id = line.id WHERE line.order_id = ?1"_sql;
    case RecordKind::OrderItem:
        return itself("order_items"_sql);
    case RecordKind::StockMove:
        return itself("stock_moves"_sql);
    case RecordKind::Note:
        return itself("notes"_sql);
    case RecordKind::SavedView:
        return itself("saved_views"_sql);
    case RecordKind::Book:
        return itself("book"_sql);
    }
    Q_UNREACHABLE();
}

} // namespace tradebook::journal
