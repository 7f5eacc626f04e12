// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/sourcefile.h"

#include "core/backup/sha256.h"
#include "core/migrate/migrator.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPiece = 1 << 20;
constexpr qint64 kHead = 100; ///< bytes of a database's header

bool isSame(const struct stat &left, const struct stat &right)
{
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino && left.st_size == right.st_size
        && left.st_mtim.tv_sec == right.st_mtim.tv_sec && left.st_mtim.tv_nsec == right.st_mtim.tv_nsec;
}

Result<void> writePiece(int target, const char *bytes, qint64 size, const QString &path)
{
    while (size > 0) {
        const auto written = ::write(target, bytes, static_cast<size_t>(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errnoError(path);
        bytes += written;
        size -= written;
    }
    return {};
}

} // namespace

Result<SourceFile> SourceFile::of(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat facts = {};
    // Before opening: a device may do something when it is opened.
    if (path.contains(QChar::Null) || ::lstat(name.constData(), &facts) != 0)
        return errnoError(path);
    if (!S_ISREG(facts.st_mode))
        return Error{ErrorKind::NotARegularFile, {path}};
    // not a book: of this process; a backup to be copied
    Descriptor file(::open(name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.isOpen() || ::fstat(file.number(), &facts) != 0)
        return errnoError(path);
    if (!S_ISREG(facts.st_mode))
        return Error{ErrorKind::NotARegularFile, {path}};
    return SourceFile(path, std::move(file), facts);
}

Result<QByteArray> SourceFile::head(qint64 length) const
{
    QByteArray bytes(length, '\0');
    const auto found = ::pread(m_file.number(), bytes.data(), static_cast<size_t>(length), 0);
    if (found < 0)
        return errnoError(m_path);
    return bytes.first(found);
}

Result<QByteArray> SourceFile::copyTo(const Copying &copying, Progress *progress) const
{
    const Descriptor target(
        // not a book: a copy on its way to be staged
        ::open(QFile::encodeName(copying.target).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!target.isOpen())
        return errnoError(copying.target);
    backup::Sha256 hash;
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 done = 0;
    while (done < m_bytes) {
        if (progress && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const auto length
            = ::pread(m_file.number(), piece.data(), static_cast<size_t>(std::min(kPiece, m_bytes - done)), static_cast<off_t>(done));
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0)
            return errnoError(m_path);
        if (length == 0)
            break; // shorter than it was: see isUnchanged()
        if (auto written = writePiece(target.number(), piece.constData(), length, copying.target); !written)
            return written.error();
        if (copying.wantsHash)
            hash.add(piece.constData(), length);
        done += length;
        if (progress)
            progress->report(copying.doneBefore + done, copying.total);
    }
    return hash.hex();
}

bool SourceFile::isUnchanged() const
{
    struct stat now = {};
    struct stat there = {};
    return ::fstat(m_file.number(), &now) == 0 && ::lstat(QFile::encodeName(m_path).constData(), &there) == 0 && isSame(m_facts, now)
        && isSame(m_facts, there);
}

Result<DatabaseHead> DatabaseHead::from(const QByteArray &bytes)
{
    constexpr qint64 kLargestPage = 65536;
    constexpr qint64 kSmallestPage = 512;

    if (bytes.size() < kHead || !bytes.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Error{ErrorKind::NotADatabase};
    const auto number = [&bytes](int at) { return qFromBigEndian<quint32>(bytes.constData() + at); };
    DatabaseHead head;
    const auto pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    head.pageSize = pageSize == 1 ? kLargestPage : pageSize;
    if (head.pageSize < kSmallestPage || (head.pageSize & (head.pageSize - 1)) != 0)
        return Error{ErrorKind::NotADatabase};
    // The number of pages holds where the change counter beside it is that of the file.
    if (number(24) == number(92))
        head.pages = number(28);
    head.isWal = bytes[18] == 2 || bytes[19] == 2;
    head.version = static_cast<qint32>(number(60));
    head.applicationId = number(68);
    return head;
}

Result<DatabaseHead> judgeHead(const SourceFile &file)
{
    constexpr qint64 kSmallestDatabase = 512;
    if (file.bytes() == 0)
        return Error{ErrorKind::EmptyFile};
    auto bytes = file.head(kSmallestDatabase);
    if (!bytes)
        return bytes.error();
    if (bytes->size() < kSmallestDatabase)
        return Error{ErrorKind::NotADatabase};
    return DatabaseHead::from(*bytes);
}

Result<void> judgeAtRest(const DatabaseHead &head, const SourceFile &file)
{
    if (auto judged = migrate::judgeIdentity(head.applicationId, head.version); !judged)
        return judged;
    const bool isWhole = file.bytes() % head.pageSize == 0 && (head.pages == 0 || head.pages * head.pageSize == file.bytes());
    if (!isWhole)
        return Error{ErrorKind::Damaged, {}, u"%1 bytes, but %2 pages of %3 bytes"_s.arg(file.bytes()).arg(head.pages).arg(head.pageSize)};
    return {};
}

} // namespace tradebook::restore
