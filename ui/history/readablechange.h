// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/support/figures.h"

#include <QList>
#include <QString>

namespace tradebook::ui {

/// One field of one changed row, in people's words.
struct ReadableChange {
    QString record; ///< "Product Mug"
    QString what; ///< "added", "changed", "deleted"
    QString field;
    QString before;
    QString after;
};

/// The rows of a step as people read them: fields by their names, amounts and dates in the reader's way, other records by their names. What
/// only the program needs is left out. On a reader.
[[nodiscard]] Result<QList<ReadableChange>> readableChanges(db::Connection &connection, qint64 step, const Figures &figures, int limit);

} // namespace tradebook::ui
