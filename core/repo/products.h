// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/product.h"
#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <span>

namespace tradebook::db {
class Connection;
}

/// What the shop sells. Synchronous, on the connection's thread. SKU and name are trimmed, updated_at and the sort key are set here.
/// Errors of the edits: Invalid (data: field, value), Duplicate (data: "sku", value), NotFound (data: "product" or "category", id).
/// An edit that fails changes nothing; those marked with (T) run several statements and answer Internal outside a transaction.
namespace tradebook::repo::products {

[[nodiscard]] Result<ProductId> create(db::Connection &connection, const Product &product);
[[nodiscard]] Result<Product> read(db::Connection &connection, ProductId id);
[[nodiscard]] Result<std::optional<Product>> bySku(db::Connection &connection, const QString &sku);
/// Several products may carry one barcode.
[[nodiscard]] Result<QList<Product>> byBarcode(db::Connection &connection, const QString &barcode);
/// Active products whose folded name begins with the folded text, by name: completion in the order form.
[[nodiscard]] Result<QList<Product>> activeNamed(db::Connection &connection, const QString &begin, int limit);
/// Every field but the times.
[[nodiscard]] Result<void> update(db::Connection &connection, const Product &product);
/// (T) A copy with its photos: the next free SKU ("A-7" becomes "A-8", "A" becomes "A-2"), no barcode, no stock, no notes.
[[nodiscard]] Result<ProductId> duplicate(db::Connection &connection, ProductId id);
/// StillInUse (data: "product", SKU) where the product stands on an order: deactivate instead. Its photos and stock moves go too.
[[nodiscard]] Result<void> remove(db::Connection &connection, ProductId id);

/// A product by its id and name.
struct Named {
    ProductId id;
    QString name;
};
/// Those of the ids that are products, by name, and whether an order holds them (remove() would answer StillInUse).
struct Removable {
    QList<Named> free;
    QList<Named> ordered;
};
[[nodiscard]] Result<Removable> removable(db::Connection &connection, std::span<const ProductId> ids);

struct LowStock {
    ProductId id;
    QString sku;
    QString name;
    qint64 onHand = 0;
    qint64 reserved = 0;
    qint64 minimum = 0; ///< its own, else the nearest ancestor category's, else the book's

    [[nodiscard]] qint64 available() const { return onHand - reserved; }
};
/// Active products with no more available than their minimum, the emptiest first. Products are never low where neither they nor a category
/// above nor the book has a minimum.
[[nodiscard]] Result<QList<LowStock>> lowStock(db::Connection &connection);

/// (T) Adds products in batches, each by one set-based statement; progress after each. Ids are not needed in them. Cancelled when asked.
[[nodiscard]] Result<qint64> insertAll(
    db::Connection &connection, std::span<const Product> products, Progress *progress = nullptr, qsizetype batch = 5000);

struct UpsertCounts {
    qint64 inserted = 0;
    qint64 changed = 0;
    qint64 same = 0; ///< nothing was written for these
};
/// (T) Matches by SKU: adds what is new, writes every field of what differs. No SKU may stand twice in one call.
[[nodiscard]] Result<UpsertCounts> upsertAll(
    db::Connection &connection, std::span<const Product> products, Progress *progress = nullptr, qsizetype batch = 5000);

/// A raise (or with a minus a reduction) of prices.
struct PriceChange {
    int percentBp = 0; ///< basis points, at least -10000; rounded half up
    Money amount; ///< added after the percentage
};
/// The number of prices that really changed. One statement: when one price would leave the range (Overflow, or Invalid for "price"
/// below zero) none is changed.
[[nodiscard]] Result<qint64> changePrices(db::Connection &connection, std::span<const ProductId> ids, const PriceChange &change);

struct Image {
    qint64 id = 0;
    QString mediaType;
    qint64 bytes = 0;
};
[[nodiscard]] Result<qint64> addImage(db::Connection &connection, ProductId product, const QString &mediaType, const QByteArray &data);
[[nodiscard]] Result<QList<Image>> images(db::Connection &connection, ProductId product);
/// (T) Makes this the product's one photo. The media type is read from the picture itself. Errors: Invalid, data "photo_size" (more than
/// kLargestPhoto) or "photo_type" (none of PNG, JPEG, GIF, WebP, BMP); NotFound.
[[nodiscard]] Result<qint64> setPhoto(db::Connection &connection, ProductId product, const QByteArray &picture);
inline constexpr qsizetype kLargestPhoto = 20 * 1024 * 1024;
/// The picture itself, read piece by piece.
[[nodiscard]] Result<QByteArray> imageData(db::Connection &connection, qint64 image);
[[nodiscard]] Result<void> removeImage(db::Connection &connection, qint64 image);
/// All photos of the product; how many there were.
[[nodiscard]] Result<qint64> removeImages(db::Connection &connection, ProductId product);

} // namespace tradebook::repo::products
