// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/currencysigns.h"

#include <QLocale>

#include <algorithm>

namespace tradebook::transfer {

QStringList signsOf(const Currency &currency)
{
    QStringList signs{currency.sign()};
    const auto everywhere = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : everywhere) {
        if (locale.currencySymbol(QLocale::CurrencyIsoCode) != currency.code)
            continue;
        if (const QString sign = locale.currencySymbol(QLocale::CurrencySymbol); !signs.contains(sign))
            signs.append(sign);
    }
    return signs;
}

bool isOneOf(const QStringList &signs, QStringView sign)
{
    return std::any_of(signs.begin(), signs.end(), [&](const QString &known) { return known.contains(sign); });
}

} // namespace tradebook::transfer
