// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/parsing.h"
#include "core/filter/words.h"
#include "core/list/list.h"
#include "core/words/filterwords.h"
#include "core/words/words.h"
#include "tests/support/shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using filter::Condition;
using filter::Days;
using filter::Expression;
using filter::FieldType;
using filter::Operator;
using list::Kind;

namespace {

filter::Reading readingOn(QDate today, Qt::DayOfWeek weekBegins = Qt::Monday)
{
    return {Currency{u"EUR"_s, 2}, QTimeZone::utc(), today, weekBegins};
}

Expression parsed(const QString &text, Kind kind = Kind::Orders)
{
    return must(filter::parse(text, list::filterFields(kind), readingOn(QDate(2026, 11, 21))));
}

} // namespace

/// What stands beside the text of a filter: its parts as chips, spans of days, and the words for people.
class tst_filterparts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsSpansOfDays_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const auto row = [](QDate today, const QString &name, QDate first, QDate last) {
            QTest::newRow(qPrintable(name + today.toString(u" yyyy-MM-dd"_s))) << today << name << first << last;
        };
        const QDate saturday(2026, 11, 21);
        row(saturday, u"today"_s, saturday, saturday);
        row(saturday, u"Yesterday"_s, {2026, 11, 20}, {2026, 11, 20});
        row(saturday, u"this-week"_s, {2026, 11, 16}, {2026, 11, 22});
        row(saturday, u"last-week"_s, {2026, 11, 9}, {2026, 11, 15});
        row(saturday, u"last-7-days"_s, {2026, 11, 15}, saturday);
        row(saturday, u"last-30-days"_s, {2026, 10, 23}, saturday);
        row(saturday, u"this-month"_s, {2026, 11, 1}, {2026, 11, 30});
        row(saturday, u"last-month"_s, {2026, 10, 1}, {2026, 10, 31});
        row(saturday, u"this-quarter"_s, {2026, 10, 1}, {2026, 12, 31});
        row(saturday, u"this-year"_s, {2026, 1, 1}, {2026, 12, 31});
        row(saturday, u"last-year"_s, {2025, 1, 1}, {2025, 12, 31});
        row({2026, 1, 1}, u"yesterday"_s, {2025, 12, 31}, {2025, 12, 31});
        row({2026, 1, 1}, u"last-month"_s, {2025, 12, 1}, {2025, 12, 31});
        row({2026, 1, 1}, u"this-week"_s, {2025, 12, 29}, {2026, 1, 4});
        row({2024, 3, 31}, u"last-month"_s, {2024, 2, 1}, {2024, 2, 29});
        row({2024, 2, 29}, u"last-year"_s, {2023, 1, 1}, {2023, 12, 31});
        row(saturday, u"2024-02"_s, {2024, 2, 1}, {2024, 2, 29});
        row(saturday, u"2025"_s, {2025, 1, 1}, {2025, 12, 31});
        row(saturday, u"2026-03-08"_s, {2026, 3, 8}, {2026, 3, 8});
    }

    void knowsSpansOfDays()
    {
        QFETCH(QDate, today);
        QFETCH(QString, name);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        QVERIFY(filter::spanNamed(name, readingOn(today)) == std::optional(Days{first, last}));
    }

    void beginsWeeksAsTheLocaleDoes()
    {
        const QDate sunday(2026, 11, 22);
        QVERIFY(filter::spanNamed(u"this-week"_s, readingOn(sunday, Qt::Sunday)) == std::optional(Days{sunday, {2026, 11, 28}}));
        QVERIFY(filter::spanNamed(u"this-week"_s, readingOn(sunday, Qt::Monday)) == std::optional(Days{{2026, 11, 16}, sunday}));
        QVERIFY(filter::spanNamed(u"last-week"_s, readingOn(sunday, Qt::Sunday)) == std::optional(Days{{2026, 11, 15}, {2026, 11, 21}}));
    }

    void refusesWhatIsNoSpan()
    {
        for (const auto &name :
            {u""_s, u"tomorrow"_s, u"2026-13"_s, u"2026-02-30"_s, u"26"_s, u"0000"_s, u"2026-1"_s, u"20260101"_s, u"this month"_s})
            QVERIFY2(!filter::spanNamed(name, readingOn(QDate(2026, 11, 21))), qPrintable(name));
        for (const auto &name : filter::spanNames())
            QVERIFY2(filter::spanNamed(name, readingOn(QDate(2026, 11, 21))), qPrintable(name));
    }

    void takesAFilterApart()
    {
        const auto parts = filter::partsOf(parsed(u"status:open total >= 100 (ann or bob)"_s));
        QCOMPARE(parts.size(), 3);
        QCOMPARE(filter::textOf(parts[0]), u"status:open"_s);
        QCOMPARE(filter::textOf(parts[2]), u"\"ann\" or \"bob\""_s);
        QVERIFY(filter::partsOf({}).isEmpty());
        QCOMPARE(filter::partsOf(parsed(u"ann or bob"_s)).size(), 1);
        // Each is what the text of it would be read as; put together again they are the whole.
        filter::Expression whole;
        for (const auto &part : parts) {
            QCOMPARE(parsed(filter::textOf(part)), part);
            whole = filter::both(whole, part);
        }
        QCOMPARE(whole, parsed(u"status:open total >= 100 (ann or bob)"_s));
    }

    void joinsTwo()
    {
        QCOMPARE(filter::both({}, parsed(u"ann"_s)), parsed(u"ann"_s));
        QCOMPARE(filter::both(parsed(u"ann"_s), {}), parsed(u"ann"_s));
        QCOMPARE(filter::both(parsed(u"total=1 total=2"_s), parsed(u"total=3"_s)), parsed(u"total=1 total=2 total=3"_s));
        QCOMPARE(filter::both(parsed(u"total=1 or total=2"_s), parsed(u"total=3"_s)), parsed(u"(total=1 or total=2) total=3"_s));
    }

    void tellsAConditionAsAPersonReadsIt_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("phrase");
        const auto row = [](Kind kind, const QString &text, const QString &phrase) {
            QTest::newRow(qPrintable(text)) << static_cast<int>(kind) << text << phrase;
        };
        row(Kind::Orders, u"total >= 1234.5"_s, u"Total at least 1,234.50"_s);
        row(Kind::Orders, u"total between 0 and 10"_s, u"Total from 0.00 to 10.00"_s);
        row(Kind::Orders, u"total in (1,2,3)"_s, u"Total is 1.00, 2.00 or 3.00"_s);
        row(Kind::Orders, u"placed_at:this-month"_s, u"Placed this month"_s);
        row(Kind::Orders, u"placed_at:last-7-days"_s, u"Placed in the last 7 days"_s);
        row(Kind::Orders, u"placed_at:2026-11-21"_s, u"Placed on 11/21/26"_s);
        row(Kind::Orders, u"placed_at:2026-11"_s, u"Placed in November 2026"_s);
        row(Kind::Orders, u"placed_at:2026"_s, u"Placed in 2026"_s);
        row(Kind::Orders, u"placed_at >= 2026-11-21"_s, u"Placed since 11/21/26"_s);
        row(Kind::Orders, u"placed_at < this-year"_s, u"Placed before this year"_s);
        row(Kind::Orders, u"placed_at between 2025 and 2026-03"_s, u"Placed from 2025 to March 2026"_s);
        row(Kind::Orders, u"status:open"_s, u"Status is open"_s);
        row(Kind::Orders, u"status in (pending, SHIPPED)"_s, u"Status is pending or shipped"_s);
        row(Kind::Orders, u"kind != return"_s, u"Kind is not return"_s);
        row(Kind::Orders, u"customer:C-17"_s, u"Customer: C-17"_s);
        row(Kind::Orders, u"customer is empty"_s, u"Customer is empty"_s);
        row(Kind::Orders, u"message contains \"%1 %2\""_s, u"Message contains “%1 %2”"_s);
        row(Kind::Orders, u"message not contains x"_s, u"Message does not contain “x”"_s);
        row(Kind::Orders, u"item_count > 1000"_s, u"Number of lines more than 1,000"_s);
        row(Kind::Products, u"tax_bp = 7.5"_s, u"Tax rate is 7.5\u00a0%"_s);
        row(Kind::Products, u"is_active:no"_s, u"Active: no"_s);
        row(Kind::Products, u"category:none"_s, u"Category: none"_s);
        row(Kind::Products, u"sku starts with A"_s, u"SKU starts with “A”"_s);
        row(Kind::Orders, u"ann"_s, u"“ann”"_s);
        row(Kind::Orders, u"status:open or total = 0 ann"_s, u"Status is open or (Total is 0.00 and “ann”)"_s);
        row(Kind::Orders, u"not total = 0"_s, u"not (Total is 0.00)"_s);
    }

    void tellsAConditionAsAPersonReadsIt()
    {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(QString, phrase);
        const auto which = static_cast<Kind>(kind);
        const words::FilterTelling telling{list::filterFields(which), Currency{u"EUR"_s, 2},
            QLocale(QLocale::English, QLocale::UnitedStates),
            [](const QString &field) { return field == u"placed_at"_s ? u"Placed"_s : QString(); }};
        QCOMPARE(words::filterPhrase(parsed(text, which), telling), phrase);
    }

    void hasWordsForEveryOperatorSpanAndChoice()
    {
        for (const auto type : {FieldType::Text, FieldType::Code, FieldType::Integer, FieldType::Money, FieldType::Percent, FieldType::Date,
                 FieldType::Instant, FieldType::Choice, FieldType::Boolean, FieldType::Reference}) {
            for (const auto op : filter::operatorsOf(type))
                QVERIFY(!words::operatorName(op, type).isEmpty());
        }
        for (const auto &span : filter::spanNames())
            QVERIFY2(!words::spanName(span).isEmpty(), qPrintable(span));
        QCOMPARE(words::operatorName(Operator::AtLeast, FieldType::Instant), u"since"_s);
        QCOMPARE(words::operatorName(Operator::AtLeast, FieldType::Money), u"at least"_s);
        QCOMPARE(words::choiceName(u"delivered"_s), u"delivered"_s);
        for (const auto kind : {Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories}) {
            for (const auto &field : list::filterFields(kind)) {
                if (field.name != u"products"_s) // also a table, so that a rule of the schema could be taken for it
                    QVERIFY2(!words::fieldHeading(field.name).isEmpty(), qPrintable(field.name));
            }
        }
    }

    void suggestsTheFieldThatWasMeant()
    {
        const auto said = [](const QString &text) {
            const auto read = filter::parse(text, list::filterFields(Kind::Orders), readingOn(QDate(2026, 11, 21)));
            return read ? QString() : words::sentence(read.error());
        };
        QVERIFY(said(u"totl=1"_s).startsWith(u"At position 1: “totl” is not a field, but “total” is;"_s));
        QVERIFY(said(u"ann placed-at:2026"_s).startsWith(u"At position 5: “placed-at” is not a field, but “placed_at” is;"_s));
        QVERIFY(said(u"colour=red"_s).startsWith(u"At position 1: “colour” is not a field; write one of number, placed_at, customer,"_s));
        QVERIFY(said(u"total contains 1"_s).contains(u"“total” cannot be asked with “contains”; write one of = != < <="_s));
        QVERIFY(said(u"status:lost"_s).contains(u"“lost” is not a choice of “status”; write one of open, pending, processing,"_s));
        QVERIFY(said(u"placed_at:soon"_s).contains(u"or one of today, yesterday,"_s));
        // A long mistake does not fill the screen, and one that looks like a place for another is told as it is.
        QVERIFY(said(QString(5000, u'x') + u"=1"_s).size() < 400);
        QVERIFY(said(u"total = \"%1%2%3\""_s).contains(u"“%1%2%3” is not an amount, as “total” needs;"_s));
        // Of a tree there is no position.
        QVERIFY(words::sentence(filter::faultAt(-1, u"many"_s)).startsWith(u"The filter has too many conditions"_s));
        QCOMPARE(words::sentence(filter::faultAt(3, u"no such reason"_s)),
            u"The filter was not understood; check how it is written and try again."_s);
    }
};

QTEST_GUILESS_MAIN(tst_filterparts)
#include "tst_filterparts.moc"
