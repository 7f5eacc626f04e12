// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/productblanks.h"

namespace tradebook::transfer {

using namespace db::literals;

void keepWhereBlank(const Layout &layout, Script &script)
{
    const auto has = [&](Field field, Field other) { return layout.has(field) || layout.has(other) ? 1 : 0; };
    // A field without a column of its own stays anyway.
    script.run("UPDATE staged.rows AS given SET price = coalesce(given.price, (SELECT price FROM main.products WHERE sku = given.sku)), "
               "cost = coalesce(given.cost, (SELECT cost FROM main.products WHERE sku = given.sku)), "
               "tax_bp = coalesce(given.tax_bp, (SELECT tax_bp FROM main.products WHERE sku = given.sku)), "
               "is_active = coalesce(given.is_active, (SELECT is_active FROM main.products WHERE sku = given.sku)) "
               "WHERE (?1 AND given.price IS NULL) OR (?2 AND given.cost IS NULL) OR (?3 AND given.tax_bp IS NULL) "
               "OR (?4 AND given.is_active IS NULL)"_sql,
        has(Field::Price, Field::Price), has(Field::Cost, Field::Cost), has(Field::Tax, Field::TaxBp),
        has(Field::IsActive, Field::Discontinued));
}

} // namespace tradebook::transfer
