// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tradebook::transfer {

/// UTF-8 text as a JSON string, quotes included.
[[nodiscard]] std::string jsonText(std::string_view text);

} // namespace tradebook::transfer
