// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/restore/counterparts.h"

#include <QSet>

#include <utility>

namespace tradebook::restore {

/// Copies records of the staged database, which is attached to the book's writer, into the book; inside one transaction of it. For the
/// room itself.
class Bringing {
public:
    /// backup: the staged database on a connection of its own, to be read as a book is.
    Bringing(db::Connection &backup, db::Connection &book);

    /// Whole or not at all: what the book's rules refuse is an answer, only what ends the whole edit is an error.
    [[nodiscard]] Result<BroughtRecord> bring(const RecordRef &record);
    /// What came along because something referred to it, in its order.
    [[nodiscard]] const QList<Need> &along() const { return m_along; }

private:
    /// A column that is not the backup's.
    struct Other {
        db::SqlLiteral column;
        std::optional<qint64> value; ///< an id, or a flag
    };

    [[nodiscard]] Result<Outcome> bringWhole(const RecordRef &record, qint64 &now);

    /// What it refers to first; the id in the book.
    [[nodiscard]] Result<qint64> add(const RecordRef &record);
    [[nodiscard]] Result<void> addReferences(const RecordRef &record);
    [[nodiscard]] Result<qint64> addCategory(qint64 id);
    [[nodiscard]] Result<qint64> addUser(qint64 id);
    [[nodiscard]] Result<qint64> addProduct(qint64 id);
    [[nodiscard]] Result<qint64> addOrder(qint64 id);
    [[nodiscard]] Result<void> addLine(qint64 id, qint64 order);
    [[nodiscard]] Result<std::optional<qint64>> soldItem(qint64 returnedItem);

    /// The backup's values for a record that is there.
    [[nodiscard]] Result<void> change(const RecordRef &record, qint64 now);
    [[nodiscard]] Result<void> changeFields(const RecordRef &record, qint64 now);
    [[nodiscard]] Result<void> changeAddresses(qint64 id, qint64 now);
    [[nodiscard]] Result<void> changeNotes(const RecordRef &record, qint64 now);
    [[nodiscard]] Result<void> changePhotos(qint64 id, qint64 now);
    [[nodiscard]] Result<void> changeLines(qint64 id, qint64 now);

    /// The row under its own id where that is free, else under a new one; the id.
    [[nodiscard]] Result<qint64> copyRow(RecordKind kind, qint64 id, const QList<Other> &others);
    /// The rows of its owner, each for what stands for the owner in the book.
    [[nodiscard]] Result<void> copyRows(RecordKind kind, db::SqlLiteral owner, qint64 id, qint64 now, const QList<Other> &others = {});
    /// The product's ledger but for what orders moved: that comes with the orders.
    [[nodiscard]] Result<void> copyMoves(qint64 id, qint64 now);
    /// A rule of the stock with what it is about: NotEnoughStock.
    [[nodiscard]] Error spokenOf(const Error &error, qint64 product, qint64 asked = 0);
    /// Its own id, else one that neither the book nor the backup has ever given.
    [[nodiscard]] Result<qint64> idFor(RecordKind kind, qint64 id);
    [[nodiscard]] Result<std::optional<qint64>> reference(RecordKind kind, const std::optional<qint64> &id);

    db::Connection &m_backup;
    db::Connection &m_book;
    Counterparts m_counterparts;
    QList<Need> m_along;
    QSet<std::pair<int, qint64>> m_added; ///< that were missing and are there now
    QList<RecordRef> m_fresh; ///< of these, what the present record has added
    QList<RecordRef> m_ongoing; ///< each refers to the next
};

/// How many pieces came back of the lines that this return refers to, and for how much: Rule where that is more than was sold, or other
/// amounts than this return was reckoned with.
[[nodiscard]] Result<void> proveReturned(db::Connection &book, qint64 order);

} // namespace tradebook::restore
