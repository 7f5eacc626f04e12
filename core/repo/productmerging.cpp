// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/repo/faults.h"
#include "core/repo/jsonmerging.h"
#include "core/repo/merging.h"
#include "core/repo/products.h"
#include "core/repo/stock.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::products {

namespace {

/// The kept product with what it lacks.
Result<Merge> resultOf(db::Connection &connection, ProductId keptId, ProductId otherId)
{
    if (keptId == otherId)
        return mergedWithItself();
    const auto kept = read(connection, keptId);
    const auto other = read(connection, otherId);
    if (!kept || !other)
        return kept ? other.error() : kept.error();
    Merge merge{.result = *kept};
    const auto take = [&merge](auto &mine, const auto &theirs, bool isMissing, const QString &field) {
        if (!isMissing || mine == theirs)
            return;
        mine = theirs;
        merge.takenOver.append(field);
    };
    take(merge.result.description, other->description, kept->description.isEmpty(), u"description"_s);
    take(merge.result.barcode, other->barcode, !kept->barcode, u"barcode"_s);
    take(merge.result.cost, other->cost, kept->cost == Money(), u"cost"_s);
    take(merge.result.minimumStock, other->minimumStock, !kept->minimumStock, u"minimum_stock"_s);
    take(merge.result.categoryId, other->categoryId, !kept->categoryId, u"category_id"_s);
    const auto attributes = mergedJson(connection, kept->attributes, other->attributes);
    if (!attributes)
        return attributes.error();
    take(merge.result.attributes, *attributes, true, u"attributes"_s);
    return merge;
}

Result<void> run(db::Connection &connection, const db::Sql &sql, const db::Values &values)
{
    auto done = db::Query(connection, sql, values).run();
    if (!done)
        return done.error();
    return {};
}

} // namespace

Result<Merge> mergePreview(db::Connection &connection, ProductId kept, ProductId other)
{
    auto merge = resultOf(connection, kept, other);
    if (!merge)
        return merge;
    const auto mine = stock::level(connection, kept);
    const auto theirs = stock::level(connection, other);
    const auto lines = db::Query(connection, "SELECT count(*) FROM order_items WHERE product_id = ?"_sql, other).number();
    const auto notes = db::Query(connection, "SELECT count(*) FROM notes WHERE product_id = ?"_sql, other).number();
    if (!mine || !theirs)
        return mine ? theirs.error() : mine.error();
    if (!lines || !notes)
        return lines ? notes.error() : lines.error();
    if (qAddOverflow(mine->onHand, theirs->onHand, &merge->onHand) || qAddOverflow(mine->reserved, theirs->reserved, &merge->reserved))
        return Error{.kind = ErrorKind::Overflow, .data = {u"on_hand"_s}};
    merge->lines = *lines;
    merge->notes = *notes;
    return merge;
}

Result<void> merge(db::Connection &connection, ProductId kept, ProductId other)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    const auto merge = mergePreview(connection, kept, other);
    if (!merge)
        return merge.error();
    const auto now = isoNow();
    // A move keeps its product for ever: the ledger is written again for the kept one, oldest first, so that its stock passes through no
    // more and no less than the other's did. Then the shelf has what the lines that come along have promised.
    return run(connection,
        "INSERT INTO stock_moves (product_id, delta, reason, order_item_id, note, at, created_at, updated_at) "
        "SELECT ?1, delta, reason, order_item_id, note, at, created_at, ?3 FROM stock_moves WHERE product_id = ?2 ORDER BY id"_sql,
        {kept, other, now})
        .andThen([&] {
            return run(connection, "UPDATE order_items SET product_id = ?1, updated_at = ?3 WHERE product_id = ?2"_sql, {kept, other, now});
        })
        .andThen([&] {
            return run(connection, "UPDATE notes SET product_id = ?1, updated_at = ?3 WHERE product_id = ?2"_sql, {kept, other, now});
        })
        .andThen([&] {
            // Photos are immutable rows, too.
            return run(connection,
                "INSERT INTO product_images (product_id, media_type, data, created_at, updated_at) "
                "SELECT ?1, media_type, data, created_at, ?3 FROM product_images WHERE product_id = ?2 "
                "AND NOT EXISTS (SELECT 1 FROM product_images WHERE product_id = ?1) ORDER BY id"_sql,
                {kept, other, now});
        })
        .andThen([&] { return remove(connection, other); })
        .andThen([&] { return update(connection, merge->result); });
}

} // namespace tradebook::repo::products
