// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/photo.h"

using namespace Qt::StringLiterals;

namespace tradebook {

std::optional<QString> mediaTypeOf(QByteArrayView picture)
{
    const auto begins = [picture](QByteArrayView signature) { return picture.startsWith(signature); };
    if (begins(QByteArrayView("\x89PNG\r\n\x1a\n")))
        return u"image/png"_s;
    if (begins(QByteArrayView("\xff\xd8\xff")))
        return u"image/jpeg"_s;
    if (begins(QByteArrayView("GIF87a")) || begins(QByteArrayView("GIF89a")))
        return u"image/gif"_s;
    constexpr qsizetype kRiffHead = 12;
    if (picture.size() > kRiffHead && begins(QByteArrayView("RIFF")) && picture.sliced(8, 4) == QByteArrayView("WEBP"))
        return u"image/webp"_s;
    // A bitmap's head is 14 bytes and says its own offset to the picture; two letters alone begin many texts.
    constexpr qsizetype kBitmapHead = 26;
    if (picture.size() >= kBitmapHead && begins(QByteArrayView("BM")) && picture.sliced(6, 4) == QByteArrayView("\0\0\0\0", 4))
        return u"image/bmp"_s;
    return std::nullopt;
}

} // namespace tradebook
