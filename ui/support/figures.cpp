// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/figures.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// The locale's long pattern without the weekday: "dddd, d MMMM yyyy" becomes "d MMMM yyyy", in every order of its parts.
QString longPattern(const QLocale &locale)
{
    static const QRegularExpression s_weekday(u"^dddd?[,،、]?\\s*|[,،、]?\\s*\\(?dddd?\\)?$"_s);
    QString pattern = locale.dateFormat(QLocale::LongFormat);
    pattern.remove(s_weekday);
    return pattern.contains(u"dddd"_s) || pattern.isEmpty() ? locale.dateFormat(QLocale::ShortFormat) : pattern;
}

/// "d MMM yyyy" as "d MMM", "yyyy年M月d日" as "M月d日"; the whole pattern where the year cannot be told from the rest.
QString withoutYear(const QString &pattern)
{
    static const QRegularExpression s_year(u"[,\\s]*(?:'[^']*'\\s*)?y+(?:\\s*'[^']*')?\\.?$|^y+(?:'[^']*'|[年.\\s,/-])*"_s);
    QString shorter = pattern;
    shorter.remove(s_year);
    return shorter.contains(u'y') || shorter.isEmpty() ? pattern : shorter;
}

struct Patterns {
    QLocale locale = QLocale::c();
    QString medium;
    QString thisYear;
};

/// One list paints hundreds of dates of one locale.
const Patterns &patternsOf(const QLocale &locale)
{
    thread_local Patterns t_patterns;
    if (t_patterns.medium.isEmpty() || t_patterns.locale != locale) {
        t_patterns.locale = locale;
        t_patterns.medium = longPattern(locale).replace(u"MMMM"_s, u"MMM"_s);
        t_patterns.thisYear = withoutYear(t_patterns.medium);
    }
    return t_patterns;
}

} // namespace

QString Figures::percent(qint64 basisPoints) const
{
    const int digits = basisPoints % 100 == 0 ? 0 : basisPoints % 10 == 0 ? 1 : 2;
    return locale.toString(static_cast<double>(basisPoints) / 100, 'f', digits) + u'\u202f' + locale.percent();
}

QString Figures::date(QDate date) const
{
    if (!date.isValid())
        return {};
    const auto &patterns = patternsOf(locale);
    return locale.toString(date, date.year() == today.year() ? patterns.thisYear : patterns.medium);
}

QString Figures::longDate(QDate date) const
{
    return date.isValid() ? locale.toString(date, longPattern(locale)) : QString();
}

QString Figures::instant(const QDateTime &instant) const
{
    if (!instant.isValid())
        return {};
    const auto local = instant.toTimeZone(zone);
    return date(local.date()) + u' ' + locale.toString(local.time(), QLocale::ShortFormat);
}

QString Figures::time(const QDateTime &instant) const
{
    return instant.isValid() ? locale.toString(instant.toTimeZone(zone).time(), QLocale::ShortFormat) : QString();
}

} // namespace tradebook::ui
