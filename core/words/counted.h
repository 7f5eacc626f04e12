// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>

namespace tradebook::words {

/// A count as tr() takes it for the plural of a sentence; what is more than it can count has the plural of the most.
[[nodiscard]] constexpr int counted(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace tradebook::words
