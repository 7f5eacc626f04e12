// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sha256.h"

#ifdef TRADEBOOK_OPENSSL
#include <openssl/crypto.h>
#include <openssl/evp.h>
#else
#include <QCryptographicHash>
#endif

namespace tradebook::backup {

#ifdef TRADEBOOK_OPENSSL

namespace {

/// Left to itself OpenSSL frees what it keeps for each thread when the program ends, and the last threads, ending meanwhile, free it again.
bool isReady()
{
    static const bool s_isReady = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr) == 1;
    return s_isReady;
}

} // namespace

struct Sha256::Private {
    EVP_MD_CTX *context = isReady() ? EVP_MD_CTX_new() : nullptr;
    bool isSound = context != nullptr && EVP_DigestInit_ex(context, EVP_sha256(), nullptr) == 1;

    Private() = default;
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private() { EVP_MD_CTX_free(context); }
};

void Sha256::add(const char *bytes, qsizetype length)
{
    d->isSound = d->isSound && EVP_DigestUpdate(d->context, bytes, static_cast<std::size_t>(length)) == 1;
}

QByteArray Sha256::hex()
{
    constexpr qsizetype kBytes = 32;
    QByteArray digest(kBytes, '\0');
    unsigned int length = 0;
    d->isSound = d->isSound && EVP_DigestFinal_ex(d->context, reinterpret_cast<unsigned char *>(digest.data()), &length) == 1;
    return d->isSound && length == kBytes ? digest.toHex() : QByteArray();
}

#else

struct Sha256::Private {
    QCryptographicHash hash{QCryptographicHash::Sha256};
};

void Sha256::add(const char *bytes, qsizetype length)
{
    d->hash.addData(QByteArrayView(bytes, length));
}

QByteArray Sha256::hex()
{
    return d->hash.result().toHex();
}

#endif

Sha256::Sha256()
    : d(std::make_unique<Private>())
{
}

Sha256::~Sha256() = default;

} // namespace tradebook::backup
