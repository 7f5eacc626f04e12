// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace tradebook::words {

/// A number of bytes as people read it, told one way everywhere: "1.3 MB", a kilobyte being 1,024 bytes as file managers count.
[[nodiscard]] inline QString dataSize(qint64 bytes, const QLocale &locale, int digits = 1)
{
    return locale.formattedDataSize(bytes, digits, QLocale::DataSizeTraditionalFormat);
}

} // namespace tradebook::words
