// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/text.h"
#include "core/repo/faults.h"
#include "core/repo/productrecord.h"
#include "core/repo/products.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::repo::products {

namespace {

/// A batch on its way into `products`: rows are bound one by one into a temporary table and moved by one statement, because each
/// statement that fires the search index's triggers makes it write a segment (PERFORMANCE section 1).
class Batch {
public:
    static Result<Batch> begin(db::Connection &connection)
    {
        // Columns as in products, in the order of storedFields().
        auto made = db::Query(connection,
            "CREATE TEMP TABLE IF NOT EXISTS product_batch (sku TEXT PRIMARY KEY, name TEXT, name_key TEXT, description TEXT, "
            "barcode TEXT, price INTEGER, cost INTEGER, tax_bp INTEGER, minimum_stock INTEGER, category_id INTEGER, is_active INTEGER, "
            "attributes TEXT) STRICT, WITHOUT ROWID"_sql)
                        .run();
        if (!made)
            return made.error();
        return Batch(connection);
    }

    Result<void> stage(std::span<const Product> products)
    {
        if (auto emptied = empty(); !emptied)
            return emptied;
        for (const auto &product : products) {
            const auto good = checked(product);
            if (!good)
                return good.error();
            auto staged = db::Query(
                *m_connection, "INSERT INTO temp.product_batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql, storedFields(*good))
                              .run();
            if (!staged)
                return withValue(staged.error(), {{u"sku"_s, good->sku}});
        }
        return {};
    }

    Result<qint64> insert()
    {
        const auto now = isoNow();
        auto added = db::Query(*m_connection, insertion() + "ORDER BY sku"_sql, now).run();
        if (!added)
            return blamed(added.error());
        return added;
    }

    Result<UpsertCounts> upsert()
    {
        UpsertCounts counts;
        const auto total = db::Query(*m_connection, "SELECT count(*) FROM temp.product_batch"_sql).number();
        const auto added = db::Query(*m_connection,
            "SELECT count(*) FROM temp.product_batch WHERE NOT EXISTS (SELECT 1 FROM main.products WHERE sku = product_batch.sku)"_sql)
                               .number();
        if (!total || !added)
            return total ? added.error() : total.error();
        const auto written = db::Query(*m_connection,
            insertion()
                + "WHERE true ORDER BY sku ON CONFLICT (sku) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, "
                  "description = excluded.description, barcode = excluded.barcode, price = excluded.price, cost = excluded.cost, "
                  "tax_bp = excluded.tax_bp, minimum_stock = excluded.minimum_stock, category_id = excluded.category_id, "
                  "is_active = excluded.is_active, attributes = excluded.attributes, updated_at = excluded.updated_at "
                  "WHERE (name, name_key, description, barcode, price, cost, tax_bp, minimum_stock, category_id, is_active, attributes) "
                  "IS NOT (excluded.name, excluded.name_key, excluded.description, excluded.barcode, excluded.price, excluded.cost, "
                  "excluded.tax_bp, excluded.minimum_stock, excluded.category_id, excluded.is_active, excluded.attributes)"_sql,
            isoNow())
                                 .run();
        if (!written)
            return blamed(written.error());
        counts.inserted = *added;
        counts.changed = *written - *added;
        counts.same = *total - *written;
        return counts;
    }

    Result<void> empty()
    {
        auto emptied = db::Query(*m_connection, "DELETE FROM temp.product_batch"_sql).run();
        if (!emptied)
            return emptied.error();
        return {};
    }

private:
    explicit Batch(db::Connection &connection)
        : m_connection(&connection)
    {
    }

    static db::Sql insertion()
    {
        return "INSERT INTO main.products (sku, name, name_key, description, barcode, price, cost, tax_bp, minimum_stock, category_id, "
               "is_active, attributes, created_at, updated_at) SELECT sku, name, name_key, description, barcode, price, cost, tax_bp, "
               "minimum_stock, category_id, is_active, attributes, ?1, ?1 FROM temp.product_batch "_sql;
    }

    /// Finds the record of the batch that made one statement for all of them fail.
    Error blamed(const Error &error)
    {
        if (error.kind == ErrorKind::Duplicate) {
            const auto sku = db::Query(*m_connection,
                "SELECT sku FROM temp.product_batch WHERE EXISTS (SELECT 1 FROM main.products WHERE sku = product_batch.sku) LIMIT 1"_sql)
                                 .text();
            return withValue(error, {{u"sku"_s, sku ? *sku : QString()}});
        }
        if (error.kind == ErrorKind::StillInUse) {
            const auto category = db::Query(*m_connection,
                "SELECT category_id FROM temp.product_batch WHERE category_id IS NOT NULL "
                "AND category_id NOT IN (SELECT id FROM main.categories) LIMIT 1"_sql)
                                      .number();
            return notFound(u"category"_s, QString::number(category.valueOr(0)));
        }
        return error;
    }

    db::Connection *m_connection;
};

/// Cuts products into batches and lets move(batch) take each to the table.
template<class Move>
Result<void> inBatches(db::Connection &connection, std::span<const Product> products, Progress *progress, qsizetype size, const Move &move)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    auto batch = Batch::begin(connection);
    if (!batch)
        return batch.error();
    const auto total = static_cast<qint64>(products.size());
    while (!products.empty()) {
        if (progress && progress->isCancelled())
            return Error{.kind = ErrorKind::Cancelled};
        const auto some = products.first(std::min(products.size(), static_cast<std::size_t>(std::max<qsizetype>(size, 1))));
        products = products.subspan(some.size());
        if (auto staged = batch->stage(some); !staged)
            return staged;
        if (auto moved = move(*batch); !moved)
            return moved.error();
        if (progress)
            progress->report(total - static_cast<qint64>(products.size()), total);
    }
    return batch->empty();
}

} // namespace

Result<qint64> insertAll(db::Connection &connection, std::span<const Product> products, Progress *progress, qsizetype batch)
{
    qint64 inserted = 0;
    auto done = inBatches(connection, products, progress, batch, [&inserted](Batch &each) -> Result<void> {
        const auto added = each.insert();
        if (!added)
            return added.error();
        inserted += *added;
        return {};
    });
    if (!done)
        return done.error();
    return inserted;
}

Result<UpsertCounts> upsertAll(db::Connection &connection, std::span<const Product> products, Progress *progress, qsizetype batch)
{
    QSet<QString> skus;
    for (const auto &product : products) {
        const auto sku = trimmedName(product.sku);
        if (skus.contains(sku))
            return Error{.kind = ErrorKind::Duplicate, .data = {u"sku"_s, sku}};
        skus.insert(sku);
    }
    UpsertCounts counts;
    auto done = inBatches(connection, products, progress, batch, [&counts](Batch &each) -> Result<void> {
        const auto some = each.upsert();
        if (!some)
            return some.error();
        counts.inserted += some->inserted;
        counts.changed += some->changed;
        counts.same += some->same;
        return {};
    });
    if (!done)
        return done.error();
    return counts;
}

} // namespace tradebook::repo::products
