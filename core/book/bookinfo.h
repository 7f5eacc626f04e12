// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace tradebook::book {

/// The one row of table book: what the whole book agrees on.
struct BookInfo {
    QString name;
    QString currency; ///< ISO 4217
    QString timeZone; ///< IANA
    QString sellerName;
    QString sellerAddress;
    bool pricesIncludeTax = true;
    bool allowOverselling = false;
    qint64 nextOrderNumber = 1;
    qint64 nextInvoiceNumber = 1;
    std::optional<qint64> defaultMinimum;
    QString createdAt; ///< ISO 8601 UTC

    friend bool operator==(const BookInfo &, const BookInfo &) = default;
};

/// Errors: NotFound where the row is missing.
[[nodiscard]] Result<BookInfo> bookInfo(db::Connection &connection);

/// Writes every field but the invoice counter (gapless, so nobody's to set) and the time. One statement. Errors: Invalid (data: field,
/// value), Rule for another currency once an amount exists. The order counter may go back: numbers that are taken are left out when an
/// order is placed.
[[nodiscard]] Result<void> setBookInfo(db::Connection &connection, const BookInfo &info);

/// Whether the book has amounts: its currency is fixed then.
[[nodiscard]] Result<bool> hasAmounts(db::Connection &connection);

/// Counters stay below, so that they can always go on.
inline constexpr qint64 kHighestCounter = 9'000'000'000'000'000;

} // namespace tradebook::book
