// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/numbers.h"

#include <algorithm>
#include <cctype>

namespace tradebook::transfer {

namespace {

constexpr std::size_t kLongestNumber = 60;
constexpr std::string_view kAnyCurrency = "\u00A4";

bool isDigit(char unit)
{
    return unit >= '0' && unit <= '9';
}

bool isLetter(char unit)
{
    return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
}

/// The bytes of a mark that stands at the front: white space and apostrophes between groups, signs, dashes and currency signs.
struct Mark {
    std::size_t length = 0;
    enum { Group, Minus, Dash, Currency } kind = Group;
};

Mark wideMark(std::string_view text)
{
    for (const std::string_view space : {"\u00A0", "\u202F", "\u2009", "\u2007", "\u2019"}) {
        if (text.starts_with(space))
            return {space.size(), Mark::Group};
    }
    if (text.starts_with("\u2212"))
        return {3, Mark::Minus};
    if (text.starts_with("\u2013") || text.starts_with("\u2014"))
        return {3, Mark::Dash};
    for (const std::string_view sign : {"\u00A3", "\u00A2", "\u00A4", "\u00A5"}) {
        if (text.starts_with(sign))
            return {sign.size(), Mark::Currency};
    }
    // U+20A0 to U+20CF, the block of currency signs
    if (text.size() >= 3 && text[0] == '\xE2'
        && ((text[1] == '\x82' && static_cast<unsigned char>(text[2]) >= 0xA0)
            || (text[1] == '\x83' && static_cast<unsigned char>(text[2]) <= 0x8F)))
        return {3, Mark::Currency};
    return {};
}

/// Sizes of the groups right of the first grouping mark: three each; two where thousands follow, as in India (12,34,567).
bool groupsFit(std::string_view whole, char mark)
{
    std::size_t from = whole.find(mark);
    if (from == std::string_view::npos)
        return true;
    if (from == 0 || from > 3 || whole.front() == '0')
        return false;
    while (from != std::string_view::npos) {
        const std::size_t next = whole.find(mark, from + 1);
        const bool isLast = next == std::string_view::npos;
        const std::size_t length = (isLast ? whole.size() : next) - from - 1;
        if (length != 3 && (isLast || length != 2))
            return false;
        from = next;
    }
    return true;
}

struct Parts {
    std::string whole;
    std::string fraction;
};

/// Digits left and right of the decimal mark, grouping checked and taken out.
Reading<Parts> parted(const NumberText &text, char columnMark)
{
    const char decimalMark = text.endMark != 0 ? text.endMark : columnMark;
    if (text.endMark != 0 && text.body.find(text.endMark) != std::string::npos)
        return tl::unexpected(Fault::BadNumber);
    const char groupMark = decimalMark == '.' ? ',' : '.';
    const std::size_t mark = text.body.find(decimalMark);
    const std::string_view whole = std::string_view(text.body).substr(0, mark);
    const std::string_view fraction = mark == std::string::npos ? std::string_view{} : std::string_view(text.body).substr(mark + 1);
    if (!std::all_of(fraction.begin(), fraction.end(), isDigit))
        return tl::unexpected(Fault::BadNumber);
    const bool mixed = whole.find(groupMark) != std::string_view::npos && whole.find('_') != std::string_view::npos;
    if (mixed || !groupsFit(whole, groupMark) || !groupsFit(whole, '_'))
        return tl::unexpected(Fault::BadNumber);
    Parts parts;
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(parts.whole), isDigit);
    parts.fraction = fraction;
    if (parts.whole.empty() && parts.fraction.empty())
        return tl::unexpected(Fault::BadNumber);
    return parts;
}

Reading<qint64> toInteger(std::string_view digits, bool negative)
{
    qint64 value = 0;
    for (const char digit : digits) {
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_sub_overflow(value, digit - '0', &value))
            return tl::unexpected(Fault::TooLarge);
    }
    if (negative)
        return value;
    if (__builtin_sub_overflow(0, value, &value))
        return tl::unexpected(Fault::TooLarge);
    return value;
}

Reading<qint64> scale(const NumberText &text, char decimalMark, int digits, bool mayRound)
{
    auto parts = parted(text, decimalMark);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto wanted = static_cast<std::size_t>(digits);
    std::string &fraction = parts->fraction;
    bool up = false;
    if (fraction.size() > wanted) {
        if (!mayRound && fraction.find_first_not_of('0', wanted) != std::string::npos)
            return tl::unexpected(Fault::TooManyDigits);
        up = fraction[wanted] >= '5';
        fraction.resize(wanted);
    } else {
        fraction.append(wanted - fraction.size(), '0');
    }
    auto value = toInteger(parts->whole + fraction, text.negative);
    if (value && up)
        *value += text.negative ? -1 : 1;
    return value;
}

/// Goes through one cell, mark by mark.
class Splitter {
public:
    explicit Splitter(NumberText &text)
        : m_text(text)
    {
        text.body.clear();
        text.currency.clear();
        text.sign.clear();
        text.negative = text.percent = false;
        text.endMark = 0;
    }

    /// The bytes taken from the front; 0 where no number has that there.
    std::size_t take(std::string_view rest)
    {
        const char unit = rest.front();
        if (isDigit(unit) || unit == '.' || unit == ',')
            return takeDigit(unit);
        if (unit == '-' || unit == '+')
            return takeSign(unit == '-', 1);
        if (unit == '(' || unit == ')')
            return takeBracket(unit == '(');
        if (unit == '%')
            m_text.percent = m_closed = true;
        else if (isLetter(unit))
            takeLetter(unit);
        else if (unit == ' ' || unit == '\'' || unit == '\t')
            takeGroup();
        else
            return unit == '$' ? takeCurrency(rest.substr(0, 1)) : takeWide(rest);
        return 1;
    }

