// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/filesteps.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestNote = 4096;

Result<void> copyToDisk(const QString &from, const QString &to)
{
    // not a book: any more; one that SQLite cannot open, and its copy
    const Descriptor source(::open(QFile::encodeName(from).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!source.isOpen())
        return errnoError(from);
    // not a book: see above
    const Descriptor target(::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!target.isOpen())
        return errnoError(to);
    std::array<char, 65536> buffer{};
    for (;;) {
        const auto length = ::read(source.number(), buffer.data(), buffer.size());
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0)
            return errnoError(from);
        if (length == 0)
            break;
        if (auto written = book::writeAll(target, buffer.data(), length, to); !written)
            return written;
    }
    if (::fsync(target.number()) != 0)
        return errnoError(to);
    return {};
}

} // namespace

Result<void> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return errnoError(path);
    return {};
}

Result<void> linkOrCopy(const QString &from, const QString &to)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    if (errno == ENOENT && !isThere(from))
        return {};
    if (errno != EPERM && errno != ENOTSUP && errno != EMLINK && errno != ENOSYS)
        return errnoError(to);
    return copyToDisk(from, to);
}

Result<void> renameFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return errnoError(to);
    return {};
}

bool isThere(const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0;
}

Result<void> writeWhole(const QString &path, const QByteArray &content)
{
    const QString part = path + ".part"_L1;
    {
        // not a book: a note of the restore
        const Descriptor file(::open(QFile::encodeName(part).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file.isOpen())
            return errnoError(part);
        if (auto written = book::writeAll(file, content.constData(), content.size(), part); !written)
            return written;
        if (::fsync(file.number()) != 0)
            return errnoError(part);
    }
    if (auto renamed = renameFile(part, path); !renamed)
        return renamed;
    return book::toDisk(QFileInfo(path).path());
}

Result<QByteArray> readWhole(const QString &path)
{
    // not a book: a note of the restore
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen())
        return errnoError(path);
    QByteArray content(kLongestNote, '\0');
    const auto length = ::read(file.number(), content.data(), static_cast<size_t>(content.size()));
    if (length < 0)
        return errnoError(path);
    return content.first(length);
}

} // namespace tradebook::restore
