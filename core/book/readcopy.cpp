// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/readcopy.h"

#include "core/book/bookfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

struct Stamp {
    qint64 bytes;
    QDateTime modified;
    friend bool operator==(const Stamp &, const Stamp &) = default;
};

std::array<Stamp, 2> stampsOf(const QString &path)
{
    const QFileInfo database(path);
    const QFileInfo wal(walPathOf(path));
    return {Stamp{database.size(), database.lastModified()}, Stamp{wal.size(), wal.lastModified()}};
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    // not a book: of this process; only a book that it has not open is copied like this
    QFile source(from);
    if (source.copy(to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    const auto kind = source.error() == QFile::PermissionsError || source.error() == QFile::OpenError ? ErrorKind::PermissionDenied
                                                                                                      : ErrorKind::InputOutput;
    return Error{kind, {from}, source.errorString()};
}

} // namespace

Result<ReadCopy> copyForReading(const QString &path, Wal wal)
{
    constexpr int kTries = 3;

    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return Error{ErrorKind::InputOutput, {folder->path()}, folder->errorString()};
    const QString copy = folder->filePath(u"book.tradebook"_s);
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const auto before = stampsOf(path);
        if (QStorageInfo(folder->path()).bytesAvailable() < before[0].bytes + before[1].bytes)
            return Error{ErrorKind::DiskFull, {folder->path()}};
        if (auto copied = copyFile(path, copy); !copied)
            return copied.error();
        if (auto copied = wal == Wal::Copied ? copyFile(walPathOf(path), walPathOf(copy)) : Result<void>(); !copied)
            return copied.error();
        if (stampsOf(path) == before)
            return ReadCopy{std::move(folder), copy};
    }
    return Error{ErrorKind::Busy, {path}, u"the book changed while it was copied"_s};
}

} // namespace tradebook::book
