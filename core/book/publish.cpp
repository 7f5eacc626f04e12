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

Error errnoError(const QString &path)
{
    const int code = errno;
    auto kind = ErrorKind::InputOutput;
    if (code == ENOENT || code == ENOTDIR)
        kind = ErrorKind::FileMissing;
    else if (code == EEXIST)
        kind = ErrorKind::FileExists;
    else if (code == EACCES || code == EPERM || code == EROFS)
        kind = ErrorKind::PermissionDenied;
    else if (code == ELOOP || code == ENXIO)
        kind = ErrorKind::NotARegularFile;
    else if (code == ENOSPC || code == EDQUOT || code == EFBIG)
        kind = ErrorKind::DiskFull;
    else if (code == ENAMETOOLONG)
        kind = ErrorKind::NameTooLong;
    return {kind, {path}, QString::fromLocal8Bit(std::strerror(code))};
}

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Result<void> writeAll(const Descriptor &file, const char *bytes, qint64 size, const QString &path)
{
    while (size > 0) {
        const auto written = ::write(file.number(), bytes, static_cast<size_t>(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errnoError(path);
        bytes += written;
        size -= written;
    }
    return {};
}

Result<void> toDisk(const QString &path)
{
    // not a book: a file about to get its name, which no SQLite connection has open, or its folder
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.number()) != 0)
        return errnoError(path);
    return {};
}

void writeBehind(const Descriptor &file, qint64 from, qint64 to)
{
#ifdef SYNC_FILE_RANGE_WRITE
    if (from < to)
        ::sync_file_range(file.number(), from, to - from, SYNC_FILE_RANGE_WRITE);
#else
    Q_UNUSED(file)
    Q_UNUSED(from)
    Q_UNUSED(to)
#endif
}

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    const QByteArray before = QFile::encodeName(from);
    const QByteArray after = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, before.constData(), AT_FDCWD, after.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return errnoError(to);
#endif
    // A hard link refuses what exists as well; the file systems without links (FAT) have renameat2.
    if (::link(before.constData(), after.constData()) != 0)
        return errnoError(to);
    if (::unlink(before.constData()) != 0) {
        Error error = errnoError(from);
        ::unlink(after.constData());
        return error;
    }
    return {};
}

Result<void> publish(const QString &finished, const QString &place)
{
    if (auto safe = toDisk(finished); !safe)
        return safe;
    if (auto renamed = renameWithoutReplacing(finished, place); !renamed)
        return renamed;
    return toDisk(QFileInfo(place).absolutePath());
}

#endif

} // namespace tradebook::book
