// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/steps.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif
#include <unistd.h>

namespace tradebook::files {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t kOwnerOnly = 0700;

Result<void> outcomeOf(int code, const QString &path)
{
    return code == 0 ? Result<void>() : systemError(path);
}

} // namespace

Result<void> toDisk(const QString &path)
{
    // not a book: a file about to get its name, which no SQLite connection has open, or its folder
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return systemError(path);
    auto done = outcomeOf(::fsync(file), path);
    ::close(file);
    return done;
}

Result<void> rename(const QString &from, const QString &to)
{
    return outcomeOf(std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()), to);
}

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    const QByteArray before = QFile::encodeName(from);
    const QByteArray after = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, before.constData(), AT_FDCWD, after.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return systemError(to);
#endif
    // A hard link refuses what exists as well; the file systems without links (FAT) have renameat2.
    if (::link(before.constData(), after.constData()) != 0)
        return systemError(to);
    if (::unlink(before.constData()) != 0) {
        Error error = systemError(from);
        ::unlink(after.constData());
        return error;
    }
    return {};
}

Result<bool> link(const QString &from, const QString &to)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return true;
    if (errno == EPERM || errno == ENOTSUP || errno == EMLINK || errno == ENOSYS)
        return false;
    return systemError(to);
}

Result<void> remove(const QString &path)
{
    const int code = ::unlink(QFile::encodeName(path).constData());
    return code != 0 && errno == ENOENT ? Result<void>() : outcomeOf(code, path);
}

Result<void> makeFolder(const QString &path)
{
    return outcomeOf(::mkdir(QFile::encodeName(path).constData(), kOwnerOnly), path);
}

Result<void> makeFolderPrivate(const QString &path)
{
    constexpr mode_t kPermissions = 0777;
    const QByteArray name = QFile::encodeName(path);
    struct stat facts = {};
    if (::lstat(name.constData(), &facts) == 0 && (facts.st_mode & kPermissions) == kOwnerOnly)
        return {};
    return outcomeOf(::chmod(name.constData(), kOwnerOnly), path);
}

bool mayRead(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), R_OK) == 0;
}

bool mayWrite(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

int namesOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
#ifdef Q_OS_LINUX
    // What a file system outside the kernel counts may be no names: NTFS keeps a short one beside each long one.
    constexpr auto kFuse = 0x65735546;
    struct statfs system = {};
    if (::statfs(name.constData(), &system) == 0 && system.f_type == kFuse)
        return 1;
#endif
    struct stat facts = {};
    return ::stat(name.constData(), &facts) == 0 ? std::max(static_cast<int>(facts.st_nlink), 1) : 1;
}

bool isFileName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(QChar::Null) && name != "."_L1 && name != ".."_L1;
}

bool takesName(const QString &folder, const QString &name)
{
    constexpr qint64 kUsualName = 255; // bytes
    constexpr qint64 kLongestPath = 512; // SQLite's own, of a whole path
    const auto told = ::pathconf(QFile::encodeName(folder).constData(), _PC_NAME_MAX);
    const qint64 pathBytes = QFile::encodeName(folder + u'/' + name).size();
    const qint64 nameBytes = pathBytes - QFile::encodeName(folder).size() - 1;
    return nameBytes <= (told > 0 ? told : kUsualName) && pathBytes <= kLongestPath;
}

std::optional<qint64> largestFile()
{
    struct rlimit limit = {};
    if (::getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::nullopt;
    return static_cast<qint64>(limit.rlim_cur);
}

} // namespace tradebook::files
