// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/blob.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

Error blobError(sqlite3 *handle, int code, const BlobColumn &column, qint64 rowId)
{
    Error error = errorOf(handle, code);
    const QString table = QString::fromLatin1(column.table);
    // SQLite has one code for all of these; only its message tells them apart.
    const bool isGone = code == SQLITE_ERROR && error.detail.startsWith("no such rowid"_L1);
    const bool isExpired = (code & 0xff) == SQLITE_ABORT;
    if (isGone || isExpired) {
        error.kind = ErrorKind::NotFound;
        error.data = {table, QString::number(rowId)};
    } else if (code == SQLITE_ERROR && error.detail.startsWith("cannot open value"_L1)) {
        error.kind = ErrorKind::Invalid;
        error.data = {QString::fromLatin1(column.column)};
    }
    return error;
}

Error interrupted()
{
    return {.kind = ErrorKind::Superseded, .detail = u"interrupted"_s, .sqliteCode = SQLITE_INTERRUPT};
}

} // namespace

Result<Blob> Blob::openForReading(Connection &connection, const BlobColumn &column, qint64 rowId)
{
    return open(connection, column, rowId, false);
}

Result<Blob> Blob::openForWriting(Connection &connection, const BlobColumn &column, qint64 rowId)
{
    if (connection.handle() && !connection.isInTransaction())
        return Error{.kind = ErrorKind::Internal, .detail = u"a blob is written inside a transaction only"_s};
    return open(connection, column, rowId, true);
}

Result<Blob> Blob::open(Connection &connection, const BlobColumn &column, qint64 rowId, bool forWriting)
{
    sqlite3 *handle = connection.handle();
    if (!handle)
        return Error{.kind = ErrorKind::Closed, .detail = u"the connection is closed"_s};
    const Interrupter interrupter = connection.interrupter();
    if (interrupter.isInterrupted())
        return interrupted();
    sqlite3_blob *blob = nullptr;
    const int code = sqlite3_blob_open(handle, "main", column.table, column.column, rowId, forWriting ? 1 : 0, &blob);
    if (code != SQLITE_OK) {
        const Error error = blobError(handle, code, column, rowId);
        sqlite3_blob_close(blob);
        return error;
    }
    return Blob(handle, blob, column, rowId, interrupter);
}

Blob::Blob(sqlite3 *handle, sqlite3_blob *blob, const BlobColumn &column, qint64 rowId, Interrupter interrupter)
    : m_handle(handle)
    , m_blob(blob)
    , m_column(column)
    , m_rowId(rowId)
    , m_interrupter(std::move(interrupter))
{
}

Blob::Blob(Blob &&other) noexcept
    : m_handle(other.m_handle)
    , m_blob(std::exchange(other.m_blob, nullptr))
    , m_column(other.m_column)
    , m_rowId(other.m_rowId)
    , m_interrupter(other.m_interrupter)
{
}

Blob::~Blob()
{
    sqlite3_blob_close(m_blob); // inside a transaction, and for reading, there is nothing left that could fail
}

qint64 Blob::size() const
{
    return sqlite3_blob_bytes(m_blob);
}

Result<QByteArray> Blob::read(qint64 offset, qint64 length) const
{
    if (m_interrupter.isInterrupted())
        return interrupted();
    if (offset < 0 || length < 0)
        return Error{.kind = ErrorKind::Internal, .detail = u"a negative place in a blob"_s};
    const qint64 bytes = std::min(length, size() - std::min(offset, size()));
    QByteArray piece(static_cast<qsizetype>(bytes), Qt::Uninitialized);
    const qint64 start = std::min(offset, size());
    const int code = sqlite3_blob_read(m_blob, piece.data(), static_cast<int>(bytes), static_cast<int>(start));
    if (code != SQLITE_OK)
        return failure(code);
    return piece;
}

Result<void> Blob::write(qint64 offset, const QByteArray &bytes)
{
    if (m_interrupter.isInterrupted())
        return interrupted();
    if (offset < 0 || offset > size() || bytes.size() > size() - offset) {
        return Error{.kind = ErrorKind::Invalid,
            .data = {QString::fromLatin1(m_column.column)},
            .detail = u"%1 bytes at %2 do not fit into %3"_s.arg(bytes.size()).arg(offset).arg(size())};
    }
    const int code = sqlite3_blob_write(m_blob, bytes.constData(), static_cast<int>(bytes.size()), static_cast<int>(offset));
    if (code != SQLITE_OK)
        return failure(code);
    return {};
}

Result<void> Blob::reopen(qint64 rowId)
{
    if (m_interrupter.isInterrupted())
        return interrupted();
    m_rowId = rowId;
    if (const int code = sqlite3_blob_reopen(m_blob, rowId); code != SQLITE_OK)
        return failure(code);
    return {};
}

Error Blob::failure(int code) const
{
    return blobError(m_handle, code, m_column, m_rowId);
}

} // namespace tradebook::db
