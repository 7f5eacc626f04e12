// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <utility>

/// Files by hand, on every system we run on: x_posix.cpp and x_windows.cpp say the same thing to each. Nothing in here may be asked to
/// open a file that a SQLite connection of this process has open: closing it would drop SQLite's locks (RELIABILITY fact 2). Any thread.
namespace tradebook::files {

/// What the last call of the system that failed has said: FileMissing, FileExists, PermissionDenied, NotARegularFile (a link), Busy
/// (Windows: another program has it open), DiskFull, NameTooLong, InputOutput; data: path.
[[nodiscard]] Error systemError(const QString &path);

/// Whether a link at the end of a path leads on, or is what is meant, and no file.
enum class Links { Refused, Followed };

/// What the file system says of what stands at a path.
struct Facts {
    quint64 device = 0;
    quint64 number = 0; ///< inode, or file index
    qint64 bytes = 0;
    qint64 changed = 0; ///< when its content was; only good for being compared
    bool isRegular = false;
    bool isFolder = false;
    bool isOwn = false; ///< whoever runs this owns it; true where access lists decide instead (Windows)
    friend bool operator==(const Facts &, const Facts &) = default;
};

/// Asked without opening it for reading or writing. Errors: those of systemError().
[[nodiscard]] Result<Facts> factsOf(const QString &path, Links links = Links::Refused);

/// An open file, closed with this object. What it is is asked before it is opened: only a regular file is, and nothing is waited for.
/// Errors of all: those of systemError(), about its path; NotARegularFile.
class File {
public:
    /// One that is there, to be read.
    [[nodiscard]] static Result<File> reading(const QString &path, Links links = Links::Refused);
    /// One that is there, to be read and written from its beginning.
    [[nodiscard]] static Result<File> changing(const QString &path);
    /// A new one for its owner alone, never in place of another: FileExists.
    [[nodiscard]] static Result<File> making(const QString &path);
    /// The same, or the one that is there, emptied.
    [[nodiscard]] static Result<File> remaking(const QString &path);

    File(File &&other) noexcept;
    File &operator=(File &&other) noexcept;
    ~File();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<Facts> facts() const;
    /// The next bytes, fewer only at the end.
    [[nodiscard]] Result<qsizetype> read(char *into, qsizetype most) const;
    [[nodiscard]] Result<qsizetype> readAt(qint64 from, char *into, qsizetype most) const;
    [[nodiscard]] Result<void> seek(qint64 to) const;
    /// Every byte, however many calls that takes.
    [[nodiscard]] Result<void> write(const char *bytes, qint64 size) const;
    /// Returns when all of it is on the disk.
    [[nodiscard]] Result<void> toDisk() const;

    // Advice to the system, which may have no use for it (Windows has for none).
    /// Begin to write these bytes to the disk. A large file that is only written at its toDisk() holds up everybody who commits to that
    /// disk meanwhile, for as long as that takes.
    void writeBehind(qint64 from, qint64 to) const;
    void expectReadingOnce() const;
    /// Forget what is kept in memory of it, so that it is the disk that is read back.
    void forget() const;

private:
#ifdef Q_OS_WIN
    using Handle = void *;
    static inline const Handle kNone = nullptr;
#else
    using Handle = int;
    static constexpr Handle kNone = -1;
#endif
    File(QString path, Handle handle)
        : m_path(std::move(path))
        , m_handle(handle)
    {
    }
    QString m_path;
    Handle m_handle;
};

} // namespace tradebook::files
