// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/db/connection.h"
#include "core/list/list.h"

namespace tradebook::cli {

/// The request that `--filter EXPR` asks for: see filterHelp(). Errors: Filter. A record that is not there is noticed by the list.
[[nodiscard]] Result<list::Request> filtered(db::Connection &connection, list::Kind kind, const QString &expression);
[[nodiscard]] QString filterHelp();

} // namespace tradebook::cli
