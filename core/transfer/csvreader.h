// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <functional>
#include <span>
#include <string_view>

namespace tradebook::transfer {

class TextSource;

/// How quotes are read. Strict is RFC 4180. Spaced is that with blanks around a quoted field (`1, "a"`). Lenient lets a quote stand inside
/// an unquoted field (5" nail). Off reads it as any character.
enum class Quoting { Strict, Spaced, Lenient, Off };

/// The form of one CSV file.
struct Dialect {
    char delimiter = ',';
    Quoting quoting = Quoting::Strict;
    bool separatorLine = false; ///< the first line is Excel's `sep=;` and no header
};

/// One row: the line of the file on which it begins (from 1) and its cells, as UTF-8, valid inside the callback.
struct Record {
    qint64 line = 0;
    std::span<const std::string_view> cells = {};
};

inline constexpr std::size_t kLongestField = 1024 * 1024;
inline constexpr std::size_t kLongestRow = 16 * 1024 * 1024;
inline constexpr std::size_t kMostColumns = 10'000;

using Pieces = std::function<Result<std::string_view>()>;
using Visit = std::function<Result<bool>(const Record &)>;

/// Reads the rows of a text that comes in pieces (empty at the end), in order; empty lines are no rows. visit returns false to stop.
/// Memory is bounded by the limits above, whatever the file.
/// Errors: Import with NulByte, BadBytes, FieldTooLong, RowTooLong, TooManyColumns, UnclosedQuote, StrayQuote, each with its line; those
/// of the pieces and of visit.
[[nodiscard]] Result<void> readCsv(const Pieces &pieces, const Dialect &dialect, const Visit &visit);
/// The same from the beginning of a file.
[[nodiscard]] Result<void> readCsv(TextSource &source, const Dialect &dialect, const Visit &visit);
/// The same from memory.
[[nodiscard]] Result<void> readCsv(std::string_view text, const Dialect &dialect, const Visit &visit);

} // namespace tradebook::transfer
