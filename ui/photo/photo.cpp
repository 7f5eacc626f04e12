// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photo.h"

#include "core/repo/products.h"
#include "core/words/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tradebook::ui::photo {
namespace {

struct PhotoWords {
    Q_DECLARE_TR_FUNCTIONS(Photo)
};

constexpr qint64 kMost = repo::products::kMostImageBytes;

/// Formats that are pixels: a drawing (SVG) or a document may fetch other files or take for ever.
bool isPixels(const QByteArray &format)
{
    return !format.isEmpty() && !format.startsWith("svg") && format != "pdf";
}

} // namespace

Error errorOf(Fault fault, const QString &detail)
{
    static const QStringList s_names{u"too_large"_s, u"not_an_image"_s, u"unreadable"_s};
    return {.kind = ErrorKind::Invalid, .data = {u"photo"_s, s_names.at(static_cast<int>(fault))}, .detail = detail};
}

QString sentence(const Error &error)
{
    if (error.kind != ErrorKind::Invalid || error.data.value(0) != u"photo"_s)
        return words::sentence(error);
    if (error.data.value(1) == u"too_large"_s)
        return PhotoWords::tr("This photo is larger than %1, so it was not taken; make it smaller first.")
            .arg(QLocale().formattedDataSize(kMost, 0, QLocale::DataSizeTraditionalFormat));
    if (error.data.value(1) == u"not_an_image"_s)
        return PhotoWords::tr("This is not a picture that can be shown, so it was not taken.");
    return PhotoWords::tr("This file cannot be read, so no photo was taken from it.");
}

Result<Photo> fromFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return errorOf(Fault::Unreadable, file.errorString());
    if (file.size() > kMost)
        return errorOf(Fault::TooLarge);
    const QByteArray data = file.read(kMost + 1); // it may grow while it is read
    if (file.error() != QFileDevice::NoError)
        return errorOf(Fault::Unreadable, file.errorString());
    return fromData(data);
}

Result<Photo> fromData(const QByteArray &data)
{
    if (data.size() > kMost)
        return errorOf(Fault::TooLarge);
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    // Its head is not enough: a file that was cut off begins like a whole one.
    if (!isPixels(format) || scaled(data, QSize(16, 16)).isNull())
        return errorOf(Fault::NotAnImage, reader.errorString());
    return Photo{data, u"image/"_s + QString::fromLatin1(format == "jpg" ? QByteArray("jpeg") : format)};
}

Result<Photo> fromImage(const QImage &image)
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return errorOf(Fault::NotAnImage);
    if (data.size() > kMost)
        return errorOf(Fault::TooLarge);
    return Photo{data, u"image/png"_s};
}

QImage scaled(const QByteArray &data, QSize bounds)
{
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer); // refuses what would take more than 256 MB
    reader.setDecideFormatFromContent(true);
    if (!isPixels(reader.format()))
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
        if (isPixels(format))
            patterns.append(u"*."_s + QString::fromLatin1(format));
    }
    return PhotoWords::tr("Pictures (%1)").arg(patterns.join(u' '));
}

} // namespace tradebook::ui::photo
