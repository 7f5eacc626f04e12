// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/columns.h"
#include "core/transfer/script.h"

namespace tradebook::transfer {

/// What a file has no column for stays as the book has it: the other parts of an address that a row says only a part of. On the writer,
/// when it is known which records the staged rows are, and before they are compared.
/// `staged.row_addresses`, beside the default addresses of their users.
void keepPartsOfUserAddresses(const Layout &layout, Script &script);
/// `staged.sales`, beside the addresses of their orders.
void keepPartsOfOrderAddresses(const Layout &layout, Script &script);

} // namespace tradebook::transfer
