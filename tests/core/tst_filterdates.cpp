// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/list.h"
#include "core/model/businessdate.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using filter::Expression;
using filter::Operator;

/// Days of a filter are days in the book's time zone.
class tst_filterdates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsDaysInTheBooksZone_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("first"); // the first instant of the day
        QTest::addColumn<QString>("last");
        QTest::newRow("no zone") << u"UTC"_s << u"2026-03-08"_s << u"2026-03-08T00:00:00.000Z"_s << u"2026-03-08T23:59:59.999Z"_s;
        QTest::newRow("23 hours") << u"America/New_York"_s << u"2026-03-08"_s << u"2026-03-08T05:00:00.000Z"_s
                                  << u"2026-03-09T03:59:59.999Z"_s;
        QTest::newRow("25 hours") << u"America/New_York"_s << u"2026-11-01"_s << u"2026-11-01T04:00:00.000Z"_s
                                  << u"2026-11-02T04:59:59.999Z"_s;
        QTest::newRow("without midnight") << u"America/Havana"_s << u"2025-03-09"_s << u"2025-03-09T05:00:00.000Z"_s
                                          << u"2025-03-10T03:59:59.999Z"_s;
        // Of a year that is over: what clocks will do is changed by law at any time.
        QTest::newRow("midnight twice") << u"America/Havana"_s << u"2025-11-02"_s << u"2025-11-02T04:00:00.000Z"_s
                                        << u"2025-11-03T04:59:59.999Z"_s;
        QTest::newRow("far east") << u"Pacific/Kiritimati"_s << u"2026-05-01"_s << u"2026-04-30T10:00:00.000Z"_s
                                  << u"2026-05-01T09:59:59.999Z"_s;
        QTest::newRow("last year there is") << u"America/New_York"_s << u"9999-12-31"_s << u"9999-12-31T05:00:00.000Z"_s
                                            << u"9999-12-31T23:59:59.999Z"_s;
    }

    void countsDaysInTheBooksZone()
    {
        QFETCH(QString, zone);
        QFETCH(QString, day);
        QFETCH(QString, first);
        QFETCH(QString, last);
        TestBook book(u"EUR"_s, zone);
        const auto before = isoInstant(instantFromIso(first)->addMSecs(-1));
        const auto after = last.startsWith(u"9999"_s) ? u"9999-12-31T23:59:59.999Z"_s : isoInstant(instantFromIso(last)->addMSecs(1));
        const QStringList times{before, first, last, after};
        for (int i = 0; i < times.size(); ++i)
            execute(book.writer(),
                QString(u"INSERT INTO orders (id, number, placed_at, business_date) VALUES (%1, 'n%1', '%2', '2000-01-01')"_s)
                    .arg(QString::number(i), times[i]));
        auto reader = book.reader();
        const auto found = [&](Operator op, const QStringList &values) {
            const Expression compared{.type = Expression::Type::Compare, .condition = {u"placed_at"_s, op, values}};
            auto ids = must(list::ids(reader, {.filter = compared}));
            std::sort(ids.begin(), ids.end());
            return ids;
        };
        using Ids = std::vector<qint64>;
        const bool hasAfter = after != last;
        const auto within = hasAfter ? Ids{1, 2} : Ids{1, 2, 3};
        const auto behind = hasAfter ? Ids{3} : Ids{};
        QCOMPARE(found(Operator::Matches, {day}), within);
        QCOMPARE(found(Operator::NotEqual, {day}).size(), 4 - within.size());
        QCOMPARE(found(Operator::Between, {day, day}), within);
        QCOMPARE(found(Operator::Less, {day}), (Ids{0}));
        QCOMPARE(found(Operator::AtMost, {day}).size(), within.size() + 1);
        QCOMPARE(found(Operator::More, {day}), behind);
        QCOMPARE(found(Operator::AtLeast, {day}).size(), within.size() + behind.size());
    }

    // A filter is read when it is asked, not when it was made.
    void movesWithTheCalendar()
    {
        // Where it is day now, so that no midnight passes while the test runs.
        const auto now = QDateTime::currentDateTimeUtc();
        const auto name = now.time().hour() < 12 ? u"Asia/Tokyo"_s : u"America/New_York"_s;
        const auto zone = *timeZoneNamed(name);
        const auto today = businessDate(now, zone);
        TestBook book(u"EUR"_s, name);
        const auto place = [&](int id, QDate day, QTime time) {
            execute(book.writer(),
                QString(u"INSERT INTO orders (id, number, placed_at, business_date) VALUES (%1, 'n%1', '%2', '%3')"_s)
                    .arg(QString::number(id), isoInstant(instantOfLocal(day, time, zone)), isoDate(day)));
        };
        const QTime early(0, 0);
        const QTime late(23, 59, 59, 999);
        const QDate month(today.year(), today.month(), 1);
        place(1, today, early);
        place(2, today, late);
        place(3, today.addDays(-1), early);
        place(4, today.addDays(-1), late);
        place(5, today.addDays(1), early);
        place(6, month.addDays(-1), late);
        place(7, month.addMonths(-1).addDays(-1), late);
        place(8, QDate(today.year() - 1, 1, 1), early);
        auto reader = book.reader();
        for (const auto &field : {u"placed_at"_s, u"business_date"_s}) {
            const auto found = [&](const QString &span) {
                const Expression compared{.type = Expression::Type::Compare, .condition = {field, Operator::Matches, {span}}};
                const auto ids = must(list::ids(reader, {.filter = compared}));
                return QSet<qint64>(ids.begin(), ids.end());
            };
            QCOMPARE(found(u"today"_s), (QSet<qint64>{1, 2}));
            QVERIFY(found(u"yesterday"_s).contains(QSet<qint64>{3, 4}));
            QVERIFY(!found(u"yesterday"_s).intersects({1, 2, 5}));
            QVERIFY(found(u"this-month"_s).contains(QSet<qint64>{1, 2}) && !found(u"this-month"_s).contains(6));
            QVERIFY(found(u"last-month"_s).contains(6) && !found(u"last-month"_s).contains(7) && !found(u"last-month"_s).contains(1));
            QVERIFY(found(u"this-year"_s).contains(1) && !found(u"this-year"_s).contains(8));
            QVERIFY(found(u"last-year"_s).contains(8) && !found(u"last-year"_s).contains(1));
        }
    }
};

QTEST_GUILESS_MAIN(tst_filterdates)
#include "tst_filterdates.moc"
