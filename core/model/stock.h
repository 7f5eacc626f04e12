// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tradebook {

/// The stock of one product, in pieces. Placing an order needs `available`, shipping it needs `onHand`.
struct StockLevel {
    ProductId productId;
    qint64 onHand = 0; ///< never negative
    qint64 reserved = 0; ///< on sale orders that are pending or processing

    [[nodiscard]] qint64 available() const { return onHand - reserved; }
};

/// One change of a product's stock; append-only, so that "why is this 7?" has an answer.
struct StockMove {
    StockMoveId id;
    ProductId productId;
    qint64 delta = 0; ///< pieces, not 0
    QString reason = {}; ///< a stable word, e.g. "shipped", "returned", "counted", "received"
    std::optional<OrderItemId> orderItemId = std::nullopt;
    QString note = {};
    QDateTime at = {}; ///< UTC
};

} // namespace tradebook
