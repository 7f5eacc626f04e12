// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tradebook {

/// A percentage in hundredths of a percent: 2000 basis points are 20 %, 10000 the whole. Discounts lie between 0 and kWholeBp, tax
/// rates may be higher.
inline constexpr int kWholeBp = 10000;

[[nodiscard]] constexpr bool isDiscountBp(int bp)
{
    return bp >= 0 && bp <= kWholeBp;
}
[[nodiscard]] constexpr bool isTaxBp(int bp)
{
    return bp >= 0 && bp <= 10 * kWholeBp;
}

} // namespace tradebook
