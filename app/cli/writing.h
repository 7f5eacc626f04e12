// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/store.h"

#include <functional>

namespace tradebook::cli {

using Writing = std::function<Result<ExitCode>(Store &)>;

/// Opens the book for writing (instance lock, migrated where it is older), lets `write` work, and closes it in good order whatever came
/// of that. Ctrl+C then cancels what is waited for. Errors: see Store::open(); ReadOnly where it cannot be written.
[[nodiscard]] Result<ExitCode> writeBook(const QString &path, const Writing &write);

} // namespace tradebook::cli
