// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/encryptedverify.h"

#include "core/backup/cancelwatch.h"
#include "core/backup/encryption.h"
#include "core/backup/filing.h"
#include "core/backup/sha256.h"
#include "core/backup/space.h"
#include "core/db/tempfolder.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDecrypted = 500;
constexpr int kWhole = 1000;

Result<QByteArray> hashOf(const book::Descriptor &file, qint64 bytes, const QString &path, Progress *progress)
{
    constexpr qsizetype kChunk = 1 << 20;
    Sha256 hash;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    for (qint64 done = 0;;) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const auto length = ::read(file.number(), chunk.data(), static_cast<std::size_t>(kChunk));
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0)
            return book::errnoError(path);
        if (length == 0)
            return hash.hex();
        hash.add(chunk.constData(), length);
        done += length;
        if (progress != nullptr)
            progress->report(done, bytes);
    }
}

/// Into a file that only this person can read and that goes with the value.
struct Decrypted {
    PartFile part;
    QByteArray fileHash;
};
Result<Decrypted> decrypted(const EncryptedSource &source, Progress *progress)
{
    const auto folder = db::useTempFolder();
    if (!folder)
        return folder.error();
    if (auto room = checkRoom(*folder, {.largest = source.envelope.plainBytes, .whole = source.envelope.plainBytes}); !room)
        return room.error();
    auto part = PartFile::create(*folder, u"verifying"_s);
    if (!part)
        return part.error();
    // not a book: what is decrypted, to be looked through
    const book::Descriptor out(::open(QFile::encodeName(part->path()).constData(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!out.isOpen())
        return book::errnoError(*folder);
    auto hash = decrypt(
        source, [&](const char *bytes, qsizetype length) { return book::writeAll(out, bytes, length, *folder); }, progress);
    if (!hash)
        return hash.error();
    return Decrypted{*std::move(part), *hash};
}

Result<Verified> lookThrough(const EncryptedSource &source, Proof proof, const std::optional<QByteArray> &expected, Progress *progress)
{
    Stage decrypting(progress, 0, kDecrypted);
    const auto plain = decrypted(source, &decrypting);
    if (!plain)
        return plain.error();
    if (expected && *expected != plain->fileHash)
        return Error{.kind = ErrorKind::Damaged, .detail = u"the checksum beside it is not that of the file"_s};
    Stage looking(progress, kDecrypted, kWhole);
    auto verified = verify(plain->part.path(), proof, &looking);
    if (verified && verified->isEncrypted)
        return Error{.kind = ErrorKind::NotADatabase, .detail = u"encrypted twice"_s};
    return verified;
}

Error aboutFile(Error error, const QString &path)
{
    const bool isOfTheFile = error.kind == ErrorKind::Damaged || error.kind == ErrorKind::NotADatabase || error.kind == ErrorKind::NotABook
        || error.kind == ErrorKind::EmptyFile;
    if (isOfTheFile)
        error.data = {path};
    return error;
}

} // namespace

Result<Verified> verifyEncrypted(const QString &path, const Envelope &envelope, Proof proof, const Keyring &keys, Progress *progress)
{
    const auto expected = hashBeside(path);
    if (!expected)
        return expected.error();
    // not a book: an encrypted backup
    const book::Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.isOpen())
        return book::errnoError(path);
    const qint64 bytes = ::lseek(file.number(), 0, SEEK_END);
    if (bytes < 0 || ::lseek(file.number(), 0, SEEK_SET) != 0)
        return book::errnoError(path);
    Verified verified{.hadHash = expected->has_value(), .bytes = bytes, .isEncrypted = true, .hasSeenContents = false};
    const auto secrets = keys.secretsOf(envelope, path);
    if (!secrets && secrets.error().kind != ErrorKind::Encrypted)
        return secrets.error();
    if (!secrets) {
        const auto found = *expected ? hashOf(file, bytes, path, progress) : Result<QByteArray>(QByteArray());
        if (!found)
            return found.error();
        if (*expected && **expected != *found)
            return Error{ErrorKind::Damaged, {path}, u"the checksum beside it is not that of the file"_s};
        return verified;
    }
    const auto looked = lookThrough({file, bytes, envelope, *secrets}, proof, *expected, progress);
    if (!looked)
        return aboutFile(looked.error(), path);
    verified.schemaVersion = looked->schemaVersion;
    verified.hasSeenContents = true;
    return verified;
}

} // namespace tradebook::backup
