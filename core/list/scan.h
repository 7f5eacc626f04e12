// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/ordering.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>

namespace tradebook::list {

class SecondReader;

/// From so many on a second reader is worth its opening, a millisecond.
inline constexpr qint64 kManyRows = 50'000;

/// Reads columns of all rows that meet conditions, in no order that may be relied on; many rows by two readers at a time.
class Scan {
public:
    /// `columns` are over `from`, which begins with the table of the kind.
    Scan(db::Connection &connection, const KindSpec &spec, const Sql &columns, const Sql &from, const Conditions &conditions,
        SecondReader *second);

    /// Puts each row into `none` by visit(). What two readers have found goes together by Ids::append().
    template<class Ids, class Visit>
    [[nodiscard]] Result<Ids> into(const Ids &none, const Visit &visit)
    {
        const auto most = mostAsPlanned();
        if (!most)
            return most.error();
        Ids ids = none;
        qint64 left = *most;
        if (left > 0) {
            auto read = db::Query(m_connection, m_planned, m_conditions.values()).forEach([&](const db::Row &row) {
                visit(ids, row);
                return --left > 0;
            });
            if (!read)
                return read.error();
            if (left > 0)
                return ids;
        }
        struct alignas(128) Piece { // in no cache line with the next one, which the other reader writes
            Ids ids;
        };
        std::vector<Piece> pieces(kPieces, Piece{none});
        auto read = readPieces([&](int piece, const db::Row &row) { visit(pieces[static_cast<std::size_t>(piece)].ids, row); });
        if (!read)
            return read.error();
        for (auto &piece : std::span(pieces).subspan(1))
            pieces.front().ids.append(std::move(piece.ids));
        return std::move(pieces.front().ids);
    }

private:
    using Visit = std::function<void(int, const db::Row &)>;
    /// The table is read in so many pieces, so that neither reader waits long for the other.
    static constexpr int kPieces = 64;

    /// So many rows, at the most, by the way that SQLite chooses; where there are more, all of them by reading the table: 0 at once,
    /// endless never.
    [[nodiscard]] Result<qint64> mostAsPlanned();
    [[nodiscard]] Result<void> readPieces(const Visit &visit);
    [[nodiscard]] Result<void> readPiece(db::Connection &reader, int piece, const Visit &visit, const std::atomic<bool> &isOver) const;

    db::Connection &m_connection;
    const KindSpec &m_spec;
    const Conditions &m_conditions;
    SecondReader *m_second;
    Sql m_columns;
    Sql m_from;
    Sql m_planned; ///< of all, as SQLite plans it
    Sql m_piece; ///< of the ids between two parameters
    qint64 m_first = 0; ///< of all ids
    qint64 m_last = -1;
};

} // namespace tradebook::list
