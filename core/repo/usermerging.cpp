// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/repo/faults.h"
#include "core/repo/jsonmerging.h"
#include "core/repo/merging.h"
#include "core/repo/users.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::users {

namespace {

constexpr auto kAlreadyThere
    = "EXISTS (SELECT 1 FROM addresses AS kept WHERE kept.user_id = ?1 AND (kept.kind, kept.recipient, kept.street, "
      "kept.city, kept.region, kept.postal_code, kept.country) = (addresses.kind, addresses.recipient, "
      "addresses.street, addresses.city, addresses.region, addresses.postal_code, addresses.country))"_sql;

/// The kept user with what it lacks.
Result<Merge> resultOf(db::Connection &connection, UserId keptId, UserId otherId)
{
    if (keptId == otherId)
        return mergedWithItself();
    const auto kept = read(connection, keptId);
    const auto other = read(connection, otherId);
    if (!kept || !other)
        return kept ? other.error() : kept.error();
    Merge merge{.result = *kept};
    const auto take = [&merge](auto &mine, const auto &theirs, bool isMissing, const QString &field) {
        if (!isMissing || mine == theirs)
            return;
        mine = theirs;
        merge.takenOver.append(field);
    };
    take(merge.result.code, other->code, !kept->code, u"code"_s);
    take(merge.result.email, other->email, !kept->email, u"email"_s);
    take(merge.result.phone, other->phone, kept->phone.isEmpty(), u"phone"_s);
    const auto preferences = mergedJson(connection, kept->preferences, other->preferences);
    if (!preferences)
        return preferences.error();
    take(merge.result.preferences, *preferences, true, u"preferences"_s);
    return merge;
}

Result<void> run(db::Connection &connection, const db::Sql &sql, const db::Values &values)
{
    auto done = db::Query(connection, sql, values).run();
    if (!done)
        return done.error();
    return {};
}

} // namespace

Result<Merge> mergePreview(db::Connection &connection, UserId kept, UserId other)
{
    auto merge = resultOf(connection, kept, other);
    if (!merge)
        return merge;
    const auto orders = db::Query(connection, "SELECT count(*) FROM orders WHERE user_id = ?"_sql, other).number();
    const auto addresses
        = db::Query(connection, "SELECT count(*) FROM addresses WHERE user_id = ?2 AND NOT "_sql + kAlreadyThere, kept, other).number();
    const auto notes = db::Query(connection, "SELECT count(*) FROM notes WHERE user_id = ?"_sql, other).number();
    if (!orders || !addresses || !notes)
        return !orders ? orders.error() : !addresses ? addresses.error() : notes.error();
    merge->orders = *orders;
    merge->addresses = *addresses;
    merge->notes = *notes;
    return merge;
}

Result<void> merge(db::Connection &connection, UserId kept, UserId other)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    auto merge = resultOf(connection, kept, other);
    if (!merge)
        return merge.error();
    const auto now = isoNow();
    return run(connection, "UPDATE orders SET user_id = ?1, updated_at = ?3 WHERE user_id = ?2"_sql, {kept, other, now})
        .andThen([&] {
            return run(connection, "DELETE FROM addresses WHERE user_id = ?2 AND "_sql + kAlreadyThere, {kept, other});
        })
        .andThen([&] {
            // The kept user's defaults stay the defaults.
            return run(connection,
                "UPDATE addresses SET user_id = ?1, is_default = is_default AND NOT EXISTS (SELECT 1 FROM addresses AS kept WHERE "
                "kept.user_id = ?1 AND kept.kind = addresses.kind AND kept.is_default = 1), updated_at = ?3 WHERE user_id = ?2"_sql,
                {kept, other, now});
        })
        .andThen([&] {
            return run(connection, "UPDATE notes SET user_id = ?1, updated_at = ?3 WHERE user_id = ?2"_sql, {kept, other, now});
        })
        // Code and e-mail address are one user's: the other goes before the kept one takes them.
        .andThen([&] { return remove(connection, other); })
        .andThen([&] { return update(connection, merge->result); });
}

} // namespace tradebook::repo::users
