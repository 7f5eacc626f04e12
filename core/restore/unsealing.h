// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keyring.h"
#include "core/restore/sourcefile.h"
#include "core/restore/staging.h"

/// Staging an encrypted backup.
namespace tradebook::restore {

struct Unsealed {
    backup::Envelope envelope;
    backup::FileSecrets secrets;
};
/// Absent where it is no encrypted backup. Encrypted, Damaged, NewerVersion.
[[nodiscard]] Result<std::optional<Unsealed>> secretsIn(const SourceFile &file, const backup::Keyring &keys);

/// Decrypts it into the staged file; true: it is, byte by byte, what was proven when the backup was made. expectedHash: of the encrypted
/// file, in hex; empty where there is none. Errors: Busy (it changes), Damaged, DiskFull, Cancelled, those of judgeAtRest().
[[nodiscard]] Result<bool> copyDecrypted(
    Staged &staged, const SourceFile &file, const Unsealed &unsealed, const QByteArray &expectedHash, Progress *progress);

} // namespace tradebook::restore
