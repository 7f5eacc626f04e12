// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/money.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <limits>
#include <vector>

using namespace tradebook;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMin = std::numeric_limits<qint64>::min();
constexpr qint64 kMax = std::numeric_limits<qint64>::max();

Currency currency(const char *code)
{
    return *Currency::named(QString::fromLatin1(code));
}

/// Amounts of every size, so that small and large ones occur equally often.
qint64 anyAmount(QRandomGenerator64 &random)
{
    const auto bits = static_cast<qint64>(random.generate() >> random.bounded(1, 64));
    return random.bounded(2) == 0 ? bits : -bits;
}

} // namespace

class tst_money : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheDigitsOfCurrencies();
    void takesTheCurrencyOfTheLocale();
    void addsAndMultipliesUpToTheEdge();
    void scalesHalfAwayFromZero_data();
    void scalesHalfAwayFromZero();
    void scalesLikeExactArithmetic();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void readsPlainFiguresBack();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void readsFilesByTheirMarks_data();
    void readsFilesByTheirMarks();
    void writesTheSignWhereTheLocalePutsIt();
};

void tst_money::knowsTheDigitsOfCurrencies()
{
    QCOMPARE(currency("JPY").digits, 0);
    QCOMPARE(currency("eur"), (Currency{u"EUR"_s, 2}));
    QCOMPARE(currency("BHD").digits, 3);
    QCOMPARE(currency("CLF").digits, 4);
    for (const QString &none : {u"XXX"_s, u"EU"_s, u""_s, u"EUR "_s + u"USD"_s, u"D A"_s, u"UR "_s})
        QVERIFY2(!Currency::named(none), qPrintable(none));
    const QStringList codes = Currency::codes();
    QVERIFY(codes.size() > 150);
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
    for (const QString &code : codes)
        QCOMPARE(Currency::named(code)->code, code);
}

void tst_money::takesTheCurrencyOfTheLocale()
{
    QCOMPARE(Currency::ofLocale(QLocale(u"de_DE"_s)).code, u"EUR"_s);
    QCOMPARE(Currency::ofLocale(QLocale(u"ja_JP"_s)), (Currency{u"JPY"_s, 0}));
    QCOMPARE(Currency::ofLocale(QLocale::c()).code, u"USD"_s);
}

void tst_money::addsAndMultipliesUpToTheEdge()
{
    QCOMPARE(add(Money{kMax - 1}, Money{1})->value, kMax);
    QCOMPARE(add(Money{kMax}, Money{1}).error().kind, ErrorKind::Overflow);
    QCOMPARE(add(Money{kMin}, Money{-1}).error().kind, ErrorKind::Overflow);
    QCOMPARE(subtract(Money{kMin + 1}, Money{1})->value, kMin);
    QCOMPARE(subtract(Money{0}, Money{kMin}).error().kind, ErrorKind::Overflow);
    QCOMPARE(multiply(Money{kMax}, 1)->value, kMax);
    QCOMPARE(multiply(Money{kMin}, -1).error().kind, ErrorKind::Overflow);
    QCOMPARE(multiply(Money{kMax / 2 + 1}, 2).error().kind, ErrorKind::Overflow);
    const std::vector<Money> passingThrough{Money{kMax}, Money{kMax}, Money{kMin}, Money{-kMax}};
    QCOMPARE(sum(passingThrough)->value, qint64{-1});
    QCOMPARE(sum(std::vector<Money>{Money{kMax}, Money{1}}).error().kind, ErrorKind::Overflow);
    QCOMPARE(scale(Money{kMax}, 10001, 10000).error().kind, ErrorKind::Overflow);
    QCOMPARE(scale(Money{kMax}, 10000, 10000)->value, kMax);
    QCOMPARE(scale(Money{kMin}, kMax, kMax)->value, kMin);
}

