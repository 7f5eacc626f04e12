// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/bookkey.h"

#include "core/repo/faults.h"
#include "core/repo/settings.h"

#include <QJsonObject>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSetting = "backup_encryption"_L1;
constexpr auto kArgon2id = "argon2id13"_L1;

QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonValue &text)
{
    return QByteArray::fromBase64(text.toString().toLatin1());
}

} // namespace

Result<std::optional<PublicKey>> bookKeyOf(db::Connection &connection)
{
    const auto set = repo::settings::value(connection, kSetting);
    if (!set)
        return set.error();
    if (!*set || (*set)->isNull())
        return std::optional<PublicKey>();
    const auto object = (*set)->toObject();
    PublicKey key;
    key.derivation.operations = static_cast<quint64>(object[u"operations"_s].toInteger());
    key.derivation.memory = static_cast<quint64>(object[u"memory"_s].toInteger());
    key.derivation.salt = bytesOf(object[u"salt"_s]);
    key.bytes = bytesOf(object[u"public_key"_s]);
    const bool isKey = object[u"derivation"_s] == kArgon2id && key.derivation.isBearable() && key.bytes.size() == PublicKey::kBytes;
    if (!isKey)
        return repo::invalid(kSetting, {});
    return std::optional(key);
}

Result<void> setBookKey(db::Connection &connection, const std::optional<PublicKey> &key)
{
    if (!key)
        return repo::settings::setValue(connection, kSetting, QJsonValue());
    return repo::settings::setValue(connection, kSetting,
        QJsonObject{{u"derivation"_s, kArgon2id}, {u"operations"_s, static_cast<qint64>(key->derivation.operations)},
            {u"memory"_s, static_cast<qint64>(key->derivation.memory)}, {u"salt"_s, textOf(key->derivation.salt)},
            {u"public_key"_s, textOf(key->bytes)}});
}

} // namespace tradebook::backup
