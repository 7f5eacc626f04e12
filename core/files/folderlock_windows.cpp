// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/folderlock.h"

#include "core/files/windowsfile.h"

#include <QDir>
#include <QFileInfo>

namespace tradebook::files {

using namespace Qt::StringLiterals;

std::optional<FolderLock> FolderLock::take(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return std::nullopt;
    // A file in it that nobody else may open meanwhile, and that goes when it is closed, however that comes.
    OwnHandle file(CreateFileW(nativePath(folder + "/.lock"_L1).c_str(), GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
        FILE_ATTRIBUTE_HIDDEN | FILE_FLAG_DELETE_ON_CLOSE, nullptr));
    return file ? std::optional(FolderLock(folder, file.release())) : std::nullopt;
}

void FolderLock::removeFolder(FolderLock lock)
{
    QDir folder(lock.m_folder);
    // All but the lock, which is open; then that.
    folder.removeRecursively();
    lock.release();
    folder.removeRecursively();
}

void FolderLock::release()
{
    if (m_handle != kNone)
        CloseHandle(std::exchange(m_handle, kNone));
}

} // namespace tradebook::files
