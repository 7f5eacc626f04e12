// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/columns.h"
#include "core/transfer/script.h"

namespace tradebook::transfer {

/// A product has a price, a cost, a tax, and is active or not: nobody means 0 by an empty cell, so it says nothing about a product that is
/// there, and gives a new one what DOMAIN's rules give it. Texts, the category and the minimum can be empty: an empty cell makes them so.
/// Before the staged rows are written.
void keepWhereBlank(const Layout &layout, Script &script);

} // namespace tradebook::transfer
