// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/numbers.h"

#include <algorithm>
#include <cctype>

namespace tradebook::transfer {

namespace {

constexpr std::size_t kLongestNumber = 60;

bool isDigit(char unit)
{
    return unit >= '0' && unit <= '9';
}

bool isLetter(char unit)
{
    return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
}

/// The bytes of a mark that stands at the front: white space and apostrophes between groups, signs and currency signs.
struct Mark {
    std::size_t length = 0;
    enum { Group, Minus, Currency } kind = Group;
};

Mark wideMark(std::string_view text)
{
    for (const std::string_view space : {"\u00A0", "\u202F", "\u2009", "\u2007", "\u2019"}) {
        if (text.starts_with(space))
            return {space.size(), Mark::Group};
    }
    if (text.starts_with("\u2212"))
        return {3, Mark::Minus};
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
    if (from == 0 || from > 3)
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
Reading<Parts> parted(const NumberText &text, char decimalMark)
{
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

} // namespace

bool splitNumber(std::string_view cell, NumberText &text)
{
    text.body.clear();
    text.currency.clear();
    text.negative = text.percent = false;
    bool closed = false; // a sign, percent sign or code behind the digits ends them
    bool bracket = false;
    int digits = 0;
    int signs = 0;
    for (std::size_t i = 0; i < cell.size();) {
        const char unit = cell[i];
        std::size_t step = 1;
        if (isDigit(unit) || unit == '.' || unit == ',') {
            if (closed || text.body.size() > kLongestNumber)
                return false;
            text.body += unit;
            digits += isDigit(unit);
        } else if (unit == '-' || unit == '+') {
            ++signs;
            text.negative = unit == '-';
            closed = digits > 0;
        } else if (unit == '(' || unit == ')') {
            if ((unit == '(') != (digits == 0 && !bracket) || (unit == ')' && !bracket))
                return false;
            bracket = true;
            text.negative = true;
            closed = unit == ')';
        } else if (unit == '%') {
            text.percent = true;
            closed = true;
        } else if (isLetter(unit)) {
            text.currency += static_cast<char>(std::toupper(static_cast<unsigned char>(unit)));
            closed = digits > 0;
        } else if (unit == ' ' || unit == '\'' || unit == '\t') {
            if (digits > 0 && !closed)
                text.body += '_';
        } else if (unit != '$') {
            const Mark mark = wideMark(cell.substr(i));
            if (mark.length == 0)
                return false;
            step = mark.length;
            if (mark.kind == Mark::Minus) {
                ++signs;
                text.negative = true;
                closed = digits > 0;
            } else if (mark.kind == Mark::Group && digits > 0 && !closed) {
                text.body += '_';
            }
        }
        i += step;
    }
    while (!text.body.empty() && text.body.back() == '_')
        text.body.pop_back();
    return digits > 0 && signs <= 1 && (text.currency.empty() || text.currency.size() == 3);
}

MarkHint markHint(const NumberText &text)
{
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
