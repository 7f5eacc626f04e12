// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/opening.h"

#include "core/backup/envelope.h"
#include "core/backup/keeping.h"
#include "core/book/leftwal.h"
#include "core/book/marks.h"
#include "core/book/place.h"
#include "core/book/readcopy.h"
#include "core/db/query.h"
#include "core/restore/restorefolder.h"
#include "core/restore/swapping.h"

namespace tradebook::book {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

struct Header {
    qint64 applicationId = 0;
    qint64 version = 0;
    qint64 pageSize = 0;
};

Result<Header> readHeader(const QString &databasePath, db::Access access, std::chrono::milliseconds wait)
{
    auto connection = db::Connection::open(databasePath, {.access = access, .busyDeadline = wait});
    if (!connection)
        return connection.error();
    Header header;
    auto found = db::Query(
        *connection, "SELECT application_id, user_version, page_size FROM pragma_application_id, pragma_user_version, pragma_page_size"_sql)
                     .forEach([&header](const db::Row &row) {
                         header = {row.integer(0), row.integer(1), row.integer(2)};
                     });
    if (!found)
        return found.error();
    // Reads the whole schema, where damage to the first pages shows.
    if (auto objects = db::Query(*connection, "SELECT count(*) FROM sqlite_schema"_sql).number(); !objects)
        return objects.error();
    return header;
}

Result<void> judge(const Header &header, bool mayBeOlder)
{
    if (auto judged = migrate::judgeIdentity(header.applicationId, header.version); !judged)
        return judged;
    if (header.version < migrate::newestVersion() && !mayBeOlder)
        return Error{ErrorKind::OlderVersion, {QString::number(header.version), QString::number(migrate::newestVersion())}};
    return {};
}

/// Where the book lies on a network and nobody has decided to write there all the same.
std::optional<Place> networkOf(const QString &path)
{
    const Place place = placeOf(path);
    const bool isRemote = place.kind == Place::Kind::Network && Marks(path).acceptedPlace() != place.by;
    return isRemote ? std::optional(place) : std::nullopt;
}

/// How the file can be read without leaving anything beside it: where there is no -wal and nobody at work, as if it were on a read-only
/// medium.
db::Access probeAccess(const BookFile &file)
{
    const bool isAtRest = !file.walBytes && !file.hasSharedMemory && !file.hasJournal;
    return isAtRest ? db::Access::Immutable : db::Access::ReadOnly;
}

Error withPath(Error error, const QString &path)
{
    if (error.data.isEmpty())
        error.data = {path};
    return error;
}

/// An encrypted backup under the name of a book is no rubble: nothing may take its place.
Error recognised(Error error, const QString &path)
{
    if (error.kind != ErrorKind::NotADatabase)
        return withPath(std::move(error), path);
    const auto envelope = backup::Envelope::ofFile(path);
    const bool isEnvelope = envelope || envelope.error().kind != ErrorKind::NotADatabase;
    return isEnvelope ? Error{ErrorKind::Encrypted, {path}} : withPath(std::move(error), path);
}

Result<Header> probeCopy(Prepared &prepared, const QString &path, Wal wal)
{
    auto copy = copyForReading(path, wal);
    if (!copy)
        return copy.error();
    prepared.databasePath = copy->path;
    prepared.copy = std::move(copy->folder);
    return readHeader(prepared.databasePath, db::Access::ReadOnly, prepared.wait);
}

/// Reading where neither lock nor shared memory can be made. SQLite's own read-only way comes first, for somebody else may be writing;
/// then as an immutable file, unless a -wal holds rows that this would hide: then from a private copy of both. On a network the -shm of
/// another computer says nothing here, so that nobody looks into it.
Result<Header> probeUnwritable(Prepared &prepared, const BookFile &file)
{
    const bool hasWal = file.walBytes.value_or(0) > 0;
    if (!prepared.isRemote && (hasWal || file.hasSharedMemory)) {
        auto header = readHeader(file.path, db::Access::ReadOnly, prepared.wait);
        if (header || header.error().kind == ErrorKind::Busy)
            return header;
    }
    const bool mayBeWritten = hasWal || (prepared.isRemote && file.hasSharedMemory);
    if (!mayBeWritten) {
        prepared.readerAccess = db::Access::Immutable;
        return readHeader(file.path, db::Access::Immutable, prepared.wait);
    }
    return probeCopy(prepared, file.path, Wal::Copied);
}

Result<void> probe(Prepared &prepared, const BookFile &file)
{
    const bool mayBeOlder = prepared.access != Wanted::ReadOnly;
    auto header = isWalOfAnother(file.path)     ? probeCopy(prepared, file.path, Wal::LeftOut)
        : file.isWritable && !prepared.isRemote ? readHeader(file.path, probeAccess(file), prepared.wait)
                                                : probeUnwritable(prepared, file);
    if (!header)
        return recognised(header.error(), file.path);
    if (auto judged = judge(*header, mayBeOlder); !judged)
        return withPath(judged.error(), file.path);
    // SQLite reads the missing end of a last page as zeros. Beside a -wal or journal that may be the middle of a checkpoint.
    const bool isAtRest = file.walBytes.value_or(0) == 0 && !file.hasJournal;
    if (isAtRest && header->pageSize > 0 && file.bytes % header->pageSize != 0)
        return Error{ErrorKind::Damaged, {file.path}, u"%1 bytes are no whole number of pages"_s.arg(file.bytes)};
    return {};
}

/// The lock, and once more under it what was found before: who held it until now may have migrated or replaced the book.
Result<void> takeForWriting(Prepared &prepared, BookFile &file)
{
    auto lock = InstanceLock::acquire(prepared.path, prepared.wait);
    if (!lock)
        return lock.error();
    prepared.lock = std::move(*lock);
    if (auto finished = restore::finishUnderLock(prepared.path); !finished)
        return finished.error();
    restore::removeLeftovers(prepared.path);
    if (auto aside = setAsideWalOfAnother(prepared.path); !aside)
        return aside.error();
    prepared.databasePath = prepared.path;
    prepared.copy.reset();
    auto found = BookFile::inspect(prepared.path);
    if (!found)
        return found.error();
    file = *std::move(found);
    if (auto held = prepared.lock->hold(file.identity, file.path, prepared.wait); !held)
        return held.error();
    // Not before: under the lock none of our own steps is between two names.
    if (file.names > 1)
        prepared.fallBackToReading(Error{ErrorKind::ReadOnly, {file.path, {}, u"links"_s}});
    return probe(prepared, file);
}

migrate::MakeCopy copyBefore(const QString &path)
{
    return [path]() -> Result<QString> {
        auto made = backup::backUp({.bookPath = path, .reason = backup::Reason::BeforeMigration, .proof = backup::Proof::Thorough});
        if (!made)
            return made.error();
        return made->copies.first().path;
    };
}

} // namespace

