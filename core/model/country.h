// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace tradebook {

/// The ISO 3166 alpha-2 code of a country written as alpha-2, alpha-3, or by one of its usual English names ("UK", "USA", "Great
/// Britain", "Côte d'Ivoire"), whatever its case and accents; absent where it is none of them. Any thread.
[[nodiscard]] std::optional<QString> countryCode(QStringView text);

/// What is kept in a book: the alpha-2 code where recognised, else the trimmed text as it was written.
[[nodiscard]] QString recognisedCountry(QStringView text);

/// How a kept country is shown: the English name of an alpha-2 code, any other text as it is.
[[nodiscard]] QString countryName(const QString &kept);

} // namespace tradebook
