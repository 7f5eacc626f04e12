// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/repo/faults.h"
#include "core/repo/idlist.h"
#include "core/repo/products.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::products {

namespace {

Result<QString> freeSku(db::Connection &connection, const QString &sku)
{
    constexpr int kFirst = 2;
    for (int number = kFirst;; ++number) {
        const QString candidate = u"%1-%2"_s.arg(sku, QString::number(number));
        const auto taken = db::Query(connection, "SELECT count(*) FROM products WHERE sku = ?"_sql, candidate).number();
        if (!taken)
            return taken.error();
        if (*taken == 0)
            return candidate;
    }
}

} // namespace

Result<ProductId> duplicate(db::Connection &connection, ProductId id)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    auto copy = read(connection, id);
    if (!copy)
        return copy.error();
    const auto sku = freeSku(connection, copy->sku);
    if (!sku)
        return sku.error();
    copy->sku = *sku;
    copy->barcode.reset();
    const auto made = create(connection, *copy);
    if (!made)
        return made;
    const auto now = isoNow();
    const auto pictured = db::Query(connection,
        "INSERT INTO product_images (product_id, media_type, data, created_at, updated_at) "
        "SELECT ?, media_type, data, ?, ? FROM product_images WHERE product_id = ? ORDER BY id"_sql,
        *made, now, now, id)
                              .run();
    if (!pictured)
        return pictured.error();
    return made;
}

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
