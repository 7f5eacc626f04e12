// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/fileidentity.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <sys/stat.h>
#endif

namespace tradebook::book {

std::optional<FileIdentity> FileIdentity::of(const QString &path)
{
#ifdef Q_OS_WIN
    // No access rights asked: this reads the directory entry, and hinders nobody.
    const HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), 0,
        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return std::nullopt;
    BY_HANDLE_FILE_INFORMATION facts{};
    const bool known = GetFileInformationByHandle(handle, &facts) != 0;
    CloseHandle(handle);
    if (!known)
        return std::nullopt;
    return FileIdentity{facts.dwVolumeSerialNumber, (quint64(facts.nFileIndexHigh) << 32) | facts.nFileIndexLow};
#else
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return FileIdentity{static_cast<quint64>(facts.st_dev), static_cast<quint64>(facts.st_ino)};
#endif
}

} // namespace tradebook::book
