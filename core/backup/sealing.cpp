// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sealing.h"

#include "core/backup/sodium.h"

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

static_assert(Derivation::kSaltBytes == crypto_pwhash_SALTBYTES);
static_assert(PublicKey::kBytes == crypto_box_PUBLICKEYBYTES);
static_assert(kSealBytes == crypto_box_SEALBYTES);
static_assert(Derivation::kOperations == crypto_pwhash_OPSLIMIT_MODERATE && Derivation::kMemory == crypto_pwhash_MEMLIMIT_MODERATE);

/// A gigabyte, and some seconds.
constexpr quint64 kMostMemory = quint64(1) << 30;
constexpr quint64 kMostOperations = 8;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

Derivation Derivation::fresh()
{
    startSodium();
    Derivation derivation;
    derivation.salt.resize(kSaltBytes);
    randombytes_buf(derivation.salt.data(), static_cast<std::size_t>(kSaltBytes));
    return derivation;
}

bool Derivation::isBearable() const
{
    return salt.size() == kSaltBytes && operations >= crypto_pwhash_OPSLIMIT_MIN && operations <= kMostOperations
        && memory >= crypto_pwhash_MEMLIMIT_MIN && memory <= kMostMemory;
}

Result<KeyPair> keysFrom(const Passphrase &passphrase, const Derivation &derivation)
{
    startSodium();
    if (passphrase.isEmpty())
        return Error{ErrorKind::Invalid, {u"passphrase"_s, {}}};
    if (!derivation.isBearable())
        return Error{.kind = ErrorKind::Damaged, .detail = u"%1 rounds with %2 bytes"_s.arg(derivation.operations).arg(derivation.memory)};
    SecretBytes seed(crypto_box_SEEDBYTES);
    const auto &typed = passphrase.bytes();
    const int code = crypto_pwhash(seed.data(), crypto_box_SEEDBYTES, reinterpret_cast<const char *>(typed.data()),
        static_cast<unsigned long long>(typed.size()), bytesOf(derivation.salt), derivation.operations,
        static_cast<std::size_t>(derivation.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0)
        return Error{.kind = ErrorKind::Internal, .detail = u"no memory for the key (%1 bytes)"_s.arg(derivation.memory)};
    KeyPair keys{{derivation, QByteArray(PublicKey::kBytes, '\0')}, SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_seed_keypair(bytesOf(keys.publicKey.bytes), keys.secret.data(), seed.data());
    return keys;
}

QByteArray seal(const SecretBytes &content, const PublicKey &key)
{
    startSodium();
    QByteArray sealed(content.size() + kSealBytes, '\0');
    if (crypto_box_seal(bytesOf(sealed), content.data(), static_cast<unsigned long long>(content.size()), bytesOf(key.bytes)) != 0)
        return {};
    return sealed;
}

Result<SecretBytes> unseal(const QByteArray &sealed, const KeyPair &keys)
{
    startSodium();
    if (sealed.size() <= kSealBytes)
        return Error{.kind = ErrorKind::Damaged, .detail = u"nothing is sealed"_s};
    SecretBytes content(sealed.size() - kSealBytes);
    const int code = crypto_box_seal_open(
        content.data(), bytesOf(sealed), static_cast<unsigned long long>(sealed.size()), bytesOf(keys.publicKey.bytes), keys.secret.data());
    if (code != 0)
        return Error{.kind = ErrorKind::Damaged, .detail = u"the sealed key does not open"_s};
    return content;
}

} // namespace tradebook::backup
