// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/businessdate.h"

namespace tradebook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;

/// A number of exactly `count` ASCII digits, or -1.
int digitsAt(QStringView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < u'0' || unit > u'9')
            return -1;
        number = number * 10 + (unit - u'0');
    }
    return number;
}

void putDigits(QString &text, qsizetype at, qsizetype count, int number)
{
    for (qsizetype i = at + count - 1; i >= at; --i, number /= 10)
        text[i] = QChar(u'0' + number % 10);
}

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs)
{
    return qint64{1000} * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
}

} // namespace

std::optional<QTimeZone> timeZoneNamed(const QString &ianaName)
{
    const QTimeZone zone(ianaName.toLatin1());
    // QTimeZone("") is the system's zone
    if (ianaName.isEmpty() || !zone.isValid())
        return std::nullopt;
    return zone;
}

QDate businessDate(const QDateTime &instant, const QTimeZone &zone)
{
    const qint64 utcMs = instant.toMSecsSinceEpoch();
    return QDateTime::fromMSecsSinceEpoch(utcMs + offsetMs(zone, utcMs), Qt::UTC).date();
}

QDateTime instantOfLocal(QDate date, QTime time, const QTimeZone &zone)
{
    // Qt 6.4 leaves gaps and overlaps to the platform, so both offsets around the reading are tried.
    const qint64 localMs = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 before = offsetMs(zone, localMs - kDayMs);
    const qint64 after = offsetMs(zone, localMs + kDayMs);
    const qint64 first = localMs - std::max(before, after);
    const qint64 second = localMs - std::min(before, after);
    for (const qint64 utcMs : {first, second}) {
        if (offsetMs(zone, utcMs) == localMs - utcMs)
            return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    }
    return QDateTime::fromMSecsSinceEpoch(localMs - before, Qt::UTC);
}

QString isoInstant(const QDateTime &instant)
{
    const QDateTime utc = instant.toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    QString text = u"0000-00-00T00:00:00.000Z"_s;
    putDigits(text, 0, 4, date.year());
    putDigits(text, 5, 2, date.month());
    putDigits(text, 8, 2, date.day());
    putDigits(text, 11, 2, time.hour());
    putDigits(text, 14, 2, time.minute());
    putDigits(text, 17, 2, time.second());
    putDigits(text, 20, 3, time.msec());
    return text;
}

QString isoNow()
{
    return isoInstant(QDateTime::currentDateTimeUtc());
}

std::optional<QDateTime> instantFromIso(QStringView text)
{
    if (text.size() != 24 || text[10] != u'T' || text[13] != u':' || text[16] != u':' || text[19] != u'.' || text[23] != u'Z')
        return std::nullopt;
    const auto date = dateFromIso(text.first(10));
    const QTime time(digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2), digitsAt(text, 20, 3));
    if (!date || !time.isValid())
        return std::nullopt;
    return QDateTime(*date, time, Qt::UTC);
}

QString isoDate(QDate date)
{
    QString text = u"0000-00-00"_s;
    putDigits(text, 0, 4, date.year());
    putDigits(text, 5, 2, date.month());
    putDigits(text, 8, 2, date.day());
    return text;
}

std::optional<QDate> dateFromIso(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const QDate date(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
    if (!date.isValid() || date.year() < 1) // -1 is a year to QDate
        return std::nullopt;
    return date;
}

} // namespace tradebook
