// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tradebook {

/// A node of the category tree. Siblings may share a name; `position` orders them.
struct Category {
    CategoryId id;
    std::optional<CategoryId> parentId = std::nullopt; ///< absent: a root
    std::optional<QString> code = std::nullopt;
    QString name = {}; ///< trimmed, not empty
    QString description = {};
    qint64 position = 0;
    std::optional<qint64> minimumStock = std::nullopt; ///< pieces; what products below inherit
    QDateTime createdAt = {}; ///< UTC
    QDateTime updatedAt = {}; ///< UTC
};

} // namespace tradebook
