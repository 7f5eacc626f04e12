// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/bringback.h"

namespace tradebook::restore {

/// Why the record will not come back, as far as reading tells: a unique value that another one has, an invoice number that the book has not
/// come to, goods that are not there, another currency. Whether it does is decided when it is written. For the room itself.
[[nodiscard]] Result<std::optional<Error>> foreseenRefusal(
    db::Connection &backup, db::Connection &book, const RecordRef &record, std::optional<qint64> now);

/// Amounts of one currency mean nothing in another: Rule.
[[nodiscard]] Result<void> checkCurrency(db::Connection &backup, db::Connection &book);
/// Rule for a user who was forgotten (anonymised) in the book: that is for good.
[[nodiscard]] Result<void> checkRemembered(db::Connection &book, qint64 user);
/// Rule where the book's counter of invoices is not beyond the number of this order.
[[nodiscard]] Result<void> checkInvoice(db::Connection &backup, db::Connection &book, qint64 order);

} // namespace tradebook::restore
