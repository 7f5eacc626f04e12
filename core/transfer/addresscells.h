// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/kindimport.h"

#include <array>
#include <string>

namespace tradebook::transfer {

enum class AddressForm { Plain, Billing, Shipping };

/// An address of one row: recipient, street, city, region, postal code, country (ISO alpha-2 where recognised).
struct AddressCells {
    std::array<std::string, 6> parts;

    [[nodiscard]] bool isEmpty() const;
    /// Binds the six parts from a column on; all NULL where there is no address.
    void bind(StageStatement &statement, int firstColumn) const;
    void addTo(ContentHash &hash) const;
};

[[nodiscard]] bool hasAddress(const Layout &layout, AddressForm form);
/// For each part of an address whether the file has a column for it; 1 and 0, as a question to the book takes them.
using AddressColumns = std::array<int, 6>;
[[nodiscard]] AddressColumns addressColumns(const Layout &layout, AddressForm form);
/// The plain columns stand for the billing address where there are no billing columns of their own.
[[nodiscard]] AddressCells readAddress(const RowReader &reader, AddressForm form);
[[nodiscard]] AddressCells readBillingAddress(const RowReader &reader);

} // namespace tradebook::transfer
