// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/import.h"
#include "core/transfer/script.h"

namespace tradebook::transfer {

/// What an import of products makes of each row, seen from inside its transaction: the products of the file before it writes, and what
/// differs afterwards. On the writer.
class ProductReview {
public:
    /// The table of what was, in the scratch database.
    [[nodiscard]] static Result<void> prepare(db::Connection &scratch);
    /// Before anything is written.
    static void remember(Script &script);
    /// After it: the first `most` rows that are new or changed, by line.
    [[nodiscard]] static Result<QList<ReviewedRow>> compare(db::Connection &writer, int most);
};

} // namespace tradebook::transfer
