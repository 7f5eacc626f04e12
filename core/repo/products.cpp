// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/products.h"

#include "core/db/query.h"
#include "core/model/basispoints.h"
#include "core/model/businessdate.h"
#include "core/model/text.h"
#include "core/repo/faults.h"
#include "core/repo/idlist.h"
#include "core/repo/productrecord.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::products {

namespace {

constexpr int kHighestSuffix = 1'000'000; ///< a longer number is part of the SKU, not a count

Error named(const Error &error, const Product &product)
{
    if (error.kind == ErrorKind::StillInUse && product.categoryId) // the foreign key found no category
        return notFound(u"category"_s, *product.categoryId);
    return withValue(error, {{u"sku"_s, product.sku}});
}

/// The next SKU that nobody has: a number behind the last "-" counts on.
Result<QString> freeSku(db::Connection &connection, const QString &sku)
{
    const auto dash = sku.lastIndexOf(u'-');
    bool isNumber = false;
    const auto last = dash > 0 ? QStringView(sku).sliced(dash + 1).toInt(&isNumber) : 0;
    const auto counts = isNumber && last > 0 && last < kHighestSuffix && sku[dash + 1] != u'0' && sku[dash + 1].isDigit();
    const auto stem = counts ? sku.first(dash) : sku;
    for (qint64 number = counts ? last + 1 : 2;; ++number) {
        auto wanted = u"%1-%2"_s.arg(stem).arg(number);
        const auto taken = db::Query(connection, "SELECT count(*) FROM products WHERE sku = ?"_sql, wanted).number();
        if (!taken)
            return taken.error();
        if (*taken == 0)
            return wanted;
    }
}

} // namespace

Product productOf(const db::Row &row)
{
    return {
        .id = row.id<ProductId>(0),
        .sku = row.text(1),
        .name = row.text(2),
        .description = row.text(3),
        .barcode = row.maybeText(4),
        .price = {row.integer(5)},
        .cost = {row.integer(6)},
        .taxBp = static_cast<int>(row.integer(7)),
        .minimumStock = row.maybeInteger(8),
        .categoryId = row.maybeId<CategoryId>(9),
        .isActive = row.boolean(10),
        .attributes = row.text(11),
        .createdAt = instantFromIso(row.text(12)).value_or(QDateTime()),
        .updatedAt = instantFromIso(row.text(13)).value_or(QDateTime()),
    };
}

Result<Product> checked(Product product)
{
    auto sku = requiredText(u"sku"_s, product.sku);
    if (!sku)
        return sku.error();
    auto name = requiredText(u"name"_s, product.name);
    if (!name)
        return name.error();
    auto attributes = jsonObject(u"attributes"_s, product.attributes);
    if (!attributes)
        return attributes.error();
    product.sku = *sku;
    product.name = *name;
    product.barcode = optionalText(product.barcode);
    product.attributes = *attributes;
    auto good = storable({{u"sku", product.sku}, {u"name", product.name}, {u"description", product.description},
        {u"barcode", product.barcode.value_or(QString())}, {u"attributes", product.attributes}});
    if (!good)
        return good.error();
    if (product.price.value < 0)
        return invalid(u"price"_s, QString::number(product.price.value));
    if (product.cost.value < 0)
        return invalid(u"cost"_s, QString::number(product.cost.value));
    if (!isTaxBp(product.taxBp))
        return invalid(u"tax_bp"_s, QString::number(product.taxBp));
    if (product.minimumStock && *product.minimumStock < 0)
        return invalid(u"minimum_stock"_s, QString::number(*product.minimumStock));
    return product;
}

db::Values storedFields(const Product &product)
{
    return {product.sku, product.name, fold(product.name), product.description, product.barcode, product.price, product.cost, product.taxBp,
        product.minimumStock, product.categoryId, product.isActive, product.attributes};
}

Result<ProductId> create(db::Connection &connection, const Product &product)
{
    const auto good = checked(product);
    if (!good)
        return good.error();
    const auto now = isoNow();
    auto values = storedFields(*good);
    values << now << now;
    const auto added = db::Query(connection,
        "INSERT INTO products (sku, name, name_key, description, barcode, price, cost, tax_bp, minimum_stock, category_id, is_active, "
        "attributes, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
        values)
                           .run();
    if (!added)
        return named(added.error(), *good);
    return ProductId{connection.lastInsertId()};
}

