// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace tradebook::ui {

/// How figures are written: the reader's locale, the book's currency and time zone. A value; any thread.
struct Figures {
    QLocale locale = QLocale();
    Currency currency = {QStringLiteral("USD"), 2};
    QTimeZone zone = QTimeZone::utc();
    QDate today = QDate::currentDate();

    [[nodiscard]] QString money(Money amount) const { return formatMoneyWithSign(amount, currency, locale); }
    /// Without the currency sign, for columns that name it in their title.
    [[nodiscard]] QString amount(Money amount) const { return formatMoney(amount, currency, locale); }
    [[nodiscard]] QString integer(qint64 value) const { return locale.toString(value); }
    /// Of basis points: 750 is "7.5%".
    [[nodiscard]] QString percent(qint64 basisPoints) const;
    /// "9 Dec 2010" in the locale's order; without the year where it is this one.
    [[nodiscard]] QString date(QDate date) const;
    /// "9 December 2026"
    [[nodiscard]] QString longDate(QDate date) const;
    /// "9 Dec 2010 12:50" in the book's time zone.
    [[nodiscard]] QString instant(const QDateTime &instant) const;
    [[nodiscard]] QString time(const QDateTime &instant) const;
};

} // namespace tradebook::ui
