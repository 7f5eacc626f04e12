// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/dates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace tradebook::transfer {

namespace {

struct Number {
    int value = 0;
    int digits = 0;
};

/// Walks over the bytes of one cell.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
        skipBlanks();
        while (!m_text.empty() && m_text.back() == ' ')
            m_text.remove_suffix(1);
    }
    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char front() const { return m_text.empty() ? '\0' : m_text.front(); }
    void skipBlanks()
    {
        while (front() == ' ')
            m_text.remove_prefix(1);
    }
    bool take(char unit)
    {
        if (front() != unit || m_text.empty())
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    Number number(int most)
    {
        Number number;
        while (number.digits < most && front() >= '0' && front() <= '9') {
            number.value = number.value * 10 + (front() - '0');
            ++number.digits;
            m_text.remove_prefix(1);
        }
        return number;
    }
    /// Letters, in lower case and ASCII (ä of März becomes a).
    std::string word()
    {
        std::string word;
        while (!m_text.empty()) {
            if (std::isalpha(static_cast<unsigned char>(m_text.front())) != 0) {
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(m_text.front())));
                m_text.remove_prefix(1);
            } else if (m_text.starts_with("\u00E4") || m_text.starts_with("\u00C4")) {
                word += 'a';
                m_text.remove_prefix(2);
            } else {
                break;
            }
        }
        return word;
    }

private:
    std::string_view m_text;
};

int monthNamed(std::string_view word)
{
    if (word.size() < 3)
        return 0;
    constexpr std::array<std::string_view, 24> kMonths
        = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
            "januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"};
    if (word == "sept")
        return 9;
    if (word == "maerz")
        return 3;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (word == kMonths[i] || (word.size() == 3 && kMonths[i].starts_with(word)))
            return static_cast<int>(i % 12) + 1;
    }
    return 0;
}

int fullYear(Number year)
{
    if (year.digits != 2)
        return year.value;
    return year.value < 69 ? 2000 + year.value : 1900 + year.value;
}

QDate dateFrom(int year, int month, int day)
{
    return year >= 1 && year <= 9999 ? QDate(year, month, day) : QDate();
}

/// 4 digits first: ISO and its relatives. 8 digits: yyyymmdd.
QDate yearFirst(Scanner &scanner, Number first)
{
    if (first.digits == 8)
        return dateFrom(first.value / 10000, first.value / 100 % 100, first.value % 100);
    const char mark = scanner.front();
    if (mark != '-' && mark != '/' && mark != '.')
        return {};
    scanner.take(mark);
    const Number month = scanner.number(2);
    if (!scanner.take(mark))
        return {};
    return dateFrom(first.value, month.value, scanner.number(2).value);
}

QDate yearLast(Scanner &scanner, Number first, DayOrder order)
{
    const char mark = scanner.front();
    if (mark == '.' || mark == '/' || mark == '-')
        scanner.take(mark);
    scanner.skipBlanks();
    if (const std::string word = scanner.word(); !word.empty()) {
        scanner.take('.');
        scanner.take(mark);
        scanner.take(',');
        scanner.skipBlanks();
        const Number year = scanner.number(4);
        return year.digits == 2 || year.digits == 4 ? dateFrom(fullYear(year), monthNamed(word), first.value) : QDate();
    }
    if (mark != '.' && mark != '/' && mark != '-')
        return {};
    const Number second = scanner.number(2);
    if (!scanner.take(mark))
        return {};
    const Number year = scanner.number(4);
    if (second.digits == 0 || (year.digits != 2 && year.digits != 4))
        return {};
    if (mark == '.' || order == DayOrder::DayFirst)
        return dateFrom(fullYear(year), second.value, first.value);
    return dateFrom(fullYear(year), first.value, second.value);
}

