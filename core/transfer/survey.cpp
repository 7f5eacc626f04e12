// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/survey.h"

#include "core/transfer/celltext.h"
#include "core/transfer/dialect.h"
#include "core/transfer/fault.h"
#include "core/transfer/textsource.h"

#include <algorithm>

namespace tradebook::transfer {

namespace {

constexpr std::size_t kBeginning = 256 * 1024;
constexpr std::size_t kSampleRows = 100;

/// The form `17850.0` that spreadsheets and data frames give to ids.
bool endsInPointZero(std::string_view cell)
{
    if (cell.size() < 3 || !cell.ends_with(".0"))
        return false;
    cell.remove_suffix(2);
    if (cell.front() == '-')
        cell.remove_prefix(1);
    return !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char unit) { return unit >= '0' && unit <= '9'; });
}

/// A word for "no value" is one where the file uses it so: there are no blank cells beside it, or it stands as regularly as they do. One
/// customer called Null in a file with blank cells keeps the name.
bool isEmptyWord(qint64 words, qint64 blanks)
{
    return words > 0 && (blanks == 0 || (words >= 3 && words * 10 >= blanks));
}

/// A quoted cell with text behind its closing quote goes on to the next closing quote, which may be rows further down.
bool mayHaveSwallowedRows(std::string_view cell)
{
    return cell.find('"') != std::string_view::npos && cell.find_first_of("\r\n") != std::string_view::npos;
}

struct Pass {
    Survey survey;
    bool aligned = true; ///< every row has as many cells as the header
};

Result<Pass> readOnce(TextSource &source, const Dialect &dialect, const std::function<bool(qint64)> &goOn)
{
    Pass pass;
    Survey &survey = pass.survey;
    survey.dialect = dialect;
    bool headerSeen = false;
    auto read = readCsv(source, dialect, [&](const Record &record) -> Result<bool> {
        if (isBlankRow(record))
            return true;
        if (!headerSeen) {
            headerSeen = true;
            for (const std::string_view cell : record.cells) {
                const std::string_view name = trimmed(cell);
                survey.header.append(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
            }
            survey.columns.resize(record.cells.size());
            return true;
        }
        ++survey.rows;
        pass.aligned = pass.aligned && record.cells.size() == survey.columns.size()
            && (dialect.quoting != Quoting::Lenient || std::none_of(record.cells.begin(), record.cells.end(), mayHaveSwallowedRows));
        const std::size_t known = std::min(record.cells.size(), survey.columns.size());
        for (std::size_t i = 0; i < known; ++i)
            survey.columns[i].add(record.cells[i]);
        if (survey.sample.size() < kSampleRows)
            survey.sample.emplace_back(record.cells.begin(), record.cells.end());
        if (survey.rows % 1024 == 0 && goOn && !goOn(source.position()))
            return Error{ErrorKind::Cancelled};
        return true;
    });
    if (!read)
        return read.error();
    return pass;
}

bool isQuoteTrouble(const Error &error)
{
    const QString name = error.data.value(0);
    return error.kind == ErrorKind::Import
        && (name == faultName(Fault::StrayQuote) || name == faultName(Fault::UnclosedQuote) || name == faultName(Fault::FieldTooLong));
}

Survey concluded(Survey survey)
{
    qint64 nulls = 0;
    qint64 backslashNs = 0;
    qint64 blanks = 0;
    for (const ColumnFacts &column : survey.columns) {
        nulls += column.nullWords;
        backslashNs += column.backslashNs;
        blanks += column.blank;
    }
    survey.nullIsEmpty = isEmptyWord(nulls, blanks);
    survey.backslashNIsEmpty = isEmptyWord(backslashNs, blanks);
    return survey;
}

} // namespace

void ColumnFacts::add(std::string_view cell)
{
    cell = trimmed(cell);
    if (cell.empty()) {
        ++blank;
        return;
    }
    ++filled;
    if (cell == "NULL") {
        ++nullWords;
        return;
    }
    if (cell == "\\N") {
        ++backslashNs;
        return;
    }
    withGreater += cell.find('>') != std::string_view::npos;
    withSlash += cell.find('/') != std::string_view::npos;
    if (cell.size() > 60)
        return;
    addNumber(cell);
    addDate(cell);
}

void ColumnFacts::addNumber(std::string_view cell)
{
    if (!splitNumber(cell, m_number))
        return;
    ++numbers;
    const MarkHint hint = markHint(m_number);
    pointHints += hint == MarkHint::Point;
    commaHints += hint == MarkHint::Comma;
    atMostOne += isAtMostOne(m_number);
    percents += m_number.percent;
    pointZeros += endsInPointZero(cell);
}

void ColumnFacts::addDate(std::string_view cell)
{
    const auto date = uncertainDate(cell);
    if (!date)
        return;
    dayFirst += date->first > 12 && date->second <= 12;
    monthFirst += date->second > 12 && date->first <= 12;
    const int readDayFirst = date->year * 10000 + date->second * 100 + date->first;
    const int readMonthFirst = date->year * 10000 + date->first * 100 + date->second;
    stepsBackDayFirst += readDayFirst < m_lastDayFirst;
    stepsBackMonthFirst += readMonthFirst < m_lastMonthFirst;
    stepsOnDayFirst += m_lastDayFirst != 0 && readDayFirst > m_lastDayFirst;
    stepsOnMonthFirst += m_lastMonthFirst != 0 && readMonthFirst > m_lastMonthFirst;
    m_lastDayFirst = readDayFirst;
    m_lastMonthFirst = readMonthFirst;
}

bool isBlankRow(const Record &record)
{
    return std::all_of(record.cells.begin(), record.cells.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
}

Result<Survey> surveyFile(TextSource &source, const std::function<bool(qint64)> &goOn, char delimiter)
{
    auto beginning = source.beginning(kBeginning);
    if (!beginning)
        return beginning.error();
    Dialect dialect = detectDialect(*beginning, beginning->size() < kBeginning);
    if (delimiter != 0)
        dialect.delimiter = delimiter;
    auto pass = readOnce(source, dialect, goOn);
    if (!pass && isQuoteTrouble(pass.error())) {
        const Error strict = pass.error();
        QList<Quoting> others = {Quoting::Spaced, Quoting::Lenient};
        if (dialect.delimiter == '\t' || dialect.delimiter == '|')
            others.append(Quoting::Off);
        for (const Quoting other : others) {
            dialect.quoting = other;
            pass = readOnce(source, dialect, goOn);
            if (pass && pass->aligned)
                break;
            if (!pass && pass.error().kind == ErrorKind::Cancelled)
                return pass.error();
            pass = strict;
        }
    }
    if (!pass)
        return pass.error();
    if (pass->survey.header.isEmpty())
        return fileError(Fault::NoHeader);
    return concluded(std::move(pass->survey));
}

} // namespace tradebook::transfer
