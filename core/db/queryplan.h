// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <string>

struct sqlite3;

namespace tradebook::db {

/// EXPLAIN QUERY PLAN of one statement as tree lines, two blanks per level; empty where the statement does not prepare.
[[nodiscard]] QStringList queryPlan(sqlite3 *handle, const std::string &sql);

} // namespace tradebook::db
