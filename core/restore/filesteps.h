// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QString>

#include <utility>

/// The steps on files that a restore is made of. For files that no SQLite connection of this process has open.
namespace tradebook::restore {

/// From errno: FileMissing, PermissionDenied, NotARegularFile (a link), DiskFull, InputOutput; data: path.
[[nodiscard]] Error errnoError(const QString &path);

/// An open file, closed with this object.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor();
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number = -1;
};

/// What was open when it is written to the disk and folder of it.
[[nodiscard]] Result<void> syncFile(const QString &path);
[[nodiscard]] Result<void> syncFolder(const QString &folder);

/// Removes a file; that it is not there is as good.
[[nodiscard]] Result<void> removeFile(const QString &path);
/// Gives the file a second name; where the file system knows no links, a copy on the disk. Nothing where it is not there.
[[nodiscard]] Result<void> linkOrCopy(const QString &from, const QString &to);
[[nodiscard]] Result<void> renameFile(const QString &from, const QString &to);
/// Something stands there, be it a link that leads nowhere.
[[nodiscard]] bool isThere(const QString &path);

/// A small file, complete or not at all: written beside, on the disk, renamed, the folder on the disk.
[[nodiscard]] Result<void> writeWhole(const QString &path, const QByteArray &content);
[[nodiscard]] Result<QByteArray> readWhole(const QString &path);

} // namespace tradebook::restore
