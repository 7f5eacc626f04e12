// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

namespace tradebook::test {

struct ShopSize {
    int users = 60;
    int categories = 25;
    int products = 80;
    int orders = 300;
};

/// Fills a book with random records written straight into the tables: repeated names and amounts, absent values, every status, sales and
/// returns, walk-ins, accents. The same for the same seed.
void fillRandomly(db::Connection &writer, quint32 seed, const ShopSize &size = {});

} // namespace tradebook::test
