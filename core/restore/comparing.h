// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/staging.h"

namespace tradebook::restore {

/// One side of the preview.
struct Side {
    QString bookName;
    QString currency; ///< ISO 4217
    QString lastOrder; ///< business date of the newest order, ISO; empty without orders
    QString lastChange; ///< ISO 8601 UTC: the newest of all updated_at of orders, products and users; empty where there is none
    qint64 orders = 0;
    qint64 orderTotal = 0; ///< of all orders, minor units; a return's taken off, a cancelled one's left out
    friend bool operator==(const Side &, const Side &) = default;
};

/// What a restore would do to one kind of record. A row is the same one where id and created_at are equal.
struct KindDifference {
    QString table; ///< "users", "products", "categories", "orders", "stock_moves", "notes", "addresses"
    qint64 inBackup = 0;
    qint64 now = 0;
    qint64 comesBack = 0; ///< only in the backup
    qint64 goes = 0; ///< only in the book
    qint64 changes = 0; ///< in both, and different: the book's later edit goes, the backup's row comes back
    /// Sums of money, minor units: totals of orders, a return's taken off, a cancelled one's left out; absent for other kinds.
    struct Amounts {
        qint64 inBackup = 0;
        qint64 now = 0;
        qint64 comesBack = 0;
        qint64 goes = 0;
        friend bool operator==(const Amounts &, const Amounts &) = default;
    };
    std::optional<Amounts> amounts = std::nullopt;
    friend bool operator==(const KindDifference &, const KindDifference &) = default;
};

struct Preview {
    Side backup;
    std::optional<Side> now; ///< absent where there is no book that can be read
    QList<KindDifference> kinds; ///< always the same ones, in this order

    [[nodiscard]] bool isSame() const; ///< nothing would come, go or change
};

/// Compares on a reader of the book (of the present version), with the staged database attached meanwhile. Superseded when interrupted.
[[nodiscard]] Result<Preview> compare(const Staged &staged, db::Connection &reader);
/// Where there is no book that can be read: everything comes back.
[[nodiscard]] Result<Preview> describe(const Staged &staged);

} // namespace tradebook::restore
