// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

/// What must not be read by anybody: kept apart from other memory, out of swap and core dumps where the system allows that, and wiped when
/// the last one lets go of it. None of it is printed, logged or written anywhere.
namespace tradebook::backup {

/// Copies share the bytes.
class SecretBytes {
public:
    SecretBytes() = default;
    /// So many zeros.
    explicit SecretBytes(qsizetype length);

    [[nodiscard]] unsigned char *data() { return m_bytes.get(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.get(); }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    std::shared_ptr<unsigned char> m_bytes;
    qsizetype m_size = 0;
};

/// What a person types: in the form NFC of Unicode, so that é is é whichever keyboard or system it comes from, as UTF-8.
class Passphrase {
public:
    Passphrase() = default;
    explicit Passphrase(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const SecretBytes &bytes() const { return m_bytes; }
    /// Compared without telling by the time it takes where they differ.
    friend bool operator==(const Passphrase &left, const Passphrase &right);

private:
    SecretBytes m_bytes;
};

/// Overwrites a text that held a secret, where nobody else shares it.
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace tradebook::backup
