// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <utility>

/// How files get onto the disk and to their names. For files that no SQLite connection has open.
namespace tradebook::book {

/// Gives a finished file its name, on the disk for good (fsync of file and folder), and never in place of another: FileExists.
[[nodiscard]] Result<void> publish(const QString &finished, const QString &place);

#ifndef Q_OS_WIN
/// From errno: FileMissing, FileExists, PermissionDenied, NotARegularFile (a link), DiskFull, InputOutput; data: path.
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

/// fsync of a file or a folder.
[[nodiscard]] Result<void> toDisk(const QString &path);
/// Lets the system begin to write these bytes to the disk. A large file that is only written at its fsync holds up everybody who commits to
/// that disk meanwhile, for as long as that takes.
void writeBehind(const Descriptor &file, qint64 from, qint64 to);
/// FileExists where there is something, be it a link that leads nowhere.
[[nodiscard]] Result<void> renameWithoutReplacing(const QString &from, const QString &to);
/// Every byte, however many calls that takes. path: for the error.
[[nodiscard]] Result<void> writeAll(const Descriptor &file, const char *bytes, qint64 size, const QString &path);
#endif

} // namespace tradebook::book