void tst_money::scalesHalfAwayFromZero_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("half") << qint64{1} << qint64{1} << qint64{2} << qint64{1};
    QTest::newRow("minus half") << qint64{-1} << qint64{1} << qint64{2} << qint64{-1};
    QTest::newRow("below half") << qint64{1} << qint64{1} << qint64{3} << qint64{0};
    QTest::newRow("above half") << qint64{2} << qint64{1} << qint64{3} << qint64{1};
    QTest::newRow("half of an odd denominator") << qint64{5} << qint64{1} << qint64{9} << qint64{1};
    QTest::newRow("just below, odd") << qint64{4} << qint64{1} << qint64{9} << qint64{0};
    QTest::newRow("1.5") << qint64{15} << qint64{1} << qint64{10} << qint64{2};
    QTest::newRow("2.5") << qint64{25} << qint64{1} << qint64{10} << qint64{3};
    QTest::newRow("-2.5") << qint64{-25} << qint64{1} << qint64{10} << qint64{-3};
}

void tst_money::scalesHalfAwayFromZero()
{
    QFETCH(qint64, amount);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(qint64, expected);
    QCOMPARE(scale(Money{amount}, numerator, denominator)->value, expected);
}

void tst_money::scalesLikeExactArithmetic()
{
    QRandomGenerator64 random(3);
    for (int i = 0; i < 20000; ++i) {
        const qint64 amount = anyAmount(random) >> 32;
        const qint64 numerator = random.bounded(20000);
        const qint64 denominator = random.bounded(1, 20000);
        const qint64 scaled = scale(Money{amount}, numerator, denominator)->value;
        // |amount × numerator - scaled × denominator| is at most half of the denominator, and scaled lies away from zero at exactly half.
        const qint64 rest = amount * numerator - scaled * denominator;
        QVERIFY(2 * qAbs(rest) <= denominator);
        if (2 * qAbs(rest) == denominator)
            QVERIFY((rest > 0) != (amount > 0));
    }
}

