// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/rowreader.h"

#include "core/model/businessdate.h"
#include "core/model/currencysigns.h"
#include "core/model/text.h"
#include "core/transfer/celltext.h"

#include <algorithm>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<bool> booleanOf(const QString &word)
{
    static const QStringList yes = {u"1"_s, u"true"_s, u"t"_s, u"yes"_s, u"y"_s, u"ja"_s, u"j"_s, u"wahr"_s, u"active"_s, u"aktiv"_s,
        u"enabled"_s, u"published"_s, u"publish"_s, u"x"_s, u"on"_s, u"available"_s, u"visible"_s, u"1.0"_s};
    static const QStringList no = {u"0"_s, u"false"_s, u"f"_s, u"no"_s, u"n"_s, u"nein"_s, u"falsch"_s, u"inactive"_s, u"inaktiv"_s,
        u"disabled"_s, u"draft"_s, u"archived"_s, u"-1"_s, u"2"_s, u"off"_s, u"hidden"_s, u"private"_s, u"0.0"_s, u"discontinued"_s};
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return std::nullopt;
}

} // namespace

RowReader::RowReader(const Layout &layout, const Survey &survey, const Currency &currency, const QTimeZone &zone)
    : m_layout(layout)
    , m_currency(currency)
    , m_zone(zone)
    , m_forms(layout, survey)
{
}

void RowReader::begin(const Record &record)
{
    m_record = record;
    m_fault.reset();
    const auto isBlank = [](std::string_view cell) { return trimmed(cell).empty(); };
    const bool tooLong = record.cells.size() > m_layout.mostCells()
        && !std::all_of(record.cells.begin() + static_cast<std::ptrdiff_t>(m_layout.mostCells()), record.cells.end(), isBlank);
    if (record.cells.size() < m_layout.leastCells() || tooLong)
        reject(Fault::CellCount, {QString::number(record.cells.size()), QString::number(m_layout.mostCells())});
}

void RowReader::reject(Fault fault, const QStringList &data)
{
    if (!m_fault)
        m_fault = RowFault{fault, data};
}

void RowReader::rejectCell(Fault fault, Field field)
{
    QStringList data = {fieldName(field), string(field)};
    if (fault == Fault::TooManyDigits)
        data.append(m_currency.code);
    reject(fault, data);
}

std::string_view RowReader::cell(int column) const
{
    if (column < 0 || static_cast<std::size_t>(column) >= m_record.cells.size())
        return {};
    const std::string_view cell = trimmed(m_record.cells[static_cast<std::size_t>(column)]);
    return m_forms.isEmptyWord(cell) ? std::string_view{} : cell;
}

std::string_view RowReader::text(Field field) const
{
    return cell(m_layout.column(field));
}

QString RowReader::string(Field field) const
{
    return toQString(text(field));
}

std::string_view RowReader::identifier(Field field) const
{
    std::string_view code = text(field);
    if (m_forms.of(field).dropPointZero && code.ends_with(".0"))
        code.remove_suffix(2);
    return code;
}

std::optional<qint64> RowReader::number(Field field, int digits, bool mayRound)
{
    const std::string_view cell = text(field);
    if (cell.empty())
        return std::nullopt;
    if (!splitNumber(cell, m_number)) {
        rejectCell(Fault::BadNumber, field);
        return std::nullopt;
    }
    const char mark = m_forms.of(field).decimalMark;
    const auto value = mayRound ? scaledAndRounded(m_number, mark, digits) : scaled(m_number, mark, digits);
    if (!value) {
        rejectCell(value.error(), field);
        return std::nullopt;
    }
    return *value;
}

