// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/csvreader.h"

#include <string_view>

namespace tradebook::transfer {

/// Finds the delimiter (comma, semicolon, tab or bar) from the beginning of a text: the one by which most rows have as many cells as the
/// first, and more than one. A comma where nothing divides. `whole` tells that the text is not cut.
[[nodiscard]] Dialect detectDialect(std::string_view beginning, bool whole);

} // namespace tradebook::transfer
