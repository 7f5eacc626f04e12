// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <compare>
#include <optional>
#include <span>

namespace tradebook {

/// An amount in minor units of the book's one currency (cents, yen, fils). Never a floating point number.
struct Money {
    qint64 value = 0;

    friend bool operator==(Money, Money) = default;
    friend auto operator<=>(Money, Money) = default;
};

/// An ISO 4217 currency and the digits behind its decimal mark (JPY 0, EUR 2, BHD 3, CLF 4).
struct Currency {
    QString code;
    int digits = 2;

    /// The active currency with this code, whatever its case; absent where there is none.
    [[nodiscard]] static std::optional<Currency> named(QStringView code);
    /// The currency of the locale's country, else USD.
    [[nodiscard]] static Currency ofLocale(const QLocale &locale);
    /// Every active code, in order.
    [[nodiscard]] static QStringList codes();
    /// The sign people know it by, else the code.
    [[nodiscard]] QString sign() const;

    friend bool operator==(const Currency &, const Currency &) = default;
};

/// Arithmetic that answers Overflow (data: what was computed) where 64 bits do not hold the result.
[[nodiscard]] Result<Money> add(Money left, Money right);
[[nodiscard]] Result<Money> subtract(Money left, Money right);
[[nodiscard]] Result<Money> multiply(Money amount, qint64 count);
[[nodiscard]] Result<Money> sum(std::span<const Money> amounts);
/// amount × numerator / denominator, at .5 away from zero. The denominator is positive.
[[nodiscard]] Result<Money> scale(Money amount, qint64 numerator, qint64 denominator);

/// The marks of written numbers. A null mark is one that does not occur.
struct NumberMarks {
    QChar decimal = u'.';
    QChar group = {};
};

/// Reads an amount as a person types it: the locale's marks, digits of any script, spaces, currency sign or code, a minus in front or
/// behind or brackets. Trailing zeros are not extra digits. Groups must stand where the locale puts them, so that "12.50" is not
/// 1250 where the point groups.
/// Errors, with the text as data: Invalid (no amount), TooManyDigits (more than the currency has), Overflow.
[[nodiscard]] Result<Money> parseMoney(QStringView text, const Currency &currency, const QLocale &locale);
/// The same for files, where the marks were detected for the whole column.
[[nodiscard]] Result<Money> parseMoney(QStringView text, const Currency &currency, NumberMarks marks);

/// "1,234.50" with the locale's marks and digits; parseMoney reads it back.
[[nodiscard]] QString formatMoney(Money amount, const Currency &currency, const QLocale &locale);
/// With the currency sign where the locale puts it: "£1,234.50", "1.234,50 €".
[[nodiscard]] QString formatMoneyWithSign(Money amount, const Currency &currency, const QLocale &locale);
/// "-1234.50" for files: a point, no groups.
[[nodiscard]] QString plainMoney(Money amount, const Currency &currency);

} // namespace tradebook
