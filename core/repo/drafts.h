// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// Unfinished records, kept through a crash: travel with the book, are not journaled. Names are "user", "product", "category" and
/// "order/<uuid>". Synchronous, on the connection's thread.
namespace tradebook::repo::drafts {

[[nodiscard]] Result<void> save(db::Connection &connection, const QString &name, const QJsonObject &draft);
[[nodiscard]] Result<std::optional<QJsonObject>> read(db::Connection &connection, const QString &name);
/// Names that begin so, the oldest first.
[[nodiscard]] Result<QStringList> named(db::Connection &connection, const QString &begin);
/// None there is no error.
[[nodiscard]] Result<void> remove(db::Connection &connection, const QString &name);

} // namespace tradebook::repo::drafts
