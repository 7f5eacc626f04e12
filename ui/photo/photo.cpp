// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo.h"

#include "core/model/photo.h"
#include "core/repo/products.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace tradebook::ui::photo {
namespace {

struct PhotoWords {
    Q_DECLARE_TR_FUNCTIONS(Photo)
};

constexpr qint64 kMost = repo::products::kLargestPhoto;

Error refused(const QString &why)
{
    return {.kind = ErrorKind::Invalid, .data = {why}};
}

} // namespace

Result<QByteArray> fromFile(const QString &path)
{
    // not a book: a picture that a person has chosen
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return Error{.kind = QFileInfo::exists(path) ? ErrorKind::NotARegularFile : ErrorKind::FileMissing, .data = {path}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::PermissionDenied, .data = {path}, .detail = file.errorString()};
    if (file.size() > kMost)
        return refused(u"photo_size"_s);
    const QByteArray data = file.read(kMost + 1); // it may grow while it is read
    if (file.error() != QFileDevice::NoError)
        return Error{.kind = ErrorKind::InputOutput, .data = {path}, .detail = file.errorString()};
    return fromData(data);
}

Result<QByteArray> fromData(const QByteArray &data)
{
    if (data.size() > kMost)
        return refused(u"photo_size"_s);
    // Its head is not enough: a file that was cut off begins like a whole one.
    if (!mediaTypeOf(data) || scaled(data, QSize(16, 16)).isNull())
        return refused(u"photo_type"_s);
    return data;
}

Result<QByteArray> fromImage(const QImage &image)
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return refused(u"photo_type"_s);
    if (data.size() > kMost)
        return refused(u"photo_size"_s);
    return data;
}

QImage scaled(const QByteArray &data, QSize bounds)
{
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer); // refuses what would take more than 256 MB
    reader.setDecideFormatFromContent(true);
    if (!mediaTypeOf(data)) // a drawing (SVG) or a document may fetch other files or take for ever
        return {};
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize room = isTurned ? bounds.transposed() : bounds;
    if (whole.isValid() && (whole.width() > room.width() || whole.height() > room.height()))
        reader.setScaledSize(whole.scaled(room, Qt::KeepAspectRatio).expandedTo(QSize(1, 1))); // a JPEG is decoded at that size already
    QImage image = reader.read();
    if (image.width() > bounds.width() || image.height() > bounds.height())
        image = image.scaled(bounds, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

QString nameFilter()
{
    QStringList patterns;
    for (const auto &format : QImageReader::supportedImageFormats()) {
        if (format == "png" || format == "jpg" || format == "jpeg" || format == "gif" || format == "webp" || format == "bmp")
            patterns.append(u"*."_s + QString::fromLatin1(format));
    }
    return PhotoWords::tr("Pictures (%1)").arg(patterns.join(u' '));
}

} // namespace tradebook::ui::photo
