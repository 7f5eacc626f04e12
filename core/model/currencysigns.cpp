// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/currencysigns.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <mutex>

namespace tradebook {

namespace {

QStringList everywhere(const Currency &currency)
{
    QStringList signs{currency.sign()};
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales) {
        if (locale.currencySymbol(QLocale::CurrencyIsoCode) != currency.code)
            continue;
        if (const QString sign = locale.currencySymbol(QLocale::CurrencySymbol); !sign.isEmpty() && !signs.contains(sign))
            signs.append(sign);
    }
    std::stable_sort(signs.begin(), signs.end(), [](const QString &left, const QString &right) { return left.size() > right.size(); });
    return signs;
}

} // namespace

QStringList signsOf(const Currency &currency)
{
    static std::mutex mutex;
    static QHash<QString, QStringList> known;
    const std::lock_guard lock(mutex);
    auto found = known.constFind(currency.code);
    if (found == known.constEnd())
        found = known.insert(currency.code, everywhere(currency));
    return *found;
}

bool isOneOf(const QStringList &signs, QStringView sign)
{
    return std::any_of(signs.begin(), signs.end(), [&](const QString &known) { return known.contains(sign); });
}

} // namespace tradebook