Result<Product> read(db::Connection &connection, ProductId id)
{
    auto found = db::Query(connection, kSelect + "WHERE id = ?"_sql, id).one(productOf);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"product"_s, id);
    return **std::move(found);
}

Result<std::optional<Product>> bySku(db::Connection &connection, const QString &sku)
{
    return db::Query(connection, kSelect + "WHERE sku = ?"_sql, trimmedName(sku)).one(productOf);
}

Result<QList<Product>> byBarcode(db::Connection &connection, const QString &barcode)
{
    return db::Query(connection, kSelect + "WHERE barcode = ? ORDER BY id"_sql, trimmedName(barcode)).all(productOf);
}

Result<QList<Product>> activeNamed(db::Connection &connection, const QString &begin, int limit)
{
    // A range of the index instead of LIKE: nothing has to be escaped. U+10FFFF sorts behind every letter.
    const auto from = fold(trimmedName(begin));
    const auto upTo = from + QString::fromUcs4(U"\U0010FFFF", 1);
    return db::Query(
        connection, kSelect + "WHERE is_active = 1 AND name_key >= ? AND name_key < ? ORDER BY name_key, id LIMIT ?"_sql, from, upTo, limit)
        .all(productOf);
}

Result<void> update(db::Connection &connection, const Product &product)
{
    const auto good = checked(product);
    if (!good)
        return good.error();
    auto values = storedFields(*good);
    values << isoNow() << good->id;
    const auto updated = db::Query(connection,
        "UPDATE products SET sku = ?, name = ?, name_key = ?, description = ?, barcode = ?, price = ?, cost = ?, tax_bp = ?, "
        "minimum_stock = ?, category_id = ?, is_active = ?, attributes = ?, updated_at = ? WHERE id = ?"_sql,
        values)
                             .run();
    if (!updated)
        return named(updated.error(), *good);
    return changedOne(updated, u"product"_s, good->id.value);
}

Result<ProductId> duplicate(db::Connection &connection, ProductId id)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    auto product = read(connection, id);
    if (!product)
        return product.error();
    auto sku = freeSku(connection, product->sku);
    if (!sku)
        return sku.error();
    product->sku = *sku;
    product->barcode.reset();
    const auto copy = create(connection, *product);
    if (!copy)
        return copy;
    const auto now = isoNow();
    auto photos = db::Query(connection,
        "INSERT INTO product_images (product_id, media_type, data, created_at, updated_at) "
        "SELECT ?1, media_type, data, ?2, ?2 FROM product_images WHERE product_id = ?3 ORDER BY id"_sql,
        *copy, now, id)
                      .run();
    if (!photos)
        return photos.error();
    return copy;
}

Result<void> remove(db::Connection &connection, ProductId id)
{
    const auto product = read(connection, id);
    if (!product)
        return product.error();
    const auto removed = db::Query(connection, "DELETE FROM products WHERE id = ?"_sql, id).run();
    if (!removed && removed.error().kind == ErrorKind::StillInUse)
        return stillInUse(u"product"_s, product->sku);
    return changedOne(removed, u"product"_s, id.value);
}

Result<qint64> changePrices(db::Connection &connection, std::span<const ProductId> ids, const PriceChange &change)
{
    const qint64 factor = qint64{kWholeBp} + change.percentBp;
    if (factor < 0)
        return invalid(u"percent"_s, QString::number(change.percentBp));
    // Whole ten-thousandths and the rest apart: the product of price and factor may be beyond 64 bits where the new price is not.
    const auto changed = db::Query(connection,
        "UPDATE products SET price = price / 10000 * ?2 + (price % 10000 * ?2 + 5000) / 10000 + ?3, updated_at = ?4 "
        "WHERE id IN (SELECT value FROM json_each(?1)) "
        "AND price <> price / 10000 * ?2 + (price % 10000 * ?2 + 5000) / 10000 + ?3"_sql,
        jsonOf(ids), factor, change.amount, isoNow())
                             .run();
    if (changed || changed.error().kind != ErrorKind::Invalid)
        return changed;
    // The CHECK refuses what is below zero; a type that does not fit is a number that outgrew 64 bits.
    const bool isBelowZero = changed.error().detail.contains("CHECK"_L1);
    return Error{.kind = isBelowZero ? ErrorKind::Invalid : ErrorKind::Overflow,
        .data = {u"price"_s},
        .detail = changed.error().detail,
        .sqliteCode = changed.error().sqliteCode};
}

} // namespace tradebook::repo::products
