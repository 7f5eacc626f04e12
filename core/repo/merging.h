// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/product.h"
#include "core/model/user.h"
#include "core/result.h"

#include <QStringList>

namespace tradebook::db {
class Connection;
}

/// Making one record of two that mean the same. Synchronous, on the connection's thread. Errors: NotFound, Rule where both are one record.
/// The previews read only; merge() needs a transaction and answers Internal outside one. What it does is undone like any edit.
namespace tradebook::repo::users {

struct Merge {
    User result = {}; ///< the kept user as it will be
    QStringList takenOver = {}; ///< its fields that come from the other
    qint64 orders = 0; ///< that change hands
    qint64 addresses = 0; ///< that come along; those that the kept user has already do not
    qint64 notes = 0;
};
[[nodiscard]] Result<Merge> mergePreview(db::Connection &connection, UserId kept, UserId other);
/// The other's orders, addresses and notes become the kept user's, who also gets what it lacks (code, e-mail, telephone number,
/// preferences; a null among these counts as lacking); the other is deleted. The addresses frozen on orders stay.
[[nodiscard]] Result<void> merge(db::Connection &connection, UserId kept, UserId other);

} // namespace tradebook::repo::users

namespace tradebook::repo::products {

struct Merge {
    Product result = {}; ///< the kept product as it will be
    QStringList takenOver = {}; ///< its fields that come from the other
    qint64 lines = 0; ///< of orders, that change hands; SKU and name on them stay as they were sold
    qint64 onHand = 0; ///< pieces of both together
    qint64 reserved = 0;
    qint64 notes = 0;
};
[[nodiscard]] Result<Merge> mergePreview(db::Connection &connection, ProductId kept, ProductId other);
/// The other's order lines and notes become the kept product's, and its whole ledger is written again for the kept one, move by move with
/// the times and reasons they had, so that the stock of both is explained; what the kept one lacks is taken over (barcode, description,
/// cost, category, minimum, attributes, photo); the other is deleted.
[[nodiscard]] Result<void> merge(db::Connection &connection, ProductId kept, ProductId other);

} // namespace tradebook::repo::products
