// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/envelope.h"
#include "core/files/file.h"
#include "core/progress.h"

#include <functional>

/// Backups to and from their encrypted form, piece by piece: 64 KiB of memory, whatever their size. Any thread but the window's.
namespace tradebook::backup {

/// A proven plain copy, and where its encrypted form goes.
struct EncryptionOrder {
    QString plain; ///< that no SQLite connection has open
    QByteArray plainSha256; ///< hex
    Contents contents;
    PublicKey key;
    QString target; ///< an empty, private file
};

/// Encrypts, puts it on the disk, reads that back, decrypts it in full and compares it with what the plain copy was: then only is it one.
/// SHA-256 of the encrypted file, in hex. Errors: InputOutput (also where something else was read back), DiskFull, Invalid (data:
/// "backup_encryption"; the key is none), Cancelled.
[[nodiscard]] Result<QByteArray> encrypt(const EncryptionOrder &order, Progress *progress = nullptr);

/// An encrypted backup that is open.
struct EncryptedSource {
    const files::File &file;
    qint64 bytes = 0;
    const Envelope &envelope;
    const FileSecrets &secrets;
};
/// Takes what was decrypted; an error ends the decrypting.
using Sink = std::function<Result<void>(const char *bytes, qsizetype length)>;

/// Decrypts all of it; SHA-256 of the encrypted file, in hex. Nothing that the sink got may be used where this fails: Damaged (changed,
/// cut off, longer, pieces in another order or of another file), InputOutput, Cancelled, those of the sink.
[[nodiscard]] Result<QByteArray> decrypt(const EncryptedSource &source, const Sink &sink, Progress *progress = nullptr);

} // namespace tradebook::backup
