// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/businessdate.h"

#include <array>
#include <utility>

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

/// Zones whose name has changed, new and old: Windows knows the old ones only.
constexpr std::array kRenamed{
    std::pair{"Africa/Asmara", "Africa/Asmera"},
    std::pair{"America/Argentina/Buenos_Aires", "America/Buenos_Aires"},
    std::pair{"America/Argentina/Catamarca", "America/Catamarca"},
    std::pair{"America/Argentina/Cordoba", "America/Cordoba"},
    std::pair{"America/Argentina/Jujuy", "America/Jujuy"},
    std::pair{"America/Argentina/Mendoza", "America/Mendoza"},
    std::pair{"America/Atikokan", "America/Coral_Harbour"},
    std::pair{"America/Indiana/Indianapolis", "America/Indianapolis"},
    std::pair{"America/Kentucky/Louisville", "America/Louisville"},
    std::pair{"America/Nuuk", "America/Godthab"},
    std::pair{"Asia/Ho_Chi_Minh", "Asia/Saigon"},
    std::pair{"Asia/Kathmandu", "Asia/Katmandu"},
    std::pair{"Asia/Kolkata", "Asia/Calcutta"},
    std::pair{"Asia/Yangon", "Asia/Rangoon"},
    std::pair{"Atlantic/Faroe", "Atlantic/Faeroe"},
    std::pair{"Europe/Kyiv", "Europe/Kiev"},
    std::pair{"Pacific/Chuuk", "Pacific/Truk"},
    std::pair{"Pacific/Kanton", "Pacific/Enderbury"},
    std::pair{"Pacific/Pohnpei", "Pacific/Ponape"},
};

/// By the other name where the system does not know it by this one; invalid where it knows neither.
QTimeZone renamedZone(const QByteArray &name)
{
    for (const auto &[newer, older] : kRenamed) {
        if (name == newer || name == older)
            return QTimeZone(name == newer ? older : newer);
    }
    return {};
}

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs)
{
    return qint64{1000} * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
}

} // namespace

std::optional<QTimeZone> timeZoneNamed(const QString &ianaName)
{
    if (ianaName.isEmpty()) // QTimeZone("") is the system's zone
        return std::nullopt;
    const QByteArray name = ianaName.toLatin1();
    QTimeZone zone(name);
    if (!zone.isValid())
        zone = renamedZone(name);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
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
