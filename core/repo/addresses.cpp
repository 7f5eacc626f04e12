// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/country.h"
#include "core/model/text.h"
#include "core/repo/faults.h"
#include "core/repo/users.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::users {

namespace {

constexpr auto kColumns = "SELECT id, user_id, kind, recipient, street, city, region, postal_code, country, is_default, created_at, "
                          "updated_at FROM addresses "_sql;

QString storedName(AddressKind kind)
{
    return kind == AddressKind::Billing ? u"billing"_s : u"shipping"_s;
}

Address addressOf(const db::Row &row)
{
    return {
        .id = row.id<AddressId>(0),
        .userId = row.id<UserId>(1),
        .kind = row.text(2) == u"billing"_s ? AddressKind::Billing : AddressKind::Shipping,
        .recipient = row.text(3),
        .street = row.text(4),
        .city = row.text(5),
        .region = row.text(6),
        .postalCode = row.text(7),
        .country = row.text(8),
        .isDefault = row.boolean(9),
        .createdAt = instantFromIso(row.text(10)).value_or(QDateTime()),
        .updatedAt = instantFromIso(row.text(11)).value_or(QDateTime()),
    };
}

Result<void> storableAddress(const Address &address)
{
    return storable({{u"recipient", address.recipient}, {u"street", address.street}, {u"city", address.city}, {u"region", address.region},
        {u"postal_code", address.postalCode}, {u"country", address.country}});
}

Result<bool> hasAny(db::Connection &connection, UserId user, AddressKind kind)
{
    auto found = db::Query(connection, "SELECT 1 FROM addresses WHERE user_id = ? AND kind = ? LIMIT 1"_sql, user, storedName(kind))
                     .one([](const db::Row &row) { return row.integer(0); });
    if (!found)
        return found.error();
    return found->has_value();
}

/// Takes the mark from the present default, so that another address can have it.
Result<void> freeDefault(db::Connection &connection, UserId user, AddressKind kind, AddressId other)
{
    auto freed = db::Query(connection,
        "UPDATE addresses SET is_default = 0, updated_at = ? WHERE user_id = ? AND kind = ? AND is_default = 1 AND id <> ?"_sql, isoNow(),
        user, storedName(kind), other)
                     .run();
    if (!freed)
        return freed.error();
    return {};
}

} // namespace

Result<QList<Address>> addresses(db::Connection &connection, UserId id)
{
    auto found = db::Query(connection, kColumns + "WHERE user_id = ? ORDER BY id"_sql, id).all(addressOf);
    if (found) {
        std::stable_sort(found->begin(), found->end(), [](const Address &left, const Address &right) {
            return left.kind != right.kind ? left.kind < right.kind : left.isDefault && !right.isDefault;
        });
    }
    return found;
}

Result<Address> address(db::Connection &connection, AddressId id)
{
    auto found = db::Query(connection, kColumns + "WHERE id = ?"_sql, id).one(addressOf);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"address"_s, id);
    return **std::move(found);
}

Result<std::optional<Address>> defaultAddress(db::Connection &connection, UserId id, AddressKind kind)
{
    return db::Query(connection, kColumns + "WHERE user_id = ? AND kind = ? AND is_default = 1"_sql, id, storedName(kind)).one(addressOf);
}

Result<AddressId> addAddress(db::Connection &connection, const Address &address)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    if (auto good = storableAddress(address); !good)
        return good.error();
    const auto others = hasAny(connection, address.userId, address.kind);
    if (!others)
        return others.error();
    if (address.isDefault) {
        if (auto freed = freeDefault(connection, address.userId, address.kind, AddressId{}); !freed)
            return freed.error();
    }
    // Whoever has one address of a kind means that one: a new order must find it.
    const bool isDefault = address.isDefault || !*others;
    const auto now = isoNow();
    const auto added = db::Query(connection,
        "INSERT INTO addresses (user_id, kind, recipient, street, city, region, postal_code, country, is_default, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
        address.userId, storedName(address.kind), trimmedName(address.recipient), trimmedName(address.street), trimmedName(address.city),
        trimmedName(address.region), trimmedName(address.postalCode), recognisedCountry(address.country), isDefault, now, now)
                           .run();
    if (!added && added.error().kind == ErrorKind::StillInUse)
        return notFound(u"user"_s, address.userId); // the foreign key found nobody
    if (!added)
        return added.error();
    return AddressId{connection.lastInsertId()};
}

Result<void> updateAddress(db::Connection &connection, const Address &address)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    const auto owner = db::Query(connection, "SELECT user_id FROM addresses WHERE id = ?"_sql, address.id).one([](const db::Row &row) {
        return row.id<UserId>(0);
    });
    if (!owner)
        return owner.error();
    if (!*owner)
        return notFound(u"address"_s, address.id);
    if (address.isDefault) {
        if (auto freed = freeDefault(connection, **owner, address.kind, address.id); !freed)
            return freed.error();
    }
    return changedOne(db::Query(connection,
                          "UPDATE addresses SET kind = ?, recipient = ?, street = ?, city = ?, region = ?, postal_code = ?, country = ?, "
                          "is_default = ?, updated_at = ? WHERE id = ?"_sql,
                          storedName(address.kind), trimmedName(address.recipient), trimmedName(address.street), trimmedName(address.city),
                          trimmedName(address.region), trimmedName(address.postalCode), recognisedCountry(address.country),
                          address.isDefault, isoNow(), address.id)
                          .run(),
        u"address"_s, address.id.value);
}

Result<void> removeAddress(db::Connection &connection, AddressId id)
{
    return changedOne(db::Query(connection, "DELETE FROM addresses WHERE id = ?"_sql, id).run(), u"address"_s, id.value);
}

} // namespace tradebook::repo::users
