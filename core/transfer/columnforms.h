// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/columns.h"
#include "core/transfer/dates.h"

#include <array>
#include <string_view>

namespace tradebook::transfer {

/// How the cells of one column are written.
struct ColumnForm {
    char decimalMark = '.';
    bool isFraction = false; ///< 0.15 for 15 %
    bool dropPointZero = false; ///< 17850.0 for 17850
    DayOrder dayOrder = DayOrder::DayFirst;
};

/// The writing of each column that is a field, as all cells of the file together suggest it.
class ColumnForms {
public:
    ColumnForms(const Layout &layout, const Survey &survey);
    [[nodiscard]] const ColumnForm &of(Field field) const { return m_forms[static_cast<std::size_t>(field)]; }
    /// Whether a cell is a word by which this file says that there is nothing.
    [[nodiscard]] bool isEmptyWord(std::string_view cell) const
    {
        return (m_nullIsEmpty && cell == "NULL") || (m_backslashNIsEmpty && cell == "\\N");
    }

private:
    std::array<ColumnForm, kFieldCount> m_forms;
    bool m_nullIsEmpty;
    bool m_backslashNIsEmpty;
};

/// The decimal mark where no number tells.
[[nodiscard]] char likelyDecimalMark(const Dialect &dialect);
/// Whether cells of this type are numbers.
[[nodiscard]] bool isNumeric(FieldType type);

} // namespace tradebook::transfer
