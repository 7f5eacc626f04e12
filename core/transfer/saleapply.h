// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/kindimport.h"
#include "core/transfer/script.h"

namespace tradebook::transfer {

/// How staged orders (`staged.sales`, `staged.lines`) become orders of the book: the steps that orders and order lines share. On the
/// writer, inside the transaction.
class SaleApply {
public:
    /// byLines: rejecting an order rejects its lines, else the order's own row.
    SaleApply(const ImportContext &context, bool byLines)
        : m_context(context)
        , m_byLines(byLines)
    {
    }

    void findOrders(Script &script) const;
    /// Finds the customers. One that is missing is promised where the file says enough about it, else the order is rejected: nothing is
    /// made before it is known which orders are taken.
    void findOrPromiseUsers(Script &script, bool byCodeAlone) const;
    /// When nothing else can reject an order any more: makes the customers that were promised to those that are taken, and rejects the
    /// orders whose customer only a rejected one has told enough about.
    void makePromisedUsers(Script &script, bool byCodeAlone) const;
    /// Moves every order marked with state 8 to the rejects.
    void rejectMarked(Script &script) const;
    /// New, changed or same, by the header alone; rejects what the rules of orders forbid.
    void decideHeaders(Script &script) const;
    /// An order that is closed against changes is not changed: invoiced, or its stock has moved.
    void refuseLocked(Script &script) const;
    void insertOrders(Script &script) const;
    void updateOrders(Script &script) const;

private:
    void findUsers(Script &script) const;
    void refuseUnknownUsers(Script &script) const;
    void insertUsers(Script &script, bool byCodeAlone) const;
    void insertUserAddresses(Script &script, qint64 lastUser) const;
    static void keepTimesOfDay(Script &script);
    static void keepStatusesOfBlankDays(Script &script);
    void walkStatuses(Script &script) const;
    [[nodiscard]] bool has(Field field) const { return m_context.layout.has(field); }
    /// Whether a blank cell of a known order takes away what the book has: 1 or 0. An order's own row says so; of its lines all but the
    /// first are blank there in many files, and the first may be missing.
    [[nodiscard]] int blankTakes(Field field) const;
    [[nodiscard]] int blankTakesUser() const;

    const ImportContext &m_context;
    bool m_byLines;
};

} // namespace tradebook::transfer