/// `Dec 1, 2010`, and `Wed, 01 Dec 2010` after its day of the week.
QDate monthFirst(Scanner &scanner, DayOrder order)
{
    std::string word = scanner.word();
    scanner.take('.');
    if (scanner.take(',') || monthNamed(word) == 0) {
        scanner.skipBlanks();
        if (const Number day = scanner.number(2); day.digits > 0)
            return yearLast(scanner, day, order);
        word = scanner.word();
    }
    scanner.skipBlanks();
    const Number day = scanner.number(2);
    scanner.take(',');
    scanner.skipBlanks();
    const Number year = scanner.number(4);
    return day.digits > 0 && year.digits == 4 ? dateFrom(year.value, monthNamed(word), day.value) : QDate();
}

bool readTime(Scanner &scanner, DateText &text)
{
    Number hour = scanner.number(2);
    if (hour.digits == 0 || !scanner.take(':'))
        return false;
    const Number minute = scanner.number(2);
    if (minute.digits != 2)
        return false;
    int second = 0;
    int millisecond = 0;
    if (scanner.take(':')) {
        const Number read = scanner.number(2);
        if (read.digits == 0)
            return false;
        second = read.value;
        if (scanner.take('.') || scanner.take(',')) {
            const Number fraction = scanner.number(3);
            if (fraction.digits == 0)
                return false;
            millisecond = fraction.digits == 1 ? fraction.value * 100 : (fraction.digits == 2 ? fraction.value * 10 : fraction.value);
            while (scanner.number(9).digits > 0) { } // finer than a millisecond
        }
    }
    scanner.skipBlanks();
    if (scanner.front() == 'a' || scanner.front() == 'A' || scanner.front() == 'p' || scanner.front() == 'P') {
        std::string half = scanner.word();
        if (scanner.take('.'))
            half += scanner.word();
        scanner.take('.');
        if ((half != "am" && half != "pm") || hour.value < 1 || hour.value > 12)
            return false;
        hour.value = hour.value % 12 + (half == "pm" ? 12 : 0);
    }
    text.time = QTime(hour.value, minute.value, second, millisecond);
    return text.time.isValid();
}

bool readZone(Scanner &scanner, DateText &text)
{
    scanner.skipBlanks();
    if (scanner.atEnd())
        return true;
    if (scanner.front() == '+' || scanner.front() == '-') {
        const int sign = scanner.front() == '-' ? -1 : 1;
        scanner.take(scanner.front());
        const Number hours = scanner.number(2);
        scanner.take(':');
        const Number minutes = scanner.number(2);
        if (hours.digits == 0 || hours.value > 14 || minutes.value > 59)
            return false;
        text.offsetSeconds = sign * (hours.value * 3600 + minutes.value * 60);
        return true;
    }
    const std::string word = scanner.word();
    if (word != "z" && word != "utc" && word != "gmt")
        return false;
    text.offsetSeconds = 0;
    return true;
}

} // namespace

std::optional<DateText> parseDate(std::string_view cell, DayOrder order)
{
    Scanner scanner(cell);
    DateText text;
    const Number first = scanner.number(8);
    if (first.digits == 0)
        text.date = monthFirst(scanner, order);
    else if (first.digits == 4 || first.digits == 8)
        text.date = yearFirst(scanner, first);
    else if (first.digits <= 2)
        text.date = yearLast(scanner, first, order);
    if (!text.date.isValid())
        return std::nullopt;
    if (scanner.atEnd())
        return text;
    if (scanner.take('T') || scanner.take('t') || scanner.take(',') || scanner.front() == ' ') {
        scanner.skipBlanks();
        if (readTime(scanner, text) && readZone(scanner, text) && scanner.atEnd())
            return text;
    }
    return std::nullopt;
}

std::optional<UncertainDate> uncertainDate(std::string_view cell)
{
    Scanner scanner(cell);
    const Number first = scanner.number(2);
    const char mark = scanner.front();
    if (first.digits == 0 || (mark != '/' && mark != '-'))
        return std::nullopt;
    scanner.take(mark);
    const Number second = scanner.number(2);
    if (second.digits == 0 || !scanner.take(mark))
        return std::nullopt;
    const Number year = scanner.number(4);
    if (year.digits != 2 && year.digits != 4)
        return std::nullopt;
    return UncertainDate{first.value, second.value, fullYear(year)};
}

} // namespace tradebook::transfer
