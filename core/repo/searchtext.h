// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What a person typed, as the search indexes are asked for it. Pure. Internal to the room.
namespace tradebook::repo {

/// A question for FTS5: rows that have a word beginning with each word of the text, in any column. Every word is quoted, so that AND, NEAR,
/// quotes, stars and minus signs are text like any other. Absent where no letter or digit is in it.
[[nodiscard]] std::optional<QString> wordsBeginning(const QString &text);
/// The same for one column that begins with the text as a whole.
[[nodiscard]] std::optional<QString> columnBeginning(const QString &column, const QString &text);

/// The first text behind all that begin with this one: the end of an index range. U+10FFFF sorts behind every letter.
[[nodiscard]] QString endOfRange(const QString &begin);

} // namespace tradebook::repo
