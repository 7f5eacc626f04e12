// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/space.h"

#include "core/files/steps.h"

#include <QStorageInfo>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

std::optional<qint64> largestFileOn(const QByteArray &fileSystem)
{
    constexpr qint64 kFatLimit = (qint64(4) << 30) - 1;
    const QByteArray name = fileSystem.toLower();
    const bool isFat = name == "vfat" || name == "msdos" || name.startsWith("fat");
    return isFat ? std::optional(kFatLimit) : std::nullopt;
}

Result<void> checkRoom(const QString &folder, const Room &room)
{
    const QStorageInfo storage(folder);
    for (const auto &largest : {largestFileOn(storage.fileSystemType()), files::largestFile()}) {
        if (largest && *largest < room.largest)
            return Error{ErrorKind::DiskFull, {folder, QString::number(*largest)}, u"a file of %1 bytes"_s.arg(room.largest)};
    }
    if (storage.isValid() && storage.bytesAvailable() < room.whole)
        return Error{ErrorKind::DiskFull, {folder}, u"%1 bytes needed"_s.arg(room.whole)};
    return {};
}

Result<void> checkSpace(const QString &folder, qint64 bytes, int copies)
{
    return checkRoom(folder, {.largest = bytes, .whole = copies * (bytes + bytes / 5)});
}

} // namespace tradebook::backup
