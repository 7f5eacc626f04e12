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

/// Synchronous, on the connection's thread; each function is one writing statement but replaceBody().
/// Errors: Invalid (data: "body", value), NotFound.
namespace tradebook::repo::notes {

/// Newest first.
[[nodiscard]] Result<QList<Note>> of(db::Connection &connection, const RecordRef &record);
/// `at` is now where it is not given.
[[nodiscard]] Result<NoteId> add(db::Connection &connection, const Note &note);
[[nodiscard]] Result<void> setBody(db::Connection &connection, NoteId id, const QString &body);
/// Writes `after` where the note still has the body `before`; Conflict (data: "body", the body now) where it has another one that is not
/// `after` either. Needs a transaction.
[[nodiscard]] Result<void> replaceBody(db::Connection &connection, NoteId id, const QString &before, const QString &after);
[[nodiscard]] Result<void> remove(db::Connection &connection, NoteId id);

} // namespace tradebook::repo::notes
