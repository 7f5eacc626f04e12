// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backups.h"

#include "core/backup/cancelwatch.h"
#include "core/backup/encryptedverify.h"
#include "core/backup/filing.h"
#include "core/backup/keyring.h"
#include "core/backup/sha256.h"
#include "core/book/bookfile.h"
#include "core/db/query.h"
#include "core/migrate/migrator.h"

#include <sqlite3.h>

namespace tradebook::backup {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

struct Opened {
    db::Connection connection;
    book::BookFile file;
};

/// As a file at rest, so that nothing is made beside it; where somebody is at work on it, the way a reader of the book would.
Result<Opened> openAtRest(const QString &path)
{
    auto file = book::BookFile::inspect(path);
    if (!file)
        return file.error();
    const bool isAtRest = file->walBytes.value_or(0) == 0 && !file->hasSharedMemory && !file->hasJournal;
    auto connection = db::Connection::open(file->path, {.access = isAtRest ? db::Access::Immutable : db::Access::ReadOnly});
    if (!connection)
        return connection.error();
    return Opened{*std::move(connection), *file};
}

/// Ids, version and structure: from here on the names in the file mean what they say.
Result<int> proveStructure(Opened &opened)
{
    auto id = db::Query(opened.connection, "PRAGMA application_id"_sql).number();
    if (!id)
        return id.error();
    if (*id != migrate::kApplicationId)
        return Error{ErrorKind::NotABook, {opened.file.path}, u"application_id %1"_s.arg(*id)};
    auto version = migrate::versionOf(opened.connection);
    if (!version)
        return version.error();
    if (*version < 1)
        return Error{ErrorKind::UnknownVersion, {QString::number(*version)}};
    if (auto proven = migrate::verifyHistory(opened.connection); !proven)
        return proven.error();
    auto pageSize = db::Query(opened.connection, "PRAGMA page_size"_sql).number();
    if (!pageSize)
        return pageSize.error();
    // SQLite reads the missing end of a last page as zeros.
    if (opened.connection.access() == db::Access::Immutable && opened.file.bytes % *pageSize != 0)
        return Error{ErrorKind::Damaged, {opened.file.path}, u"%1 bytes are no whole number of pages"_s.arg(opened.file.bytes)};
    return *version;
}

Result<Contents> read(Opened &opened)
{
    auto version = proveStructure(opened);
    if (!version)
        return version.error();
    auto contents
        = db::Query(opened.connection, "SELECT name, currency, created_at FROM book WHERE id = 1"_sql).one([](const db::Row &row) {
              return Contents{.bookName = row.text(0), .currency = row.text(1), .bookId = row.text(2)};
          });
    if (!contents)
        return contents.error();
    if (!*contents)
        return Error{ErrorKind::Damaged, {opened.file.path}, u"the row of the book is missing"_s};
    auto tally = migrate::tallyOf(opened.connection);
    if (!tally)
        return tally.error();
    (*contents)->schemaVersion = *version;
    (*contents)->tally = *tally;
    (*contents)->bytes = opened.file.bytes;
    if (tally->contains(u"orders"_s)) {
        auto last = db::Query(opened.connection, "SELECT max(business_date) FROM orders"_sql).one([](const db::Row &row) {
            return row.maybeText(0);
        });
        if (!last)
            return last.error();
        (*contents)->lastOrderDate = last->value_or(std::nullopt);
    }
    return **contents;
}

Result<void> checkBook(Opened &opened)
{
    auto books = db::Query(opened.connection, "SELECT count(*) FROM book"_sql).number();
    if (!books)
        return books.error();
    if (*books != 1)
        return Error{ErrorKind::Damaged, {opened.file.path}, u"%1 rows in the table book"_s.arg(*books)};
    return {};
}

/// Reads the file through the connection that has it open, and not by hand: should it be open as a book as well, SQLite's locks stay.
Result<QByteArray> hashOf(db::Connection &connection, Progress *progress)
{
    constexpr int kChunk = 1 << 20;
    sqlite3_file *file = nullptr;
    sqlite3_int64 bytes = 0;
    int code = sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file));
    if (code != SQLITE_OK || file == nullptr || file->pMethods == nullptr)
        return Error{ErrorKind::InputOutput, {connection.path()}, u"the file cannot be reached"_s};
    if (code = file->pMethods->xFileSize(file, &bytes); code != SQLITE_OK)
        return Error{ErrorKind::InputOutput, {connection.path()}, u"its size cannot be read"_s, code};
    Sha256 hash;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    for (sqlite3_int64 done = 0; done < bytes;) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const int next = static_cast<int>(qMin<sqlite3_int64>(kChunk, bytes - done));
        if (code = file->pMethods->xRead(file, chunk.data(), next, done); code != SQLITE_OK)
            return Error{ErrorKind::InputOutput, {connection.path()}, QString::fromLatin1(sqlite3_errstr(code)), code};
        hash.add(chunk.constData(), next);
        done += next;
        if (progress != nullptr)
            progress->report(done, bytes);
    }
    return hash.hex();
}

