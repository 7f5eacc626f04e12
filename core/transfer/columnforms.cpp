// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/columnforms.h"

#include <algorithm>

namespace tradebook::transfer {

namespace {

char decimalMarkOf(qint64 points, qint64 commas, char otherwise)
{
    if (points == commas)
        return otherwise;
    return points > commas ? '.' : ',';
}

DayOrder dayOrderOf(const ColumnFacts &facts, bool likelyDayFirst)
{
    if (facts.dayFirst != facts.monthFirst)
        return facts.dayFirst > facts.monthFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    // A file is mostly in the order of time, with the oldest or with the newest first.
    const qint64 againstDayFirst = std::min(facts.stepsBackDayFirst, facts.stepsOnDayFirst);
    const qint64 againstMonthFirst = std::min(facts.stepsBackMonthFirst, facts.stepsOnMonthFirst);
    if (againstDayFirst != againstMonthFirst)
        return againstDayFirst < againstMonthFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    return likelyDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

} // namespace

char likelyDecimalMark(const Dialect &dialect)
{
    return dialect.delimiter == ';' ? ',' : '.';
}

bool isNumeric(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Money || type == FieldType::Percent;
}

ColumnForms::ColumnForms(const Layout &layout, const Survey &survey)
    : m_nullIsEmpty(survey.nullIsEmpty)
    , m_backslashNIsEmpty(survey.backslashNIsEmpty)
{
    qint64 points = 0;
    qint64 commas = 0;
    const auto factsOf = [&](int field) -> const ColumnFacts * {
        const int column = layout.column(static_cast<Field>(field));
        return column < 0 ? nullptr : &survey.columns[static_cast<std::size_t>(column)];
    };
    for (int field = 0; field < kFieldCount; ++field) {
        const ColumnFacts *facts = factsOf(field);
        if (facts != nullptr && isNumeric(fieldType(static_cast<Field>(field)))) {
            points += facts->pointHints;
            commas += facts->commaHints;
        }
    }
    const char likelyMark = survey.likelyMark != 0 ? survey.likelyMark : likelyDecimalMark(survey.dialect);
    const char fileMark = decimalMarkOf(points, commas, likelyMark);
    for (int field = 0; field < kFieldCount; ++field) {
        const ColumnFacts *facts = factsOf(field);
        if (facts == nullptr)
            continue;
        ColumnForm &form = m_forms[static_cast<std::size_t>(field)];
        form.decimalMark = decimalMarkOf(facts->pointHints, facts->commaHints, fileMark);
        form.isFraction = facts->percents == 0 && facts->numbers == facts->atMostOne;
        const qint64 emptyWords = (m_nullIsEmpty ? facts->nullWords : 0) + (m_backslashNIsEmpty ? facts->backslashNs : 0);
        form.dropPointZero = facts->pointZeros > 0 && facts->pointZeros == facts->filled - emptyWords;
        form.dayOrder = dayOrderOf(*facts, fileMark == ',' || survey.dialect.delimiter == ';');
    }
}

} // namespace tradebook::transfer
