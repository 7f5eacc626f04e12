// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/rowreader.h"

#include <string>

namespace tradebook::transfer {

/// One line of an order as its row has it. Amounts in minor units.
struct LineCells {
    std::string sku;
    qint64 position = 0;
    qint64 quantity = 0; ///< pieces, positive
    bool isNegative = false;
    qint64 price = 0;
    qint64 discountBp = 0;
    qint64 taxBp = 0;
    qint64 total = 0; ///< by the rule of the book
};

/// Faults go to the reader. `row`: the place of the line where the file does not tell it.
[[nodiscard]] LineCells readLine(RowReader &reader, qint64 row, const Currency &currency);

} // namespace tradebook::transfer
