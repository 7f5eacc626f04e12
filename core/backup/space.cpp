// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/space.h"

#include <QFile>
#include <QStorageInfo>

#include <algorithm>
#include <limits>

#include <sys/resource.h>
#include <sys/vfs.h>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

/// By the file system, and by the limit of this process (`ulimit -f`).
std::optional<qint64> largestFileIn(const QString &folder)
{
    std::optional<qint64> largest;
    struct statfs facts = {};
    if (::statfs(QFile::encodeName(folder).constData(), &facts) == 0)
        largest = largestFileOn(facts.f_type);
    struct rlimit limit = {};
    if (::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        largest = std::min(largest.value_or(std::numeric_limits<qint64>::max()), static_cast<qint64>(limit.rlim_cur));
    return largest;
}

} // namespace

std::optional<qint64> largestFileOn(qint64 fileSystem)
{
    constexpr qint64 kFatLimit = (qint64(4) << 30) - 1;
    return fileSystem == kFat ? std::optional(kFatLimit) : std::nullopt;
}

Result<void> checkRoom(const QString &folder, const Room &room)
{
    if (const auto largest = largestFileIn(folder); largest && *largest < room.largest)
        return Error{ErrorKind::DiskFull, {folder, QString::number(*largest)}, u"a file of %1 bytes"_s.arg(room.largest)};
    const QStorageInfo storage(folder);
    if (storage.isValid() && storage.bytesAvailable() < room.whole)
        return Error{ErrorKind::DiskFull, {folder}, u"%1 bytes needed"_s.arg(room.whole)};
    return {};
}

Result<void> checkSpace(const QString &folder, qint64 bytes, int copies)
{
    return checkRoom(folder, {.largest = bytes, .whole = copies * (bytes + bytes / 5)});
}

} // namespace tradebook::backup
