// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/restore/staging.h"

namespace tradebook::cli {

/// FILE looked through and brought up to date in a place of its own; nothing of BOOK is read or written. Shows its progress.
/// Errors: those of keysFor() and restore::stage().
[[nodiscard]] Result<restore::Staged> stagedBackup(const Arguments &arguments);

} // namespace tradebook::cli
