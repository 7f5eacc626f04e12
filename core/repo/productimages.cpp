// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/blob.h"
#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/photo.h"
#include "core/repo/faults.h"
#include "core/repo/products.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::products {

namespace {

constexpr db::BlobColumn kImageData{"product_images", "data"};
constexpr qint64 kPiece = 1 << 20;

} // namespace

Result<qint64> addImage(db::Connection &connection, ProductId product, const QString &mediaType, const QByteArray &data)
{
    if (data.isEmpty())
        return invalid(u"data"_s, {});
    if (mediaType.isEmpty())
        return invalid(u"media_type"_s, {});
    const auto now = isoNow();
    // One bound value: a write into the blob would fire no trigger, and the journal would miss it.
    const auto added = db::Query(connection,
        "INSERT INTO product_images (product_id, media_type, data, created_at, updated_at) VALUES (?, ?, ?, ?, ?)"_sql, product, mediaType,
        data, now, now)
                           .run();
    if (!added && added.error().kind == ErrorKind::StillInUse)
        return notFound(u"product"_s, product); // the foreign key found none
    if (!added)
        return added.error();
    return connection.lastInsertId();
}

Result<qint64> setPhoto(db::Connection &connection, ProductId product, const QByteArray &picture)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    if (picture.size() > kLargestPhoto)
        return invalid(u"photo_size"_s, QString::number(picture.size()));
    const auto mediaType = mediaTypeOf(picture);
    if (!mediaType)
        return invalid(u"photo_type"_s, {});
    // A row of a photo is never changed, so that the journal keeps whole pictures.
    if (auto gone = removeImages(connection, product); !gone)
        return gone.error();
    return addImage(connection, product, *mediaType, picture);
}

Result<QList<Image>> images(db::Connection &connection, ProductId product)
{
    return db::Query(connection, "SELECT id, media_type, length(data) FROM product_images WHERE product_id = ? ORDER BY id"_sql, product)
        .all([](const db::Row &row) {
            return Image{row.integer(0), row.text(1), row.integer(2)};
        });
}

Result<QByteArray> imageData(db::Connection &connection, qint64 image)
{
    auto blob = db::Blob::openForReading(connection, kImageData, image);
    if (!blob && blob.error().kind == ErrorKind::NotFound)
        return notFound(u"image"_s, QString::number(image));
    if (!blob)
        return blob.error();
    QByteArray data;
    data.reserve(static_cast<qsizetype>(blob->size()));
    while (data.size() < blob->size()) {
        const auto piece = blob->read(data.size(), kPiece);
        if (!piece)
            return piece.error();
        data += *piece;
    }
    return data;
}

Result<void> removeImage(db::Connection &connection, qint64 image)
{
    return changedOne(db::Query(connection, "DELETE FROM product_images WHERE id = ?"_sql, image).run(), u"image"_s, image);
}

Result<qint64> removeImages(db::Connection &connection, ProductId product)
{
    return db::Query(connection, "DELETE FROM product_images WHERE product_id = ?"_sql, product).run();
}

} // namespace tradebook::repo::products
