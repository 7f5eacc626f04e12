// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/support/figures.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace tradebook::ui {

/// One field of one changed row, in people's words.
struct ReadableChange {
    QString record; ///< "Product Mug"
    QString what; ///< "added", "changed", "deleted"
    QString field;
    QString before;
    QString after;
};

/// A value of a column as people read it: amounts, dates and choices in the reader's way. Not of a reference (…_id), which has a name.
[[nodiscard]] QString readableValue(const QString &field, const QVariant &value, const Figures &figures);
/// Sort keys, stamps and links between lines say nothing to a person.
[[nodiscard]] bool isForPeople(const QString &field);

/// The rows of a step as people read them: fields by their names, amounts and dates in the reader's way, other records by their names. What
/// only the program needs is left out. On a reader.
[[nodiscard]] Result<QList<ReadableChange>> readableChanges(db::Connection &connection, qint64 step, const Figures &figures, int limit);

} // namespace tradebook::ui
