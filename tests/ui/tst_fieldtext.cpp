// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldtext.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::ui;
using edit::Field;
using edit::FieldType;

namespace {

const Field kMoney{.name = u"price"_s, .type = FieldType::Money};
const Field kPercent{.name = u"tax_bp"_s, .type = FieldType::BasisPoints};
const Field kInteger{.name = u"minimum_stock"_s, .type = FieldType::Integer, .isOptional = true};
const Field kDate{.name = u"business_date"_s, .type = FieldType::Date};
const Field kInstant{.name = u"placed_at"_s, .type = FieldType::Instant};
const Field kText{.name = u"phone"_s, .isOptional = true};
const Field kName{.name = u"name"_s, .isRequired = true};
const Field kLines{.name = u"description"_s, .type = FieldType::LongText};
const Field kActive{.name = u"is_active"_s, .type = FieldType::Boolean};
const Field kJson{.name = u"attributes"_s, .type = FieldType::Json};
const Field kKind{.name = u"kind"_s, .type = FieldType::Choice, .choices = {u"billing"_s, u"shipping"_s}};
const Field kCategory{.name = u"category_id"_s, .type = FieldType::Category, .isOptional = true};

Figures figuresOf(const QString &locale, const QString &currency = u"EUR"_s)
{
    return {.locale = QLocale(locale),
        .currency = *Currency::named(currency),
        .zone = QTimeZone("Europe/Berlin"),
        .today = QDate(2026, 11, 21)};
}

QStringList locales()
{
    // German, French (a narrow no-break space groups), Swiss, Hindi and Arabic and Persian with digits of their own, English twice.
    return {u"de_DE"_s, u"fr_FR"_s, u"de_CH"_s, u"hi_IN"_s, u"ar_EG"_s, u"fa_IR"_s, u"en_US"_s, u"en_GB"_s, u"ja_JP"_s, u"C"_s};
}

/// Empty where it does.
QString lossOf(const Field &field, const QVariant &value, const Figures &figures)
{
    const QString text = fieldtext::textOf(field, value, figures);
    const auto read = fieldtext::valueOf(field, text, figures);
    if (read && *read == value)
        return {};
    return u"%1: %2 as %3"_s.arg(figures.locale.name(), value.toString(), text);
}

QVariant valueOf(const Field &field, const QString &text, const Figures &figures)
{
    const auto value = fieldtext::valueOf(field, text, figures);
    return value ? *value : QVariant(u"refused"_s);
}

int errorOf(const Field &field, const QString &text, const Figures &figures)
{
    const auto value = fieldtext::valueOf(field, text, figures);
    return value ? -1 : static_cast<int>(value.error().kind);
}

constexpr int kInvalid = static_cast<int>(ErrorKind::Invalid);
constexpr int kOverflow = static_cast<int>(ErrorKind::Overflow);
constexpr int kTooManyDigits = static_cast<int>(ErrorKind::TooManyDigits);

} // namespace

