// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace tradebook {

/// The media type of a picture by its first bytes, whatever the file is called: PNG, JPEG, GIF, WebP, BMP; absent for anything else.
/// Any thread.
[[nodiscard]] std::optional<QString> mediaTypeOf(QByteArrayView picture);

} // namespace tradebook
