// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/businessdate.h"
#include "core/model/country.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;

class tst_businessdate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheInstantOfALocalTime_data();
    void findsTheInstantOfALocalTime();
    void comesBackToTheSameDate();
    void knowsZonesByTheirNames();
    void readsTheInstantsItWrites();
    void refusesOtherInstants_data();
    void refusesOtherInstants();
    void readsDates();
    void recognisesCountries_data();
    void recognisesCountries();
    void showsCountriesByName();
};

void tst_businessdate::findsTheInstantOfALocalTime_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("instant");
    QTest::newRow("winter") << u"Europe/London"_s << u"2010-12-01T08:26:00"_s << u"2010-12-01T08:26:00.000Z"_s;
    QTest::newRow("summer") << u"Europe/London"_s << u"2011-07-01T00:30:00"_s << u"2011-06-30T23:30:00.000Z"_s;
    QTest::newRow("gap moves forward") << u"Europe/Berlin"_s << u"2024-03-31T02:30:00"_s << u"2024-03-31T01:30:00.000Z"_s;
    QTest::newRow("gap begins") << u"Europe/Berlin"_s << u"2024-03-31T02:00:00"_s << u"2024-03-31T01:00:00.000Z"_s;
    QTest::newRow("after the gap") << u"Europe/Berlin"_s << u"2024-03-31T03:00:00"_s << u"2024-03-31T01:00:00.000Z"_s;
    QTest::newRow("overlap takes the first") << u"Europe/Berlin"_s << u"2024-10-27T02:30:00"_s << u"2024-10-27T00:30:00.000Z"_s;
    QTest::newRow("after the overlap") << u"Europe/Berlin"_s << u"2024-10-27T03:00:00"_s << u"2024-10-27T02:00:00.000Z"_s;
    QTest::newRow("west, gap") << u"America/New_York"_s << u"2024-03-10T02:30:00"_s << u"2024-03-10T07:30:00.000Z"_s;
    QTest::newRow("west, overlap") << u"America/New_York"_s << u"2024-11-03T01:30:00"_s << u"2024-11-03T05:30:00.000Z"_s;
    QTest::newRow("half an hour of summer time") << u"Australia/Lord_Howe"_s << u"2024-10-06T02:15:00"_s << u"2024-10-05T15:45:00.000Z"_s;
    QTest::newRow("a day that never was") << u"Pacific/Apia"_s << u"2011-12-30T12:00:00"_s << u"2011-12-30T22:00:00.000Z"_s;
    QTest::newRow("quarter hours") << u"Asia/Kathmandu"_s << u"2024-01-01T00:00:00"_s << u"2023-12-31T18:15:00.000Z"_s;
}

void tst_businessdate::findsTheInstantOfALocalTime()
{
    QFETCH(QString, zone);
    QFETCH(QString, local);
    QFETCH(QString, instant);
    const QDateTime reading = QDateTime::fromString(local, Qt::ISODate);
    QCOMPARE(isoInstant(instantOfLocal(reading.date(), reading.time(), *timeZoneNamed(zone))), instant);
}

void tst_businessdate::comesBackToTheSameDate()
{
    QRandomGenerator random(31);
    for (const QString &name :
        {u"Europe/London"_s, u"America/Sao_Paulo"_s, u"Asia/Tokyo"_s, u"Pacific/Chatham"_s, u"Africa/Casablanca"_s, u"UTC"_s}) {
        const QTimeZone zone = *timeZoneNamed(name);
        for (int i = 0; i < 5000; ++i) {
            const QDate date = QDate(1990, 1, 1).addDays(random.bounded(18000));
            const QTime time = QTime::fromMSecsSinceStartOfDay(random.bounded(86400000));
            const QDateTime instant = instantOfLocal(date, time, zone);
            // Only a gap over midnight moves a reading to the next day, and then by less than a day.
            const QDateTime local = instant.toTimeZone(zone);
            const qint64 moved = QDateTime(date, time, Qt::UTC).msecsTo(QDateTime(local.date(), local.time(), Qt::UTC));
            QVERIFY2(moved >= 0 && moved <= 3600000, qPrintable(name + u' ' + isoInstant(instant)));
            QCOMPARE(businessDate(instant, zone), local.date());
        }
    }
}

void tst_businessdate::knowsZonesByTheirNames()
{
    QVERIFY(timeZoneNamed(u"Europe/Vienna"_s));
    // Under the new names and the old ones, on every system.
    for (const QString &renamed : {u"Asia/Kolkata"_s, u"Asia/Calcutta"_s, u"Asia/Kathmandu"_s, u"Asia/Katmandu"_s, u"Europe/Kyiv"_s,
             u"Europe/Kiev"_s, u"Asia/Ho_Chi_Minh"_s, u"Asia/Saigon"_s, u"America/Argentina/Buenos_Aires"_s, u"America/Buenos_Aires"_s})
        QVERIFY2(timeZoneNamed(renamed), qPrintable(renamed));
    QVERIFY(!timeZoneNamed(u"Europe/Atlantis"_s));
    QVERIFY(!timeZoneNamed(u""_s));
}

