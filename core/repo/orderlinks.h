// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "core/model/money.h"
#include "core/model/orderstatus.h"
#include "core/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// Which orders belong together: a sale and what came back of it. Synchronous, on the connection's thread.
namespace tradebook::repo::orders {

struct LinkedOrder {
    OrderId id;
    QString number = {};
    OrderStatus status = OrderStatus::Pending;
    QDate businessDate = {};
    Money total = {}; ///< positive, of a return too
};

/// The returns of this sale, cancelled ones too, the oldest first.
[[nodiscard]] Result<QList<LinkedOrder>> returnsOf(db::Connection &connection, OrderId sale);
/// The sale that this return refers to; absent for a sale and for a return that refers to none.
[[nodiscard]] Result<std::optional<LinkedOrder>> saleOf(db::Connection &connection, OrderId back);

} // namespace tradebook::repo::orders
