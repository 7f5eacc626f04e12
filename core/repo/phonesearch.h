// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace tradebook::db {
class Connection;
}

namespace tradebook::repo {
class ScanBudget;
}

/// Telephone numbers, whatever the gaps in them. No index knows their digits: one look through all of them. Internal to the room.
namespace tradebook::repo {

/// The digits without the zeros that stand for a country or a town.
[[nodiscard]] QString ownDigits(const QString &phone);
/// Whether two numbers are one, with and without a country code: from six digits on.
[[nodiscard]] bool isSameNumber(const QString &left, const QString &right);

/// The digits to look for where the text is a telephone number as people write them, or a part of one, without the zeros that stand for
/// the country; else nothing. From four digits on.
[[nodiscard]] QString typedNumber(const QString &text);

/// Users whose number has these digits somewhere, as far as the budget goes.
[[nodiscard]] Result<QList<UserId>> usersWithDigits(db::Connection &connection, const QString &digits, int limit, ScanBudget &budget);
/// Users who have this number.
[[nodiscard]] Result<QList<UserId>> usersWithNumber(db::Connection &connection, const QString &phone, int limit);

} // namespace tradebook::repo
