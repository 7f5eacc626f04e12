// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/envelope.h"

#include <memory>

namespace tradebook::backup {

/// The keys that somebody has given a passphrase for, for as long as they are wanted: one passphrase opens all backups that were made with
/// it. Only in memory, wiped with the last copy of this value or by clear(). Copies share them. Any thread.
class Keyring {
public:
    Keyring();

    /// Takes about a second. Errors: WrongPassphrase (data: path), Internal (no memory).
    [[nodiscard]] Result<void> unlock(const Envelope &envelope, const Passphrase &passphrase, const QString &path) const;
    /// The same for the file; nothing to do where its key is here, or where it is not encrypted. Errors: those of opening it, too.
    [[nodiscard]] Result<void> unlock(const QString &path, const Passphrase &passphrase) const;
    [[nodiscard]] bool opens(const Envelope &envelope) const;
    /// Errors: Encrypted (data: path; no key here fits), Damaged.
    [[nodiscard]] Result<FileSecrets> secretsOf(const Envelope &envelope, const QString &path) const;
    void clear() const;

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace tradebook::backup
