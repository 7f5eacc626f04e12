// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"
#include "core/transfer/columnforms.h"
#include "core/transfer/csvreader.h"
#include "core/transfer/numbers.h"

#include <QTimeZone>

#include <optional>
#include <string>

namespace tradebook::transfer {

/// Why one row is not taken.
struct RowFault {
    Fault fault;
    QStringList data;
};

/// An instant and the merchant's local date, as the book stores them.
struct Moment {
    std::string instant;
    std::string businessDate;
    bool hasTime = true; ///< false where the cell is a day alone
};

/// Reads the cells of one row after the other as values of the book, in the writing that the survey found for each column. The first fault
/// of a row is kept; readers of single cells then return nothing. Text is valid until the next row.
class RowReader {
public:
    RowReader(const Layout &layout, const Survey &survey, const Currency &currency, const QTimeZone &zone);

    /// Begins a row; a wrong number of cells is its fault.
    void begin(const Record &record);
    [[nodiscard]] const std::optional<RowFault> &fault() const { return m_fault; }
    void reject(Fault fault, const QStringList &data = {});
    [[nodiscard]] qint64 line() const { return m_record.line; }
    [[nodiscard]] const Layout &layout() const { return m_layout; }

    /// A cell without blanks around it; empty where there is none or the file says NULL.
    [[nodiscard]] std::string_view text(Field field) const;
    [[nodiscard]] std::string_view cell(int column) const;
    /// A code: `17850.0` loses its `.0` where the whole column has that form.
    [[nodiscard]] std::string_view identifier(Field field) const;
    /// Whole pieces or positions, not negative unless that is allowed.
    std::optional<qint64> integer(Field field, bool mayBeNegative = false);
    /// Minor units, not negative unless that is allowed.
    std::optional<qint64> money(Field field, bool mayBeNegative = false);
    /// Basis points from a fraction (where no cell of the column is more than 1) or a percentage.
    std::optional<qint64> percent(Field field, qint64 highestBp);
    std::optional<bool> boolean(Field field);
    /// An instant; the time from a second column where there is one.
    std::optional<Moment> moment(Field date, std::optional<Field> time = std::nullopt);
    [[nodiscard]] QString string(Field field) const;
    /// A currency column must name the book's own.
    void checkCurrency();

private:
    void rejectCell(Fault fault, Field field);
    std::optional<qint64> number(Field field, int digits, bool mayRound);
    /// Whether the last number carries no other currency than the book's.
    [[nodiscard]] bool isOurMoney();
    [[nodiscard]] const QStringList &ourSigns();

    const Layout &m_layout;
    Currency m_currency;
    QTimeZone m_zone;
    ColumnForms m_forms;
    Record m_record;
    std::optional<RowFault> m_fault;
    NumberText m_number;
    QStringList m_signs; ///< of the book's currency, when they have been asked for
    // the last instant: neighbours in a sales file share it
    std::string m_lastDateCell;
    DayOrder m_lastOrder = DayOrder::DayFirst;
    std::optional<Moment> m_lastMoment;
};

} // namespace tradebook::transfer
