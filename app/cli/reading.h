// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/db/connection.h"
#include "core/model/money.h"

#include <functional>

namespace tradebook::cli {

using Reading = std::function<Result<ExitCode>(db::Connection &)>;

/// Opens the book as DESIGN section 3 wants it for reading commands (mode=ro, no lock, structure proven) and remembers it as the one
/// opened last. Errors: see book::prepare().
[[nodiscard]] Result<ExitCode> readBook(const QString &path, const Reading &read);
/// The same for what only tells about a book: older versions too, and a structure that is not ours.
[[nodiscard]] Result<ExitCode> inspectBook(const QString &path, const Reading &read);

[[nodiscard]] Result<Currency> currencyOf(db::Connection &connection);

} // namespace tradebook::cli
