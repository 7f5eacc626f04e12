// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

/// Photos as they come from people: files, the clipboard, what is dropped. Pure; for worker threads, since decoding takes its time.
namespace tradebook::ui::photo {

/// What is kept in the book: the bytes as they were given.
struct Photo {
    QByteArray data;
    QString mediaType; ///< "image/png"
};

/// Why something is no photo for the book.
enum class Fault { TooLarge, NotAnImage, Unreadable };
[[nodiscard]] Error errorOf(Fault fault, const QString &detail = {});
/// One sentence; for other errors words::sentence().
[[nodiscard]] QString sentence(const Error &error);

/// Errors: TooLarge (over repo::products::kMostImageBytes), NotAnImage, Unreadable.
[[nodiscard]] Result<Photo> fromFile(const QString &path);
[[nodiscard]] Result<Photo> fromData(const QByteArray &data);
/// As PNG. TooLarge too.
[[nodiscard]] Result<Photo> fromImage(const QImage &image);

/// Turned as the camera was held, no larger than `bounds` and never larger than it is; null where it cannot be decoded.
[[nodiscard]] QImage scaled(const QByteArray &data, QSize bounds);

/// The name filters of a file dialog: what can be decoded here.
[[nodiscard]] QString nameFilter();

} // namespace tradebook::ui::photo
