// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace tradebook::cli {

/// Every command with its summary.
[[nodiscard]] QString helpText();
/// One command with its options.
[[nodiscard]] QString helpText(const Command &command);
[[nodiscard]] QString versionText();

} // namespace tradebook::cli