void tst_money::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("localeName");
    for (const char *name :
        {"C", "en_GB", "en_US", "en_IN", "de_DE", "de_CH", "de_AT", "fr_FR", "fr_CH", "hi_IN", "ar_EG", "ar_BH", "fa_IR", "ja_JP", "sv_SE",
            "nb_NO", "pl_PL", "pt_BR", "es_ES", "ru_RU", "bn_BD", "my_MM", "zh_CN", "he_IL", "tr_TR", "dz_BT", "ks_IN"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_money::readsWhatItWrites()
{
    QFETCH(QString, localeName);
    const QLocale locale(localeName);
    QRandomGenerator64 random(5);
    std::vector<qint64> amounts{0, 1, -1, 9, 10, 99, -99, 100, 999, 1000, -1000, 99999, 100000, 1234567, kMax, kMin, kMin + 1};
    for (int i = 0; i < 1500; ++i)
        amounts.push_back(anyAmount(random));
    for (const char *code : {"EUR", "JPY", "BHD", "CLF", "GBP", "SEK"}) {
        const Currency in = currency(code);
        for (const qint64 amount : amounts) {
            const QString text = formatMoney(Money{amount}, in, locale);
            const auto read = parseMoney(text, in, locale);
            QVERIFY2(read, qPrintable(text));
            QCOMPARE(read->value, amount);
            const QString signedText = formatMoneyWithSign(Money{amount}, in, locale);
            const auto readSigned = parseMoney(signedText, in, locale);
            QVERIFY2(readSigned, qPrintable(signedText));
            QCOMPARE(readSigned->value, amount);
        }
    }
}

void tst_money::readsPlainFiguresBack()
{
    QRandomGenerator64 random(6);
    for (const char *code : {"EUR", "JPY", "BHD", "CLF"}) {
        for (int i = 0; i < 3000; ++i) {
            const Money amount{i == 0 ? kMin : (i == 1 ? kMax : anyAmount(random))};
            QCOMPARE(*parseMoney(plainMoney(amount, currency(code)), currency(code), NumberMarks{}), amount);
        }
    }
    QCOMPARE(plainMoney(Money{-5}, currency("EUR")), u"-0.05"_s);
    QCOMPARE(plainMoney(Money{1250}, currency("JPY")), u"1250"_s);
    QCOMPARE(plainMoney(Money{1250}, currency("BHD")), u"1.250"_s);
}

void tst_money::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("localeName");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("error"); // -1: none
    const auto good = [](const char *name, const char *locale, const char *code, const QString &text, qint64 value) {
        QTest::newRow(name) << QString::fromLatin1(locale) << QString::fromLatin1(code) << text << value << -1;
    };
    const auto bad = [](const char *name, const char *locale, const char *code, const QString &text, ErrorKind kind) {
        QTest::newRow(name) << QString::fromLatin1(locale) << QString::fromLatin1(code) << text << qint64{0} << static_cast<int>(kind);
    };
    good("plain", "en_GB", "GBP", u"12.5"_s, 1250);
    good("sign", "en_GB", "GBP", u" £ 1,234.50 "_s, 123450);
    good("code behind", "en_GB", "GBP", u"12 gbp"_s, 1200);
    good("minus behind the sign", "en_GB", "GBP", u"£-12"_s, -1200);
    good("minus before the sign", "en_GB", "GBP", u"-£12"_s, -1200);
    good("minus behind", "de_DE", "EUR", u"12,50-"_s, -1250);
    good("brackets", "en_US", "USD", u"($12.50)"_s, -1250);
    good("typographic minus", "en_US", "USD", u"\u221212"_s, -1200);
    good("plus", "en_US", "USD", u"+12"_s, 1200);
    good("no whole part", "en_US", "USD", u".5"_s, 50);
    good("no fraction", "en_US", "USD", u"5."_s, 500);
    good("trailing zeros", "en_US", "USD", u"12.5000"_s, 1250);
    good("trailing zeros, no digits", "ja_JP", "JPY", u"12.00"_s, 12);
    good("german", "de_DE", "EUR", u"1.234,50 €"_s, 123450);
    good("swiss, typed apostrophe", "de_CH", "CHF", u"1'234.50"_s, 123450);
    good("french, plain space", "fr_FR", "EUR", u"1 234,50"_s, 123450);
    good("arabic typed in latin", "ar_EG", "EGP", u"12.50"_s, 1250);
    good("indian groups", "hi_IN", "INR", u"₹12,34,567.50"_s, 123456750);
    good("many zeros in front", "en_US", "USD", u"000000000000000000000000012"_s, 1200);
    good("lowest", "en_US", "JPY", u"-9223372036854775808"_s, kMin);
    bad("empty", "en_US", "USD", u""_s, ErrorKind::Invalid);
    bad("only a sign", "en_US", "USD", u"$"_s, ErrorKind::Invalid);
    good("the currency's sign where another is usual", "en_US", "EUR", u"€12.50"_s, 1250);
    good("a sign that several currencies have", "en_US", "CAD", u"$12.50"_s, 1250);
    bad("the sign of another currency", "en_GB", "GBP", u"$12.50"_s, ErrorKind::Invalid);
    bad("the sign of another currency that is usual there", "en_US", "EUR", u"$12.50"_s, ErrorKind::Invalid);
    bad("only a mark", "en_US", "USD", u"."_s, ErrorKind::Invalid);
    bad("letters", "en_US", "USD", u"12 kg"_s, ErrorKind::Invalid);
    bad("two points", "en_US", "USD", u"1.2.3"_s, ErrorKind::Invalid);
    bad("two minus", "en_US", "USD", u"--1"_s, ErrorKind::Invalid);
    bad("minus on both sides", "en_US", "USD", u"-1-"_s, ErrorKind::Invalid);
    bad("group where none can be", "de_DE", "EUR", u"12.50"_s, ErrorKind::Invalid);
    bad("group in the fraction", "en_US", "USD", u"1.234,567"_s, ErrorKind::Invalid);
    bad("group in front", "en_US", "USD", u",123"_s, ErrorKind::Invalid);
    bad("short last group", "en_US", "USD", u"1,23"_s, ErrorKind::Invalid);
    bad("too many digits", "en_US", "USD", u"12.505"_s, ErrorKind::TooManyDigits);
    bad("any digit is too many", "ja_JP", "JPY", u"12.50"_s, ErrorKind::TooManyDigits);
    bad("beyond 64 bits", "en_US", "JPY", u"9223372036854775808"_s, ErrorKind::Overflow);
    bad("beyond by its minor units", "en_US", "USD", u"92233720368547758.08"_s, ErrorKind::Overflow);
    bad("far beyond", "en_US", "USD", u"99999999999999999999999999"_s, ErrorKind::Overflow);
}

void tst_money::readsWhatPeopleType()
{
    QFETCH(QString, localeName);
    QFETCH(QString, code);
    QFETCH(QString, text);
    QFETCH(qint64, value);
    QFETCH(int, error);
    const auto read = parseMoney(text, *Currency::named(code), QLocale(localeName));
    if (error < 0) {
        QVERIFY(read);
        QCOMPARE(read->value, value);
    } else {
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().kind), error);
        QCOMPARE(read.error().data, QStringList{text});
    }
}

