// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backups.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

Backup backupFrom(const QFileInfo &file, bool hasHash)
{
    Backup backup{.path = file.absoluteFilePath(), .localTime = file.lastModified(), .bytes = file.size(), .hasHash = hasHash};
    if (const auto parts = partsOf(file.fileName())) {
        backup.bookName = parts->bookName;
        backup.localTime = parts->localTime;
        backup.reason = parts->reason;
        backup.counter = parts->counter;
    }
    return backup;
}

} // namespace

bool isNewer(const Backup &left, const Backup &right)
{
    return std::tie(left.localTime, left.counter, left.path) > std::tie(right.localTime, right.counter, right.path);
}

QList<Backup> listBackups(const QString &folder, const QString &bookName)
{
    const QDir where(folder);
    const auto names = where.entryList({u"*.tradebook-backup.sha256"_s}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    const QSet<QString> hashes(names.begin(), names.end());
    QList<Backup> found;
    const auto files = where.entryInfoList({u"*.tradebook-backup"_s}, QDir::Files | QDir::Hidden);
    for (const auto &file : files) {
        auto backup = backupFrom(file, hashes.contains(file.fileName() + ".sha256"_L1));
        if (bookName.isEmpty() || backup.bookName == bookName)
            found.append(std::move(backup));
    }
    std::ranges::sort(found, isNewer);
    return found;
}

QList<Backup> listBackups(const QStringList &folders, const QString &bookName)
{
    QList<Backup> found;
    QSet<QString> seen; // one folder by two names
    for (const auto &folder : folders) {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (canonical.isEmpty() || seen.contains(canonical))
            continue;
        seen.insert(canonical);
        found += listBackups(folder, bookName);
    }
    std::ranges::sort(found, isNewer);
    return found;
}

} // namespace tradebook::backup
