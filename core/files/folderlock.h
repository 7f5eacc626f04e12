// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file.h"

#include <optional>
#include <utility>

namespace tradebook::files {

/// Keeps a folder for one user at a time, while this object lives; the system lets go of it where the process is killed. Another lock of
/// it in the same process is refused, too. Any thread.
class FolderLock {
public:
    /// Absent where somebody else has it, it is gone or is no folder.
    [[nodiscard]] static std::optional<FolderLock> take(const QString &folder);
    /// The folder with all that is in it, and the lock with it.
    static void removeFolder(FolderLock lock);

    FolderLock(FolderLock &&other) noexcept
        : m_folder(std::move(other.m_folder))
        , m_handle(std::exchange(other.m_handle, kNone))
    {
    }
    FolderLock &operator=(FolderLock &&other) noexcept
    {
        std::swap(m_folder, other.m_folder);
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~FolderLock() { release(); }

private:
#ifdef Q_OS_WIN
    using Handle = void *;
    static inline const Handle kNone = nullptr;
#else
    using Handle = int;
    static constexpr Handle kNone = -1;
#endif
    FolderLock(QString folder, Handle handle)
        : m_folder(std::move(folder))
        , m_handle(handle)
    {
    }
    void release();
    QString m_folder;
    Handle m_handle;
};

} // namespace tradebook::files
