// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/model/id.h"
#include "core/model/money.h"
#include "core/model/orderstatus.h"
#include "core/model/record.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>
#include <variant>

namespace tradebook::db {
class Connection;
}

/// One edit of many records. Synchronous, on the connection's thread. The preview reads only and may run on a reader.
namespace tradebook::edit {

/// Prices by percent and amount, rounded half up, then to the book's price step (book setting "price_step", minor units, 1 at first).
struct PriceStep {
    int percentBp = 0;
    Money amount = {};
};
struct CategoryStep {
    std::optional<CategoryId> category; ///< absent: no category
};
struct ActiveStep {
    bool isActive = true;
};
struct StatusStep {
    OrderStatus status = OrderStatus::Processing;
};
/// A tag is a text in the list "tags" of a product's attributes or a user's preferences.
struct TagStep {
    QString add = {};
    QString remove = {};
};

struct Bulk {
    RecordKind kind = RecordKind::Product; ///< Product, User or Order
    QList<qint64> ids;
    std::variant<PriceStep, CategoryStep, ActiveStep, StatusStep, TagStep> step;
};

struct PreviewRow {
    qint64 id = 0;
    QString code = {}; ///< SKU, order number or the user's code
    QString name = {};
    QVariant before = {}; ///< as edit::Field values; a status by its stored name
    QVariant after = {};
    std::optional<Error> refusal = std::nullopt; ///< why this one stays as it is
};
struct Preview {
    qint64 changing = 0;
    qint64 same = 0;
    qint64 refused = 0;
    QList<PreviewRow> rows; ///< refused ones first, then changing ones; at most `limit`
};
[[nodiscard]] Result<Preview> preview(db::Connection &connection, const Bulk &bulk, int limit = 200);

/// Changes those that the preview calls changing, refused ones stay; the number of changed records. Needs a transaction.
[[nodiscard]] Result<qint64> apply(db::Connection &connection, const Bulk &bulk);

/// What the edit is called: "Raise 12 prices by 5 %".
[[nodiscard]] Action actionOf(const Bulk &bulk, const Preview &preview);

} // namespace tradebook::edit
