// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/killing.h"

namespace tradebook::test {

/// A regular backup into two folders, the first of which holds so many older ones that some are thinned.
[[nodiscard]] BlowScenario backingUp();
/// The same of a book that wants its backups encrypted.
[[nodiscard]] BlowScenario encryptingBackup();
/// Restore A: a backup with fewer orders into a book that opens and that has a second place for its backups.
[[nodiscard]] BlowScenario restoringInto();
/// Restore B: a backup in the place of a book that does not open, with a -wal beside it.
[[nodiscard]] BlowScenario replacing();

} // namespace tradebook::test
