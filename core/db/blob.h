// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QByteArray>

struct sqlite3_blob;

namespace tradebook::db {

/// A BLOB column, named by literals: `constexpr BlobColumn kImageData{"product_images", "data"};`
struct BlobColumn {
    const char *table;
    const char *column;
};

/// One value of a BLOB column, read (or overwritten in place) in pieces, so that a large one never stands in memory whole. Row and size
/// are fixed while it is open. Belongs to the connection's thread and must be gone before the connection closes; while it is open on a
/// reader its snapshot stays pinned.
/// In-place writing fires no trigger, so the journal does not see it: journaled columns (photos) are written by one bound value of a
/// Query.
/// Errors: NotFound (no such row, or it was changed or removed meanwhile), Invalid (not a blob, or past its end), Superseded, Damaged.
class Blob {
public:
    [[nodiscard]] static Result<Blob> openForReading(Connection &connection, const BlobColumn &column, qint64 rowId);
    /// Inside a Transaction only. The value must have its size already: insert `zeroblob(?)` first.
    [[nodiscard]] static Result<Blob> openForWriting(Connection &connection, const BlobColumn &column, qint64 rowId);

    Blob(Blob &&other) noexcept;
    Blob &operator=(Blob &&) = delete;
    ~Blob();

    [[nodiscard]] qint64 size() const;
    /// Up to `length` bytes from `offset`; fewer at the end, none past it.
    [[nodiscard]] Result<QByteArray> read(qint64 offset, qint64 length) const;
    [[nodiscard]] Result<void> write(qint64 offset, const QByteArray &bytes);
    /// Goes on to another row of the same column, several times faster than opening anew. After an error only another reopen() helps.
    [[nodiscard]] Result<void> reopen(qint64 rowId);

private:
    Blob(sqlite3 *handle, sqlite3_blob *blob, const BlobColumn &column, qint64 rowId, Interrupter interrupter);
    [[nodiscard]] static Result<Blob> open(Connection &connection, const BlobColumn &column, qint64 rowId, bool forWriting);
    [[nodiscard]] Error failure(int code) const;

    sqlite3 *m_handle;
    sqlite3_blob *m_blob;
    BlobColumn m_column;
    qint64 m_rowId;
    Interrupter m_interrupter;
};

} // namespace tradebook::db
