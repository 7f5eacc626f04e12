// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/import.h"
#include "core/transfer/script.h"

#include <array>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace tradebook::transfer {

class TextSource;
struct Dialect;

/// How many rows an import has taken, by what became of them.
struct Counts {
    qint64 newRows = 0;
    qint64 changed = 0;
    qint64 same = 0;
};

/// The first rows of each outcome, and the records that they are about as they were and as they are then, seen from inside the
/// transaction of an import. Holds no more than was asked for, whatever the file; does nothing where nothing was asked for. First the
/// rows are picked, then their records looked at, before and after they are written.
class RowReview {
public:
    explicit RowReview(int most)
        : m_most(most)
    {
    }
    [[nodiscard]] bool isWanted() const { return m_most > 0; }

    /// Where it is known how many rows each outcome has, picking ends as soon as those are found.
    void expect(const Counts &counts) { m_expected = {counts.newRows, counts.changed, counts.same}; }
    /// A row that repeats one further up, and so is the same; while staging.
    void addRepeated(qint64 line);
    /// Of a kind that decides row by row; false where there are enough of this outcome.
    bool add(qint64 line, qint64 key, RowOutcome outcome);
    /// Picks from a question for line, state (1 new, 2 changed, 3 same) and key, by line.
    template<class... Args>
    void pick(Script &script, const db::Sql &sql, const Args &...values)
    {
        if (isWanted())
            script.part([&](db::Connection &connection) {
                return db::Query(connection, sql, values...).forEach([this](const db::Row &row) {
                    add(row.integer(0), row.integer(2), static_cast<RowOutcome>(row.integer(1) - 1));
                    return !isFull();
                });
            });
    }
    /// Looks at the records by a question for one of them by its key (?1): SKU, code or number, name, and then its fields, each under its
    /// name. Records that are new, or not there, give no row.
    void lookBefore(Script &script, const db::Sql &sql);
    void lookAfter(Script &script, const db::Sql &sql);
    /// For a kind that knows its records itself.
    void tell(qint64 line, const QString &key, const QString &name, const QList<ReviewedChange> &changes);
    /// Says a value otherwise, as a category by its path instead of its id.
    [[nodiscard]] Result<void> spell(const QString &field, const std::function<Result<QVariant>(const QVariant &)> &word);

    /// By line.
    [[nodiscard]] QList<ReviewedRow> rows() const;

private:
    static constexpr qint64 kUnknown = std::numeric_limits<qint64>::max();
    struct Picked {
        ReviewedRow row;
        qint64 key = 0; ///< by which its record is asked for; 0: it is not looked at
        QList<ReviewedChange> fields = {};
    };
    [[nodiscard]] bool isFull() const;
    Result<void> look(db::Connection &connection, const db::Sql &sql, bool isAfter);

    const int m_most;
    std::array<qint64, 3> m_expected{kUnknown, kUnknown, kUnknown};
    std::array<qint64, 3> m_counts{};
    std::vector<Picked> m_picked;
};

/// The rows that are shown with the cells of the file.
struct ShownRows {
    QList<ReviewedRow> &taken;
    std::span<RejectedRow> rejected;
    std::function<bool(qint64 done)> goOn;
};
/// Reads their cells once more from the file: those of the columns given, each cut to what fits a list.
[[nodiscard]] Result<void> readCells(TextSource &source, const Dialect &dialect, const QList<int> &columns, const ShownRows &rows);

} // namespace tradebook::transfer
