// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/addressgaps.h"

#include "core/transfer/addresscells.h"

#include <algorithm>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

AddressForm billingForm(const Layout &layout)
{
    return hasAddress(layout, AddressForm::Billing) ? AddressForm::Billing : AddressForm::Plain;
}

bool hasGaps(const Layout &layout, AddressForm form)
{
    const AddressColumns columns = addressColumns(layout, form);
    return hasAddress(layout, form) && std::find(columns.begin(), columns.end(), 0) != columns.end();
}

} // namespace

void keepPartsOfUserAddresses(const Layout &layout, Script &script)
{
    // A recipient may come from the column of the contact or the company.
    const auto keep = [&](AddressForm form, const QString &kind) {
        if (!hasGaps(layout, form))
            return;
        const AddressColumns has = addressColumns(layout, form);
        script.run("UPDATE staged.row_addresses SET recipient = CASE WHEN ?2 THEN row_addresses.recipient "
                   "ELSE coalesce(row_addresses.recipient, known.recipient) END, "
                   "street = CASE WHEN ?3 THEN row_addresses.street ELSE known.street END, "
                   "city = CASE WHEN ?4 THEN row_addresses.city ELSE known.city END, "
                   "region = CASE WHEN ?5 THEN row_addresses.region ELSE known.region END, "
                   "postal_code = CASE WHEN ?6 THEN row_addresses.postal_code ELSE known.postal_code END, "
                   "country = CASE WHEN ?7 THEN row_addresses.country ELSE known.country END "
                   "FROM staged.rows AS owner, main.addresses AS known WHERE owner.line = row_addresses.line AND owner.user_id IS NOT NULL "
                   "AND row_addresses.kind = ?1 AND known.user_id = owner.user_id AND known.kind = ?1 AND known.is_default = 1"_sql,
            kind, has[0], has[1], has[2], has[3], has[4], has[5]);
    };
    keep(billingForm(layout), u"billing"_s);
    keep(AddressForm::Shipping, u"shipping"_s);
}

void keepPartsOfOrderAddresses(const Layout &layout, Script &script)
{
    if (const AddressForm form = billingForm(layout); hasGaps(layout, form)) {
        const AddressColumns has = addressColumns(layout, form);
        script.run("UPDATE staged.sales SET "
                   "billing_recipient = CASE WHEN ?1 THEN sales.billing_recipient ELSE known.billing_recipient END, "
                   "billing_street = CASE WHEN ?2 THEN sales.billing_street ELSE known.billing_street END, "
                   "billing_city = CASE WHEN ?3 THEN sales.billing_city ELSE known.billing_city END, "
                   "billing_region = CASE WHEN ?4 THEN sales.billing_region ELSE known.billing_region END, "
                   "billing_postal_code = CASE WHEN ?5 THEN sales.billing_postal_code ELSE known.billing_postal_code END, "
                   "billing_country = CASE WHEN ?6 THEN sales.billing_country ELSE known.billing_country END "
                   "FROM main.orders AS known WHERE known.id = sales.order_id AND sales.state < 8 "
                   "AND coalesce(sales.billing_recipient, sales.billing_street, sales.billing_city, sales.billing_region, "
                   "sales.billing_postal_code, sales.billing_country) IS NOT NULL"_sql,
            has[0], has[1], has[2], has[3], has[4], has[5]);
    }
    if (hasGaps(layout, AddressForm::Shipping)) {
        const AddressColumns has = addressColumns(layout, AddressForm::Shipping);
        script.run("UPDATE staged.sales SET "
                   "shipping_recipient = CASE WHEN ?1 THEN sales.shipping_recipient ELSE known.shipping_recipient END, "
                   "shipping_street = CASE WHEN ?2 THEN sales.shipping_street ELSE known.shipping_street END, "
                   "shipping_city = CASE WHEN ?3 THEN sales.shipping_city ELSE known.shipping_city END, "
                   "shipping_region = CASE WHEN ?4 THEN sales.shipping_region ELSE known.shipping_region END, "
                   "shipping_postal_code = CASE WHEN ?5 THEN sales.shipping_postal_code ELSE known.shipping_postal_code END, "
                   "shipping_country = CASE WHEN ?6 THEN sales.shipping_country ELSE known.shipping_country END "
                   "FROM main.orders AS known WHERE known.id = sales.order_id AND sales.state < 8 "
                   "AND coalesce(sales.shipping_recipient, sales.shipping_street, sales.shipping_city, sales.shipping_region, "
                   "sales.shipping_postal_code, sales.shipping_country) IS NOT NULL"_sql,
            has[0], has[1], has[2], has[3], has[4], has[5]);
    }
}

} // namespace tradebook::transfer
