// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/encryptedverify.h"

#include "core/backup/cancelwatch.h"
#include "core/backup/encryption.h"
#include "core/backup/filing.h"
#include "core/backup/sha256.h"
#include "core/backup/space.h"
#include "core/db/tempfolder.h"

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDecrypted = 500;
constexpr int kWhole = 1000;

Result<QByteArray> hashOf(const files::File &file, qint64 bytes, Progress *progress)
{
    constexpr qsizetype kChunk = 1 << 20;
    Sha256 hash;
    QByteArray chunk(kChunk, Qt::Uninitialized);
    for (qint64 done = 0;;) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const auto length = file.read(chunk.data(), chunk.size());
        if (!length)
            return length.error();
        if (*length == 0)
            return hash.hex();
        hash.add(chunk.constData(), *length);
        done += *length;
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
    const auto out = files::File::changing(part->path());
    if (!out)
        return aboutFolder(out.error(), *folder);
    auto hash = decrypt(
        source, [&](const char *bytes, qsizetype length) { return out->write(bytes, length); }, progress);
    if (!hash)
        return aboutFolder(hash.error(), *folder);
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
    const auto file = files::File::reading(path, files::Links::Followed);
    if (!file)
        return file.error();
    const auto facts = file->facts();
    if (!facts)
        return facts.error();
    const qint64 bytes = facts->bytes;
    Verified verified{.hadHash = expected->has_value(), .bytes = bytes, .isEncrypted = true, .hasSeenContents = false};
    const auto secrets = keys.secretsOf(envelope, path);
    if (!secrets && secrets.error().kind != ErrorKind::Encrypted)
        return secrets.error();
    if (!secrets) {
        const auto found = *expected ? hashOf(*file, bytes, progress) : Result<QByteArray>(QByteArray());
        if (!found)
            return found.error();
        if (*expected && **expected != *found)
            return Error{ErrorKind::Damaged, {path}, u"the checksum beside it is not that of the file"_s};
        return verified;
    }
    const auto looked = lookThrough({*file, bytes, envelope, *secrets}, proof, *expected, progress);
    if (!looked)
        return aboutFile(looked.error(), path);
    verified.schemaVersion = looked->schemaVersion;
    verified.hasSeenContents = true;
    return verified;
}

} // namespace tradebook::backup
