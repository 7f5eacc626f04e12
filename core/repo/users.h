// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"
#include "core/model/order.h"
#include "core/model/user.h"
#include "core/result.h"

#include <QList>

namespace tradebook::db {
class Connection;
}

/// Customers and their addresses. Synchronous, on the connection's thread. Texts are trimmed, updated_at and the sort key are set here.
/// Errors of the edits: Invalid (data: field, value), Duplicate (data: field, value), NotFound (data: kind, id). An edit that fails
/// changes nothing; those marked with (T) run several statements and answer Internal outside a transaction.
namespace tradebook::repo::users {

[[nodiscard]] Result<UserId> create(db::Connection &connection, const User &user);
[[nodiscard]] Result<User> read(db::Connection &connection, UserId id);
[[nodiscard]] Result<std::optional<User>> byCode(db::Connection &connection, const QString &code);
/// Without case, as e-mail addresses are unique.
[[nodiscard]] Result<std::optional<User>> byEmail(db::Connection &connection, const QString &email);
/// Every field but the times.
[[nodiscard]] Result<void> update(db::Connection &connection, const User &user);
/// (T) A copy with its addresses; no code and no e-mail, which are one person's, and no notes.
[[nodiscard]] Result<UserId> duplicate(db::Connection &connection, UserId id);
/// StillInUse (data: "user", name) where the user stands on an order: deactivate or anonymise instead. Addresses go too.
[[nodiscard]] Result<void> remove(db::Connection &connection, UserId id);

/// (T) Wipes who the user was: name ("#7" instead, by the id), code, e-mail, telephone number, preferences, addresses, notes, drafts, and
/// the journal's images of them and of users merged into this one; inactive from then on. Orders stay as they are, the names and addresses
/// on them too: invoices are kept by law. Cannot be undone. Call nothing behind it in the same edit.
[[nodiscard]] Result<void> anonymise(db::Connection &connection, UserId id);

/// By kind, defaults first.
[[nodiscard]] Result<QList<Address>> addresses(db::Connection &connection, UserId id);
[[nodiscard]] Result<Address> address(db::Connection &connection, AddressId id);
[[nodiscard]] Result<std::optional<Address>> defaultAddress(db::Connection &connection, UserId id, AddressKind kind);
/// (T) A new default takes the place of the old one; the first address of its kind is the default, said or not.
[[nodiscard]] Result<AddressId> addAddress(db::Connection &connection, const Address &address);
/// (T) Every field but the user and the times.
[[nodiscard]] Result<void> updateAddress(db::Connection &connection, const Address &address);
[[nodiscard]] Result<void> removeAddress(db::Connection &connection, AddressId id);

struct RecentOrder {
    OrderId id;
    QString number;
    OrderKind kind = OrderKind::Sale;
    OrderStatus status = OrderStatus::Pending;
    QDate businessDate;
    Money total; ///< negative for a return
};

/// What a customer has ordered so far. Cancelled orders count nowhere but in `recent`.
struct OrderSummary {
    qint64 count = 0; ///< sales and returns
    Money total; ///< sales less returns
    Money average; ///< total / count, half up
    std::optional<QDate> last;
    QList<RecentOrder> recent; ///< newest first
};
[[nodiscard]] Result<OrderSummary> orderSummary(db::Connection &connection, UserId id, int recentOrders = 5);

} // namespace tradebook::repo::users
