// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace tradebook::book {

/// One writing process per book: an operating-system lock (flock, LockFileEx) on `.<file name>.lock` beside the book. It is held for
/// the life of this object and goes with the process, however that ends. The file (0600) is never deleted, so that two processes can
/// never hold locks on two files of that name; it says who holds the book, for the sentence. A second lock in the same process is
/// refused, too.
class InstanceLock {
public:
    /// Waits so long for another holder, then InUse (data: user, host, pid). PermissionDenied and InputOutput (data: path of the lock
    /// file) where the lock file cannot be had.
    [[nodiscard]] static Result<InstanceLock> acquire(
        const QString &bookPath, std::chrono::milliseconds wait = std::chrono::milliseconds(5000));
    [[nodiscard]] static QString pathFor(const QString &bookPath);

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
    File m_file;
};

} // namespace tradebook::book
