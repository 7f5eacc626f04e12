// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"
#include "core/transfer/columnforms.h"

#include <QHash>

#include <string>
#include <string_view>

namespace tradebook::transfer {

/// Writes the cells of a file so that a file of only some of its rows is read as the whole was: what a cell means by the other cells of its
/// column alone (3/4/2024, 1.234, a discount of 0.5) is written out (2024-03-04, 1234, 50%). All else, and what is no date or number there,
/// stays as it is.
class PlainCells {
public:
    PlainCells(const Layout &layout, const Survey &survey, const Currency &currency);
    [[nodiscard]] std::string written(int column, std::string_view cell) const;

private:
    [[nodiscard]] std::string number(Field field, std::string_view cell) const;
    [[nodiscard]] std::string percent(Field field, std::string_view cell) const;
    [[nodiscard]] std::string date(Field field, std::string_view cell) const;

    QHash<int, Field> m_fields;
    ColumnForms m_forms;
    char m_likelyMark;
    int m_moneyDigits;
};

} // namespace tradebook::transfer
