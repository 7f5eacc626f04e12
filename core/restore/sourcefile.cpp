// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/sourcefile.h"

#include "core/backup/sha256.h"
#include "core/migrate/migrator.h"

#include <QtEndian>

#include <algorithm>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPiece = 1 << 20;
constexpr qint64 kHead = 100; ///< bytes of a database's header

} // namespace

Result<SourceFile> SourceFile::of(const QString &path)
{
    // not a book: of this process; a backup to be copied
    auto file = files::File::reading(path);
    if (!file)
        return file.error();
    const auto facts = file->facts();
    return facts ? Result<SourceFile>(SourceFile(*std::move(file), *facts)) : facts.error();
}

Result<QByteArray> SourceFile::head(qint64 length) const
{
    QByteArray bytes(length, '\0');
    const auto found = m_file.readAt(0, bytes.data(), bytes.size());
    if (!found)
        return found.error();
    return bytes.first(*found);
}

Result<QByteArray> SourceFile::copyTo(const Copying &copying, Progress *progress) const
{
    // not a book: a copy on its way to be staged
    const auto target = files::File::making(copying.target);
    if (!target)
        return target.error();
    backup::Sha256 hash;
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 done = 0;
    while (done < bytes()) {
        if (progress && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const auto length = m_file.readAt(done, piece.data(), std::min(kPiece, bytes() - done));
        if (!length)
            return length.error();
        if (*length == 0)
            break; // shorter than it was: see isUnchanged()
        if (auto written = target->write(piece.constData(), *length); !written)
            return written.error();
        if (copying.wantsHash)
            hash.add(piece.constData(), *length);
        done += *length;
        if (progress)
            progress->report(copying.doneBefore + done, copying.total);
    }
    return hash.hex();
}

bool SourceFile::isUnchanged() const
{
    const auto now = m_file.facts();
    const auto there = files::factsOf(path());
    return now && there && *now == m_facts && *there == m_facts;
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
