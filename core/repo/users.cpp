// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/users.h"

#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/model/orderstatus.h"
#include "core/model/text.h"
#include "core/repo/faults.h"

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::users {

namespace {

constexpr auto kColumns = "SELECT id, code, name, email, phone, is_active, preferences, created_at, updated_at FROM users "_sql;

User userOf(const db::Row &row)
{
    return {
        .id = row.id<UserId>(0),
        .code = row.maybeText(1),
        .name = row.text(2),
        .email = row.maybeText(3),
        .phone = row.text(4),
        .isActive = row.boolean(5),
        .preferences = row.text(6),
        .createdAt = instantFromIso(row.text(7)).value_or(QDateTime()),
        .updatedAt = instantFromIso(row.text(8)).value_or(QDateTime()),
    };
}

/// The user as it will be stored; Invalid where it cannot be.
Result<User> checked(User user)
{
    auto name = requiredText(u"name"_s, user.name);
    if (!name)
        return name.error();
    auto preferences = jsonObject(u"preferences"_s, user.preferences);
    if (!preferences)
        return preferences.error();
    user.name = *name;
    user.code = optionalText(user.code);
    user.email = optionalText(user.email);
    user.phone = trimmedName(user.phone);
    auto good = storable({{u"name", user.name}, {u"code", user.code.value_or(QString())}, {u"email", user.email.value_or(QString())},
        {u"phone", user.phone}, {u"preferences", *preferences}});
    if (!good)
        return good.error();
    user.preferences = *preferences;
    if (user.email && !isEmail(*user.email))
        return invalid(u"email"_s, *user.email);
    return user;
}

Error named(const Error &error, const User &user)
{
    return withValue(error, {{u"code"_s, user.code.value_or(QString())}, {u"email"_s, user.email.value_or(QString())}});
}

db::Value phoneOf(const User &user)
{
    return user.phone.isEmpty() ? db::Value(nullptr) : db::Value(user.phone);
}

} // namespace

Result<UserId> create(db::Connection &connection, const User &user)
{
    const auto good = checked(user);
    if (!good)
        return good.error();
    const auto now = isoNow();
    auto inserted = db::Query(connection,
        "INSERT INTO users (code, name, name_key, email, phone, is_active, preferences, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
        good->code, good->name, fold(good->name), good->email, phoneOf(*good), good->isActive, good->preferences, now, now)
                        .run();
    if (!inserted)
        return named(inserted.error(), *good);
    return UserId{connection.lastInsertId()};
}

Result<User> read(db::Connection &connection, UserId id)
{
    auto found = db::Query(connection, kColumns + "WHERE id = ?"_sql, id).one(userOf);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"user"_s, id);
    return **std::move(found);
}

Result<std::optional<User>> byCode(db::Connection &connection, const QString &code)
{
    return db::Query(connection, kColumns + "WHERE code = ?"_sql, trimmedName(code)).one(userOf);
}

Result<std::optional<User>> byEmail(db::Connection &connection, const QString &email)
{
    return db::Query(connection, kColumns + "WHERE email = ?"_sql, trimmedName(email)).one(userOf);
}

Result<void> update(db::Connection &connection, const User &user)
{
    const auto good = checked(user);
    if (!good)
        return good.error();
    const auto updated = db::Query(connection,
        "UPDATE users SET code = ?, name = ?, name_key = ?, email = ?, phone = ?, is_active = ?, preferences = ?, updated_at = ? "
        "WHERE id = ?"_sql,
        good->code, good->name, fold(good->name), good->email, phoneOf(*good), good->isActive, good->preferences, isoNow(), good->id)
                             .run();
    if (!updated)
        return named(updated.error(), *good);
    return changedOne(updated, u"user"_s, good->id.value);
}

Result<UserId> duplicate(db::Connection &connection, UserId id)
{
    if (auto open = needsTransaction(connection); !open)
        return open.error();
    auto user = read(connection, id);
    if (!user)
        return user.error();
    user->code.reset();
    user->email.reset();
    const auto copy = create(connection, *user);
    if (!copy)
        return copy;
    const auto now = isoNow();
    auto addresses = db::Query(connection,
        "INSERT INTO addresses (user_id, kind, recipient, street, city, region, postal_code, country, is_default, created_at, updated_at) "
        "SELECT ?1, kind, recipient, street, city, region, postal_code, country, is_default, ?2, ?2 FROM addresses WHERE user_id = ?3 "
        "ORDER BY id"_sql,
        *copy, now, id)
                         .run();
    if (!addresses)
        return addresses.error();
    return copy;
}

Result<void> remove(db::Connection &connection, UserId id)
{
    const auto user = read(connection, id);
    if (!user)
        return user.error();
    const auto removed = db::Query(connection, "DELETE FROM users WHERE id = ?"_sql, id).run();
    if (!removed && removed.error().kind == ErrorKind::StillInUse)
        return stillInUse(u"user"_s, user->name);
    return changedOne(removed, u"user"_s, id.value);
}

Result<OrderSummary> orderSummary(db::Connection &connection, UserId id, int recentOrders)
{
    OrderSummary summary;
    bool exists = false;
    auto sums = db::Query(connection, "SELECT orders, total, last_business_date FROM customer_sales WHERE user_id = ?"_sql, id)
                    .forEach([&](const db::Row &row) {
                        exists = true;
                        summary.count = row.integer(0);
                        summary.total = {row.integer(1)};
                        summary.last = dateFromIso(row.text(2));
                    });
    if (!sums)
        return sums.error();
    if (!exists)
        return notFound(u"user"_s, id);
    if (summary.count > 0) {
        const auto average = scale(summary.total, 1, summary.count);
        if (!average)
            return average.error();
        summary.average = *average;
    }
    auto recent = db::Query(connection,
        "SELECT id, number, kind, status, business_date, CASE kind WHEN 'return' THEN -total ELSE total END "
        "FROM orders WHERE user_id = ? ORDER BY placed_at DESC, id DESC LIMIT ?"_sql,
        id, recentOrders)
                      .all([](const db::Row &row) {
                          return RecentOrder{row.id<OrderId>(0), row.text(1), orderKindFrom(row.text(2)).value_or(OrderKind::Sale),
                              orderStatusFrom(row.text(3)).value_or(OrderStatus::Pending), dateFromIso(row.text(4)).value_or(QDate()),
                              Money{row.integer(5)}};
                      });
    if (!recent)
        return recent.error();
    summary.recent = *std::move(recent);
    return summary;
}

} // namespace tradebook::repo::users