class tst_fieldtext : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBackInEveryLocale()
    {
        QRandomGenerator random(20261121);
        for (const auto &locale : locales()) {
            for (const auto &currency : {u"EUR"_s, u"JPY"_s, u"BHD"_s}) {
                const auto figures = figuresOf(locale, currency);
                for (int round = 0; round < 100; ++round) {
                    const int shift = random.bounded(63);
                    const auto whole = static_cast<qint64>(random.generate64() >> (shift + 1));
                    QCOMPARE(lossOf(kMoney, random.bounded(2) ? whole : -whole, figures), QString());
                    QCOMPARE(lossOf(kInteger, whole, figures), QString());
                    QCOMPARE(lossOf(kPercent, random.bounded(1'000'001), figures), QString());
                    const QDate date = QDate(1000, 1, 1).addDays(random.bounded(3'287'000));
                    QCOMPARE(lossOf(kDate, date.toString(Qt::ISODate), figures), QString());
                    const auto instant = QDateTime(date, QTime::fromMSecsSinceStartOfDay(random.bounded(86'400) * 1000), Qt::UTC);
                    if (date.year() > 1900) // local mean times of former centuries have odd seconds
                        QCOMPARE(lossOf(kInstant, instant.toString(Qt::ISODateWithMs), figures), QString());
                }
            }
        }
    }

    void moneyIsReadAsTheReaderWritesIt()
    {
        QCOMPARE(valueOf(kMoney, u"1.234,5"_s, figuresOf(u"de_DE"_s)), QVariant(123450LL));
        QCOMPARE(valueOf(kMoney, u"12,75 €"_s, figuresOf(u"de_DE"_s)), QVariant(1275LL));
        QCOMPARE(valueOf(kMoney, u"१२.५"_s, figuresOf(u"hi_IN"_s)), QVariant(1250LL));
        QCOMPARE(errorOf(kMoney, u"12,7x"_s, figuresOf(u"de_DE"_s)), kInvalid);
        QCOMPARE(errorOf(kMoney, u"12.755"_s, figuresOf(u"en_GB"_s)), kTooManyDigits);
        QCOMPARE(errorOf(kMoney, u"12.5"_s, figuresOf(u"en_GB"_s, u"JPY"_s)), kTooManyDigits);
        QCOMPARE(valueOf(kMoney, u"12.00"_s, figuresOf(u"en_GB"_s, u"JPY"_s)), QVariant(12LL));
        QCOMPARE(errorOf(kMoney, u"99999999999999999999"_s, figuresOf(u"en_GB"_s)), kOverflow);
        QCOMPARE(errorOf(kMoney, {}, figuresOf(u"en_GB"_s)), kInvalid);
    }

    void percentagesAreReadWithAndWithoutTheirSign()
    {
        QCOMPARE(valueOf(kPercent, u"7,5 %"_s, figuresOf(u"de_DE"_s)), QVariant(750));
        QCOMPARE(valueOf(kPercent, u"7.5"_s, figuresOf(u"en_GB"_s)), QVariant(750));
        QCOMPARE(valueOf(kPercent, u"7.50%"_s, figuresOf(u"en_GB"_s)), QVariant(750));
        QCOMPARE(valueOf(kPercent, u"19"_s, figuresOf(u"en_GB"_s)), QVariant(1900));
        QCOMPARE(errorOf(kPercent, u"7.555"_s, figuresOf(u"en_GB"_s)), kTooManyDigits);
        QCOMPARE(errorOf(kPercent, u"99999999999"_s, figuresOf(u"en_GB"_s)), kOverflow);
        QCOMPARE(errorOf(kPercent, u"%"_s, figuresOf(u"en_GB"_s)), kInvalid);
    }

    void wholeNumbersHaveNoFractionAndTheirGroupsWhereTheLocalePutsThem()
    {
        QCOMPARE(valueOf(kInteger, u"1,234"_s, figuresOf(u"en_GB"_s)), QVariant(1234LL));
        QCOMPARE(valueOf(kInteger, u"1.234"_s, figuresOf(u"de_DE"_s)), QVariant(1234LL));
        QCOMPARE(valueOf(kInteger, u"٧"_s, figuresOf(u"ar_EG"_s)), QVariant(7LL));
        QCOMPARE(valueOf(kInteger, u"9223372036854775807"_s, figuresOf(u"en_GB"_s)), QVariant(std::numeric_limits<qint64>::max()));
        QCOMPARE(errorOf(kInteger, u"9223372036854775808"_s, figuresOf(u"en_GB"_s)), kOverflow);
        QCOMPARE(errorOf(kInteger, u"2.5"_s, figuresOf(u"en_GB"_s)), kInvalid);
        QCOMPARE(errorOf(kInteger, u"five"_s, figuresOf(u"en_GB"_s)), kInvalid);
        QCOMPARE(valueOf(kInteger, u" "_s, figuresOf(u"en_GB"_s)), QVariant());
    }

    void datesAreReadInTheLocalesOrderAndAsIso()
    {
        const QVariant day(u"2026-11-21"_s);
        for (const auto &locale : locales())
            QCOMPARE(valueOf(kDate, u"2026-11-21"_s, figuresOf(locale)), day);
        QCOMPARE(valueOf(kDate, u"21.11.2026"_s, figuresOf(u"de_DE"_s)), day);
        QCOMPARE(valueOf(kDate, u"21.11.26"_s, figuresOf(u"de_DE"_s)), day);
        QCOMPARE(valueOf(kDate, u"21/11/2026"_s, figuresOf(u"en_GB"_s)), day);
        QCOMPARE(valueOf(kDate, u"11/21/26"_s, figuresOf(u"en_US"_s)), day);
        for (const auto &text : {u"31/02/2026"_s, u"21/11"_s, u"0/0/0"_s, u"tomorrow"_s, u"21/11/2026/5"_s, u"1/1/99999"_s,
                 u"5 apples 6 pears 2026"_s, u"21/11/123"_s})
            QVERIFY2(errorOf(kDate, text, figuresOf(u"en_GB"_s)) == kInvalid, qPrintable(text));
    }

    void instantsAreInTheBooksTimeZone()
    {
        const auto figures = figuresOf(u"en_GB"_s);
        QCOMPARE(fieldtext::textOf(kInstant, u"2026-07-01T12:05:00.000Z"_s, figures), u"01/07/2026 14:05"_s);
        QCOMPARE(valueOf(kInstant, u"01/07/2026 14:05"_s, figures), QVariant(u"2026-07-01T12:05:00.000Z"_s));
        QCOMPARE(valueOf(kInstant, u"1/7/2026"_s, figures), QVariant(u"2026-06-30T22:00:00.000Z"_s));
        QCOMPARE(valueOf(kInstant, u"2026-07-01T12:05:00Z"_s, figures), QVariant(u"2026-07-01T12:05:00.000Z"_s));
        // A clock reading that the clocks skipped moves forward by what they skipped: 03:30 in summer time.
        QCOMPARE(valueOf(kInstant, u"29/03/2026 02:30"_s, figures), QVariant(u"2026-03-29T01:30:00.000Z"_s));
        QCOMPARE(valueOf(kInstant, u"2026-03-29T02:30:00"_s, figures), QVariant(u"2026-03-29T01:30:00.000Z"_s));
        QCOMPARE(errorOf(kInstant, u"14:05"_s, figures), kInvalid);
        QCOMPARE(errorOf(kInstant, u"01/07/2026 25:00"_s, figures), kInvalid);
    }

    void textsAreKeptAsTheyAreTyped()
    {
        const auto figures = figuresOf(u"en_GB"_s);
        for (const auto &text : {u"O'Brien"_s, u"100 % _"_s, u"<b>bold</b>"_s, u"שלום"_s, u"🧦"_s, u"a\u2028b"_s, u"a\u00a0b"_s})
            QCOMPARE(valueOf(kText, text, figures), QVariant(text));
        QCOMPARE(valueOf(kText, u"  Mia "_s, figures), QVariant(u"Mia"_s));
        QCOMPARE(valueOf(kText, u"12 High Street\r\nLondon\nN1"_s, figures), QVariant(u"12 High Street London N1"_s));
        QCOMPARE(valueOf(kLines, u" two\nlines "_s, figures), QVariant(u" two\nlines "_s));
        QCOMPARE(valueOf(kLines, {}, figures), QVariant(u""_s));
        QCOMPARE(errorOf(kText, QString(QChar(0)) + u'x', figures), kInvalid);
        QCOMPARE(errorOf(kLines, u"x"_s + QChar(0), figures), kInvalid);
        QVERIFY(valueOf(kText, u"  "_s, figures).isNull());
        QCOMPARE(errorOf(kName, u"  "_s, figures), kInvalid);
    }

    void wordsOfChoicesAndTruth()
    {
        const auto figures = figuresOf(u"en_GB"_s);
        for (const bool truth : {true, false})
            QCOMPARE(valueOf(kActive, fieldtext::textOf(kActive, truth, figures), figures), QVariant(truth));
        QCOMPARE(valueOf(kActive, u"TRUE"_s, figures), QVariant(true));
        QCOMPARE(errorOf(kActive, u"perhaps"_s, figures), kInvalid);
        QCOMPARE(errorOf(kActive, {}, figures), kInvalid);
        QCOMPARE(valueOf(kKind, u"billing"_s, figures), QVariant(u"billing"_s));
        QCOMPARE(errorOf(kKind, u"office"_s, figures), kInvalid);
        QCOMPARE(valueOf(kJson, u"{ \"a\": 1 }"_s, figures), QVariant(u"{\"a\":1}"_s));
        QCOMPARE(errorOf(kJson, u"[1]"_s, figures), kInvalid);
        QCOMPARE(valueOf(kCategory, u"12"_s, figures), QVariant(12LL));
        QVERIFY(valueOf(kCategory, {}, figures).isNull());
        QCOMPARE(errorOf(kCategory, u"Kitchen"_s, figures), kInvalid);
    }

    void theReasonSaysHowToWriteIt()
    {
        const auto figures = figuresOf(u"en_GB"_s, u"GBP"_s);
        const auto reason = [&figures](const Field &field, const QString &text) {
            return fieldtext::reason(field, fieldtext::valueOf(field, text, figures).error(), figures);
        };
        QCOMPARE(reason(kMoney, u"12,7x"_s), u"Enter an amount like 12.75."_s);
        QCOMPARE(reason(kName, {}), u"This cannot be empty."_s);
        QCOMPARE(reason(kInteger, u"x"_s), u"Enter a whole number."_s);
        QCOMPARE(reason(kDate, u"x"_s), u"Enter a date like 21/11/2026 or 2026-11-21."_s);
        QCOMPARE(reason(kInstant, u"x"_s), u"Enter a date and a time like 21/11/2026 14:30."_s);
        QCOMPARE(reason(kInteger, u"99999999999999999999"_s), u"This number is too large."_s);
        QVERIFY(reason(kPercent, u"x"_s).startsWith(u"Enter a percentage like 7.5"_s));
        QVERIFY(reason(kPercent, u"1.234"_s).startsWith(u"A percentage has at most"_s));
        QVERIFY(reason(kText, QString(QChar(0))).startsWith(u"A letter in this text"_s));
    }

    void theReasonOfWhatCanBeReadIsNotHowToWriteIt()
    {
        const Figures figures = figuresOf(u"en-GB"_s, u"GBP"_s);
        const auto refused = [&figures](RecordKind kind, const QString &field, const QString &text) {
            return fieldtext::reason(*edit::fieldNamed(kind, field), Error{ErrorKind::Invalid, {field, text}}, figures);
        };
        QCOMPARE(refused(RecordKind::Order, u"discount"_s, u"50000"_s), u"The discount is more than the lines add up to."_s);
        QCOMPARE(refused(RecordKind::Order, u"discount"_s, u"-5"_s), u"Enter an amount like 12.75."_s);
        QCOMPARE(refused(RecordKind::Order, u"shipping"_s, u"500"_s), u"The shipping cost is not right; correct it and try again."_s);
        QCOMPARE(
            refused(RecordKind::User, u"email"_s, u"a@b@c"_s), u"Enter an e-mail address like name@example.org, with exactly one @."_s);
    }
};

QTEST_GUILESS_MAIN(tst_fieldtext)
#include "tst_fieldtext.moc"