    [[nodiscard]] bool isNumber()
    {
        while (!m_text.body.empty() && m_text.body.back() == '_')
            m_text.body.pop_back();
        return m_digits > 0 && m_signs <= 1 && (m_text.currency.empty() || m_text.currency.size() == 3);
    }

private:
    std::size_t takeDigit(char unit)
    {
        if (m_closed || m_text.body.size() > kLongestNumber)
            return 0;
        m_text.body += unit;
        m_digits += isDigit(unit);
        return 1;
    }
    /// `12,-` and `12.--` are whole amounts; `12-` is negative.
    std::size_t takeSign(bool isMinus, std::size_t length)
    {
        if (isMinus && takeDash())
            return length;
        ++m_signs;
        m_text.negative = isMinus;
        m_closed = m_digits > 0;
        return length;
    }
    bool takeDash()
    {
        const char last = m_text.body.empty() ? '\0' : m_text.body.back();
        if (m_text.endMark == 0 && (m_digits == 0 || m_closed || (last != ',' && last != '.')))
            return false;
        if (m_text.endMark == 0) {
            m_text.endMark = last;
            m_text.body.pop_back();
        }
        m_closed = true;
        return true;
    }
    std::size_t takeBracket(bool opens)
    {
        if (opens != (m_digits == 0 && !m_bracket) || (!opens && !m_bracket))
            return 0;
        m_bracket = m_text.negative = true;
        m_closed = !opens;
        return 1;
    }
    void takeLetter(char unit)
    {
        m_text.currency += static_cast<char>(std::toupper(static_cast<unsigned char>(unit)));
        m_closed = m_digits > 0;
    }
    void takeGroup()
    {
        if (m_digits > 0 && !m_closed)
            m_text.body += '_';
    }
    std::size_t takeCurrency(std::string_view sign)
    {
        if (!m_text.sign.empty())
            return 0;
        if (sign != kAnyCurrency)
            std::copy(sign.begin(), sign.end(), std::back_inserter(m_text.sign));
        m_closed = m_digits > 0; // `12€50` may be anything
        return sign.size();
    }
    std::size_t takeWide(std::string_view rest)
    {
        const Mark mark = wideMark(rest);
        if (mark.kind == Mark::Minus)
            return takeSign(true, mark.length);
        if (mark.kind == Mark::Dash)
            return takeDash() ? mark.length : 0;
        if (mark.kind == Mark::Currency)
            return takeCurrency(rest.substr(0, mark.length));
        if (mark.length > 0)
            takeGroup();
        return mark.length;
    }

    NumberText &m_text;
    bool m_closed = false; // a sign, percent sign, code or currency sign behind the digits ends them
    bool m_bracket = false;
    int m_digits = 0;
    int m_signs = 0;
};

} // namespace

bool splitNumber(std::string_view cell, NumberText &text)
{
    Splitter splitter(text);
    for (std::size_t at = 0; at < cell.size();) {
        const std::size_t taken = splitter.take(cell.substr(at));
        if (taken == 0)
            return false;
        at += taken;
    }
    return splitter.isNumber();
}

MarkHint markHint(const NumberText &text)
{
    if (text.endMark != 0)
        return text.endMark == '.' ? MarkHint::Point : MarkHint::Comma;
    const std::size_t point = text.body.rfind('.');
    const std::size_t comma = text.body.rfind(',');
    if (point == std::string::npos && comma == std::string::npos)
        return MarkHint::None;
    if (point != std::string::npos && comma != std::string::npos)
        return point > comma ? MarkHint::Point : MarkHint::Comma;
    const bool isPoint = point != std::string::npos;
    const std::size_t last = isPoint ? point : comma;
    const std::size_t first = text.body.find(isPoint ? '.' : ',');
    if (first != last) // a mark that repeats divides groups
        return isPoint ? MarkHint::Comma : MarkHint::Point;
    const std::size_t behind = text.body.size() - last - 1;
    const bool mayBeGroup = behind == 3 && last >= 1 && last <= 3 && text.body[0] != '0';
    if (mayBeGroup)
        return MarkHint::None;
    return isPoint ? MarkHint::Point : MarkHint::Comma;
}

bool isAtMostOne(const NumberText &text)
{
    if (text.percent)
        return false;
    const std::size_t mark = text.body.find_first_of(".,");
    const std::string_view whole = std::string_view(text.body).substr(0, mark);
    const std::string_view rest = mark == std::string::npos ? std::string_view{} : std::string_view(text.body).substr(mark + 1);
    const std::size_t significant = whole.find_first_not_of('0');
    if (significant == std::string_view::npos)
        return rest.find_first_of(".,_") == std::string_view::npos;
    return whole.substr(significant) == "1" && rest.find_first_not_of('0') == std::string_view::npos;
}

Reading<qint64> scaled(const NumberText &text, char decimalMark, int digits)
{
    return scale(text, decimalMark, digits, false);
}

Reading<qint64> scaledAndRounded(const NumberText &text, char decimalMark, int digits)
{
    return scale(text, decimalMark, digits, true);
}

} // namespace tradebook::transfer
