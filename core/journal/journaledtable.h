// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/sql.h"
#include "core/model/record.h"

#include <QByteArray>

#include <span>
#include <string_view>

namespace tradebook::journal {

/// A table whose rows the journal keeps, as a compile-time fact. Every column of it stands in one of the two lists (tst_journaltables).
struct JournaledTable {
    RecordKind kind;
    db::SqlLiteral name;
    std::span<const db::SqlLiteral> columns; ///< journaled, besides `id` and `data`
    std::span<const db::SqlLiteral> derived; ///< kept by triggers or counters, never journaled
    bool hasData = false; ///< a BLOB column `data`, journaled raw in changes.data
    bool isTree = false; ///< its rows point to each other with ON DELETE SET NULL: they go one by one
};

/// Parents before those that belong to them.
[[nodiscard]] std::span<const JournaledTable> journaledTables();
[[nodiscard]] const JournaledTable *journaledTable(std::string_view name);
[[nodiscard]] const JournaledTable &journaledTable(RecordKind kind);
/// Its place in journaledTables(): what the functions of the triggers know it by.
[[nodiscard]] int numberOf(const JournaledTable &table);

/// updated_at is journaled but not compared: an undo restores it where it still is what the step left, else it is now.
[[nodiscard]] bool isCompared(db::SqlLiteral column);

/// Differs as soon as a column is journaled anew or no longer: the images of a book with another signature are of no use.
[[nodiscard]] QByteArray journaledSignature();

} // namespace tradebook::journal
