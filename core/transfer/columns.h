// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/fields.h"
#include "core/transfer/survey.h"

#include <array>

namespace tradebook::transfer {

/// Which column of a file is which field.
class Layout {
public:
    [[nodiscard]] bool has(Field field) const { return column(field) >= 0; }
    /// The column of a field; -1 where the file has none.
    [[nodiscard]] int column(Field field) const { return m_columns[static_cast<std::size_t>(field)]; }
    /// Columns without a field, in the order of the file: attributes of products, else ignored and named.
    [[nodiscard]] const QList<int> &others() const { return m_others; }
    /// Columns that --map or the profile leaves out.
    [[nodiscard]] const QList<int> &leftOut() const { return m_leftOut; }
    /// How many cells a row must have, and may have at most (cells beyond are blank).
    [[nodiscard]] std::size_t leastCells() const { return m_leastCells; }
    [[nodiscard]] std::size_t mostCells() const { return m_mostCells; }

private:
    friend class LayoutFinder;
    std::array<int, kFieldCount> m_columns{};
    QList<int> m_others;
    QList<int> m_leftOut;
    std::size_t m_leastCells = 0;
    std::size_t m_mostCells = 0;
};

/// Gives the columns their fields: first what the person said (--map), then the profile, then the names of the columns, and where a name
/// may mean two things, the cells.
/// Errors: Import with UnknownColumn, UnknownField, UnknownProfile, FieldTwice, MissingColumns.
[[nodiscard]] Result<Layout> findLayout(const ImportRequest &request, const Survey &survey);

/// A layout that may not do yet: of each of `missing` one field is needed.
struct Attempt {
    Layout layout;
    QList<QList<Field>> missing;
};
/// Errors: those of findLayout(), without MissingColumns.
[[nodiscard]] Result<Attempt> tryLayout(const ImportRequest &request, const Survey &survey);

} // namespace tradebook::transfer
