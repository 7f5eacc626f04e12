// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/fileidentity.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace tradebook::book {

/// One writing process per book: an operating-system lock (flock, LockFileEx) on `.<file name>.lock` beside the book. It is held for
/// the life of this object and goes with the process, however that ends. The file (0600) is never deleted, so that two processes can
/// never hold locks on two files of that name; it says who holds the book, for the sentence. A second lock in the same process is
/// refused, too.
/// That guards a name. hold() guards the file as well, whatever its name: somebody may rename a book that is open, or link to it, and
/// SQLite finds a -wal by the name alone. This second lock lies in the state folder of this person, so that it says nothing of others.
class InstanceLock {
public:
    /// Waits so long for another holder, then InUse (data: user, host, pid). PermissionDenied, ReadOnly (the disk) and InputOutput (data:
    /// path of the lock file) where the lock file cannot be had.
    [[nodiscard]] static Result<InstanceLock> acquire(
        const QString &bookPath, std::chrono::milliseconds wait = std::chrono::milliseconds(5000));
    [[nodiscard]] static QString pathFor(const QString &bookPath);
    /// Holds this file too, in place of one that was held before. InUse (data: user, host, pid, and its path there) where another
    /// Tradebook has it under another name. Where there is no place for such a lock, the book goes without.
    [[nodiscard]] Result<void> hold(
        const FileIdentity &file, const QString &bookPath, std::chrono::milliseconds wait = std::chrono::milliseconds(5000));
    /// For who only reads, and locks nothing: the same InUse. What is saved there is not seen under this name.
    [[nodiscard]] static Result<void> checkOtherNames(const FileIdentity &file, const QString &bookPath);

    InstanceLock(InstanceLock &&other) noexcept;
    InstanceLock &operator=(InstanceLock &&other) noexcept;
    ~InstanceLock();

private:
#ifdef Q_OS_WIN
    using File = void *;
    static inline const File kNoFile = nullptr;
#else
    using File = int;
    static constexpr File kNoFile = -1;
#endif
    explicit InstanceLock(File file)
        : m_file(file)
    {
    }
    /// Who holds it, written into the file for others; the refusal that is made from it.
    [[nodiscard]] static QByteArray note();
    [[nodiscard]] static Error inUse(const QByteArray &note);
    [[nodiscard]] static Result<InstanceLock> take(const QString &path, const QByteArray &note, std::chrono::milliseconds wait);
    /// What its holder has written, where somebody holds it. Takes it for no longer than the look.
    [[nodiscard]] static std::optional<QByteArray> holderOf(const QString &path);
    [[nodiscard]] static QString pathFor(const FileIdentity &file);
    void release();
    File m_file;
    QString m_passing; ///< removed with the lock
    std::unique_ptr<InstanceLock> m_ofFile;
};

} // namespace tradebook::book
