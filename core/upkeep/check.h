// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/progress.h"
#include "core/result.h"
#include "core/upkeep/finding.h"

namespace tradebook::upkeep {

enum class Depth {
    Usual, ///< quick_check, foreign keys and every business rule
    Deep, ///< integrity_check, and the search indexes
};

struct Health {
    QList<Finding> findings; ///< of one rule at most Findings::kMostPerRule
    qint64 leftOut = 0; ///< findings beyond those

    [[nodiscard]] bool isHealthy() const { return findings.isEmpty(); }
};

/// Looks a book through: the file, then what it says by the rules of DOMAIN.md, all in one snapshot. A reader is enough; the deep look
/// into the search indexes and the CHECKs of the schema is exact on a writer only. Where the file itself is damaged, the rules that can
/// still be read are proven. Errors: those that keep it from being looked through at all; Cancelled, Superseded.
[[nodiscard]] Result<Health> check(db::Connection &connection, Depth depth, Progress &progress);

} // namespace tradebook::upkeep
