// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace tradebook::db {

/// Lets SQLite put its temporary files (sorts, temporary tables of the writer) into a folder that only this user can enter, instead
/// of /tmp, where they could be listed and may live in memory. Once per process, before the first connection; any thread.
/// Errors: InputOutput.
[[nodiscard]] Result<QString> useTempFolder();

} // namespace tradebook::db