void tst_businessdate::readsTheInstantsItWrites()
{
    QRandomGenerator64 random(32);
    for (int i = 0; i < 20000; ++i) {
        // Years 0001 to 9999
        const QDateTime instant = QDateTime::fromMSecsSinceEpoch(random.bounded(qint64{-62135596800000}, qint64{253402300800000}), Qt::UTC);
        const QString text = isoInstant(instant);
        QCOMPARE(text, instant.toString(Qt::ISODateWithMs));
        QCOMPARE(instantFromIso(text), std::optional(instant));
    }
    QCOMPARE(isoInstant(QDateTime(QDate(2024, 7, 1), QTime(0, 30), *timeZoneNamed(u"Europe/Berlin"_s))), u"2024-06-30T22:30:00.000Z"_s);
    QVERIFY(instantFromIso(isoNow()));
}

void tst_businessdate::refusesOtherInstants_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"2010-12-01"_s, u"2010-12-01T08:26:00Z"_s, u"2010-12-01 08:26:00.000Z"_s,
             u"2010-12-01T08:26:00.000+"_s, u"2010-13-01T08:26:00.000Z"_s, u"2010-12-01T24:26:00.000Z"_s, u"2010-12-01T0x:26:00.000Z"_s,
             u"000a-12-01T08:26:00.000Z"_s, u"٢٠١٠-12-01T08:26:00.000Z"_s})
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
}

void tst_businessdate::refusesOtherInstants()
{
    QFETCH(QString, text);
    QVERIFY(!instantFromIso(text));
}

void tst_businessdate::readsDates()
{
    for (QDate date(1999, 12, 1); date < QDate(2001, 3, 2); date = date.addDays(1))
        QCOMPARE(dateFromIso(isoDate(date)), std::optional(date));
    for (const QString &text : {u"2023-02-29"_s, u"2023-2-9"_s, u"x023-02-09"_s, u"0000-01-01"_s, u"20230209"_s, u""_s})
        QVERIFY2(!dateFromIso(text), qPrintable(text));
}

void tst_businessdate::recognisesCountries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    for (const auto &[text, kept] :
        std::initializer_list<std::pair<QString, QString>>{{u"GB"_s, u"GB"_s}, {u"gbr"_s, u"GB"_s}, {u" UK "_s, u"GB"_s},
            {u"United Kingdom"_s, u"GB"_s}, {u"USA"_s, u"US"_s}, {u"U.S.A."_s, u"US"_s}, {u"Germany"_s, u"DE"_s}, {u"EIRE"_s, u"IE"_s},
            {u"Côte d’Ivoire"_s, u"CI"_s}, {u"Bosnia & Herzegovina"_s, u"BA"_s}, {u"RSA"_s, u"ZA"_s}, {u"Türkiye"_s, u"TR"_s},
            {u"South Korea"_s, u"KR"_s}, {u"Czech Republic"_s, u"CZ"_s}, {u"Viet Nam"_s, u"VN"_s}, {u"Åland Islands"_s, u"AX"_s},
            {u"Réunion"_s, u"RE"_s}, {u"Hong Kong"_s, u"HK"_s}, {u"Channel Islands"_s, u"Channel Islands"_s},
            {u" Unspecified "_s, u"Unspecified"_s}, {u"European Community"_s, u"European Community"_s}, {u"EU"_s, u"EU"_s}, {u""_s, u""_s},
            {u"World"_s, u"World"_s}, {u"001"_s, u"001"_s}})
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text << kept;
}

void tst_businessdate::showsCountriesByName()
{
    QCOMPARE(countryName(u"GB"_s), u"United Kingdom"_s);
    QCOMPARE(countryName(u"IS"_s), u"Iceland"_s);
    QCOMPARE(countryName(u"EIRE"_s), u"EIRE"_s);
    QCOMPARE(countryName(u"ZZ"_s), u"ZZ"_s);
    QCOMPARE(recognisedCountry(u"!@#$%^&*()`~"), u"!@#$%^&*()`~"_s);
    QCOMPARE(countryName(u"gb"_s), u"gb"_s); // not as core keeps it: somebody's own text
    QCOMPARE(countryName(QString()), QString());
}

void tst_businessdate::recognisesCountries()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QCOMPARE(recognisedCountry(text), kept);
}

QTEST_APPLESS_MAIN(tst_businessdate)
#include "tst_businessdate.moc"
