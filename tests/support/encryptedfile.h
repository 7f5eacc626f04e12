// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/encryption.h"
#include "core/backup/keyring.h"
#include "tests/support/outcome.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sodium.h>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace tradebook::backup;

inline const QString kPassphrase = u"correct horse battery staple"_s;

/// Cheap enough for a test that derives keys again and again.
inline Derivation cheap()
{
    auto derivation = Derivation::fresh();
    derivation.operations = crypto_pwhash_OPSLIMIT_MIN;
    derivation.memory = crypto_pwhash_MEMLIMIT_MIN;
    return derivation;
}

inline KeyPair keysOf(const QString &passphrase)
{
    const auto keys = keysFrom(Passphrase(passphrase), cheap());
    if (!keys)
        qFatal("no keys");
    return *keys;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

inline QByteArray someBytes(qsizetype length)
{
    QByteArray bytes(length, '\0');
    const QByteArray seed(randombytes_SEEDBYTES, 's');
    if (length > 0)
        randombytes_buf_deterministic(
            bytes.data(), static_cast<std::size_t>(length), reinterpret_cast<const unsigned char *>(seed.constData()));
    return bytes;
}

/// What stands in an encrypted backup.
inline Result<QByteArray> decryptedFile(const QString &path, const QString &passphrase)
{
    const auto read = Envelope::ofFile(path);
    if (!read)
        return read.error();
    const Keyring ring;
    if (auto opened = ring.unlock(*read, Passphrase(passphrase), path); !opened)
        return opened.error();
    const auto secrets = ring.secretsOf(*read, path);
    if (!secrets)
        return secrets.error();
    const auto source = files::File::reading(path);
    if (!source)
        return source.error();
    QByteArray found;
    const auto taken = backup::decrypt({*source, QFileInfo(path).size(), *read, *secrets}, [&](const char *piece, qsizetype length) {
        found.append(piece, length);
        return Result<void>();
    });
    if (!taken)
        return taken.error();
    return found;
}

/// A plain file, its encrypted form and what opens it.
struct Scene {
    explicit Scene(const QByteArray &content, const QString &passphrase = kPassphrase)
        : plain(content)
        , keys(keysOf(passphrase))
    {
        put(file(u"plain"_s), plain);
        put(file(u"encrypted"_s), {});
        Contents contents{.bookName = u"Café"_s, .currency = u"EUR"_s, .bookId = u"2026-01-01T00:00:00Z"_s, .schemaVersion = 7};
        contents.tally.insert(u"orders"_s, Q_INT64_C(9007199254740993)); // more than a double holds
        contents.lastOrderDate = u"2026-11-20"_s;
        const auto hash = encrypt({file(u"plain"_s), sha256(plain), contents, keys.publicKey, file(u"encrypted"_s)});
        if (!hash)
            qFatal("%s", qPrintable(described(hash.error())));
        bytes = contentOf(file(u"encrypted"_s));
        if (sha256(bytes) != *hash)
            qFatal("another hash");
    }
    [[nodiscard]] QString file(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] Envelope envelope() const { return *Envelope::from(bytes); }

    /// What stands in these bytes, by the head and the keys of this scene.
    [[nodiscard]] Result<QByteArray> decrypted(const QByteArray &from, const QString &passphrase = kPassphrase) const
    {
        put(file(u"changed"_s), from);
        return decryptedFile(file(u"changed"_s), passphrase);
    }

    QTemporaryDir folder;
    QByteArray plain;
    KeyPair keys;
    QByteArray bytes;
};

} // namespace tradebook::test
