// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/transfer/csvreader.h"
#include "core/transfer/dates.h"
#include "core/transfer/numbers.h"

#include <QStringList>

#include <functional>
#include <string>
#include <vector>

namespace tradebook::transfer {

class TextSource;

/// What the cells of one column say about themselves, over the whole file.
struct ColumnFacts {
    qint64 filled = 0; ///< not blank; NULL and \\N count as filled
    qint64 blank = 0;
    qint64 nullWords = 0; ///< NULL
    qint64 backslashNs = 0; ///< \\N
    qint64 numbers = 0;
    qint64 pointHints = 0; ///< numbers whose decimal mark can only be a point
    qint64 commaHints = 0;
    qint64 atMostOne = 0;
    qint64 percents = 0;
    qint64 pointZeros = 0; ///< 17850.0
    qint64 dayFirst = 0; ///< dates like 23/04/2010
    qint64 monthFirst = 0; ///< dates like 04/23/2010
    qint64 stepsBackDayFirst = 0; ///< how often the column goes back in time when read that way
    qint64 stepsBackMonthFirst = 0;
    qint64 stepsOnDayFirst = 0; ///< how often it goes on: a file may begin with the newest
    qint64 stepsOnMonthFirst = 0;
    qint64 withGreater = 0; ///< cells with >
    qint64 withSlash = 0; ///< cells with /

    void add(std::string_view cell);

private:
    void addNumber(std::string_view cell);
    void addDate(std::string_view cell);

    NumberText m_number;
    int m_lastDayFirst = 0;
    int m_lastMonthFirst = 0;
};

/// A file looked at once from beginning to end, before anything is decided about its cells.
struct Survey {
    Dialect dialect;
    QStringList header; ///< trimmed
    qint64 rows = 0; ///< without header and empty rows
    std::vector<ColumnFacts> columns; ///< one for each column of the header
    std::vector<std::vector<std::string>> sample; ///< the first rows

    /// True where the file writes NULL (or \\N) for cells that have no value.
    bool nullIsEmpty = false;
    bool backslashNIsEmpty = false;
    char likelyMark = 0; ///< the decimal mark where no number tells; 0: unknown
};

/// Reads the whole file. Strict quoting is tried first; a file that breaks it is read with blanks around its quotes, leniently, or (tab,
/// bar) without quotes, where that gives every row as many cells as the header. progress returns false to stop: Cancelled. `delimiter`:
/// what a person said it is, else it is found. Errors: those of readCsv, NoHeader.
[[nodiscard]] Result<Survey> surveyFile(TextSource &source, const std::function<bool(qint64 done)> &goOn, char delimiter = 0);

/// True for a row whose cells are all blank: spreadsheets leave such behind.
[[nodiscard]] bool isBlankRow(const Record &record);

} // namespace tradebook::transfer
