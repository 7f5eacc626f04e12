// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backups.h"
#include "core/backup/sealing.h"

/// The head of an encrypted backup. Its bytes, in this order, numbers with the least byte first:
///
///     32  "Tradebook encrypted backup", then CR LF SUB LF NUL NUL, so that a transfer as text shows
///      4  version of the format: 1
///      4  length of the whole head
///      4  derivation of the keys: 2 (Argon2id 1.3)
///      8  its operations
///      8  its memory in bytes
///     16  its salt
///     32  public key that the next but three is sealed with
///     16  the book's mark: the same for all backups of one book
///      8  length of the plain backup
///      4  length of what is sealed
///      n  sealed: the key of this file, SHA-256 of the plain backup, what it holds (JSON)
///     24  head of the secretstream
///     32  BLAKE2b of all that precedes, so that damage is told from a wrong passphrase
///
/// Then the plain backup in pieces of 64 KiB, the last one of what is left, each encrypted and 17 bytes longer
/// (crypto_secretstream_xchacha20poly1305). The head is additional data of the first piece, the last one bears the tag FINAL.
/// Every later version keeps the first three entries and the last one.
namespace tradebook::backup {

/// What is sealed.
struct FileSecrets {
    SecretBytes key; ///< of the secretstream
    QByteArray plainSha256; ///< hex
    Contents contents;
};

struct Envelope {
    PublicKey key;
    QByteArray bookMark;
    qint64 plainBytes = 0;
    QByteArray sealed;
    QByteArray streamHead;
    QByteArray raw; ///< as it stands in the file

    /// Of the whole file.
    [[nodiscard]] qint64 fileBytes() const;
    /// The bytes of a new head: everything but raw.
    [[nodiscard]] QByteArray toBytes() const;
    /// From the first bytes of a file, kLongest of them or all there are. Errors: NotADatabase (it is no encrypted backup), Damaged,
    /// NewerVersion (data: version of the format, newest one we know).
    [[nodiscard]] static Result<Envelope> from(const QByteArray &bytes);
    /// The same of a file that no SQLite connection of this process has open; NotADatabase before any error of opening it is none of
    /// ours. Damaged where the file has not the length that its head tells.
    [[nodiscard]] static Result<Envelope> ofFile(const QString &path);

    static constexpr qint64 kLongest = 64 << 10;
};

[[nodiscard]] bool isEncrypted(const QByteArray &firstBytes);
/// Of the book with this id (Contents::bookId).
[[nodiscard]] QByteArray bookMarkOf(const QString &bookId);

/// Empty where the key is none.
[[nodiscard]] QByteArray sealed(const FileSecrets &secrets, const PublicKey &key);
[[nodiscard]] Result<FileSecrets> unsealed(const Envelope &envelope, const KeyPair &keys);

/// Of the secretstream.
inline constexpr qsizetype kPieceBytes = 64 << 10;
inline constexpr qsizetype kPieceExtra = 17;

} // namespace tradebook::backup
