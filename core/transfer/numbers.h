// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/fault.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace tradebook::transfer {

/// One cell read: its value, or why not. Not a Result: it is part of a row's verdict, never an error of the program.
template<class T>
using Reading = tl::expected<T, Fault>;

/// A cell that may be a number: digits and marks without sign, currency, percent sign and white space. `_` stands for a space or
/// apostrophe between groups.
struct NumberText {
    std::string body;
    bool negative = false;
    bool percent = false;
    char endMark = 0; ///< the decimal mark of `12,-` and `12.--`, which have a dash for the digits behind it
    std::string currency; ///< three letters where the cell carries a code (`EUR 2,50`)
    std::string sign; ///< where it carries one (`2,50 €`); ¤, which means any, is left out

    [[nodiscard]] bool hasCurrency() const { return !currency.empty() || !sign.empty(); }
};

/// False where the cell is no number in any writing. Reuses text's memory.
[[nodiscard]] bool splitNumber(std::string_view cell, NumberText &text);

/// What one number says about the decimal mark of its column.
enum class MarkHint {
    None, ///< no mark, or `1.234`, which may be either
    Point,
    Comma,
};
[[nodiscard]] MarkHint markHint(const NumberText &text);
/// 1 at most, whatever the mark: the column may be a fraction.
[[nodiscard]] bool isAtMostOne(const NumberText &text);

/// value × 10^digits; zeros beyond are dropped. Faults: BadNumber, TooManyDigits, TooLarge.
[[nodiscard]] Reading<qint64> scaled(const NumberText &text, char decimalMark, int digits);
/// The same, rounded half up where there are more digits.
[[nodiscard]] Reading<qint64> scaledAndRounded(const NumberText &text, char decimalMark, int digits);

} // namespace tradebook::transfer
