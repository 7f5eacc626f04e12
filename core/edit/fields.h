// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QVariant>
#include <QVariantMap>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// Editing one record field by field, as forms and lists do it: every field of every kind by the schema's column name. Synchronous, on
/// the connection's thread.
namespace tradebook::edit {

enum class FieldType {
    Text, ///< one line
    LongText, ///< several lines
    Money, ///< qint64 minor units
    BasisPoints, ///< int
    Integer, ///< qint64
    Boolean,
    Category, ///< qint64 id
    User, ///< qint64 id
    Date, ///< QString yyyy-MM-dd
    Instant, ///< QString ISO 8601 UTC with milliseconds
    Choice, ///< QString, one of `choices`
    Json, ///< QString, a JSON object
};

/// A field that a person may edit. Its value is a QVariant of the type above; an optional field is empty with a null QVariant (QVariant()).
struct Field {
    QString name; ///< the column
    FieldType type = FieldType::Text;
    bool isOptional = false; ///< may be null in the book
    bool isRequired = false; ///< a text that may not be empty
    QStringList choices = {};
    std::optional<qint64> least = std::nullopt; ///< of a number; a smaller one is refused
    std::optional<qint64> most = std::nullopt;
};

/// The editable fields of User, Address, Category, Product, Order and Book, in the schema's order. Of an order what stays editable when it
/// is placed; its status is not among them (repo::orders::setStatus). The book's last fields have no column: they stand in the table
/// `settings` (repo::settings), which is not journaled.
[[nodiscard]] const QList<Field> &fieldsOf(RecordKind kind);
[[nodiscard]] const Field *fieldNamed(RecordKind kind, const QString &name);

/// The present values of fieldsOf(kind), by name. NotFound (data: kind, id).
[[nodiscard]] Result<QVariantMap> read(db::Connection &connection, const RecordRef &record);

/// One field as the person saw it and as it shall be.
struct Change {
    QString field;
    QVariant before;
    QVariant after;
};

/// Writes the fields through the repository of the record, so that every rule holds. Needs a transaction. Nothing is written where a
/// field no longer holds `before`: Conflict (data: field, then the value now as text, "" where it is empty); a value that already is
/// `after` is no conflict. Other errors: NotFound, Invalid (data: field, value), Duplicate, Rule, Overflow, StillInUse.
[[nodiscard]] Result<void> apply(db::Connection &connection, const RecordRef &record, const QList<Change> &changes);

} // namespace tradebook::edit
