// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/thinning.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace tradebook::backup {

namespace {

bool isThinnable(const Backup &backup, const QDateTime &now)
{
    return backup.isNamed() && backup.hasHash && backup.reason != Reason::ByHand && backup.localTime <= now;
}

/// Marks the newest of each of the first `most` periods that have one. The newest stand first.
void keepNewestOfEach(const QList<Backup> &newestFirst, int most, const std::function<qint64(const QDate &)> &periodOf, QSet<QString> &kept)
{
    QSet<qint64> seen;
    for (const auto &backup : newestFirst) {
        const qint64 period = periodOf(backup.localTime.date());
        if (seen.contains(period))
            continue;
        if (seen.size() == most)
            return;
        seen.insert(period);
        kept.insert(backup.path);
    }
}

} // namespace

QList<Backup> toThin(const QList<Backup> &backups, const QDateTime &now, const QString &lastGood, const Keep &keep)
{
    QList<Backup> candidates;
    std::ranges::copy_if(backups, std::back_inserter(candidates), [&](const Backup &backup) { return isThinnable(backup, now); });
    std::ranges::stable_sort(candidates, isNewer);

    QSet<QString> kept{lastGood};
    for (qsizetype i = 0; i < std::min<qsizetype>(keep.last, candidates.size()); ++i)
        kept.insert(candidates[i].path);
    constexpr int kDaysPerWeek = 7;
    constexpr int kMonthsPerYear = 12;
    keepNewestOfEach(
        candidates, keep.days, [](const QDate &day) { return day.toJulianDay(); }, kept);
    // Julian day 0 was a Monday.
    keepNewestOfEach(
        candidates, keep.weeks, [](const QDate &day) { return day.toJulianDay() / kDaysPerWeek; }, kept);
    keepNewestOfEach(
        candidates, keep.months, [](const QDate &day) { return qint64(day.year()) * kMonthsPerYear + day.month(); }, kept);
    candidates.removeIf([&kept](const Backup &backup) { return kept.contains(backup.path); });
    return candidates;
}

} // namespace tradebook::backup
