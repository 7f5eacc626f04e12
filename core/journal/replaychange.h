// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/journal/journal.h"
#include "core/journal/journaledtable.h"
#include "core/journal/rowcodec.h"

#include <QByteArray>

#include <vector>

namespace tradebook::journal {

/// One row of `changes`, on its way back.
struct Change {
    qint64 id = 0;
    const JournaledTable *table = nullptr;
    qint64 row = 0;
    Operation operation = Operation::Update;
    QByteArray image = {};
    QByteArray data = {}; ///< of a photo that was deleted

    [[nodiscard]] Result<Image> read() const;
};

/// id, table_name, row_id, operation, image. std::nullopt where the table is none of ours.
[[nodiscard]] std::optional<Change> changeFrom(const db::Row &row);

/// A part of a step that fits in memory, the newest change first.
using Window = std::vector<Change>;

/// The changes of the step before this one, at most `most` and about 32 MB.
[[nodiscard]] Result<Window> windowOf(db::Connection &connection, qint64 step, qint64 before, int most);

/// Only the instant of the last change differs: nothing that an undo has to insist on.
[[nodiscard]] bool isTouchOnly(const JournaledTable &table, const Image &image);

/// `c0, c1, …` of the table, each behind `prefix`; with `data` at the end where the table has it.
[[nodiscard]] db::Sql columnsOf(const JournaledTable &table, const db::Sql &prefix);

/// `row_hash(…)` of the row that `prefix` names.
[[nodiscard]] db::Sql hashOfRow(const JournaledTable &table, const db::Sql &prefix);

/// UndoBlocked for this row. `column`: what has changed since; empty where it is not one field.
[[nodiscard]] Error blocked(db::Connection &connection, const JournaledTable &table, qint64 row, const QString &column = {});

} // namespace tradebook::journal