std::optional<qint64> RowReader::integer(Field field, bool mayBeNegative)
{
    const bool wasGood = !m_fault;
    const auto value = number(field, 0, false);
    if (!value) {
        if (wasGood && m_fault && m_fault->fault == Fault::TooManyDigits)
            m_fault = RowFault{Fault::NotWhole, {fieldName(field), string(field)}};
        return std::nullopt;
    }
    if (m_number.hasCurrency() || m_number.percent) {
        rejectCell(Fault::BadNumber, field);
        return std::nullopt;
    }
    if (*value < 0 && !mayBeNegative) {
        rejectCell(Fault::Negative, field);
        return std::nullopt;
    }
    return value;
}

const QStringList &RowReader::ourSigns()
{
    if (m_signs.isEmpty())
        m_signs = signsOf(m_currency);
    return m_signs;
}

bool RowReader::isOurMoney()
{
    return (m_number.currency.empty() || m_number.currency == m_currency.code.toStdString())
        && (m_number.sign.empty() || isOneOf(ourSigns(), toQString(m_number.sign)));
}

std::optional<qint64> RowReader::money(Field field, bool mayBeNegative)
{
    const auto value = number(field, m_currency.digits, false);
    if (!value)
        return std::nullopt;
    if (!isOurMoney()) {
        reject(Fault::OtherCurrency, {string(field), m_currency.code});
        return std::nullopt;
    }
    if (m_number.percent || (*value < 0 && !mayBeNegative)) {
        rejectCell(m_number.percent ? Fault::BadNumber : Fault::Negative, field);
        return std::nullopt;
    }
    return value;
}

std::optional<qint64> RowReader::percent(Field field, qint64 highestBp)
{
    std::string_view cell = text(field);
    if (cell.empty())
        return std::nullopt;
    // 0.15 of everything is 15 %; more digits than a basis point come from floating point and are rounded.
    const auto value = number(field, m_forms.of(field).isFraction ? 4 : 2, true);
    if (!value)
        return std::nullopt;
    if (*value < 0 || *value > highestBp || m_number.hasCurrency()) {
        rejectCell(Fault::BadPercent, field);
        return std::nullopt;
    }
    return value;
}

void RowReader::checkCurrency()
{
    const QString currency = string(Field::Currency);
    if (!currency.isEmpty() && currency.compare(m_currency.code, Qt::CaseInsensitive) != 0 && !ourSigns().contains(currency))
        reject(Fault::OtherCurrency, {currency, m_currency.code});
}

std::optional<bool> RowReader::boolean(Field field)
{
    const std::string_view cell = text(field);
    if (cell.empty())
        return std::nullopt;
    const auto value = booleanOf(fold(toQString(cell)));
    if (!value)
        rejectCell(Fault::BadBoolean, field);
    return value;
}

std::optional<Moment> RowReader::moment(Field date, std::optional<Field> time)
{
    std::string cell(text(date));
    if (cell.empty())
        return std::nullopt;
    if (time && !text(*time).empty())
        cell.append(" ").append(text(*time));
    const DayOrder order = m_forms.of(date).dayOrder;
    if (m_lastMoment && cell == m_lastDateCell && order == m_lastOrder)
        return m_lastMoment;
    const auto read = parseDate(cell, order);
    if (!read) {
        rejectCell(Fault::BadDate, date);
        return std::nullopt;
    }
    const QTime clock = read->time.isValid() ? read->time : QTime(0, 0);
    QDateTime instant;
    if (read->offsetSeconds)
        instant = QDateTime(read->date, clock, Qt::UTC).addSecs(-*read->offsetSeconds);
    else
        instant = instantOfLocal(read->date, clock, m_zone);
    const QDate local = businessDate(instant, m_zone);
    if (instant.date().year() < 1 || instant.date().year() > 9999 || local.year() < 1 || local.year() > 9999) {
        rejectCell(Fault::BadDate, date);
        return std::nullopt;
    }
    m_lastDateCell = cell;
    m_lastOrder = order;
    m_lastMoment = Moment{isoInstant(instant).toStdString(), isoDate(local).toStdString(), read->time.isValid()};
    return m_lastMoment;
}

} // namespace tradebook::transfer
