// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifndef Q_OS_WIN
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

/// Below this there is not even SQLite's smallest page.
constexpr qint64 kSmallestDatabase = 512;

#ifdef Q_OS_WIN

std::optional<Error> whyNotThere(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Error{ErrorKind::FileMissing, {path}};
    return std::nullopt;
}

bool isOwn(const QString &)
{
    return false; // access lists, not mode bits, decide here; a folder of the user's own is private already
}

#else

std::optional<Error> whyNotThere(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) == 0)
        return std::nullopt;
    const int code = errno;
    const auto kind = code == ENOENT || code == ENOTDIR || code == ENAMETOOLONG ? ErrorKind::FileMissing
        : code == EACCES                                                        ? ErrorKind::PermissionDenied
        : code == ELOOP                                                         ? ErrorKind::NotARegularFile
                                                                                : ErrorKind::InputOutput;
    return Error{kind, {path}, QString::fromLocal8Bit(std::strerror(code))};
}

bool isOwn(const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid();
}

#endif

/// Missing or empty: a -wal beside it may hold all that is left, and is told, never touched.
Error withoutContent(ErrorKind kind, const QString &path)
{
    Error error{kind, {path}};
    if (const QFileInfo wal(walPathOf(path)); wal.exists() && wal.size() > 0)
        error.data.append(wal.filePath());
    return error;
}

} // namespace

QString walPathOf(const QString &path)
{
    return path + "-wal"_L1;
}

QString sharedMemoryPathOf(const QString &path)
{
    return path + "-shm"_L1;
}

QString journalPathOf(const QString &path)
{
    return path + "-journal"_L1;
}

QString restoreFolderOf(const QString &path)
{
    const QFileInfo book(path);
    return u"%1/.%2.restore"_s.arg(book.absolutePath(), book.fileName());
}

Result<BookFile> BookFile::inspect(const QString &path)
{
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return Error{ErrorKind::FileMissing, {path}};
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (const auto why = whyNotThere(absolute))
        return why->kind == ErrorKind::FileMissing ? withoutContent(why->kind, absolute) : *why;
    BookFile file;
    file.path = QFileInfo(absolute).canonicalFilePath();
    const QFileInfo info(file.path);
    // isFile() is false for folders, FIFOs, sockets and devices.
    if (!info.isFile())
        return Error{ErrorKind::NotARegularFile, {absolute}};
    if (!info.isReadable())
        return Error{ErrorKind::PermissionDenied, {file.path}};
    file.bytes = info.size();
    if (file.bytes < kSmallestDatabase)
        return withoutContent(ErrorKind::EmptyFile, file.path);
    const auto identity = FileIdentity::of(file.path);
    if (!identity)
        return Error{ErrorKind::FileMissing, {file.path}};
    file.identity = *identity;
    file.isWritable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    if (const QFileInfo wal(walPathOf(file.path)); wal.exists())
        file.walBytes = wal.size();
    file.hasSharedMemory = QFileInfo::exists(sharedMemoryPathOf(file.path));
    file.hasJournal = QFileInfo::exists(journalPathOf(file.path));
    return file;
}

void makePrivate(const QString &path)
{
    for (const QString &each : {path, walPathOf(path), sharedMemoryPathOf(path)}) {
        if (isOwn(each))
            QFile::setPermissions(each, QFile::ReadOwner | QFile::WriteOwner);
    }
}

} // namespace tradebook::book
