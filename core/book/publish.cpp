// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/publish.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tradebook::book {

using namespace Qt::StringLiterals;

#ifdef Q_OS_WIN

Result<void> publish(const QString &finished, const QString &place)
{
    const auto *from = reinterpret_cast<const wchar_t *>(finished.utf16());
    const auto *to = reinterpret_cast<const wchar_t *>(place.utf16());
    if (MoveFileExW(from, to, MOVEFILE_WRITE_THROUGH))
        return {};
    const DWORD code = GetLastError();
    const auto kind = code == ERROR_ALREADY_EXISTS || code == ERROR_FILE_EXISTS ? ErrorKind::FileExists
        : code == ERROR_ACCESS_DENIED                                           ? ErrorKind::PermissionDenied
                                                                                : ErrorKind::InputOutput;
    return Error{kind, {place}, u"Windows error %1"_s.arg(code)};
}

#else

namespace {

Error systemError(const QString &path)
{
    const int code = errno;
    const auto kind = code == EEXIST      ? ErrorKind::FileExists
        : code == EACCES || code == EPERM ? ErrorKind::PermissionDenied
        : code == ENOSPC                  ? ErrorKind::DiskFull
                                          : ErrorKind::InputOutput;
    return Error{kind, {path}, QString::fromLocal8Bit(std::strerror(code))};
}

Result<void> toDisk(const QString &path)
{
    // not a book: a file about to get its name, which no SQLite connection has open, or its folder
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return systemError(path);
    const bool isSafe = ::fsync(file) == 0;
    const Error error = isSafe ? Error{} : systemError(path);
    ::close(file);
    if (!isSafe)
        return error;
    return {};
}

/// A hard link refuses what exists; file systems without links (FAT) have renameat2.
bool rename(const QByteArray &from, const QByteArray &to)
{
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
#endif
    return ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
}

} // namespace

Result<void> publish(const QString &finished, const QString &place)
{
    if (auto safe = toDisk(finished); !safe)
        return safe;
    if (!rename(QFile::encodeName(finished), QFile::encodeName(place)))
        return systemError(place);
    return toDisk(QFileInfo(place).absolutePath());
}

#endif

} // namespace tradebook::book
