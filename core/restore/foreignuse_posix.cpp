// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/foreignuse.h"

#include "core/book/bookfile.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace tradebook::restore {

namespace {

bool holdsLocks(const QString &path, off_t from, off_t length)
{
    // not a book: that this process has open (see the header); only its locks are asked for
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = from;
    lock.l_len = length;
    const bool isHeld = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(file);
    return isHeld;
}

} // namespace

bool isUsedElsewhere(const QString &bookPath)
{
    // Where SQLite locks: the pending byte and what follows it, and the shared memory's bytes up to the one that every user holds.
    constexpr off_t kPendingByte = 0x40000000;
    constexpr off_t kLockBytes = 512;
    constexpr off_t kSharedMemoryLocks = 120;
    constexpr off_t kSharedMemoryBytes = 9;

    return holdsLocks(bookPath, kPendingByte, kLockBytes)
        || holdsLocks(book::sharedMemoryPathOf(bookPath), kSharedMemoryLocks, kSharedMemoryBytes);
}

} // namespace tradebook::restore
