// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/money.h"

#include "core/model/currencysigns.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tradebook {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Int128 = __int128;

constexpr qint64 kMin = std::numeric_limits<qint64>::min();
constexpr qint64 kMax = std::numeric_limits<qint64>::max();

// ISO 4217, active codes by their digits. Funds and metals that nobody prices goods in (XAU, XDR …) are left out.
constexpr char kNoDigits[] = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr char kTwoDigits[]
    = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF "
      "CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF "
      "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN "
      "MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS "
      "SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
constexpr char kThreeDigits[] = "BHD IQD JOD KWD LYD OMR TND";
constexpr char kFourDigits[] = "CLF UYW";

struct CodesOfDigits {
    QLatin1StringView codes;
    int digits;
};

const std::array<CodesOfDigits, 4> &currencyTable()
{
    static const std::array<CodesOfDigits, 4> table{{{QLatin1StringView(kTwoDigits), 2}, {QLatin1StringView(kNoDigits), 0},
        {QLatin1StringView(kThreeDigits), 3}, {QLatin1StringView(kFourDigits), 4}}};
    return table;
}

struct CurrencySign {
    QLatin1StringView code;
    QStringView sign;
};

Error overflow(QStringView what)
{
    return {.kind = ErrorKind::Overflow, .data = {what.toString()}};
}

Result<Money> narrowed(Int128 value, QStringView what)
{
    if (value < kMin || value > kMax)
        return overflow(what);
    return Money{static_cast<qint64>(value)};
}

constexpr bool isMinus(QChar unit)
{
    return unit == u'-' || unit == QChar(0x2212) || unit == QChar(0xFE63) || unit == QChar(0xFF0D);
}

/// Marks that only steer the direction of writing, and the sign of any currency: nothing of the amount hangs on them.
bool isOrnament(QChar unit)
{
    constexpr QChar kAnyCurrency(0x00A4);
    return unit.isSpace() || unit == kAnyCurrency || unit.category() == QChar::Other_Format;
}

bool isGroupMark(QChar unit, QChar group)
{
    if (group.isNull())
        return false;
    if (unit == group)
        return true;
    const auto isApostrophe = [](QChar mark) { return mark == u'\'' || mark == QChar(0x2019); };
    return (isApostrophe(group) && isApostrophe(unit)) || (group.isSpace() && unit.isSpace());
}

