// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tradebook::transfer {

/// Without white space and invisible marks at both ends, as model/text's trimmedName() but on the bytes of UTF-8.
[[nodiscard]] std::string_view trimmed(std::string_view cell);

} // namespace tradebook::transfer