void tst_money::readsFilesByTheirMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marks");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<bool>("valid");
    QTest::newRow("point") << u"1234.5"_s << u"."_s << qint64{123450} << true;
    QTest::newRow("comma") << u"1234,5"_s << u","_s << qint64{123450} << true;
    QTest::newRow("comma, point groups") << u"1.234,5"_s << u",."_s << qint64{123450} << true;
    QTest::newRow("space groups") << u"1\u00A0234,5"_s << u", "_s << qint64{123450} << true;
    QTest::newRow("sign") << u"€1234.5"_s << u"."_s << qint64{123450} << true;
    QTest::newRow("code") << u"EUR 1234.5"_s << u"."_s << qint64{123450} << true;
    QTest::newRow("no groups announced") << u"1,234.5"_s << u"."_s << qint64{0} << false;
    QTest::newRow("word") << u"free"_s << u"."_s << qint64{0} << false;
    QTest::newRow("exponent") << u"1E5"_s << u"."_s << qint64{0} << false;
}

void tst_money::readsFilesByTheirMarks()
{
    QFETCH(QString, text);
    QFETCH(QString, marks);
    QFETCH(qint64, value);
    QFETCH(bool, valid);
    const auto read = parseMoney(text, currency("EUR"), NumberMarks{marks[0], marks.size() > 1 ? marks[1] : QChar()});
    QCOMPARE(read.isOk(), valid);
    if (valid)
        QCOMPARE(read->value, value);
}

void tst_money::writesTheSignWhereTheLocalePutsIt()
{
    const Money amount{-123450};
    QCOMPARE(formatMoneyWithSign(amount, currency("GBP"), QLocale(u"en_GB"_s)), u"-£1,234.50"_s);
    QCOMPARE(formatMoneyWithSign(amount, currency("EUR"), QLocale(u"de_DE"_s)), u"-1.234,50\u00A0€"_s);
    QCOMPARE(formatMoneyWithSign(Money{1}, currency("SEK"), QLocale(u"en_GB"_s)), u"SEK\u00A00.01"_s);
    QCOMPARE(formatMoneyWithSign(amount, currency("GBP"), QLocale::c()), u"-£1234.50"_s);
    QCOMPARE(formatMoneyWithSign(Money{5}, currency("SEK"), QLocale::c()), u"SEK 0.05"_s);
    QCOMPARE(formatMoneyWithSign(Money{5}, currency("JPY"), QLocale(u"en_US"_s)), u"¥5"_s);
    // The system's own settings: Windows writes cents wherever it writes money.
    const QString own = formatMoneyWithSign(Money{1645}, currency("GBP"), QLocale::system());
    QVERIFY2(own.contains(formatMoney(Money{1645}, currency("GBP"), QLocale::system())), qPrintable(own));
    QCOMPARE(std::count_if(own.begin(), own.end(), [](QChar each) { return each.isDigit(); }), 4);
}

QTEST_APPLESS_MAIN(tst_money)
#include "tst_money.moc"
