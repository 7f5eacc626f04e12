// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/model/order.h"
#include "core/model/user.h"
#include "core/repo/notes.h"

/// What belongs to a record, of the backup beside that of the book: what is the same row, what says the same. For the room itself.
namespace tradebook::restore {

/// The same row: it may say something else now.
[[nodiscard]] bool isSameRow(const Address &one, const Address &other);
[[nodiscard]] bool isSameRow(const Note &one, const Note &other);
[[nodiscard]] bool isSameRow(const OrderItem &one, const OrderItem &other);

/// What a person would call the same.
[[nodiscard]] bool isSameAddress(const Address &one, const Address &other);
[[nodiscard]] bool isSameLine(const OrderItem &one, const OrderItem &other);

/// A photo is never changed, only replaced: when it was made and its size tell it from others without reading it.
struct Photo {
    qint64 id = 0;
    QString mediaType = {};
    qint64 bytes = 0;
    QString createdAt = {};
    friend bool operator==(const Photo &one, const Photo &other)
    {
        return one.mediaType == other.mediaType && one.bytes == other.bytes && one.createdAt == other.createdAt;
    }
};
[[nodiscard]] Result<QList<Photo>> photosOf(db::Connection &connection, qint64 product);
[[nodiscard]] Result<QList<OrderItem>> linesOf(db::Connection &connection, qint64 order);
/// The column of notes that refers to a record of this kind.
[[nodiscard]] db::SqlLiteral ownerColumn(RecordKind kind);

/// Gives the last lines of the order, which were added just now, the SKU and name that were frozen on them.
[[nodiscard]] Result<void> nameLines(db::Connection &book, qint64 order, const QList<OrderItem> &added);

} // namespace tradebook::restore
