// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/filing.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tradebook::backup {

namespace {

Error errnoError(const QString &path)
{
    const int code = errno;
    auto kind = ErrorKind::InputOutput;
    if (code == ENOSPC || code == EDQUOT)
        kind = ErrorKind::DiskFull;
    else if (code == EACCES || code == EPERM || code == EROFS)
        kind = ErrorKind::PermissionDenied;
    return {kind, {path}, QString::fromLocal8Bit(std::strerror(code))};
}

Result<void> syncPath(const QString &path, int flags)
{
    // not a book: a finished copy that no SQLite connection has open, or its folder, for fsync
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return errnoError(path);
    const bool isSynced = ::fsync(descriptor) == 0;
    Result<void> outcome = isSynced ? Result<void>() : Result<void>(errnoError(path));
    ::close(descriptor);
    return outcome;
}

Result<void> writeSidecar(const QString &path, const QByteArray &hash)
{
    // not a book: the checksum beside a copy
    QFile file(path + QStringLiteral(".sha256"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{ErrorKind::InputOutput, {file.fileName()}, file.errorString()};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray line = hash + "  " + QFileInfo(path).fileName().toUtf8() + '\n';
    if (file.write(line) != line.size() || !file.flush())
        return Error{ErrorKind::InputOutput, {file.fileName()}, file.errorString()};
    return {};
}

/// A hard link refuses what exists as well, but FAT, on many a stick, has none.
bool renameWithoutReplacing(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    return ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
}

/// Writes the finished file into the part, to the disk, and lets the system forget what it has of it, so that it is the disk that is read
/// back.
Result<void> fill(const QString &part, const QString &finished, Progress *progress)
{
    constexpr qint64 kChunk = 1 << 20;
    // not a book: a finished backup
    QFile in(finished);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputOutput, {finished}, in.errorString()};
    // not a book: its copy, made here
    QFile out(part);
    if (!out.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return Error{ErrorKind::InputOutput, {part}, out.errorString()};
    const qint64 total = in.size();
    for (qint64 done = 0; done < total;) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const QByteArray chunk = in.read(kChunk);
        if (chunk.isEmpty())
            return Error{ErrorKind::InputOutput, {finished}, in.errorString()};
        if (::write(out.handle(), chunk.constData(), static_cast<std::size_t>(chunk.size())) != chunk.size())
            return errnoError(part);
        done += chunk.size();
        if (progress != nullptr)
            progress->report(done, total);
    }
    if (::fsync(out.handle()) != 0)
        return errnoError(part);
    ::posix_fadvise(out.handle(), 0, 0, POSIX_FADV_DONTNEED);
    return {};
}

} // namespace

Result<void> makePrivateFolder(const QString &folder)
{
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || (errno == EEXIST && QFileInfo(folder).isDir()))
        return {};
    return errnoError(folder);
}

PartFile::PartFile(QString folder, QString path)
    : m_folder(std::move(folder))
    , m_path(std::move(path))
{
}

PartFile::PartFile(PartFile &&other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_path(std::exchange(other.m_path, {}))
{
}

PartFile::~PartFile()
{
    if (m_path.isEmpty())
        return;
    for (const auto *suffix : {"", "-journal"})
        ::unlink((QFile::encodeName(m_path) + suffix).constData());
}

void PartFile::swap(PartFile &other) noexcept
{
    m_folder.swap(other.m_folder);
    m_path.swap(other.m_path);
}

Result<PartFile> PartFile::create(const QString &folder, const QString &finalName)
{
    // With the process, so that what a killed one left in this very second is not in the way of the next attempt, and that whoever
    // clears up knows whose it was.
    static std::atomic<int> number{0};
    const QString path = QStringLiteral("%1/.%2.%3-%4.part").arg(folder, finalName).arg(::getpid()).arg(++number);
    // not a book: a new, empty file that a copy will fill
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return errnoError(path);
    ::close(descriptor);
    return PartFile(folder, path);
}

Result<QByteArray> PartFile::sha256() const
{
    // not a book: the finished copy, which no SQLite connection has open
    QFile file(m_path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorKind::InputOutput, {m_path}, file.errorString()};
    return hash.result().toHex();
}

Result<QString> PartFile::publish(const QByteArray &hash, const std::function<QString(int)> &nameFor)
{
    if (auto synced = syncPath(m_path, O_RDONLY); !synced)
        return synced.error();
    constexpr int kMostNames = 1000;
    QString path = m_folder;
    for (int counter = 1; counter <= kMostNames; ++counter) {
        const QString name = nameFor(counter);
        if (name.isEmpty())
            break;
        path = m_folder + QLatin1Char('/') + name;
        if (!renameWithoutReplacing(QFile::encodeName(m_path), QFile::encodeName(path))) {
            if (errno == EEXIST)
                continue; // two backups of one second keep both
            return errnoError(path);
        }
        m_path.clear();
        if (auto written = writeSidecar(path, hash); !written)
            return written.error();
        if (auto synced = syncPath(m_folder, O_RDONLY | O_DIRECTORY); !synced)
            return synced.error();
        return path;
    }
    return Error{ErrorKind::FileExists, {path}};
}

std::optional<qint64> makerOfPart(const QString &fileName)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A\\..+\\.(\\d{1,18})-\\d+\\.part(?:-journal|-wal|-shm)?\\z"), QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(fileName);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

Result<QString> duplicate(const QString &finished, const QByteArray &sha256, const QString &folder,
    const std::function<QString(int counter)> &nameFor, Progress *progress)
{
    auto part = PartFile::create(folder, nameFor(1));
    if (!part)
        return part.error();
    if (auto filled = fill(part->path(), finished, progress); !filled)
        return filled.error();
    auto hash = part->sha256();
    if (!hash)
        return hash.error();
    if (*hash != sha256)
        return Error{ErrorKind::Damaged, {part->path()}, QStringLiteral("what was read back is not what was written")};
    return part->publish(sha256, nameFor);
}

} // namespace tradebook::backup
