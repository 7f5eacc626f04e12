// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/file.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tradebook::files {

namespace {

constexpr qint64 kNanoseconds = 1'000'000'000;

Facts factsFrom(const struct stat &facts)
{
#ifdef Q_OS_DARWIN
    const auto &changed = facts.st_mtimespec;
#else
    const auto &changed = facts.st_mtim;
#endif
    return {static_cast<quint64>(facts.st_dev), static_cast<quint64>(facts.st_ino), static_cast<qint64>(facts.st_size),
        static_cast<qint64>(changed.tv_sec) * kNanoseconds + static_cast<qint64>(changed.tv_nsec), S_ISREG(facts.st_mode),
        S_ISDIR(facts.st_mode), facts.st_uid == ::geteuid()};
}

/// -1: see errno. O_NONBLOCK, so that a FIFO that has just taken the place of a file answers at once.
int openAt(const QString &path, int flags)
{
    constexpr mode_t kOwnerOnly = 0600;
    if (path.contains(QChar::Null)) {
        errno = ENOENT;
        return -1;
    }
    // not a book: the caller says which file it is
    return ::open(QFile::encodeName(path).constData(), flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, kOwnerOnly);
}

} // namespace

Error systemError(const QString &path)
{
    const int code = errno;
    auto kind = ErrorKind::InputOutput;
    if (code == ENOENT || code == ENOTDIR)
        kind = ErrorKind::FileMissing;
    else if (code == EEXIST)
        kind = ErrorKind::FileExists;
    else if (code == EROFS)
        return {ErrorKind::ReadOnly, {path, {}, QStringLiteral("medium")}, QString::fromLocal8Bit(std::strerror(code))};
    else if (code == EACCES || code == EPERM)
        kind = ErrorKind::PermissionDenied;
    else if (code == ELOOP || code == ENXIO)
        kind = ErrorKind::NotARegularFile;
    else if (code == ENOSPC || code == EDQUOT || code == EFBIG)
        kind = ErrorKind::DiskFull;
    else if (code == ENAMETOOLONG)
        kind = ErrorKind::NameTooLong;
    return {kind, {path}, QString::fromLocal8Bit(std::strerror(code))};
}

Result<Facts> factsOf(const QString &path, Links links)
{
    struct stat facts = {};
    const QByteArray name = QFile::encodeName(path);
    const bool isNamed = !path.contains(QChar::Null);
    if (!isNamed)
        errno = ENOENT;
    const bool isKnown = isNamed && (links == Links::Followed ? ::stat(name.constData(), &facts) : ::lstat(name.constData(), &facts)) == 0;
    return isKnown ? Result<Facts>(factsFrom(facts)) : systemError(path);
}

Result<File> File::reading(const QString &path, Links links)
{
    // Before opening: a device may do something when it is opened.
    const auto there = factsOf(path, links);
    if (!there)
        return there.error();
    if (!there->isRegular)
        return Error{ErrorKind::NotARegularFile, {path}};
    File file(path, openAt(path, links == Links::Followed ? O_RDONLY : O_RDONLY | O_NOFOLLOW));
    if (file.m_handle == kNone)
        return systemError(path);
    const auto open = file.facts();
    if (open && !open->isRegular)
        return Error{ErrorKind::NotARegularFile, {path}};
    return open ? Result<File>(std::move(file)) : open.error();
}

Result<File> File::changing(const QString &path)
{
    File file(path, openAt(path, O_RDWR | O_NOFOLLOW));
    return file.m_handle == kNone ? Result<File>(systemError(path)) : std::move(file);
}

Result<File> File::making(const QString &path)
{
    File file(path, openAt(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW));
    return file.m_handle == kNone ? Result<File>(systemError(path)) : std::move(file);
}

Result<File> File::remaking(const QString &path)
{
    File file(path, openAt(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW));
    return file.m_handle == kNone ? Result<File>(systemError(path)) : std::move(file);
}

File::File(File &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_handle(std::exchange(other.m_handle, kNone))
{
}

File &File::operator=(File &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_handle, other.m_handle);
    return *this;
}

File::~File()
{
    if (m_handle != kNone)
        ::close(m_handle);
}

Result<Facts> File::facts() const
{
    struct stat facts = {};
    return ::fstat(m_handle, &facts) == 0 ? Result<Facts>(factsFrom(facts)) : systemError(m_path);
}

Result<qsizetype> File::read(char *into, qsizetype most) const
{
    qsizetype done = 0;
    while (done < most) {
        const auto found = ::read(m_handle, into + done, static_cast<std::size_t>(most - done));
        if (found < 0 && errno == EINTR)
            continue;
        if (found < 0)
            return systemError(m_path);
        if (found == 0)
            break;
        done += found;
    }
    return done;
}

Result<qsizetype> File::readAt(qint64 from, char *into, qsizetype most) const
{
    qsizetype done = 0;
    while (done < most) {
        const auto found = ::pread(m_handle, into + done, static_cast<std::size_t>(most - done), static_cast<off_t>(from + done));
        if (found < 0 && errno == EINTR)
            continue;
        if (found < 0)
            return systemError(m_path);
        if (found == 0)
            break;
        done += found;
    }
    return done;
}

Result<void> File::seek(qint64 to) const
{
    return ::lseek(m_handle, static_cast<off_t>(to), SEEK_SET) >= 0 ? Result<void>() : systemError(m_path);
}

Result<void> File::write(const char *bytes, qint64 size) const
{
    while (size > 0) {
        const auto written = ::write(m_handle, bytes, static_cast<std::size_t>(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemError(m_path);
        bytes += written;
        size -= written;
    }
    return {};
}

Result<void> File::toDisk() const
{
    return ::fsync(m_handle) == 0 ? Result<void>() : systemError(m_path);
}

void File::writeBehind([[maybe_unused]] qint64 from, [[maybe_unused]] qint64 to) const
{
#ifdef SYNC_FILE_RANGE_WRITE
    if (from < to)
        ::sync_file_range(m_handle, from, to - from, SYNC_FILE_RANGE_WRITE);
#endif
}

void File::expectReadingOnce() const
{
#ifdef POSIX_FADV_SEQUENTIAL
    ::posix_fadvise(m_handle, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
}

void File::forget() const
{
#ifdef POSIX_FADV_DONTNEED
    ::posix_fadvise(m_handle, 0, 0, POSIX_FADV_DONTNEED);
#endif
}

} // namespace tradebook::files
