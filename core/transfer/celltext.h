// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tradebook::transfer {

/// Without white space and invisible marks at both ends, as model/text's trimmedName() but on the bytes of UTF-8.
[[nodiscard]] std::string_view trimmed(std::string_view cell);

/// Whether a spreadsheet would reckon with this text: behind white space and apostrophes stands a sign that begins a formula. Out of the
/// program such a text goes with an apostrophe before it, the mark of spreadsheets for "this is a text".
[[nodiscard]] bool looksLikeFormula(std::string_view text);
/// Without that mark: what was copied out comes in as it was.
[[nodiscard]] std::string_view withoutTextMark(std::string_view cell);

} // namespace tradebook::transfer
