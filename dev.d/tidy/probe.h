// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

inline std::size_t lengthOf(std::string text) // finding: performance-unnecessary-value-param
{
    return text.size();
}
