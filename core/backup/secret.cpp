// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/secret.h"

#include "core/backup/sodium.h"

#include <cstring>

namespace tradebook::backup {

SecretBytes::SecretBytes(qsizetype length)
    : m_size(length)
{
    if (length == 0)
        return;
    startSodium();
    auto *bytes = static_cast<unsigned char *>(sodium_malloc(static_cast<std::size_t>(length)));
    Q_CHECK_PTR(bytes);
    sodium_memzero(bytes, static_cast<std::size_t>(length));
    m_bytes = {bytes, sodium_free}; // which wipes
}

Passphrase::Passphrase(const QString &text)
{
    QString normal = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normal.toUtf8();
    m_bytes = SecretBytes(utf8.size());
    if (!utf8.isEmpty())
        std::memcpy(m_bytes.data(), utf8.constData(), static_cast<std::size_t>(utf8.size()));
    wipe(utf8);
    // Where nothing was to be normalised, it is the text of the caller.
    if (normal.isDetached())
        wipe(normal);
}

bool operator==(const Passphrase &left, const Passphrase &right)
{
    const auto size = static_cast<std::size_t>(left.m_bytes.size());
    return left.m_bytes.size() == right.m_bytes.size()
        && (size == 0 || sodium_memcmp(left.m_bytes.data(), right.m_bytes.data(), size) == 0);
}

void wipe(QString &text)
{
    if (text.isDetached())
        sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace tradebook::backup
