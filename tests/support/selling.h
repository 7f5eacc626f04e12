// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::test {

/// A shelf that is sold out piece by piece by several threads through one Store and by another program at the same time, while both of the
/// store's readers and a third process look on. What went wrong: an edit that failed (517 would be one), a snapshot whose sums do not
/// agree, a piece too many or too few. Empty when nothing did.
[[nodiscard]] QString sellOut(int threads, int each);

} // namespace tradebook::test
