// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>
#include <QStringView>

#include <functional>

namespace tradebook::transfer {

/// Calls `row` for each row of the first table of a page, as spreadsheets put it on the clipboard: the texts of its cells, with line
/// breaks where the page breaks, and a cell that spans columns followed by empty ones. What stands in nested tables becomes text. `row`
/// returns an error to stop. False where the page has no table. Any text is safe: nothing is loaded or run.
[[nodiscard]] Result<bool> readHtmlTable(QStringView html, const std::function<Result<void>(const QStringList &cells)> &row);

} // namespace tradebook::transfer
