// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/repo/idlist.h"
#include "core/repo/products.h"

using namespace tradebook::db::literals;

namespace tradebook::repo::products {

Result<Removable> removable(db::Connection &connection, std::span<const ProductId> ids)
{
    Removable answer;
    const auto read = db::Query(connection,
        "SELECT id, name, EXISTS (SELECT 1 FROM order_items WHERE product_id = products.id) FROM products "
        "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name_key, id"_sql,
        jsonOf(ids))
                          .forEach([&answer](const db::Row &row) {
                              (row.boolean(2) ? answer.ordered : answer.free).append({row.id<ProductId>(0), row.text(1)});
                          });
    if (!read)
        return read.error();
    return answer;
}

} // namespace tradebook::repo::products
