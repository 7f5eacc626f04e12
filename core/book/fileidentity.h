// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tradebook::book {

/// Which file stands at a path: the same name is not always the same file. Asked of the file system without opening the file (closing
/// a book's file by hand drops SQLite's POSIX locks, RELIABILITY fact 2).
struct FileIdentity {
    quint64 device = 0;
    quint64 number = 0; ///< inode, or file index

    /// Absent where nothing stands there.
    [[nodiscard]] static std::optional<FileIdentity> of(const QString &path);
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace tradebook::book
