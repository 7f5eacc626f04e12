// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/addresscells.h"

#include "core/model/country.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>

namespace tradebook::transfer {

namespace {

using Fields = std::array<Field, 7>; // recipient, street, second street line, city, region, postal code, country

constexpr std::array<Fields, 3> kFields = {
    Fields{Field::Recipient, Field::Street, Field::Street2, Field::City, Field::Region, Field::PostalCode, Field::Country},
    Fields{Field::BillingRecipient, Field::BillingStreet, Field::BillingStreet2, Field::BillingCity, Field::BillingRegion,
        Field::BillingPostalCode, Field::BillingCountry},
    Fields{Field::ShippingRecipient, Field::ShippingStreet, Field::ShippingStreet2, Field::ShippingCity, Field::ShippingRegion,
        Field::ShippingPostalCode, Field::ShippingCountry},
};

const Fields &fieldsOf(AddressForm form)
{
    return kFields[static_cast<std::size_t>(form)];
}

/// A file has few countries and many rows.
std::string countryOf(std::string_view text)
{
    thread_local std::unordered_map<std::string, std::string> known;
    const std::string key(text);
    if (const auto found = known.find(key); found != known.end())
        return found->second;
    if (known.size() > 5000)
        known.clear();
    std::string country = recognisedCountry(QString::fromStdString(key)).toStdString();
    known.emplace(key, country);
    return country;
}

} // namespace

bool AddressCells::isEmpty() const
{
    return std::all_of(parts.begin(), parts.end(), [](const std::string &part) { return part.empty(); });
}

void AddressCells::bind(StageStatement &statement, int firstColumn) const
{
    for (const std::string &part : parts)
        statement.text(firstColumn++, part);
}

void AddressCells::addTo(ContentHash &hash) const
{
    for (const std::string &part : parts)
        hash.add(part);
}

bool hasAddress(const Layout &layout, AddressForm form)
{
    const Fields &fields = fieldsOf(form);
    return std::any_of(fields.begin(), fields.end(), [&](Field field) { return layout.has(field); });
}

AddressColumns addressColumns(const Layout &layout, AddressForm form)
{
    const Fields &fields = fieldsOf(form);
    const auto has = [&](std::size_t at) { return layout.has(fields[at]) ? 1 : 0; };
    return {has(0), has(1) | has(2), has(3), has(4), has(5), has(6)};
}

AddressCells readAddress(const RowReader &reader, AddressForm form)
{
    const Fields &fields = fieldsOf(form);
    AddressCells cells;
    cells.parts[0] = reader.text(fields[0]);
    cells.parts[1] = reader.text(fields[1]);
    if (const std::string_view more = reader.text(fields[2]); !more.empty())
        cells.parts[1].append(cells.parts[1].empty() ? "" : "\n").append(more);
    cells.parts[2] = reader.text(fields[3]);
    cells.parts[3] = reader.text(fields[4]);
    cells.parts[4] = reader.text(fields[5]);
    if (const std::string_view country = reader.text(fields[6]); !country.empty())
        cells.parts[5] = countryOf(country);
    return cells;
}

AddressCells readBillingAddress(const RowReader &reader)
{
    return readAddress(reader, hasAddress(reader.layout(), AddressForm::Billing) ? AddressForm::Billing : AddressForm::Plain);
}

} // namespace tradebook::transfer