void Prepared::fallBackToReading(const Error &reason)
{
    access = Wanted::ReadOnly;
    readOnlyReason = reason;
    lock.reset();
}

Result<Prepared> prepare(const QString &path, Wanted wanted, std::chrono::milliseconds wait)
{
    if (auto proven = db::Connection::proveSharedLibrary(); !proven)
        return proven.error();
    // Before SQLite or anybody else looks at the file: it may be about to be replaced.
    if (auto finished = restore::finishInterruptedRestore(path, wait); !finished)
        return finished.error();
    auto file = BookFile::inspect(path);
    if (!file)
        return file.error();
    if (auto free = InstanceLock::checkOtherNames(file->identity, file->path); !free)
        return free.error();
    Prepared prepared;
    prepared.path = file->path;
    prepared.databasePath = file->path;
    prepared.wait = wait;
    prepared.access = wanted;
    const auto network = networkOf(file->path);
    prepared.isRemote = network.has_value();
    if (wanted == Wanted::ReadWrite && !file->isWritable)
        prepared.fallBackToReading(Error{ErrorKind::ReadOnly, {file->path}});
    else if (wanted == Wanted::ReadWrite && network)
        prepared.fallBackToReading(Error{ErrorKind::ReadOnly, {file->path, network->by}});
    // Before the lock, so that a file that is no book gets no lock file beside it.
    if (auto probed = probe(prepared, *file); !probed)
        return probed.error();
    if (prepared.access == Wanted::ReadWrite)
        if (auto locked = takeForWriting(prepared, *file); !locked)
            return locked.error();
    prepared.identity = file->identity;
    return prepared;
}

Result<db::Connection> openWriter(const Prepared &prepared)
{
    auto writer = db::Connection::open(prepared.path, {.access = db::Access::ReadWrite, .busyDeadline = prepared.wait});
    if (!writer)
        return withPath(writer.error(), prepared.path);
    // Verifies history and structure even where there is nothing to migrate.
    if (auto migrated = migrate::migrateTo(*writer, migrate::newestVersion(), copyBefore(prepared.path)); !migrated)
        return migrated.error();
    if (auto trusted = writer->trustSchema(); !trusted)
        return trusted.error();
    makePrivate(prepared.path);
    return writer;
}

Result<migrate::Outcome> migrate(const Prepared &prepared, int target)
{
    if (prepared.access != Wanted::ReadWrite)
        return prepared.readOnlyReason.value_or(Error{ErrorKind::ReadOnly, {prepared.path}});
    auto writer = db::Connection::open(prepared.path, {.access = db::Access::ReadWrite, .busyDeadline = prepared.wait});
    if (!writer)
        return withPath(writer.error(), prepared.path);
    auto outcome = migrate::migrateTo(*writer, target, copyBefore(prepared.path));
    if (!outcome)
        return outcome.error();
    if (auto closed = writer->close(); !closed)
        return closed.error();
    makePrivate(prepared.path);
    return outcome;
}

Result<void> checkStillThere(const Prepared &prepared)
{
    // A private copy is nobody else's; and some networks give a file another number after each break.
    const bool isNamed = prepared.databasePath == prepared.path && !prepared.isRemote;
    return isNamed ? checkStillThere(prepared.path, prepared.identity) : Result<void>();
}

Result<db::Connection> openReader(const Prepared &prepared)
{
    if (auto there = checkStillThere(prepared); !there)
        return there.error();
    return db::Connection::open(prepared.databasePath, {.access = prepared.readerAccess, .busyDeadline = prepared.wait});
}

Result<void> verifyStructure(db::Connection &reader)
{
    return migrate::verifyHistory(reader);
}

Result<void> quickCheck(db::Connection &reader)
{
    auto findings = db::Query(reader, "PRAGMA quick_check(1)"_sql).all([](const db::Row &row) { return row.text(0); });
    if (!findings)
        return findings.error();
    if (findings->size() == 1 && findings->first() == "ok"_L1)
        return {};
    return Error{ErrorKind::Damaged, {reader.path()}, findings->join(u'\n')};
}

} // namespace tradebook::book
