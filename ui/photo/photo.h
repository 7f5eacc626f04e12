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

/// What is kept in the book is the file as it was given, byte by byte. Errors: Invalid (data: "photo_size", over
/// repo::products::kLargestPhoto, or "photo_type", nothing that can be shown), NotARegularFile, PermissionDenied (data: path).
[[nodiscard]] Result<QByteArray> fromFile(const QString &path);
[[nodiscard]] Result<QByteArray> fromData(const QByteArray &data);
/// As PNG.
[[nodiscard]] Result<QByteArray> fromImage(const QImage &image);

/// Turned as the camera was held, no larger than `bounds` and never larger than it is; null where it cannot be decoded.
[[nodiscard]] QImage scaled(const QByteArray &data, QSize bounds);

/// The name filters of a file dialog: what can be decoded here.
[[nodiscard]] QString nameFilter();

} // namespace tradebook::ui::photo
