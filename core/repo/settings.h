// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// The book's own facts are edited as RecordKind::Book (core/edit/fields.h); what has no column stands here, a JSON value by name, in the
/// table `settings`, which is not journaled. Synchronous, on the connection's thread.
namespace tradebook::repo::settings {

[[nodiscard]] Result<std::optional<QJsonValue>> value(db::Connection &connection, const QString &name);
[[nodiscard]] Result<void> setValue(db::Connection &connection, const QString &name, const QJsonValue &value);

/// New prices of a bulk edit are multiples of this ("price_step"), minor units, at least 1.
[[nodiscard]] Result<Money> priceStep(db::Connection &connection);

/// What bounds the journal ("journal_days", "journal_bytes").
struct JournalBounds {
    int days = 365;
    qint64 bytes = 256LL * 1024 * 1024;
};
[[nodiscard]] Result<JournalBounds> journalBounds(db::Connection &connection);

/// What stands at the foot of printed pages ("footer").
[[nodiscard]] Result<QString> footer(db::Connection &connection);

/// The shop's picture on printed pages ("logo", in base64): the bytes of an image file as it was chosen; empty for none. What an image is
/// this room does not know. setLogo: Overflow (data: "logo") for more than kLargestLogo bytes.
inline constexpr qint64 kLargestLogo = 1024LL * 1024;
[[nodiscard]] Result<QByteArray> logo(db::Connection &connection);
[[nodiscard]] Result<void> setLogo(db::Connection &connection, const QByteArray &image);

} // namespace tradebook::repo::settings
