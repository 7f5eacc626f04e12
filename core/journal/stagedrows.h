// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/db/query.h"
#include "core/db/sql.h"
#include "core/result.h"

#include <deque>
#include <memory>
#include <vector>

namespace tradebook::journal {

/// Rows of an undo as the statements that take back many at once read them: the virtual table `replay_rows (id, hash, v0, v1 …)` of the
/// writer, without a copy of its own. Filled, read and emptied on the writer's thread; never changed while a statement reads it.
class StagedRows {
public:
    /// Empties it, for about so many rows of `width` values each.
    void begin(std::size_t rows, int width);
    /// By ascending id; then its values, as many as the width says.
    void addRow(qint64 id, qint64 hash = 0);
    /// A value that outlives the statement.
    void add(const db::Value &value) { m_values.push_back(&value); }
    void addOwn(db::Value value);
    void clear();

    [[nodiscard]] std::size_t count() const { return m_ids.size(); }
    [[nodiscard]] qint64 id(std::size_t row) const { return m_ids[row]; }
    [[nodiscard]] qint64 hash(std::size_t row) const { return m_hashes[row]; }
    /// Null behind the width.
    [[nodiscard]] const db::Value *value(std::size_t row, int index) const;

private:
    std::size_t m_width = 0;
    std::vector<qint64> m_ids = {};
    std::vector<qint64> m_hashes = {};
    std::vector<const db::Value *> m_values = {};
    std::deque<db::Value> m_own = {};
};

/// Makes `replay_rows` known to the writer, once. It cannot be used in a schema.
[[nodiscard]] Result<void> installStagedRows(db::Connection &writer, const std::shared_ptr<StagedRows> &rows);

/// The columns of replay_rows besides id and hash: `v0`, `v1` … Enough for the widest table, before and after.
[[nodiscard]] db::SqlLiteral stagedColumn(int index);

} // namespace tradebook::journal
