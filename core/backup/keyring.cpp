// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/keyring.h"

#include <QList>
#include <QMutex>

namespace tradebook::backup {

struct Keyring::Private {
    mutable QMutex mutex;
    QList<KeyPair> keys;

    [[nodiscard]] std::optional<KeyPair> keyFor(const Envelope &envelope) const
    {
        const QMutexLocker locked(&mutex);
        for (const auto &each : keys) {
            if (each.publicKey == envelope.key)
                return each;
        }
        return std::nullopt;
    }
};

Keyring::Keyring()
    : d(std::make_shared<Private>())
{
}

Result<void> Keyring::unlock(const Envelope &envelope, const Passphrase &passphrase, const QString &path) const
{
    auto keys = keysFrom(passphrase, envelope.key.derivation);
    if (!keys && keys.error().kind == ErrorKind::Invalid)
        return Error{ErrorKind::WrongPassphrase, {path}};
    if (!keys)
        return keys.error();
    if (keys->publicKey != envelope.key)
        return Error{ErrorKind::WrongPassphrase, {path}};
    const QMutexLocker locked(&d->mutex);
    d->keys.append(*keys);
    return {};
}

Result<void> Keyring::unlock(const QString &path, const Passphrase &passphrase) const
{
    const auto envelope = Envelope::ofFile(path);
    if (!envelope && envelope.error().kind == ErrorKind::NotADatabase)
        return {};
    if (!envelope)
        return envelope.error();
    return opens(*envelope) ? Result<void>() : unlock(*envelope, passphrase, path);
}

bool Keyring::opens(const Envelope &envelope) const
{
    return d->keyFor(envelope).has_value();
}

Result<FileSecrets> Keyring::secretsOf(const Envelope &envelope, const QString &path) const
{
    const auto keys = d->keyFor(envelope);
    if (!keys)
        return Error{ErrorKind::Encrypted, {path}};
    auto secrets = unsealed(envelope, *keys);
    if (!secrets)
        return Error{secrets.error().kind, {path}, secrets.error().detail};
    return secrets;
}

void Keyring::clear() const
{
    const QMutexLocker locked(&d->mutex);
    d->keys.clear();
}

} // namespace tradebook::backup
