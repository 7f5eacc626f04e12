// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "core/model/record.h"
#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace tradebook::db {
class Connection;
}

namespace tradebook {

/// A dated comment on a user, a product, an order or a category.
struct Note {
    NoteId id;
    RecordRef record = {}; ///< User, Product, Order or Category
    QString author = {};
    QString body = {}; ///< not empty
    QDateTime at = {}; ///< UTC
};

} // namespace tradebook

/// Synchronous, on the connection's thread; each function is one writing statement. Errors: Invalid (data: "body", value), NotFound.
namespace tradebook::repo::notes {

/// Newest first.
[[nodiscard]] Result<QList<Note>> of(db::Connection &connection, const RecordRef &record);
/// `at` is now where it is not given.
[[nodiscard]] Result<NoteId> add(db::Connection &connection, const Note &note);
[[nodiscard]] Result<void> setBody(db::Connection &connection, NoteId id, const QString &body);
[[nodiscard]] Result<void> remove(db::Connection &connection, NoteId id);

} // namespace tradebook::repo::notes
