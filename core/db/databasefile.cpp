// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/databasefile.h"

#include "core/files/steps.h"

#include <QFileInfo>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSmallestDatabase = 512; // bytes: the smallest page there is

Error fileError(ErrorKind kind, const QString &path, const QString &detail)
{
    return {.kind = kind, .data = {path}, .detail = detail};
}

Result<void> createFile(const QString &path)
{
    // not a book: yet; it is made here, and nobody has it open
    const auto file = files::File::making(path);
    if (!file && file.error().kind == ErrorKind::FileExists)
        return fileError(ErrorKind::FileExists, path, u"a link that leads nowhere, or made at this moment"_s);
    return file ? Result<void>() : file.error();
}

Result<void> checkRights(const QString &path, Access access)
{
    if (!files::mayRead(path))
        return fileError(ErrorKind::PermissionDenied, path, u"the file cannot be read"_s);
    if (const auto wal = files::factsOf(path + u"-wal"_s, files::Links::Followed); access == Access::Immutable && wal && wal->bytes > 0)
        return fileError(ErrorKind::ReadOnly, path, u"its -wal holds rows that would not be seen"_s);
    if (access != Access::ReadWrite)
        return {};
    if (!files::mayWrite(path))
        return fileError(ErrorKind::ReadOnly, path, u"the file cannot be written"_s);
    // Beside the file its -wal and -shm must come and go.
    if (!isFolderWritable(path))
        return fileError(ErrorKind::ReadOnly, path, u"the folder cannot be written"_s);
    return {};
}

} // namespace

Result<bool> checkDatabaseFile(const QString &absolutePath, const Connection::Options &options)
{
    if (absolutePath.contains(QChar::Null))
        return fileError(ErrorKind::FileMissing, absolutePath, u"NUL in the file name"_s);
    const auto facts = files::factsOf(absolutePath, files::Links::Followed);
    if (!facts && facts.error().kind == ErrorKind::FileMissing) {
        if (options.create)
            return createFile(absolutePath).transform([] { return true; });
        return fileError(ErrorKind::FileMissing, absolutePath, u"no such file"_s);
    }
    if (!facts)
        return facts.error();
    if (!facts->isRegular)
        return fileError(ErrorKind::NotARegularFile, absolutePath, u"a folder or special file"_s);
    const qint64 size = facts->bytes;
    // SQLite takes an empty file for an empty database and finds it in perfect order (RELIABILITY fact 9).
    if (size == 0 && !options.create)
        return fileError(ErrorKind::EmptyFile, absolutePath, u"no bytes"_s);
    // Nor does it look at the head of a file this small: one byte counts as none.
    if (size > 0 && size < kSmallestDatabase)
        return fileError(ErrorKind::NotADatabase, absolutePath, u"too small for a database"_s);
    return checkRights(absolutePath, options.access).transform([] { return false; });
}

bool isFolderWritable(const QString &absolutePath)
{
    return files::mayWrite(QFileInfo(absolutePath).absolutePath());
}

void removeEmptyFile(const QString &absolutePath)
{
    const auto facts = files::factsOf(absolutePath);
    if (facts && facts->isRegular && facts->bytes == 0)
        (void)files::remove(absolutePath);
}

QString databaseUri(const QString &absolutePath, Access access)
{
    QString slashed = absolutePath;
    if (!slashed.startsWith(u'/'))
        slashed.prepend(u'/'); // a drive letter
    const char *mode = access == Access::ReadWrite ? "mode=rw" : access == Access::ReadOnly ? "mode=ro" : "mode=ro&immutable=1";
    const QByteArray encoded = slashed.toUtf8().toPercentEncoding("/:");
    return u"file://%1?%2"_s.arg(QString::fromLatin1(encoded), QString::fromLatin1(mode));
}

} // namespace tradebook::db