/// Whether there was a checksum, and Damaged where it is another one.
Result<bool> compareHash(Opened &opened, Progress *progress)
{
    auto expected = hashBeside(opened.file.path);
    if (!expected)
        return expected.error();
    if (!*expected)
        return false;
    auto found = hashOf(opened.connection, progress);
    if (!found)
        return found.error();
    if (*found != **expected)
        return Error{ErrorKind::Damaged, {opened.file.path}, u"the checksum beside it is not that of the file"_s};
    return true;
}

Result<Contents> plainContentsOf(const QString &path, Progress *progress)
{
    auto opened = openAtRest(path);
    if (!opened)
        return opened.error();
    const CancelWatch watch(opened->connection, progress);
    auto contents = read(*opened);
    if (!contents)
        return watch.reasonOf(contents.error());
    return contents;
}

Result<QString> plainBookIdOf(const QString &path)
{
    auto opened = openAtRest(path);
    if (!opened)
        return opened.error();
    auto version = proveStructure(*opened);
    if (!version)
        return version.error();
    return db::Query(opened->connection, "SELECT created_at FROM book WHERE id = 1"_sql).text();
}

Result<Verified> verifyPlain(const QString &path, Proof proof, Progress *progress)
{
    constexpr int kHashed = 300;
    constexpr int kWhole = 1000;
    auto opened = openAtRest(path);
    if (!opened)
        return opened.error();
    Stage hashing(progress, 0, kHashed);
    auto hadHash = compareHash(*opened, &hashing);
    if (!hadHash)
        return hadHash.error();
    Stage checking(progress, kHashed, kWhole);
    const CancelWatch watch(opened->connection, progress);
    auto version = proveStructure(*opened);
    if (!version)
        return watch.reasonOf(version.error());
    if (auto sound = checkPages(opened->connection, proof).andThen([&] { return checkBook(*opened); }); !sound)
        return watch.reasonOf(sound.error());
    if (auto alone = watch.wasLeftAlone(); !alone)
        return alone.error();
    checking.report(1, 1);
    return Verified{*hadHash, *version, opened->file.bytes};
}

/// Asked of SQLite first: a book that is open may not be opened by hand.
bool isNone(const Error &error)
{
    return error.kind == ErrorKind::NotADatabase;
}

} // namespace

Result<Contents> contentsOf(const QString &path, Progress *progress, const Keyring *keys)
{
    auto contents = plainContentsOf(path, progress);
    if (contents || !isNone(contents.error()))
        return contents;
    const auto envelope = Envelope::ofFile(path);
    if (!envelope)
        return isNone(envelope.error()) ? contents.error() : envelope.error();
    const auto secrets = (keys == nullptr ? Keyring() : *keys).secretsOf(*envelope, path);
    return secrets ? Result<Contents>(secrets->contents) : secrets.error();
}

Result<QByteArray> bookMarkIn(const QString &path)
{
    const auto id = plainBookIdOf(path);
    if (id)
        return bookMarkOf(*id);
    if (!isNone(id.error()))
        return id.error();
    const auto envelope = Envelope::ofFile(path);
    return envelope ? Result<QByteArray>(envelope->bookMark) : envelope.error();
}

Result<Verified> verify(const QString &path, Proof proof, Progress *progress, const Keyring *keys)
{
    const auto verified = verifyPlain(path, proof, progress);
    if (verified || !isNone(verified.error()))
        return verified;
    const auto envelope = Envelope::ofFile(path);
    if (!envelope)
        return isNone(envelope.error()) ? verified.error() : envelope.error();
    return verifyEncrypted(path, *envelope, proof, keys == nullptr ? Keyring() : *keys, progress);
}

} // namespace tradebook::backup
