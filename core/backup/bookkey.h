// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/sealing.h"
#include "core/db/connection.h"

#include <optional>

namespace tradebook::backup {

/// With what a book wants its backups encrypted; absent: not at all. The public key alone is in the book (its table `settings`,
/// backup_encryption), which is no secret: backups need no passphrase to be made. Invalid (data: "backup_encryption") where something
/// stands there that is no key: then nothing may be written as if encryption were off.
[[nodiscard]] Result<std::optional<PublicKey>> bookKeyOf(db::Connection &connection);
/// On the writer, in a transaction.
[[nodiscard]] Result<void> setBookKey(db::Connection &connection, const std::optional<PublicKey> &key);

} // namespace tradebook::backup
