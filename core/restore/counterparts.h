// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"
#include "core/restore/bringback.h"

namespace tradebook::restore {

/// Which record of the book is one of the backup, and which can stand for it. Looks at both as they are at the moment and remembers
/// nothing. For the room itself; users, products, orders and categories only.
class Counterparts {
public:
    Counterparts(db::Connection &backup, db::Connection &book);

    /// The same record (see Difference): its id in the book.
    [[nodiscard]] Result<std::optional<qint64>> same(const RecordRef &record) const;
    /// The same record, else the one that an import would take for it: a product by SKU, a user by code, else e-mail, a category by code,
    /// else by its name below the same parent.
    [[nodiscard]] Result<std::optional<qint64>> standIn(const RecordRef &record) const;

    /// What the record refers to: parent, category, customer, products, the sale that a return belongs to.
    [[nodiscard]] Result<QList<RecordRef>> references(const RecordRef &record) const;
    /// What it refers to and nothing in the book stands for, what that refers to included; what has to be there first stands first.
    [[nodiscard]] Result<QList<Need>> needs(const RecordRef &record) const;
    /// Its name or number in the backup; NotFound.
    [[nodiscard]] Result<QString> name(const RecordRef &record) const;

private:
    [[nodiscard]] Result<std::optional<qint64>> standInBelow(const RecordRef &record, int depth) const;
    [[nodiscard]] Result<std::optional<qint64>> matching(const RecordRef &record) const;
    [[nodiscard]] Result<std::optional<qint64>> matchingCategory(qint64 id, int depth) const;
    [[nodiscard]] Result<void> collectNeeds(const RecordRef &record, QList<Need> &needs, QList<RecordRef> &seen, int depth) const;

    db::Connection &m_backup;
    db::Connection &m_book;
};

} // namespace tradebook::restore
