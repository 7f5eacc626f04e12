// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/secret.h"
#include "core/result.h"

#include <QByteArray>

/// From a passphrase to a pair of keys: whoever has the public one can make backups, only who knows the passphrase can read them.
namespace tradebook::backup {

/// How a passphrase becomes keys. Argon2id of libsodium (crypto_pwhash, version 1.3).
struct Derivation {
    /// What it costs to try one passphrase: here about a second and 256 MiB.
    quint64 operations = kOperations;
    quint64 memory = kMemory; ///< bytes
    QByteArray salt = {}; ///< kSaltBytes

    static constexpr quint64 kOperations = 3;
    static constexpr quint64 kMemory = quint64(256) << 20;
    static constexpr qsizetype kSaltBytes = 16;
    /// With a salt of its own.
    [[nodiscard]] static Derivation fresh();
    /// Neither too much for this computer (nobody's file may ask for minutes or 64 GB) nor less than the library takes.
    [[nodiscard]] bool isBearable() const;
    friend bool operator==(const Derivation &, const Derivation &) = default;
};

/// What a book keeps, and each backup's header: no secret.
struct PublicKey {
    Derivation derivation;
    QByteArray bytes; ///< kBytes

    static constexpr qsizetype kBytes = 32;
    friend bool operator==(const PublicKey &, const PublicKey &) = default;
};

/// What opens what was sealed with its public key.
struct KeyPair {
    PublicKey publicKey;
    SecretBytes secret;
};

/// Takes about a second. Errors: Invalid (data: "passphrase"; it is empty), Damaged (parameters out of bounds), Internal (no memory).
[[nodiscard]] Result<KeyPair> keysFrom(const Passphrase &passphrase, const Derivation &derivation);

/// Sealed so that only the owner of the secret key can open it.
inline constexpr qsizetype kSealBytes = 48;
[[nodiscard]] QByteArray seal(const SecretBytes &content, const PublicKey &key);
/// Damaged where it was sealed with another key, or changed.
[[nodiscard]] Result<SecretBytes> unseal(const QByteArray &sealed, const KeyPair &keys);

} // namespace tradebook::backup
