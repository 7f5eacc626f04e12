// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/thinning.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace Qt::StringLiterals;

namespace {

Backup backupAt(const QDateTime &time, Reason reason = Reason::Automatic)
{
    static int number = 0;
    return {.path = u"/b/%1"_s.arg(++number), .bookName = u"shop"_s, .reason = reason, .localTime = time, .hasHash = true};
}

QSet<QString> pathsOf(const QList<Backup> &backups)
{
    QSet<QString> paths;
    for (const auto &backup : backups)
        paths.insert(backup.path);
    return paths;
}

QList<Backup> left(const QList<Backup> &all, const QDateTime &now)
{
    const auto gone = pathsOf(toThin(all, now, {}));
    QList<Backup> rest;
    std::ranges::copy_if(all, std::back_inserter(rest), [&](const Backup &backup) { return !gone.contains(backup.path); });
    return rest;
}

/// Some hundreds of backups at random times of three years.
QList<Backup> someBackups(QRandomGenerator &random, const QDateTime &now)
{
    constexpr int kMost = 400;
    constexpr int kHours = 3 * 365 * 24;
    QList<Backup> all;
    for (int i = random.bounded(1, kMost); i > 0; --i)
        all.append(backupAt(now.addSecs(-3600LL * random.bounded(kHours)), Reason(random.bounded(5))));
    return all;
}

const QDateTime kNow(QDate(2026, 11, 21), QTime(9, 30));

} // namespace

class tst_thinning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastTwelveStay()
    {
        QList<Backup> all;
        for (int i = 0; i < 12; ++i)
            all.append(backupAt(kNow.addSecs(-i)));
        QCOMPARE(toThin(all, kNow, {}).size(), 0);
        all.append(backupAt(kNow.addSecs(-12)));
        const auto gone = toThin(all, kNow, {});
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().path, all.last().path);
    }

    void daysWeeksAndMonthsKeepTheirNewest()
    {
        // Four a day for two years.
        QList<Backup> all;
        for (int hours = 0; hours < 2 * 365 * 24; hours += 6)
            all.append(backupAt(kNow.addSecs(-3600LL * hours)));
        const auto rest = left(all, kNow);
        QSet<QDate> days;
        QSet<qint64> weeks;
        QSet<int> months;
        for (const auto &backup : rest) {
            const QDate day = backup.localTime.date();
            days.insert(day);
            weeks.insert(day.toJulianDay() / 7);
            months.insert(day.year() * 12 + day.month());
        }
        for (int i = 0; i < 14; ++i)
            QVERIFY2(days.contains(kNow.date().addDays(-i)), qPrintable(QString::number(i)));
        for (int i = 0; i < 10; ++i)
            QVERIFY(weeks.contains(kNow.date().addDays(-7 * i).toJulianDay() / 7));
        for (int i = 0; i < 12; ++i) {
            const QDate day = kNow.date().addMonths(-i);
            QVERIFY(months.contains(day.year() * 12 + day.month()));
        }
        QVERIFY(rest.size() <= 12 + 14 + 10 + 12);
    }

    void whatAPersonMadeIsNeverThinned()
    {
        QList<Backup> all;
        for (int i = 0; i < 200; ++i)
            all.append(backupAt(kNow.addSecs(-i), i % 2 == 0 ? Reason::ByHand : Reason::BeforeRestore));
        const auto gone = toThin(all, kNow, {});
        QVERIFY(!gone.isEmpty());
        for (const auto &backup : gone)
            QVERIFY(backup.reason != Reason::ByHand);
    }

    void namesOfOthersAndUnprovenOnesStay()
    {
        QList<Backup> all;
        for (int i = 0; i < 100; ++i) {
            all.append(backupAt(kNow.addSecs(-i)));
            if (i % 3 == 0)
                all.last().hasHash = false;
            else if (i % 3 == 1)
                all.last().bookName.clear();
        }
        for (const auto &backup : toThin(all, kNow, {}))
            QVERIFY(backup.hasHash && backup.isNamed());
    }

    void byChance()
    {
        QRandomGenerator random(20261121);
        for (int round = 0; round < 200; ++round) {
            const auto all = someBackups(random, kNow);
            const QString lastGood = all.at(random.bounded(int(all.size()))).path;
            const auto gone = toThin(all, kNow, lastGood);
            QVERIFY(!pathsOf(gone).contains(lastGood));
            const auto rest = left(all, kNow);
            // Thinning once more takes nothing more.
            QCOMPARE(toThin(rest, kNow, {}).size(), 0);
            QList<Backup> made = all;
            made.removeIf([](const Backup &backup) { return backup.reason == Reason::ByHand; });
            std::ranges::sort(made, isNewer);
            for (qsizetype i = 0; i < qMin<qsizetype>(12, made.size()); ++i)
                QVERIFY(!pathsOf(gone).contains(made[i].path));
        }
    }

    /// As it goes day by day: one more each day, and each day thinned.
    void overTwoYearsOfDaysAYearStays()
    {
        QList<Backup> kept;
        QDateTime now = kNow;
        for (int day = 0; day < 730; ++day, now = now.addDays(1)) {
            kept.append(backupAt(now));
            kept = left(kept, now);
        }
        QVERIFY(kept.size() <= 12 + 14 + 10 + 12);
        std::ranges::sort(kept, isNewer);
        // The twelfth month back from the last backup, the one of that backup counted, still has its own.
        const QDate newest = kept.first().localTime.date();
        const QDate oldest = kept.last().localTime.date();
        QCOMPARE((newest.year() - oldest.year()) * 12 + newest.month() - oldest.month(), 11);
    }

    void aClockSetBackDeletesNothing()
    {
        QList<Backup> all;
        for (int i = 0; i < 300; ++i)
            all.append(backupAt(kNow.addDays(-i)));
        const auto before = left(all, kNow);
        // A year earlier: all of the year since is later than now.
        const QDateTime wrong = kNow.addYears(-1);
        QCOMPARE(toThin(before, wrong, {}).size(), 0);
        // And those made while the clock is wrong take no place from the others when it is right again.
        QList<Backup> with = before;
        for (int i = 0; i < 30; ++i)
            with.append(backupAt(wrong.addSecs(60 * i)));
        const auto gone = pathsOf(toThin(with, kNow, {}));
        for (int i = 0; i < 12; ++i)
            QVERIFY(!gone.contains(before[i].path));
    }

    void aClockSetForwardTakesNoDayWeekOrMonth()
    {
        QList<Backup> all;
        for (int i = 0; i < 300; ++i)
            all.append(backupAt(kNow.addDays(-i)));
        const auto before = left(all, kNow);
        QList<Backup> with = before;
        const QDateTime wrong = kNow.addYears(5);
        with.append(backupAt(wrong));
        const auto rest = left(with, wrong);
        // One day, week and month more is counted: at most the oldest of each goes.
        QVERIFY(rest.size() >= before.size() - 3);
        // Right again: what lies in the future is neither counted nor lost.
        QCOMPARE(toThin(rest, kNow, {}).size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_thinning)
#include "tst_thinning.moc"
