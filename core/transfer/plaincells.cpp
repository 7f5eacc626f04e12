// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/plaincells.h"

#include "core/transfer/celltext.h"
#include "core/transfer/numbers.h"

#include <QDateTime>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBasisPointDigits = 2; // of a percentage
constexpr int kFractionDigits = 4;

QString zoneText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return QString::fromLatin1(seconds < 0 ? "-" : "+")
        + u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace

PlainCells::PlainCells(const Layout &layout, const Survey &survey, const Currency &currency)
    : m_forms(layout, survey)
    , m_likelyMark(likelyDecimalMark(survey.dialect))
    , m_moneyDigits(currency.digits)
{
    for (int at = 0; at < kFieldCount; ++at) {
        if (const auto field = static_cast<Field>(at); layout.has(field))
            m_fields.insert(layout.column(field), field);
    }
}

std::string PlainCells::written(int column, std::string_view cell) const
{
    const auto found = m_fields.constFind(column);
    if (found == m_fields.constEnd())
        return std::string(cell);
    const std::string_view text = trimmed(cell);
    if (m_forms.isEmptyWord(text))
        return {};
    const FieldType type = fieldType(*found);
    if (type == FieldType::Date)
        return date(*found, cell);
    if (type == FieldType::Percent)
        return percent(*found, cell);
    if (isNumeric(type))
        return number(*found, cell);
    if (type == FieldType::Identifier && m_forms.of(*found).dropPointZero && text.ends_with(".0"))
        return std::string(text.substr(0, text.size() - 2));
    return std::string(cell);
}

/// `1.234` says nothing by itself of its mark: as a group it goes, as the decimal mark it gets a fourth digit behind it. A number that has
/// too many of them stays as it is, unless it would be taken for another one then.
std::string PlainCells::number(Field field, std::string_view cell) const
{
    NumberText text;
    std::string written(cell);
    const std::size_t at = written.find_last_of(".,");
    if (at == std::string::npos || !splitNumber(trimmed(cell), text) || text.endMark != 0 || markHint(text) != MarkHint::None)
        return written;
    const char mark = m_forms.of(field).decimalMark;
    const FieldType type = fieldType(field);
    const auto value = type == FieldType::Percent ? scaledAndRounded(text, mark, kBasisPointDigits)
                                                  : scaled(text, mark, type == FieldType::Money ? m_moneyDigits : 0);
    if (written[at] != mark)
        return value ? written.erase(at, 1) : written;
    const std::size_t behind = written.find_first_not_of("0123456789", at + 1);
    if (value || mark != m_likelyMark)
        written.insert(behind == std::string::npos ? written.size() : behind, 1, '0');
    return written;
}

/// Whether a column has fractions or percentages shows in its largest values only.
std::string PlainCells::percent(Field field, std::string_view cell) const
{
    NumberText text;
    if (!splitNumber(trimmed(cell), text) || text.hasCurrency())
        return std::string(cell);
    if (text.percent)
        return number(field, cell);
    const ColumnForm &form = m_forms.of(field);
    const auto value = scaledAndRounded(text, form.decimalMark, form.isFraction ? kFractionDigits : kBasisPointDigits);
    if (!value || *value < 0)
        return std::string(cell);
    std::string digits = std::to_string(*value % 100);
    digits.insert(0, digits.size() == 1 ? 1 : 0, '0');
    while (!digits.empty() && digits.back() == '0')
        digits.pop_back();
    return std::to_string(*value / 100) + (digits.empty() ? "" : form.decimalMark + digits) + "%";
}

std::string PlainCells::date(Field field, std::string_view cell) const
{
    const auto dayFirst = parseDate(cell, DayOrder::DayFirst);
    const auto monthFirst = parseDate(cell, DayOrder::MonthFirst);
    const auto &read = m_forms.of(field).dayOrder == DayOrder::DayFirst ? dayFirst : monthFirst;
    if (!read || (dayFirst && monthFirst && dayFirst->date == monthFirst->date))
        return std::string(cell);
    QString written = read->date.toString(Qt::ISODate);
    if (read->time.isValid())
        written += u' ' + read->time.toString(read->time.msec() == 0 ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s);
    if (read->offsetSeconds)
        written += zoneText(*read->offsetSeconds);
    return written.toStdString();
}

} // namespace tradebook::transfer
