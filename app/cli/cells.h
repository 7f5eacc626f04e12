// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/list/list.h"
#include "core/model/money.h"

#include <QVariant>

namespace tradebook::cli {

[[nodiscard]] bool isRightAligned(list::CellType type);
/// A cell of a list for people (the locale's marks, the currency's digits) and for JSON (minor units, basis points, true and false).
[[nodiscard]] Cell cellOf(const QVariant &value, list::CellType type, const Currency &currency);
/// A cell of any statement's answer; a BLOB is written in hex.
[[nodiscard]] Cell cellOf(const QVariant &value);

} // namespace tradebook::cli