QStringView withoutOrnaments(QStringView text)
{
    while (!text.isEmpty() && isOrnament(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isOrnament(text.back()))
        text.chop(1);
    return text;
}

/// Takes the currency's code or sign off either end of the text, and what only decorates. Another currency's stays: that is no amount
/// of this one.
QStringView bare(QStringView text, const Currency &currency)
{
    text = withoutOrnaments(text);
    const bool isPlain
        = std::none_of(text.begin(), text.end(), [](QChar unit) { return unit.isLetter() || unit.category() == QChar::Symbol_Currency; });
    if (isPlain)
        return text;
    for (const QString &sign : QStringList(currency.code) + signsOf(currency)) {
        const QStringView word = withoutOrnaments(sign);
        if (text.startsWith(word, Qt::CaseInsensitive))
            text = text.mid(word.size());
        else if (text.endsWith(word, Qt::CaseInsensitive))
            text.chop(word.size());
        text = withoutOrnaments(text);
    }
    return text;
}

/// Takes the sign of the number off; a minus in front or behind, or brackets as bookkeepers write them.
bool takeMinus(QStringView &text, bool &valid)
{
    bool negative = false;
    if (text.size() > 1 && text.front() == u'(' && text.back() == u')') {
        text = text.mid(1).chopped(1);
        negative = true;
    } else if (!text.isEmpty() && (isMinus(text.front()) || text.front() == u'+')) {
        negative = isMinus(text.front());
        text = text.mid(1);
    } else if (!text.isEmpty() && isMinus(text.back())) {
        text.chop(1);
        negative = true;
    }
    if (!text.isEmpty() && (isMinus(text.front()) || text.front() == u'+' || isMinus(text.back())))
        valid = false;
    return negative;
}

/// The digits of an amount as they are read; grows to the negative side, which holds one more.
class Reading {
public:
    explicit Reading(int allowedDigits)
        : m_allowed(allowedDigits)
    {
    }

    void take(int digit)
    {
        ++m_digits;
        if (!m_inFraction) {
            ++m_inGroup;
            push(digit);
        } else if (m_fraction < m_allowed) {
            ++m_fraction;
            push(digit);
        } else if (digit != 0) {
            m_tooMany = true;
        }
    }
    void takeGroupMark()
    {
        // The first group is any length, the others three or, in India, two; the last is checked by endInteger().
        const bool rightLength = m_groups == 0 ? m_inGroup >= 1 : m_inGroup == 2 || m_inGroup == 3;
        m_valid = m_valid && !m_inFraction && rightLength;
        ++m_groups;
        m_inGroup = 0;
    }
    void takeDecimalMark()
    {
        m_valid = m_valid && !m_inFraction;
        endInteger();
        m_inFraction = true;
    }
    void refuse() { m_valid = false; }

    [[nodiscard]] Result<Money> finish(bool negative, QStringView text)
    {
        if (!m_inFraction)
            endInteger();
        if (!m_valid || m_digits == 0)
            return Error{.kind = ErrorKind::Invalid, .data = {text.toString()}};
        if (m_tooMany)
            return Error{.kind = ErrorKind::TooManyDigits, .data = {text.toString()}};
        for (; m_fraction < m_allowed; ++m_fraction)
            push(0);
        qint64 value = m_value;
        if (m_overflow || (!negative && __builtin_sub_overflow(qint64{0}, m_value, &value)))
            return overflow(text);
        return Money{value};
    }

private:
    void endInteger() { m_valid = m_valid && (m_groups == 0 || m_inGroup == 3); }
    void push(int digit)
    {
        if (__builtin_mul_overflow(m_value, qint64{10}, &m_value) || __builtin_sub_overflow(m_value, qint64{digit}, &m_value))
            m_overflow = true;
    }

    int m_allowed;
    qint64 m_value = 0;
    int m_digits = 0;
    int m_fraction = 0;
    int m_groups = 0;
    int m_inGroup = 0;
    bool m_inFraction = false;
    bool m_tooMany = false;
    bool m_overflow = false;
    bool m_valid = true;
};

Result<Money> parse(QStringView text, const Currency &currency, NumberMarks marks)
{
    QStringView rest = bare(text, currency);
    bool valid = true;
    const bool negative = takeMinus(rest, valid);
    rest = bare(rest, currency);
    Reading reading(currency.digits);
    if (!valid)
        reading.refuse();
    for (const QChar unit : rest) {
        if (unit.isDigit())
            reading.take(unit.digitValue());
        else if (unit == marks.decimal)
            reading.takeDecimalMark();
        else if (isGroupMark(unit, marks.group))
            reading.takeGroupMark();
        else if (unit.category() != QChar::Other_Format)
            reading.refuse();
    }
    return reading.finish(negative, text);
}

/// The figures of |value| in two parts, each in ASCII: "1234" and "50".
std::pair<quint64, QString> parts(Money amount, const Currency &currency)
{
    quint64 divisor = 1;
    for (int i = 0; i < currency.digits; ++i)
        divisor *= 10;
    const quint64 magnitude = amount.value < 0 ? quint64{0} - static_cast<quint64>(amount.value) : static_cast<quint64>(amount.value);
    QString fraction;
    if (currency.digits > 0)
        fraction = QString::number(magnitude % divisor).rightJustified(currency.digits, u'0');
    return {magnitude / divisor, fraction};
}

QString magnitudeText(Money amount, const Currency &currency, const QLocale &locale)
{
    const auto [whole, fraction] = parts(amount, currency);
    QString text = locale.toString(whole);
    if (fraction.isEmpty())
        return text;
    text += locale.decimalPoint();
    const char32_t zero = locale.zeroDigit().toUcs4().value(0, U'0');
    for (const QChar digit : fraction)
        text += QChar::fromUcs4(zero + static_cast<char32_t>(digit.digitValue()));
    return text;
}

} // namespace

std::optional<Currency> Currency::named(QStringView code)
{
    const QString upper = code.trimmed().toString().toUpper();
    if (upper.size() != 3)
        return std::nullopt;
    for (const CodesOfDigits &row : currencyTable()) {
        const qsizetype at = row.codes.indexOf(upper);
        if (at >= 0 && at % 4 == 0)
            return Currency{upper, row.digits};
    }
    return std::nullopt;
}

Currency Currency::ofLocale(const QLocale &locale)
{
    return named(locale.currencySymbol(QLocale::CurrencyIsoCode)).value_or(Currency{u"USD"_s, 2});
}

QStringList Currency::codes()
{
    QStringList all;
    for (const CodesOfDigits &row : currencyTable())
        all += QString(row.codes).split(u' ');
    all.sort();
    return all;
}

