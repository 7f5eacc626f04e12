// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers and dates in the many writings of files.
#include "core/transfer/dates.h"
#include "core/transfer/numbers.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::transfer;
using namespace Qt::StringLiterals;

namespace {

QString toldNumber(const QByteArray &cell, char mark, int digits)
{
    NumberText text;
    if (!splitNumber({cell.constData(), static_cast<std::size_t>(cell.size())}, text))
        return u"none"_s;
    const auto value = scaled(text, mark, digits);
    return value ? QString::number(*value) : faultName(value.error());
}

} // namespace

class tst_importcells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsNumbersInManyWritings_data();
    void readsNumbersInManyWritings();
    void readsDatesInManyWritings_data();
    void readsDatesInManyWritings();
};

void tst_importcells::readsNumbersInManyWritings_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<char>("mark");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *cell, char mark, int digits, const char16_t *value) {
        QTest::addRow("%s %c %d", cell, mark, digits) << QByteArray(cell) << mark << digits << QString::fromUtf16(value);
    };
    row("2.55", '.', 2, u"255");
    row("2,55", ',', 2, u"255");
    row("1,234.50", '.', 2, u"123450");
    row("1.234,5", ',', 2, u"123450");
    row("1 234,50", ',', 2, u"123450");
    row("1\u00A0234,50", ',', 2, u"123450");
    row("1'234.50", '.', 2, u"123450");
    row("12,34,567.00", '.', 2, u"123456700");
    row("12.00", '.', 0, u"12");
    row("12.50", '.', 0, u"TooManyDigits");
    row("2.555", '.', 2, u"TooManyDigits");
    row("2.550", '.', 2, u"255");
    row("1.234", '.', 3, u"1234");
    row("-5", '.', 2, u"-500");
    row("5-", '.', 2, u"-500");
    row("(5.00)", '.', 2, u"-500");
    row("\u22125", '.', 2, u"-500");
    row("$ 12.50", '.', 2, u"1250");
    row("12,50 \u20AC", ',', 2, u"1250");
    row("EUR 3", '.', 2, u"300");
    row(".5", '.', 2, u"50");
    row("5.", '.', 2, u"500");
    row("0", '.', 2, u"0");
    row("2,55", '.', 2, u"BadNumber"); // no group of two at the end
    row("1,23,4", '.', 2, u"BadNumber");
    row("1.2.3", '.', 2, u"BadNumber");
    row("1,2345", '.', 2, u"BadNumber");
    row("0.500", ',', 2, u"BadNumber"); // no group begins with a zero
    row("92233720368547758.07", '.', 2, u"9223372036854775807");
    row("-92233720368547758.08", '.', 2, u"-9223372036854775808");
    row("92233720368547758.08", '.', 2, u"TooLarge");
    row("99999999999999999999", '.', 2, u"TooLarge");
    row("", '.', 2, u"none");
    row("12\u20AC50", ',', 2, u"none"); // a currency sign for a mark, or between groups: nobody knows
    row("12$50", '.', 2, u"none");
    row("$12\u20AC", '.', 2, u"none");
    row("-$5.00", '.', 2, u"-500");
    row("\u00A45", '.', 2, u"500");
    row("12,-", ',', 2, u"1200"); // no cents
    row("12.-", '.', 2, u"1200");
    row("12.-", ',', 2, u"1200"); // whatever the others say
    row("12,--", '.', 2, u"1200");
    row("12,\u2013 \u20AC", ',', 2, u"1200");
    row("1.234,\u2014", '.', 2, u"123400");
    row("1'234.-", '.', 2, u"123400");
    row("-12,-", ',', 2, u"-1200");
    row("CHF 12.-", '.', 2, u"1200");
    row("12,-5", ',', 2, u"none");
    row("1,2,-", ',', 2, u"BadNumber");
    row("12\u20135", ',', 2, u"none");
    row(",-", ',', 2, u"none");
    row("abc", '.', 2, u"none");
    row("12 apples", '.', 2, u"none");
    row("--5", '.', 2, u"none");
    row("5)", '.', 2, u"none");
    row("1e5", '.', 2, u"none");
}

void tst_importcells::readsNumbersInManyWritings()
{
    QFETCH(QByteArray, cell);
    QFETCH(char, mark);
    QFETCH(int, digits);
    QFETCH(QString, value);
    QCOMPARE(toldNumber(cell, mark, digits), value);
}

void tst_importcells::readsDatesInManyWritings_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("dayFirst");
    QTest::addColumn<QString>("date"); // ISO, time and offset; empty where it is no date
    const auto row = [](const char *cell, bool dayFirst, const char16_t *date) {
        QTest::addRow("%s %s", cell, dayFirst ? "day first" : "month first") << QByteArray(cell) << dayFirst << QString::fromUtf16(date);
    };
    row("2010-12-01", true, u"2010-12-01");
    row("2010-12-01 08:26:00", true, u"2010-12-01 08:26:00.000");
    row("1996-07-04 00:00:00.000", true, u"1996-07-04 00:00:00.000");
    row("2010-12-01T08:26:00Z", true, u"2010-12-01 08:26:00.000 0");
    row("2010-12-01T08:26:00.123456+02:00", true, u"2010-12-01 08:26:00.123 7200");
    row("2018-01-02 03:04:05 -0500", true, u"2018-01-02 03:04:05.000 -18000");
    row("2010/12/1", true, u"2010-12-01");
    row("01.12.2010 08:26", false, u"2010-12-01 08:26:00.000");
    row("1.12.10", false, u"2010-12-01");
    row("12/1/2010 8:26", false, u"2010-12-01 08:26:00.000");
    row("1/12/2010 8:26", true, u"2010-12-01 08:26:00.000");
    row("12/01/2010 8:26 PM", false, u"2010-12-01 20:26:00.000");
    row("12/01/2010 12:26 a.m.", false, u"2010-12-01 00:26:00.000");
    row("01-12-2010", true, u"2010-12-01");
    row("01-Dec-2010", true, u"2010-12-01");
    row("1 December 2010", true, u"2010-12-01");
    row("1. Dezember 2010", true, u"2010-12-01");
    row("3. M\u00E4rz 2010", true, u"2010-03-03");
    row("Dec 1, 2010", true, u"2010-12-01");
    row("Wed, 01 Dec 2010 08:26:00 GMT", true, u"2010-12-01 08:26:00.000 0");
    row("20101201", true, u"2010-12-01");
    row("29.02.2012", true, u"2012-02-29");
    row("29.02.2011", true, u"");
    row("0000-00-00", true, u"");
    row("13/13/2010", true, u"");
    row("2010-12-01 25:00", true, u"");
    row("2010-12-01 08:26 soon", true, u"");
    row("2010", true, u"");
    row("yesterday", true, u"");
    row("12345", true, u"");
}

void tst_importcells::readsDatesInManyWritings()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, dayFirst);
    QFETCH(QString, date);
    const auto read
        = parseDate({cell.constData(), static_cast<std::size_t>(cell.size())}, dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst);
    QString told;
    if (read) {
        told = read->date.toString(Qt::ISODate);
        if (read->time.isValid())
            told += u' ' + read->time.toString(u"HH:mm:ss.zzz"_s);
        if (read->offsetSeconds)
            told += u' ' + QString::number(*read->offsetSeconds);
    }
    QCOMPARE(told, date);
}

QTEST_GUILESS_MAIN(tst_importcells)
#include "tst_importcells.moc"
