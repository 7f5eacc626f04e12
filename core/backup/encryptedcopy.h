// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/sealing.h"
#include "core/backup/verifiedcopy.h"

namespace tradebook::backup {

/// Like makeVerifiedCopy(), and encrypted. The plain copy is made and proven in a private folder beside the book, which lies there plain
/// itself; in the folder of the order there is never anything but the encrypted one, which is read back and decrypted before it gets its
/// name. Nothing of the plain copy is left, whatever becomes of the other.
[[nodiscard]] Result<Copy> makeEncryptedCopy(
    const CopyOrder &order, const QString &bookPath, const PublicKey &key, Progress *progress = nullptr);

} // namespace tradebook::backup
