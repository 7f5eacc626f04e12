// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/product.h"
#include "core/model/user.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

namespace tradebook::db {
class Connection;
}

/// Records that may be the same as one that is being typed. Synchronous, on the connection's thread; the record itself, by its id, is
/// not among them. First comes who has more in common than the name.
namespace tradebook::repo::users {

struct Similar {
    User user = {};
    QStringList fields = {}; ///< what is alike: "name", "email", "phone"
};
/// The same name folded, the same e-mail address without case, the same telephone number whatever the gaps and the country code.
[[nodiscard]] Result<QList<Similar>> similarTo(db::Connection &connection, const User &user, int limit = 5);

} // namespace tradebook::repo::users

namespace tradebook::repo::products {

struct Similar {
    Product product = {};
    QStringList fields = {}; ///< what is alike: "sku", "barcode", "name"
};
/// The same SKU without case, the same barcode, the same name folded.
[[nodiscard]] Result<QList<Similar>> similarTo(db::Connection &connection, const Product &product, int limit = 5);

} // namespace tradebook::repo::products
