// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keyring.h"

namespace tradebook::backup {

/// verify() of an encrypted backup.
[[nodiscard]] Result<Verified> verifyEncrypted(
    const QString &path, const Envelope &envelope, Proof proof, const Keyring &keys, Progress *progress);

} // namespace tradebook::backup
