// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/db/connection.h"
#include "core/list/list.h"

namespace tradebook::cli {

/// The request that `--filter EXPR` asks for. Words are text to find; a term NAME:VALUE (or NAME=VALUE) narrows the list: see
/// filterHelp(). A value with blanks stands in double quotes. Errors: Usage; NotFound (data: kind, key) for a value that names nothing.
[[nodiscard]] Result<list::Request> filtered(db::Connection &connection, list::Kind kind, const QString &expression);
[[nodiscard]] QString filterHelp();

} // namespace tradebook::cli
