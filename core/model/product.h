// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "core/model/money.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tradebook {

/// Something the shop sells. Its stock stands apart (stock.h).
struct Product {
    ProductId id;
    QString sku = {}; ///< case-sensitive, trimmed, not empty, unique
    QString name = {}; ///< trimmed, not empty
    QString description = {};
    std::optional<QString> barcode = std::nullopt;
    Money price = {}; ///< minor units
    Money cost = {}; ///< minor units
    int taxBp = 0; ///< basis points
    std::optional<qint64> minimumStock = std::nullopt; ///< pieces; absent: the nearest ancestor category's
    std::optional<CategoryId> categoryId = std::nullopt;
    bool isActive = true;
    QString attributes = QStringLiteral("{}"); ///< a JSON object, as text
    QDateTime createdAt = {}; ///< UTC
    QDateTime updatedAt = {}; ///< UTC
};

} // namespace tradebook
