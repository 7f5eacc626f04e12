// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

/// Instants are UTC, to the millisecond; the business date is the merchant's local date. Pure but for the system's time zone data.
namespace tradebook {

/// The zone with this IANA name; absent where the system does not know it.
[[nodiscard]] std::optional<QTimeZone> timeZoneNamed(const QString &ianaName);

/// The local date of an instant.
[[nodiscard]] QDate businessDate(const QDateTime &instant, const QTimeZone &zone);

/// The instant of a local clock reading. A reading that the clocks skipped moves forward by what they skipped; of a reading that
/// happened twice the first is meant.
[[nodiscard]] QDateTime instantOfLocal(QDate date, QTime time, const QTimeZone &zone);

/// "2010-12-01T08:26:00.000Z"; only for valid instants of the years 0001 to 9999.
[[nodiscard]] QString isoInstant(const QDateTime &instant);
[[nodiscard]] QString isoNow();
/// Reads what isoInstant() writes and nothing else.
[[nodiscard]] std::optional<QDateTime> instantFromIso(QStringView text);

/// "2010-12-01"
[[nodiscard]] QString isoDate(QDate date);
[[nodiscard]] std::optional<QDate> dateFromIso(QStringView text);

} // namespace tradebook
