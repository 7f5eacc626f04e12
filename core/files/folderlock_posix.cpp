// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/folderlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tradebook::files {

std::optional<FolderLock> FolderLock::take(const QString &folder)
{
    // not a book: a folder of ours, for its lock
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    FolderLock lock(folder, descriptor);
    struct stat facts = {};
    const bool isOurs = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor, &facts) == 0 && facts.st_nlink > 0
        && QFileInfo::exists(folder);
    return isOurs ? std::optional(std::move(lock)) : std::nullopt;
}

void FolderLock::removeFolder(FolderLock lock)
{
    QDir(lock.m_folder).removeRecursively();
}

void FolderLock::release()
{
    if (m_handle != kNone)
        ::close(std::exchange(m_handle, kNone));
}

} // namespace tradebook::files
