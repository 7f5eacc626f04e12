// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/model/product.h"
#include "core/result.h"

/// How a product goes into its row and comes out. Internal to the room.
namespace tradebook::repo::products {

using db::operator""_sql;

inline constexpr auto kSelect = "SELECT id, sku, name, description, barcode, price, cost, tax_bp, minimum_stock, category_id, is_active, "
                                "attributes, created_at, updated_at FROM products "_sql;
[[nodiscard]] Product productOf(const db::Row &row);

/// The product as it will be stored; Invalid where it cannot be.
[[nodiscard]] Result<Product> checked(Product product);
/// SKU, name, name_key, description, barcode, price, cost, tax_bp, minimum_stock, category_id, is_active, attributes
[[nodiscard]] db::Values storedFields(const Product &product);

} // namespace tradebook::repo::products
