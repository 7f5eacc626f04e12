// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tradebook {

/// A customer. `code` is the merchant's own number for the person; code and e-mail are unique where given (the e-mail without case).
struct User {
    UserId id;
    std::optional<QString> code = std::nullopt;
    QString name = {}; ///< trimmed, not empty
    std::optional<QString> email = std::nullopt;
    QString phone = {};
    bool isActive = true;
    QString preferences = QStringLiteral("{}"); ///< a JSON object, as text
    QDateTime createdAt = {}; ///< UTC
    QDateTime updatedAt = {}; ///< UTC
};

enum class AddressKind { Billing, Shipping };

/// An address of a user. A user has at most one default address of each kind.
struct Address {
    AddressId id;
    UserId userId;
    AddressKind kind = AddressKind::Billing;
    QString recipient = {};
    QString street = {};
    QString city = {};
    QString region = {};
    QString postalCode = {};
    QString country = {}; ///< free text, ISO 3166 alpha-2 where recognised
    bool isDefault = false;
    QDateTime createdAt = {}; ///< UTC
    QDateTime updatedAt = {}; ///< UTC
};

} // namespace tradebook