QString Currency::sign() const
{
    static const std::array<CurrencySign, 14> signs{
        {{"EUR"_L1, u"€"}, {"GBP"_L1, u"£"}, {"USD"_L1, u"$"}, {"JPY"_L1, u"¥"}, {"INR"_L1, u"₹"}, {"KRW"_L1, u"₩"}, {"RUB"_L1, u"₽"},
            {"TRY"_L1, u"₺"}, {"UAH"_L1, u"₴"}, {"ILS"_L1, u"₪"}, {"VND"_L1, u"₫"}, {"NGN"_L1, u"₦"}, {"PHP"_L1, u"₱"}, {"KZT"_L1, u"₸"}}};
    for (const CurrencySign &row : signs) {
        if (code == row.code)
            return row.sign.toString();
    }
    return code;
}

Result<Money> add(Money left, Money right)
{
    return narrowed(Int128{left.value} + right.value, u"sum");
}

Result<Money> subtract(Money left, Money right)
{
    return narrowed(Int128{left.value} - right.value, u"difference");
}

Result<Money> multiply(Money amount, qint64 count)
{
    return narrowed(Int128{amount.value} * count, u"product");
}

Result<Money> sum(std::span<const Money> amounts)
{
    // Fewer than 2^64 amounts cannot leave 128 bits, so only the end is checked.
    Int128 total = 0;
    for (const Money amount : amounts)
        total += amount.value;
    return narrowed(total, u"sum");
}

Result<Money> scale(Money amount, qint64 numerator, qint64 denominator)
{
    Q_ASSERT(denominator > 0);
    const Int128 product = Int128{amount.value} * numerator;
    const Int128 half = denominator / 2;
    const Int128 quotient = product / denominator;
    const Int128 rest = product % denominator;
    const Int128 distance = rest < 0 ? -rest : rest;
    const bool away = denominator % 2 == 0 ? distance >= half : distance > half;
    if (!away)
        return narrowed(quotient, u"share");
    return narrowed(product < 0 ? quotient - 1 : quotient + 1, u"share");
}

Result<Money> parseMoney(QStringView text, const Currency &currency, const QLocale &locale)
{
    const QString decimal = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    NumberMarks marks{decimal.size() == 1 ? decimal[0] : QChar(u'.'), group.size() == 1 ? group[0] : QChar()};
    // Where the locale's marks are not on every keyboard, the point is understood too.
    if (marks.decimal != u'.' && marks.decimal != u',' && marks.group != u'.' && !text.contains(marks.decimal) && text.contains(u'.'))
        marks.decimal = u'.';
    return parse(text, currency, marks);
}

Result<Money> parseMoney(QStringView text, const Currency &currency, NumberMarks marks)
{
    return parse(text, currency, marks);
}

QString formatMoney(Money amount, const Currency &currency, const QLocale &locale)
{
    const QString magnitude = magnitudeText(amount, currency, locale);
    return amount.value < 0 ? locale.negativeSign() + magnitude : magnitude;
}

QString formatMoneyWithSign(Money amount, const Currency &currency, const QLocale &locale)
{
    const QString sign = locale.currencySymbol(QLocale::CurrencyIsoCode) == currency.code ? locale.currencySymbol() : currency.sign();
    if (locale.language() == QLocale::C)
        return (amount.value < 0 ? u"-"_s : QString()) + sign + (sign.back().isLetter() ? u" "_s : QString())
            + magnitudeText(amount, currency, locale);
    // QLocale knows where the sign stands, but writes only whole numbers exactly: let it place the sign at a 1, then put ours there.
    QString text = locale.toCurrencyString(qlonglong{1}, sign);
    const QString one = locale.toString(1);
    const qsizetype at = text.indexOf(one);
    if (at < 0)
        return formatMoney(amount, currency, locale) + QChar(QChar::Nbsp) + sign;
    QString figures = magnitudeText(amount, currency, locale);
    if (at > 0 && text[at - 1].isLetter())
        figures.prepend(QChar(QChar::Nbsp));
    // Windows gives the whole number cents, too, by the marks of its own settings.
    qsizetype end = at + one.size();
    if (end + 1 < text.size() && text[end].isPunct() && text[end + 1].isDigit())
        ++end;
    while (end < text.size() && text[end].isDigit())
        ++end;
    text.replace(at, end - at, figures);
    return amount.value < 0 ? locale.negativeSign() + text : text;
}

QString plainMoney(Money amount, const Currency &currency)
{
    const auto [whole, fraction] = parts(amount, currency);
    QString text = amount.value < 0 ? u"-"_s : QString();
    text += QString::number(whole);
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    return text;
}

} // namespace tradebook
