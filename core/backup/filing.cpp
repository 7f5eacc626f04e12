// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/filing.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
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
    if (!m_path.isEmpty())
        ::unlink(QFile::encodeName(m_path).constData());
}

Result<PartFile> PartFile::create(const QString &folder, const QString &finalName)
{
    // With the process, so that what a killed one left in this very second is not in the way of the next attempt.
    const QString path = QStringLiteral("%1/.%2.%3.part").arg(folder, finalName).arg(::getpid());
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
    for (int counter = 1; counter <= kMostNames; ++counter) {
        const QString path = m_folder + QLatin1Char('/') + nameFor(counter);
        // link() never replaces: two backups of one second keep both.
        if (::link(QFile::encodeName(m_path).constData(), QFile::encodeName(path).constData()) != 0) {
            if (errno == EEXIST)
                continue;
            return errnoError(path);
        }
        ::unlink(QFile::encodeName(m_path).constData());
        m_path.clear();
        if (auto written = writeSidecar(path, hash); !written)
            return written.error();
        if (auto synced = syncPath(m_folder, O_RDONLY | O_DIRECTORY); !synced)
            return synced.error();
        return path;
    }
    return Error{ErrorKind::FileExists, {m_folder}};
}

} // namespace tradebook::backup
