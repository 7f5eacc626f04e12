// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

#include <string>

struct sqlite3;

namespace tradebook::db {

/// EXPLAIN QUERY PLAN of one statement as the lines of a tree, two blanks per level. The statement itself is not run and needs no
/// values. Errors: those of preparing it.
[[nodiscard]] Result<QStringList> queryPlan(sqlite3 *handle, const std::string &sql);

} // namespace tradebook::db
