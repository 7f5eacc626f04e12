// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file.h"

#include <string>

#include <qt_windows.h>

/// What the sources for Windows share.
namespace tradebook::files {

/// A path as the wide calls take it; a long one in the form that has no limit of 260 letters.
[[nodiscard]] std::wstring nativePath(const QString &path);

/// A kernel object, closed with this one.
class OwnHandle {
public:
    explicit OwnHandle(HANDLE handle)
        : m_handle(handle == INVALID_HANDLE_VALUE ? nullptr : handle)
    {
    }
    OwnHandle(OwnHandle &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    OwnHandle &operator=(OwnHandle &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~OwnHandle()
    {
        if (m_handle)
            CloseHandle(m_handle);
    }
    [[nodiscard]] HANDLE get() const { return m_handle; }
    [[nodiscard]] HANDLE release() { return std::exchange(m_handle, nullptr); }
    explicit operator bool() const { return m_handle != nullptr; }

private:
    HANDLE m_handle;
};

/// Others may do with the file whatever they like meanwhile.
inline constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// Tries again for half a second: virus scanners and indexers open a file for a moment when it was written, and hold up whoever would
/// rename or remove it.
template<class Step>
[[nodiscard]] bool patiently(Step step)
{
    constexpr int kTries = 10;
    constexpr DWORD kPause = 50;
    for (int attempt = 1; !step(); ++attempt) {
        const DWORD code = GetLastError();
        const bool mayPass = code == ERROR_SHARING_VIOLATION || code == ERROR_LOCK_VIOLATION || code == ERROR_ACCESS_DENIED;
        if (!mayPass || attempt == kTries)
            return false;
        Sleep(kPause);
    }
    return true;
}

} // namespace tradebook::files
